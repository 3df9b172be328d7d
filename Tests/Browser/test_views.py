"""One list, several ways of looking at it, and those one keeps."""

import re

import pytest
from playwright.sync_api import Page, expect

from plan_page import PlanPage


def card(page: Page, title: str):
    return page.locator(".card").filter(has=page.get_by_role("link", name=title, exact=True))


def column(page: Page, title: str):
    return page.get_by_role("region", name=title)


def move(page: Page, title: str, to: str, reason: str | None = None):
    """By the menu of a card."""
    menu = card(page, title)
    menu.locator("summary").click()
    menu.locator("select").select_option(label=to)
    if reason is not None:
        menu.get_by_label("Motif du report").fill(reason)
    menu.get_by_role("button", name="Déplacer").click()


def test_every_view_shows_the_same_actions_under_the_same_filters(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan?text=former")
    for view in ("Fiches", "Calendrier", "Par personne", "Tableau"):
        page.get_by_role("navigation", name="Vues du plan").get_by_role("link", name=view).click()
        expect(page.locator("#found")).to_contain_text("1 action sur 4")
        expect(page).to_have_url(re.compile("text=former"))


def test_a_card_goes_to_another_status_by_its_menu_and_others_see_it(instance, claire, shared, yanis, browse):
    page = browse(instance, claire, path=f"{shared.path}/plan?view=board")
    other = browse(instance, yanis, path=f"{shared.path}/plan?view=board")
    move(page, "Poser la signalétique", "En cours")
    for window in (page, other):
        expect(column(window, "En cours")).to_contain_text("Poser la signalétique")


def test_a_draft_that_misses_something_stays_where_it_is_and_says_why(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan?view=board")
    page.watch.allow("status of 422")
    move(page, "Imprimer un dépliant", "À venir")
    expect(card(page, "Imprimer un dépliant").locator(".field-message")).to_contain_text("un responsable")
    expect(column(page, "À discuter")).to_contain_text("Imprimer un dépliant")


def test_a_card_is_dragged_to_another_column_and_goes_back_when_refused(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan?view=board")
    page.watch.allow("status of 422")
    card(page, "Poser la signalétique").locator(".card-facts").drag_to(column(page, "En pause"))
    expect(column(page, "En pause")).to_contain_text("Poser la signalétique")
    card(page, "Imprimer un dépliant").locator(".card-facts").drag_to(column(page, "En pause"))
    expect(page.locator("#status")).to_contain_text("un responsable")
    expect(column(page, "À discuter")).to_contain_text("Imprimer un dépliant")


def test_a_card_goes_to_the_next_column_by_the_keyboard(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan?view=board")
    card(page, "Poser la signalétique").get_by_role("link", name="Poser la signalétique").focus()
    page.keyboard.press("Alt+ArrowRight")
    expect(column(page, "En cours")).to_contain_text("Poser la signalétique")


def test_another_week_asks_why_once_somebody_has_committed(instance, claire, plan, browse):
    claire.client.post(f"{plan.path}/actions/{plan.signs}/commit")
    page = browse(instance, claire, path=f"{plan.path}/plan?view=board&by=week")
    page.watch.allow("status of 422")
    move(page, "Poser la signalétique", "La semaine prochaine")
    expect(card(page, "Poser la signalétique").locator(".field-message")).to_contain_text("motif")
    card(page, "Poser la signalétique").get_by_label("Motif du report").fill("Livraison avancée")
    card(page, "Poser la signalétique").get_by_role("button", name="Déplacer").click()
    expect(column(page, "La semaine prochaine")).to_contain_text("Poser la signalétique")


def test_the_board_works_without_script(instance, claire, plan, browse):
    page = browse(instance, claire, script=False, path=f"{plan.path}/plan?view=board&text=signal")
    page.watch.allow("status of 422")
    move(page, "Poser la signalétique", "En pause")
    expect(column(page, "En pause")).to_contain_text("Poser la signalétique")
    expect(page).to_have_url(re.compile(r"text=signal&view=board"))
    page.goto(f"{plan.path}/plan?view=board")
    move(page, "Imprimer un dépliant", "À venir")
    expect(page.get_by_role("alert").first).to_contain_text("un responsable")
    expect(column(page, "À discuter")).to_contain_text("Imprimer un dépliant")


def test_an_action_opens_beside_every_view_and_focus_comes_back(instance, claire, plan, browse):
    for view, selector in (("board", ".card"), ("calendar&month=2030-03", ".entry"), ("people", ".load-actions li")):
        page = PlanPage(browse(instance, claire), plan).open(f"?view={view}")
        link = page.page.locator(selector).get_by_role("link", name="Poser la signalétique", exact=True)
        link.click()
        expect(page.panel.get_by_role("heading", level=2)).to_contain_text("Poser la signalétique")
        page.page.keyboard.press("Escape")
        expect(page.panel).to_have_count(0)
        expect(link).to_be_focused()


def test_the_calendar_goes_from_month_to_month_and_takes_an_action_to_another_day(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan?view=calendar&month=2030-02")
    page.get_by_role("link", name="Mois suivant").click()
    expect(page.get_by_role("heading", name="Mars 2030")).to_be_visible()
    page.locator(".entry").filter(has_text="Poser la signalétique").drag_to(page.locator("[id='day-2030-03-20']"))
    expect(page.locator("[id='day-2030-03-20']")).to_contain_text("Poser la signalétique")


def test_a_view_is_kept_for_oneself_then_shared_with_the_team(instance, claire, shared, yanis, browse):
    page = browse(instance, claire, path=f"{shared.path}/plan?is=late&sort=due")
    page.locator("#keep-view-menu > summary").click()
    page.get_by_label("Nom de la vue").fill("À relancer")
    page.locator("#keep-view").get_by_role("button").click()
    expect(page.get_by_role("navigation", name="Vues gardées").get_by_role("link", name="À relancer")).to_have_attribute(
        "aria-current", "page")
    other = browse(instance, yanis, path=f"{shared.path}/plan")
    expect(other.get_by_role("link", name="À relancer")).to_have_count(0)

    page.get_by_role("link", name="Toutes les vues").click()
    page.get_by_label("Partagée avec l’équipe").check()
    expect(page.locator("#shared-views")).to_contain_text("Tableau, En retard")
    kept = other.get_by_role("navigation", name="Vues gardées").get_by_role("link", name="À relancer")
    expect(kept).to_be_visible()
    kept.click()
    expect(PlanPage(other, shared).titles).to_have_text(["Commander le mobilier"])


@pytest.mark.parametrize("script", [True, False])
def test_a_name_taken_already_is_said_and_changes_nothing(instance, claire, plan, browse, script):
    page = browse(instance, claire, script=script, path=f"{plan.path}/plan?is=late")
    page.watch.allow("status of 422")
    for _ in range(2):
        page.locator("#keep-view-menu > summary").click()
        page.get_by_label("Nom de la vue").fill("Retards")
        page.locator("#keep-view").get_by_role("button").click()
        expect(page.get_by_role("link", name="Retards").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("Une vue s’appelle déjà")
