/** Starts the browser side of Jalon. Each module adds to the HTML it finds; without any of them the pages still work as plain forms. */

import "./menu.js";
import "./connection.js";
import "./forms.js";
import "./grid.js";
import "./keyboard.js";
import "./drag.js";
import "./drop.js";
import "./panel.js";
import "./paste.js";
import "./quick.js";
import "./review.js";
import "./select.js";
import "./waiting.js";
import { connect } from "./live.js";

/** What moves the bars comes with the first timeline: other pages do without its bytes. */
const bringTimeline = () => document.getElementById("timeline-chart") && void import("./timeline.js");

document.addEventListener("jalon:changed", bringTimeline);
bringTimeline();
connect();
