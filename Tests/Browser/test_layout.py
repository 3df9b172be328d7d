"""Phones, paper, big letters."""

import pytest
from playwright.sync_api import Page, expect

from pages import EMPTY_PAGES, PAGES, visit
from plan_page import PlanPage

TOO_WIDE = """() => document.documentElement.scrollWidth > window.innerWidth
    ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
        .slice(0, 5).map(e => e.outerHTML.slice(0, 120)) : []"""


def assert_fits(page: Page):
    assert page.evaluate(TOO_WIDE) == [], f"{page.url} scrolls sideways"


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_on_a_narrow_phone(demo, visitor, browse, name):
    page = browse(demo, visitor, width=360)
    visit(page, name)
    assert_fits(page)


@pytest.mark.parametrize("name", EMPTY_PAGES)
def test_no_first_page_scrolls_sideways_on_a_narrow_phone(unused, browse, name):
    page = browse(unused, width=360)
    visit(page, name)
    assert_fits(page)


LONG = "Créer un cadre incitatif reconnaissant pleinement l’usage du vélo comme un mode de transport vertueux pour tous les habitants"
UNBROKEN = "https://exemple.saint-aubin.fr/" + "deploiement-de-l-accueil-unique/" * 3


@pytest.fixture(scope="module")
def wordy(instance, claire):
    """A deployment in which everything has a name as long as those of real tables, some of them without a space."""
    stage = claire.client.deployment(f"Déploiement {UNBROKEN}"[:120])
    person, other = stage.with_people("Marie-Antoinette de la Rochefoucauld-Montmorency", "Jean-Baptiste-Emmanuel" + "abcdefghij" * 4)
    place = stage.with_workstream(f"1. {LONG}")
    inner = stage.with_workstream(f"1.1. {UNBROKEN}"[:120], parent=place)
    late = stage.with_action(
        LONG, workstream=inner, responsible=person, due="2020-01-15", done_when=UNBROKEN, status="upcoming", description=UNBROKEN)
    long = stage.with_action(UNBROKEN[:100], workstream=place, responsible=other, due="2034-05-12", effort="3")
    stage.send(f"actions/{long}/dates", start="2019-09-01")
    stage.send(f"actions/{long}/dependencies", after="1", lag="")
    stage.send(f"actions/{late}/blockers", cause=UNBROKEN[:100])
    for what in ("starting-point", "destination", "potential", "users", "included", "value-proposition"):
        stage.send(f"route/{what}", value=f"{LONG} {UNBROKEN}")
    stage.send("milestones", title=LONG[:80], day="2031-03-12")
    for kind, unit in (("equipment", "exemplaires plastifiés au format A4"), ("budget", "")):
        stage.send(
            "resources", title=UNBROKEN[:100], kind=kind, critical="1", quantity="9876543,21", unit=unit, **{"needed-by": "2031-01-12"},
            decider=LONG[:100])
    stage.send("stakeholders", name=UNBROKEN[:80], family="decisionMakers", function=LONG[:100])
    stage.send("levers", argument=UNBROKEN, proof=UNBROKEN, **{"for-family-decisionMakers": "1"})
    stage.send(
        "results", name=UNBROKEN[:80], how=LONG, kind="impact", unit="usagers par jour ouvré", direction="up", baseline="123456",
        target="987654321", rhythm="", responsible="", **{"baseline-day": "2026-01-05", "target-day": "2034-01-05"})
    return stage


@pytest.mark.parametrize("path", [
    "plan", "plan/1", "plan/2", "plan?view=board", "plan?view=calendar", "plan?view=people", "plan?view=timeline", "forecast", "aim",
    "aim/ends", "aim/check", "resources", "stakeholders", "results", "review", "advice", "people", "history", "settings"])
def test_long_words_of_real_tables_do_not_make_pages_scroll_sideways(instance, claire, wordy, browse, path):
    page = browse(instance, claire, width=360, path=f"{wordy.path}/{path}")
    expect(page.locator("h1")).to_be_visible()
    assert_fits(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    assert_fits(page)


@pytest.mark.parametrize("name", ["plan", "people", "settings"])
def test_pages_fit_at_200_percent(demo, visitor, browse, name):
    """WCAG 1.4.10: twice the letters on a screen of 1440 are a screen of 720."""
    page = browse(demo, visitor)
    page.set_viewport_size({"width": 720, "height": 450})
    visit(page, name)
    assert_fits(page)


def test_a_finger_opens_an_action_on_a_phone(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, width=390, has_touch=True, is_mobile=True), plan).open()
    page.row("Poser la signalétique").tap()
    expect(page.panel.get_by_role("heading", level=2)).to_contain_text("Poser la signalétique")
    expect(page.panel).to_be_in_viewport()


def test_paper_shows_the_plan_and_no_buttons(demo, visitor, browse):
    page = browse(demo, visitor)
    visit(page, "plan")
    page.emulate_media(media="print")
    expect(page.locator("tr[data-action]").first).to_be_visible()
    assert [button for button in page.get_by_role("button").all() if button.is_visible()] == []
    expect(page.locator("#new-action")).to_be_hidden()
    assert page.locator("#plan thead").evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert len(page.pdf(format="A4", landscape=True)) > 10_000
