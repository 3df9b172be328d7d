"""Fast hands: an action in one line, many at once, copies, pasted rows, and rows that move."""

import pytest
from playwright.sync_api import expect

from plan_page import PlanPage

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])

LINE = "Former les agents du mercredi @Yanis 12/03/2030 #formation 3j"


@with_and_without_script
def test_an_action_is_told_in_one_line(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open()
    page.add_line(LINE)
    row = page.row("Former les agents du mercredi")
    expect(row).to_contain_text("Yanis Benali")
    expect(row.locator("time")).to_have_attribute("datetime", "2030-03-12")
    expect(row).to_contain_text("3 j")
    said = page.status if script else page.page.get_by_role("status").first
    expect(said).to_contain_text("Action 5 ajoutée")
    expect(said).to_contain_text("responsable Yanis Benali")
    page.open_action("Former les agents du mercredi")
    expect(page.field("Étiquettes")).to_have_value("formation")


def test_what_is_not_understood_stays_in_the_title_and_is_said(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.locator("#new-title").fill("Relire la convention @Zorro 12/03/2030")
    expect(page.page.locator("#understood")).to_contain_text("échéance")
    expect(page.page.locator("#understood")).to_contain_text("@Zorro")
    page.page.keyboard.press("Enter")
    expect(page.row("Relire la convention @Zorro")).to_be_visible()
    expect(page.status).to_contain_text("resté dans le titre")
    expect(page.page.locator("#understood")).to_be_empty()


def test_the_pickers_win_over_the_line(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.get_by_label("Responsable de la nouvelle action").select_option(label="Sophie Le Goff")
    page.add_line("Relire la convention @Yanis")
    expect(page.row("Relire la convention @Yanis")).to_contain_text("Sophie Le Goff")


def test_people_and_tags_are_picked_by_keyboard(instance, claire, plan, browse):
    plan.set(plan.signs, "tags", "mise en service")
    page = PlanPage(browse(instance, claire), plan).open()
    keys, line = page.page.keyboard, page.page.locator("#new-title")
    options = page.page.locator("#quick-options [role=option]")
    keys.press("n")
    keys.type("Relire @")
    expect(options).to_have_text(["Claire Martin", "Sophie Le Goff", "Yanis Benali"])
    expect(line).to_have_attribute("aria-expanded", "true")
    keys.press("ArrowUp")
    expect(line).to_have_attribute("aria-activedescendant", "quick-option-2")
    keys.press("Enter")
    expect(line).to_have_value("Relire @Yanis Benali ")
    expect(line).to_have_attribute("aria-expanded", "false")
    keys.type("#mis")
    expect(options).to_have_text(["mise en service"])
    keys.press("Tab")
    expect(line).to_be_focused()
    expect(page.page.locator("#understood")).to_contain_text("étiquette mise en service")
    keys.type("@so")
    expect(options).to_have_text(["Sophie Le Goff"])
    keys.press("Escape")
    expect(page.page.locator("#quick-options")).to_be_hidden()
    for _ in "@so":
        keys.press("Backspace")
    keys.press("Enter")
    expect(page.row("Relire")).to_contain_text("Yanis Benali")


# Copies

@with_and_without_script
def test_an_action_is_duplicated_beside_the_original(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open().open_action("Poser la signalétique")
    page.panel.get_by_role("button", name="Dupliquer").click()
    expect(page.panel.get_by_role("heading", level=2)).to_contain_text("Poser la signalétique (copie)")
    expect(page.titles).to_have_text([
        "Poser la signalétique", "Poser la signalétique (copie)", "Commander le mobilier", "Former les agents d’accueil",
        "Imprimer un dépliant"])
    expect(page.row("Poser la signalétique (copie)")).to_contain_text("à discuter")


def test_a_key_duplicates_the_action_where_the_focus_is_and_another_takes_it_back(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    # The open action is gone once its copy is taken back.
    page.page.watch.allow("status of 404")
    page.cell("Imprimer un dépliant", "title").focus()
    page.page.keyboard.press("d")
    expect(page.panel.get_by_role("heading", level=2)).to_contain_text("Imprimer un dépliant (copie)")
    expect(page.status).to_contain_text("copie de l’action 4")
    page.page.keyboard.press("u")
    expect(page.titles).to_have_count(4)
    expect(page.panel).to_have_count(0)
