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


# Several at once

def choose(page: PlanPage, *titles: str):
    for title in titles:
        page.row(title).get_by_role("checkbox").check()


@with_and_without_script
def test_several_actions_change_at_once_and_one_undo_takes_it_back(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open()
    page.page.get_by_role("link", name="Choisir plusieurs actions").click()
    choose(page, "Poser la signalétique", "Imprimer un dépliant")
    bar = page.page.get_by_role("form", name="Modifier les actions choisies")
    if script:
        expect(bar.get_by_role("status")).to_have_text("2 actions choisies.")
    bar.get_by_label("Responsable").select_option(label="Sophie Le Goff")
    bar.get_by_label("Axe").select_option(label="Préparer les lieux")
    bar.get_by_label("Ajouter l’étiquette").fill("pilote")
    bar.get_by_role("button", name="Appliquer").click()
    expect(page.page.get_by_role("status").filter(has_text="2 actions modifiées.")).to_be_visible()
    for title in ("Poser la signalétique", "Imprimer un dépliant"):
        expect(page.row(title)).to_contain_text("Sophie Le Goff")
    expect(page.row("Former les agents d’accueil")).to_contain_text("Claire Martin")
    expect(bar).to_have_count(0)
    if script:
        page.page.get_by_role("button", name="Annuler").click()
        expect(page.row("Poser la signalétique")).to_contain_text("Yanis Benali")
        expect(page.row("Imprimer un dépliant")).to_contain_text("personne")


@with_and_without_script
def test_a_refusal_names_the_action_keeps_the_choice_and_changes_nothing(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open("" if script else "?select=1")
    page.page.watch.allow("status of 422")
    if script:
        page.page.get_by_role("link", name="Choisir plusieurs actions").click()
    choose(page, "Poser la signalétique", "Imprimer un dépliant")
    bar = page.page.get_by_role("form", name="Modifier les actions choisies")
    bar.get_by_label("Statut").select_option(label="en cours")
    bar.get_by_role("button", name="Appliquer").click()
    expect(bar.get_by_role("alert")).to_contain_text("Action 4, « Imprimer un dépliant »")
    expect(page.row("Poser la signalétique").get_by_role("checkbox")).to_be_checked()
    expect(page.row("Poser la signalétique")).to_contain_text("à venir")
    expect(bar.get_by_label("Statut")).to_have_value("inProgress")


@with_and_without_script
def test_several_actions_are_deleted_together(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open("?select=1")
    choose(page, "Poser la signalétique", "Imprimer un dépliant")
    page.page.get_by_text("Supprimer les actions choisies").click()
    page.page.get_by_role("button", name="Supprimer", exact=True).click()
    expect(page.page.get_by_role("status").filter(has_text="2 actions supprimées.")).to_be_visible()
    expect(page.titles).to_have_text(["Commander le mobilier", "Former les agents d’accueil"])


def test_several_actions_are_chosen_and_changed_by_keyboard(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    keys = page.page.keyboard
    page.cell("Commander le mobilier", "title").focus()
    keys.press("x")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("X")
    count = page.page.locator("#bulk-count")
    expect(count).to_have_text("3 actions choisies.")
    keys.press("x")
    expect(count).to_have_text("2 actions choisies.")
    # Somebody else's change rewrites a row: it stays chosen.
    plan.set(plan.desk, "title", "Commander les meubles")
    expect(page.row("Commander les meubles").get_by_role("checkbox")).to_be_checked()
    keys.press("Tab")
    expect(page.page.get_by_label("Statut").last).to_be_focused()
    keys.type("en pause")
    keys.press("Enter")
    expect(page.status).to_have_text("2 actions modifiées.")
    expect(page.row("Commander les meubles")).to_contain_text("en pause")
    page.cell("Commander les meubles", "title").focus()
    keys.press("x")
    keys.press("Escape")
    expect(count).to_be_hidden()


def test_a_click_with_shift_chooses_all_between(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.get_by_role("link", name="Choisir plusieurs actions").click()
    page.row("Poser la signalétique").get_by_role("checkbox").click()
    page.row("Former les agents d’accueil").get_by_role("checkbox").click(modifiers=["Shift"])
    expect(page.page.locator("#bulk-count")).to_have_text("3 actions choisies.")
    expect(page.panel).to_have_count(0)
