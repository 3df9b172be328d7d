"""The plan in time: bars move by mouse, finger and keyboard; others see it; everything is there in words, and on paper."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

import axe
from plan_page import PlanPage

SIGNS, DESK, TRAINING, LEAFLET = (
    "Poser la signalétique", "Commander le mobilier", "Former les agents d’accueil", "Imprimer un dépliant")
# From February to October 2030: 273 days.
SPRING = "?view=timeline&on=2030-02-01"


class Timeline:
    def __init__(self, page: Page):
        self.page = page

    def row(self, title: str) -> Locator:
        return self.page.locator("#timeline tr[data-action]").filter(has=self.page.get_by_role("link", name=title, exact=True))

    def due(self, title: str) -> Locator:
        return self.row(title).locator(".t-due")

    def start(self, title: str) -> Locator:
        return self.row(title).locator(".t-start")

    def place(self, title: str, day: int) -> tuple[float, float]:
        """Where a day lies in the row of an action, counted from the first one shown."""
        box = self.row(title).locator(".t-chart").bounding_box()
        count = int(self.page.locator("#timeline-chart").get_attribute("data-count"))
        return box["x"] + box["width"] * (day + 0.5) / count, box["y"] + box["height"] / 2

    def drag(self, title: str, from_day: int, to_day: int, *, beside: float = 0, drop: bool = True):
        self.row(title).evaluate("row => row.scrollIntoView({ block: 'center' })")
        (x, y), (to, _) = self.place(title, from_day), self.place(title, to_day)
        self.page.mouse.move(x + beside, y)
        self.page.mouse.down()
        self.page.mouse.move(x + beside + 20, y, steps=2)
        self.page.mouse.move(to + beside, y, steps=5)
        if drop:
            self.page.mouse.up()

    @property
    def status(self) -> Locator:
        return self.page.locator("#status")


@pytest.fixture
def timeline(instance, claire, plan, browse) -> Timeline:
    plan.set(plan.training, "earliest", "2030-04-15")
    return Timeline(browse(instance, claire, path=f"{plan.path}/plan{SPRING}"))


# Days from 1 February 2030: 12 March is 39, 15 April 73, 20 May 108.

def test_a_bar_is_dragged_and_both_of_its_dates_move_as_one_change(timeline):
    timeline.drag(TRAINING, 90, 104)
    expect(timeline.start(TRAINING)).to_have_text("29 avr. 2030")
    expect(timeline.due(TRAINING)).to_have_text("3 juin 2030")
    expect(timeline.status).to_contain_text("Former les agents d’accueil : du lun. 29 avr. au lun. 3 juin.")
    timeline.page.get_by_role("button", name="Annuler").click()
    expect(timeline.start(TRAINING)).to_have_text("15 avr. 2030")
    expect(timeline.due(TRAINING)).to_have_text("20 mai 2030")


def test_an_end_is_stretched_alone_and_lands_on_a_worked_day(timeline):
    # Saturday 1 June: what comes later is Monday.
    timeline.drag(TRAINING, 108, 120, beside=6)
    expect(timeline.due(TRAINING)).to_have_text("3 juin 2030")
    expect(timeline.start(TRAINING)).to_have_text("15 avr. 2030")
    timeline.drag(TRAINING, 73, 66, beside=-6)
    expect(timeline.start(TRAINING)).to_have_text("8 avr. 2030")
    expect(timeline.due(TRAINING)).to_have_text("3 juin 2030")


def test_a_due_date_alone_is_a_point_that_moves_and_gets_a_beginning(timeline):
    timeline.drag(SIGNS, 39, 46)
    expect(timeline.due(SIGNS)).to_have_text("19 mars 2030")
    expect(timeline.start(SIGNS)).to_have_text("—")
    timeline.drag(SIGNS, 46, 32, beside=-18)
    expect(timeline.start(SIGNS)).to_contain_text("5 mars 2030")


def test_escape_gives_up_and_a_press_opens_the_action(timeline):
    # Monday 22 April is Easter Monday.
    timeline.drag(TRAINING, 90, 97, drop=False)
    expect(timeline.page.locator("#drag-name")).to_contain_text("23 avr.")
    timeline.page.keyboard.press("Escape")
    timeline.page.mouse.up()
    expect(timeline.page.locator("[data-dragging]")).to_have_count(0)
    expect(timeline.page.locator("#panel article")).to_have_count(0)
    assert timeline.page.evaluate("document.querySelector('#move') === null"), "nothing was sent"
    timeline.page.mouse.click(*timeline.place(TRAINING, 90))
    expect(timeline.page.locator("#panel article")).to_contain_text(TRAINING)


def test_a_committed_date_asks_why_and_stays_without_an_answer(instance, claire, plan, browse):
    plan.set(plan.signs, "earliest", "2030-02-25")
    plan.send(f"actions/{plan.signs}/commit")
    timeline = Timeline(browse(instance, claire, path=f"{plan.path}/plan{SPRING}"))
    timeline.drag(SIGNS, 30, 37)
    dialog = timeline.page.get_by_role("dialog")
    expect(dialog).to_contain_text("du lun. 4 mars au mar. 19 mars")
    expect(dialog.get_by_label("Motif du report")).to_be_focused()
    axe.check(timeline.page)
    timeline.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(timeline.status).to_contain_text("les dates restent comme avant")
    expect(timeline.due(SIGNS)).to_have_text("12 mars 2030")

    timeline.drag(SIGNS, 30, 37)
    dialog.get_by_label("Motif du report").fill("livraison retardée")
    dialog.get_by_role("button", name="Changer la date").click()
    expect(dialog).to_have_count(0)
    expect(timeline.due(SIGNS)).to_have_text("19 mars 2030")
    # The committed date stays where it was.
    expect(timeline.row(SIGNS).get_by_role("cell", name="12 mars 2030")).to_have_count(1)
    timeline.row(SIGNS).get_by_role("link").click()
    expect(timeline.page.locator("#panel")).to_contain_text("livraison retardée")


def test_a_finger_takes_a_bar_and_scrolls_beside_it(instance, claire, plan, browse):
    plan.set(plan.training, "earliest", "2030-04-15")
    timeline = Timeline(browse(instance, claire, width=390, has_touch=True, path=f"{plan.path}/plan{SPRING}"))
    touch = timeline.page.context.new_cdp_session(timeline.page)

    def send(kind: str, *points: tuple[float, float]):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})

    timeline.row(TRAINING).evaluate("row => row.scrollIntoView({ block: 'center' })")
    (x, y), (to, _) = timeline.place(TRAINING, 90), timeline.place(TRAINING, 118)
    send("touchStart", (x, y))
    for part in range(1, 7):
        send("touchMove", (x + (to - x) * part / 6, y))
    send("touchEnd")
    expect(timeline.due(TRAINING)).to_have_text(re.compile("1[4-9] juin 2030"))
    expect(timeline.start(TRAINING)).to_have_text(re.compile("1[0-6] mai 2030"))


# By keyboard

def test_keys_move_the_bar_or_the_end_that_has_the_focus_and_are_sent_once_they_rest(timeline):
    keys = timeline.page.keyboard
    timeline.row(TRAINING).get_by_role("link").focus()
    sent = []
    timeline.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    for _ in range(5):
        keys.press("Alt+ArrowRight")
    expect(timeline.due(TRAINING)).to_have_text("27 mai 2030")
    assert len(sent) == 1, "five keys are one change"
    expect(timeline.row(TRAINING).get_by_role("link")).to_be_focused()

    keys.press("Tab")
    start = timeline.row(TRAINING).get_by_role("button", name=re.compile("^Début : "))
    expect(start).to_be_focused()
    keys.press("Alt+ArrowLeft")
    expect(timeline.status).to_contain_text("du ven. 19 avr. au lun. 27 mai")
    expect(timeline.start(TRAINING)).to_have_text("19 avr. 2030")
    expect(start).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    end = timeline.row(TRAINING).get_by_role("button", name=re.compile("^Échéance : "))
    expect(end).to_be_focused()
    # Whoever leaves the row sends it at once.
    keys.press("Alt+ArrowLeft")
    keys.press("Shift+Tab")
    expect(timeline.due(TRAINING)).to_have_text("24 mai 2030")


def test_escape_takes_back_what_the_keys_have_not_sent_yet(timeline):
    timeline.row(TRAINING).get_by_role("link").focus()
    timeline.page.keyboard.press("Alt+ArrowRight")
    timeline.page.keyboard.press("Escape")
    expect(timeline.status).to_contain_text("les dates restent comme avant")
    timeline.page.wait_for_timeout(1_200)
    assert timeline.page.evaluate("document.querySelector('#move') === null"), "nothing was sent"
    assert timeline.page.url.endswith(SPRING), "Alt and an arrow did not leave the page"


# Others

def test_others_see_a_bar_move_and_who_is_moving_it_is_told(instance, claire, yanis, shared, browse):
    shared.set(shared.training, "earliest", "2030-04-15")
    hers, his = (Timeline(browse(instance, account, path=f"{shared.path}/plan{SPRING}")) for account in (claire, yanis))
    refreshes = []
    his.page.on("request", lambda request: refreshes.append(request.url) if request.headers.get("jalon-fragments") == "page" else None)
    hers.drag(TRAINING, 90, 104)
    expect(his.due(TRAINING)).to_have_text("3 juin 2030")
    expect(his.start(TRAINING)).to_have_text("29 avr. 2030")
    assert not refreshes, "the row came alone"

    his.drag(TRAINING, 104, 111, drop=False)
    hers.drag(TRAINING, 104, 118)
    expect(his.status).to_contain_text("les dates viennent de changer ailleurs")
    his.page.mouse.up()
    for timeline in (hers, his):
        expect(timeline.due(TRAINING)).to_have_text("17 juin 2030")


def test_a_refusal_puts_the_bar_back_and_says_why(instance, claire, yanis, shared, browse):
    timeline = Timeline(browse(instance, yanis, path=f"{shared.path}/plan{SPRING}"))
    timeline.page.watch.allow("status of 422")
    timeline.page.watch.allow("ERR_FAILED")
    # Somebody commits while the network holds the news back: the page does not know that a reason is asked.
    timeline.page.route(re.compile(r"/live\?"), lambda route: route.abort())
    timeline.page.reload()
    shared.send(f"actions/{shared.signs}/commit")
    timeline.drag(SIGNS, 39, 46)
    expect(timeline.status).to_contain_text("motif")
    expect(timeline.due(SIGNS)).to_have_text("12 mars 2030")


# Without script, in words, on paper

def test_everything_but_dragging_works_without_script(instance, claire, plan, browse):
    plan.set(plan.training, "earliest", "2030-04-15")
    page = browse(instance, claire, script=False, path=f"{plan.path}/plan{SPRING}")
    timeline = Timeline(page)
    expect(timeline.row(TRAINING)).to_contain_text("15 avr. 2030")
    page.get_by_role("link", name="par trimestre").click()
    expect(page.get_by_role("heading", name="Janvier 2030 – décembre 2031")).to_be_visible()
    page.get_by_role("link", name="Plus tard").click()
    expect(page.get_by_role("heading", name="Janvier 2031 – décembre 2032")).to_be_visible()
    page.get_by_role("link", name="Aujourd’hui").click()
    timeline.row(TRAINING).get_by_role("link").click()
    opened = PlanPage(page, plan)
    opened.set("Échéance", "2030-06-03", script=False)
    page.goto(f"{plan.path}/plan{SPRING}")
    expect(timeline.due(TRAINING)).to_have_text("3 juin 2030")
    expect(page.locator(".t-grip")).to_have_count(0)


def test_a_screen_reader_finds_a_table_that_says_all_that_is_drawn(instance, claire, plan, browse):
    plan.send(f"actions/{plan.training}/dependencies", after="1", lag="")
    page = browse(instance, claire, path=f"{plan.path}/plan{SPRING}")
    table = page.get_by_role("table", name=re.compile("^Les actions dans le temps"))
    for name in ("Action", "Responsable", "Début", "Échéance", "Engagement", "Prévision", "Attend"):
        expect(table.get_by_role("columnheader", name=name, exact=True)).to_have_count(1)
    row = table.get_by_role("row", name=TRAINING)
    expect(row.get_by_role("cell")).to_have_text(["Claire Martin", "—", "20 mai 2030", "—", "—", "après 1", ""])
    expect(page.locator("#timeline-links .t-link")).to_have_count(1)
    page.get_by_role("link", name=TRAINING, exact=True).focus()
    expect(page.get_by_role("button", name=re.compile("^Échéance : .*Former les agents"))).to_have_count(1)
    axe.check(page)


def test_a_reader_sees_the_same_and_moves_nothing(instance, claire, yanis, plan, browse):
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="reader", person=plan.yanis)
    timeline = Timeline(browse(instance, yanis, path=f"{plan.path}/plan{SPRING}"))
    timeline.drag(SIGNS, 39, 46)
    expect(timeline.page.locator(".t-grip")).to_have_count(0)
    expect(timeline.due(SIGNS)).to_have_text("12 mars 2030")


def test_the_timeline_fits_a_phone_and_twice_its_size(instance, claire, plan, browse):
    for width in (360, 1440):
        page = browse(instance, claire, width=width, path=f"{plan.path}/plan{SPRING}")
        if width == 1440:
            # What zooming to 200 % does to the page.
            page.set_viewport_size({"width": 720, "height": 450})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        link, bar = page.get_by_role("link", name=SIGNS, exact=True), Timeline(page).row(SIGNS).locator(".t-point")
        if width == 360:
            assert link.bounding_box()["y"] + link.bounding_box()["height"] <= bar.bounding_box()["y"] + 2, "the words are above the bar"


def test_the_timeline_prints_on_a3_with_nothing_cut(demo, visitor, browse, tmp_path):
    page = browse(demo, visitor, path="/deployments")
    page.goto(page.locator("#deployments h2 a").first.get_attribute("href") + "?view=timeline")
    paper = tmp_path / "timeline.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    sizes = [tuple(float(number) for number in found) for found in re.findall(
        rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", paper.read_bytes())]
    # 420 by 297 mm in points.
    assert sizes and all(abs(width - 1190.5) < 3 and abs(height - 841.9) < 3 for width, height in sizes), sizes
    assert len(sizes) <= 3, sizes
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1512, "height": 1046})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator(".t-hint")).to_be_hidden()
    expect(page.locator("#timeline tbody .t-after").filter(has_text="après").first).to_be_visible()
