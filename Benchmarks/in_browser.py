"""What hands feel, measured in a browser: an edit on a page, a timeline that scrolls and is dragged."""

import gzip
from datetime import date, timedelta
from pathlib import Path

from office import Owner, browser_page, row
from server import Server

# One edit after another, by the page's own script: from the form being sent to its fragments being in the page and laid out.
EDITS = """async (edits) => {
    const table = document.querySelector("table[data-fields]");
    const waits = [];
    performance.setResourceTimingBufferSize(1000);
    for (let number = 0; number < edits; number += 1) {
        const form = document.createElement("form");
        Object.assign(form, { id: "measured", hidden: true });
        form.setAttribute("action", `${table.dataset.fields}/a${number % 200 + 1}/title`);
        form.dataset.live = "action";
        form.innerHTML = `<input type="hidden" name="value" value="Titre changé pour la fois ${number}">`;
        document.body.append(form);
        const saved = new Promise((resolve) => form.addEventListener("jalon:saved", resolve, { once: true }));
        const begin = performance.now();
        form.requestSubmit();
        await saved;
        document.body.getBoundingClientRect();
        const [answer] = performance.getEntriesByType("resource").slice(-1);
        waits.push([performance.now() - begin, answer.responseEnd - begin]);
        form.remove();
    }
    return waits;
}"""


def hands(folder: Path):
    """From an edit on a page of 200 actions to what it changes being on that page: server, script and layout."""
    with Server(folder / "hands") as server:
        owner = Owner(server)
        deployment = owner.deployment(200)
        with browser_page(owner) as page:
            page.goto(f"/deployments/{deployment}/plan")
            page.evaluate(EDITS, 20)
            waits = page.evaluate(EDITS, 200)
    slow = sorted(whole for whole, _ in waits)[190]
    server, script = (sorted(part)[100] for part in ([sent for _, sent in waits], [whole - sent for whole, sent in waits]))
    row("edit on a page of 200 actions, sent to shown, 95 % / 50 ms",
        f"{slow:.1f} ms; half under {server:.1f} ms until answered and {script:.1f} ms of script and layout", slow / 50, "≤", 1)


# Frame after frame: how long each takes while the page scrolls from end to end, and while a bar is moved by the pointer.
SCROLL = """async () => {
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 180; frame += 1) {
        scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * frame / 179, behavior: "instant" });
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    scrollTo(0, 0);
    return frames;
}"""
DRAG = """async () => {
    const row = document.querySelector("#timeline tr[data-moves]:has(.t-body)");
    row.scrollIntoView({ block: "center" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const bar = row.querySelector(".t-body").getBoundingClientRect();
    const x = bar.x + bar.width / 2;
    const send = (type, by) => row.querySelector(".t-chart").dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", clientX: x + by, clientY: bar.y + bar.height / 2 }));
    // There is no such pointer to capture.
    row.setPointerCapture = () => {};
    send("pointerdown", 0);
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 180; frame += 1) {
        send("pointermove", 10 + frame);
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    return frames;
}"""


def timeline(folder: Path):
    """A timeline of 1,000 actions, each waiting for the one before: how long it takes to write, to scroll, to drag a bar of, to edit."""
    with Server(folder / "timeline") as server:
        owner = Owner(server)
        deployment = owner.deployment(1_000, people=30)
        commands: list[dict] = []
        for number in range(1, 1_001):
            day = date.today() + timedelta(days=7 + number % 240)
            commands.append({"type": "editAction", "action": f"a{number}", "field": "dueDay", "value": str(day)})
            start = str(day - timedelta(days=3 + number % 20))
            commands.append({"type": "editAction", "action": f"a{number}", "field": "earliestStart", "value": start})
            if number > 4:
                commands.append({"type": "addItem", "action": f"a{number}", "item": {"kind": "dependency", "predecessor": f"a{number - 4}"}})
        for first in range(0, len(commands), 400):
            owner.command(deployment, {"type": "batch", "commands": commands[first:first + 400]})
        path = f"/deployments/{deployment}/plan"
        waits: dict[str, float] = {}
        sizes: dict[str, tuple[int, int]] = {}
        for view in ("table", "timeline"):
            told = []
            for number in range(15):
                # Another address each time: the page is written, not taken from those that are kept.
                answer = owner.pages.get(f"{server.address}{path}?view={view}&n={number}")
                told.append(answer.elapsed.total_seconds())
            waits[view], sizes[view] = sorted(told)[7], (len(answer.content), len(gzip.compress(answer.content, 6)))
        row("timeline of 1,000 actions / table of the same, written", f"{waits['timeline'] * 1000:.0f} ms of {waits['table'] * 1000:.0f}",
            waits["timeline"] / waits["table"], "≤", 2)
        row("timeline of 1,000 actions / table of the same, bytes",
            f"{sizes['timeline'][0]:,} of {sizes['table'][0]:,}; compressed {sizes['timeline'][1]:,} of {sizes['table'][1]:,}",
            sizes["timeline"][0] / sizes["table"][0], "≤", 1.25)
        frames: dict[str, list[float]] = {}
        with browser_page(owner, 1440, 900) as page:
            for view, act in (("table", SCROLL), ("timeline", SCROLL), ("drag", DRAG)):
                page.goto(f"{path}?view={'table' if view == 'table' else 'timeline'}")
                page.evaluate(act)
                frames[view] = sorted(page.evaluate(act))
        half, most = ({view: told[int(len(told) * share)] for view, told in frames.items()} for share in (0.5, 0.95))
        row("frame of 1,000 actions that scroll, timeline / table, 95 %",
            f"{most['timeline']:.0f} ms of {most['table']:.0f}; half under {half['timeline']:.0f} and {half['table']:.0f}",
            most["timeline"] / most["table"], "≤", 1.5)
        row("frame while a bar of 1,000 is dragged, 95 % / 50 ms", f"{most['drag']:.0f} ms, half under {half['drag']:.0f} ms",
            most["drag"] / 50, "≤", 1)
