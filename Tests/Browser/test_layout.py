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
