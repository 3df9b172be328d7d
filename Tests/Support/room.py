"""The room of a review: the one before it, and whether what is sent piece by piece is the page."""

from datetime import date, timedelta

from playwright.sync_api import Page

from client import Stage, identifier


def week(days_ago: int = 0) -> str:
    return "{}-W{:02}".format(*(date.today() - timedelta(days=days_ago)).isocalendar()[:2])


def hold_last_week(stage: Stage, promises: list[tuple[str, str]]):
    """A review was held a week ago, in which people promised actions."""
    before = week(7)
    stage.client.command(stage.id, {"type": "batch", "commands": [
        {"type": "openReview", "week": before},
        *({"type": "promise", "week": before, "id": identifier(), "person": person, "action": action}
          for person, action in promises),
        {"type": "closeReview", "week": before}]})


# What the page would be if it were fetched now, against what it has become by what it was sent.
DIFFERENCE = """async () => {
    const text = (root) => {
        const lines = [];
        for (const element of root.querySelectorAll("#deployment *, #review *")) {
            if (element.matches("#deployment-clock, [role=timer], option, input, select, textarea")) continue;
            const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
                .map((node) => node.nodeValue.trim()).join(" ").trim();
            lines.push(`${element.localName}#${element.id} ${element.getAttribute("action") ?? ""} ${own}`);
        }
        return lines;
    };
    const fetched = text(new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html"));
    const present = text(document);
    return { missing: fetched.filter((line) => !present.includes(line)), extra: present.filter((line) => !fetched.includes(line)) };
}"""


def expect_as_fetched(page: Page):
    """What was sent piece by piece is the whole page, once all of it has come."""
    for _ in range(40):
        difference = page.evaluate(DIFFERENCE)
        if difference == {"missing": [], "extra": []}:
            return
        page.wait_for_timeout(100)
    raise AssertionError(difference)
