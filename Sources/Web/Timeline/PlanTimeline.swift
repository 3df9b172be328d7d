import Planning

/// The actions in time: a table whose last column is drawn, with the dependencies over it and the load of each person below.
///
/// Everything is placed in parts of the width, so that it fits a phone, a wall and a sheet of A3 alike; all rows are of one
/// height, so that the dependencies find them.
struct PlanTimeline {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    let groups: [ActionGroup]
    var forecast: TimelineForecast?
    var selected: ActionID?

    /// So many rows stand on one sheet of A3 with what is above them: on more than one, words tell the dependencies.
    static let rowsOnSheet = 25
    /// With more rows than this, those out of sight are left to the browser to lay out when they come.
    static let longAfter = 200

    private var texts: TimelineTexts { TimelineTexts(language: language) }
    private var words: PlanTexts { PlanTexts(language: language) }
    private var base: String { "/deployments/\(context.deployment.id)" }

    func write(to html: inout HTML) {
        let layout = TimelineLayout(groups, query: query, context: context)
        let rows = layout.slotCount
        html.element(
            "div", .class(rows <= Self.rowsOnSheet ? "timeline on-one-sheet" : rows > Self.longAfter ? "timeline is-long" : "timeline"),
            .id("plan"), .flag("data-partial", query.isFiltered)
        ) { html in
            head(layout.scale, &html)
            let closed = layout.scale.closedOffsets(context.deployment.settings.calendar).map { "\($0.lowerBound)-\($0.upperBound)" }
            html.element(
                "div", .class("t-frame"), .id("timeline-chart"), .data("first", layout.scale.days.lowerBound.iso8601),
                .data("count", String(layout.scale.count)), .data("closed", closed.joined(separator: ","))
            ) { html in
                TimelineGround(context: context, language: language, scale: layout.scale).write(to: &html)
                table(layout, &html)
                links(layout).write(to: &html)
            }
            TimelineKey(language: language, forecast: forecast).write(to: &html)
            if context.canEdit {
                html.element("p", .class("soft t-hint"), text: texts.moveHint)
                reasonForm(&html)
            }
            TimelineLoad(context: context, language: language, query: query, layout: layout).write(to: &html)
        }
    }

    private func links(_ layout: TimelineLayout) -> TimelineLinks {
        TimelineLinks(layout: layout, plan: context.deployment.plan, chain: forecast?.chain ?? [])
    }

    // MARK: Which days

    private func head(_ scale: TimelineScale, _ html: inout HTML) {
        html.element("div", .class("month-head")) { html in
            html.element("h3", .id("timeline-title"), .attribute("aria-live", "polite"), text: texts.span(scale))
            html.element("div", .class("actions")) { html in
                step(scale.neighbour(later: false), texts.earlier, "prev", &html)
                step(scale.neighbour(later: true), texts.later, "next", &html)
                if query.on != nil { link(query.with { $0.on = nil }, texts.aroundToday, nil, &html) }
            }
            html.element("nav", .class("views by"), .attribute("aria-label", texts.zoom)) { html in
                html.element("ul") { html in
                    for zoom in TimelineZoom.allCases {
                        let other = query.with {
                            $0.zoom = zoom
                            if zoom == .plan { $0.on = nil }
                        }
                        html.element("li") { html in
                            html.element(
                                "a", .href(base + "/plan" + other.string), .flag("data-visit"),
                                zoom == query.zoom ? .attribute("aria-current", "page") : nil, text: texts.zoom(zoom))
                        }
                    }
                }
            }
        }
    }

    private func step(_ day: Day?, _ label: String, _ relation: String, _ html: inout HTML) {
        guard let day else { return }
        link(query.with { $0.on = day }, label, relation, &html)
    }

    private func link(_ other: PlanQuery, _ label: String, _ relation: String?, _ html: inout HTML) {
        html.element(
            "a", .class("button quiet"), .href(base + "/plan" + other.string), .flag("data-visit"),
            relation.map { .attribute("rel", $0) }, text: label)
    }

    // MARK: Rows

    private func table(_ layout: TimelineLayout, _ html: inout HTML) {
        let row = TimelineRow(
            context: context, language: language, layout: layout, query: query.string, forecast: forecast,
            targets: links(layout).targets)
        html.element("table", .attribute("role", "table"), .id("timeline")) { html in
            html.element("caption", .class("visually-hidden"), text: texts.caption(texts.span(layout.scale)))
            columns(layout.scale, &html)
            html.element("tbody", .attribute("role", "rowgroup")) { html in
                TimelineMilestones(context: context, language: language, scale: layout.scale, forecast: forecast).write(to: &html)
            }
            let figures = WorkstreamFigures(context)
            for (index, section) in layout.sections.enumerated() {
                let id = "rows-\(section.group.workstream?.id.rawValue ?? String(index))"
                html.fragment(id, inTable: true) { html in
                    html.element("tbody", .attribute("role", "rowgroup"), .id(id)) { html in
                        if section.group.heading != nil { heading(section, index, figures, layout.scale, &html) }
                        for line in section.lines { row.write(line, isSelected: line.action.id == selected, to: &html) }
                    }
                }
            }
        }
    }

    private func columns(_ scale: TimelineScale, _ html: inout HTML) {
        html.element("thead", .attribute("role", "rowgroup")) { html in
            html.element("tr", .attribute("role", "row")) { html in
                let named: [(style: String, title: String)] = [
                    ("c-title", words.action), ("t-who", words.responsible), ("t-start", texts.start), ("t-due", words.column(.due)),
                    ("visually-hidden", texts.committed), ("visually-hidden", texts.forecast), ("t-after", texts.waitsFor),
                ]
                for (style, title) in named {
                    html.element("th", .attribute("role", "columnheader"), .attribute("scope", "col"), .class(style), text: title)
                }
                html.element("th", .attribute("role", "columnheader"), .attribute("scope", "col"), .class("t-chart")) { html in
                    html.element("span", .class("visually-hidden"), text: texts.drawing)
                    TimelineGround(context: context, language: language, scale: scale).ticks(to: &html)
                }
            }
        }
    }

    /// A group with what is done and late in it, and the time from its first to its last day.
    private func heading(
        _ section: TimelineLayout.Section, _ index: Int, _ figures: WorkstreamFigures, _ scale: TimelineScale, _ html: inout HTML
    ) {
        guard let heading = section.group.heading else { return }
        let own = figures.figures(of: section.group, context)
        let id = "group-\(section.group.workstream?.id.rawValue ?? String(index))"
        html.fragment(id, inTable: true) { html in
            html.element("tr", .attribute("role", "row"), .id(id), .class("group level-\(section.group.depth + 1)")) { html in
                html.element(
                    "th", .attribute("role", "rowheader"), .attribute("scope", "rowgroup"), .attribute("colspan", 7), .class("c-title")
                ) { html in
                    html.text(GroupTexts(language: language, context: context).heading(heading))
                    if own.total > 0 {
                        html.element("span", .class("counts")) { html in
                            html.text(words.doneOf(own.done, own.total))
                            if own.late > 0 {
                                html.text(", ")
                                html.element("span", .class("late"), text: words.lateCount(own.late))
                            }
                        }
                    }
                }
                html.element("td", .attribute("role", "cell"), .class("t-chart")) { html in
                    guard let days = section.days, let span = scale.span(from: days.lowerBound, through: days.upperBound) else { return }
                    html.element("svg", .class("t-bar"), .attribute("aria-hidden", "true")) { html in
                        html.element(
                            "rect", .class("t-sum"), .attribute("x", TimelineNumber.percent(span.start)), .attribute("y", "50%"),
                            .attribute("width", TimelineNumber.percent(span.length)), .attribute("height", 3)
                        ) { _ in }
                    }
                }
            }
        }
    }

    // MARK: Moving

    /// What the script asks when a committed date is moved. Nothing of it shows by itself.
    private func reasonForm(_ html: inout HTML) {
        html.element("template", .id("timeline-reason")) { html in
            html.element("dialog", .id("timeline-ask"), .attribute("aria-labelledby", "timeline-ask-title")) { html in
                html.element("h2", .id("timeline-ask-title"), text: texts.moveDates)
                html.element("p", .flag("data-dates")) { _ in }
                html.element("p", text: texts.committedMoves)
                html.element(
                    "form", .class("form"), .id("timeline-move"), .attribute("method", "post"), .attribute("action", ""),
                    .data("live", "action")
                ) { html in
                    html.void("input", .type("hidden"), .name("form"), .value("timeline-move"))
                    html.element("label", .class("stacked")) { html in
                        html.element("span", text: words.reason)
                        html.void("input", .type("text"), .name("reason"), .flag("required"), .attribute("maxlength", 1_000))
                    }
                    FieldForm.message(of: "timeline-move", problem: nil, language: language, to: &html)
                    html.element("div", .class("actions")) { html in
                        html.element("button", .class("primary"), text: texts.moveDates)
                        html.element("button", .type("button"), .flag("data-give-up"), text: texts.giveUp)
                    }
                }
            }
        }
    }
}
