"""The main path, without a mouse."""

from playwright.sync_api import Page, expect

from client import PASSWORD
from plan_page import PlanPage


def tab_to(page: Page, selector: str, limit: int = 60):
    """Presses Tab until the focus is there: fails when the keyboard can not come to it."""
    for _ in range(limit):
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{limit} times Tab did not lead to {selector}")


def test_from_signing_in_to_a_changed_plan_by_keyboard_alone(instance, claire, plan, browse):
    page = browse(instance, path=f"{plan.path}/plan")
    keys = page.keyboard
    tab_to(page, "input[type=email]")
    keys.type(claire.email)
    tab_to(page, "input[type=password]")
    keys.type(PASSWORD)
    keys.press("Enter")
    page.wait_for_url(instance.address + plan.path + "/plan")

    keys.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    fetched = []
    page.on("request", lambda request: fetched.append(request.url) if request.headers.get("jalon-fragments") == "page" else None)
    keys.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    assert not fetched, "going to the content fetches nothing"
    keys.press("n")
    keys.type("Prévenir les associations")
    keys.press("Enter")
    view = PlanPage(page, plan)
    expect(view.row("Prévenir les associations")).to_be_visible()

    tab_to(page, "td[role=gridcell]")
    keys.press("Control+Home")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    focused = page.locator("td:focus")
    expect(focused).to_have_attribute("data-field", "responsible")
    keys.press("F2")
    expect(page.locator("td select")).to_be_focused()
    keys.type("Sophie")
    keys.press("Enter")
    expect(view.cell("Prévenir les associations", "responsible")).to_have_text("Sophie Le Goff")
    expect(view.cell("Prévenir les associations", "responsible")).to_be_focused()

    keys.press("ArrowLeft")
    keys.press("Enter")
    expect(view.panel).to_be_visible()
    tab_to(page, "#panel textarea[name=value]")
    keys.press("Escape")
    expect(view.panel).to_have_count(0)
    expect(view.cell("Prévenir les associations", "title")).to_be_focused()

    keys.press("u")
    expect(view.cell("Prévenir les associations", "responsible")).to_have_text("personne")


def test_the_sheet_of_shortcuts_opens_and_switches_them_off(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open().page
    page.keyboard.press("?")
    sheet = page.locator("#shortcuts")
    expect(sheet).to_be_visible()
    sheet.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.keyboard.press("n")
    expect(page.locator("#new-title")).not_to_be_focused()
