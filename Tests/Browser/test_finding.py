"""Sorting and filtering, under an address that one can send to a colleague."""

import re

from playwright.sync_api import expect

from plan_page import PlanPage


def test_a_click_on_a_heading_sorts_and_the_next_one_turns_it_round(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.get_by_role("columnheader", name="Échéance").get_by_role("link").click()
    expect(page.titles.first).to_have_text("Commander le mobilier")
    expect(page.page).to_have_url(re.compile(r"sort=due"))
    page.page.get_by_role("columnheader", name="Échéance").get_by_role("link").click()
    expect(page.page.get_by_role("columnheader", name="Échéance")).to_have_attribute("aria-sort", "descending")
    page.page.go_back()
    expect(page.page.get_by_role("columnheader", name="Échéance")).to_have_attribute("aria-sort", "ascending")


def choose(page, menu: str, *choices: str):
    """Ticks boxes in a menu of the filters, and closes it."""
    page.locator("summary", has_text=menu).first.click()
    for choice in choices:
        page.locator("details.menu[open]").get_by_label(choice, exact=True).check()


def test_filters_act_as_one_types_and_their_address_shows_the_same_to_others(instance, claire, shared, yanis, browse):
    page = PlanPage(browse(instance, claire), shared).open()
    page.page.get_by_label("Chercher une action").fill("former")
    expect(page.titles).to_have_text(["Former les agents d’accueil"])
    page.page.get_by_label("Chercher une action").fill("")
    choose(page.page, "Responsable", "Sophie Le Goff", "personne")
    page.page.keyboard.press("Escape")
    expect(page.page.locator("details.menu[open]")).to_have_count(0)
    expect(page.titles).to_have_text(["Commander le mobilier", "Imprimer un dépliant"])
    page.page.get_by_label("En retard").check()
    expect(page.titles).to_have_text(["Commander le mobilier"])

    colleague = PlanPage(browse(instance, yanis, path=page.page.url), shared)
    expect(colleague.titles).to_have_text(["Commander le mobilier"])
    colleague.page.get_by_role("link", name="Retirer le filtre Responsable : personne").click()
    expect(colleague.titles).to_have_text(["Commander le mobilier"])
    colleague.page.get_by_role("link", name="Tout afficher").click()
    expect(colleague.titles).to_have_count(4)


def test_filters_work_without_script(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, script=False), plan).open()
    choose(page.page, "Statut", "à discuter")
    page.page.get_by_role("button", name="Filtrer").click()
    expect(page.titles).to_have_text(["Imprimer un dépliant"])
    page.page.locator("#more-filters > summary").click()
    page.page.get_by_label("À préciser").check()
    page.page.locator("#filters").get_by_label("Échéance", exact=True).select_option(label="Sans échéance")
    page.page.get_by_role("button", name="Filtrer").click()
    expect(page.titles).to_have_text(["Imprimer un dépliant"])
    expect(page.page).to_have_url(re.compile(r"status=draft.*due=none|due=none.*status=draft"))


def test_the_other_filters_stand_behind_a_disclosure_and_leave_by_their_chip(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.locator("#more-filters > summary").click()
    page.page.get_by_label("À préciser").check()
    choose(page.page, "Engagement", "pas d’engagement")
    page.page.keyboard.press("Escape")
    expect(page.page).to_have_url(re.compile("is=vague"))
    expect(page.page).to_have_url(re.compile("commitment=none"))
    expect(page.page.locator("#more-filters > summary")).to_contain_text("2")
    page.page.get_by_role("link", name="Retirer le filtre À préciser").click()
    expect(page.page).not_to_have_url(re.compile("is=vague"))


def test_the_table_shows_the_columns_one_chooses_and_others_edits_come_with_them(instance, claire, shared, yanis, browse):
    page = PlanPage(browse(instance, claire), shared).open()
    page.page.locator("#display-menu > summary").click()
    page.page.locator("#display").get_by_label("Étiquettes", exact=True).check()
    page.page.locator("#display").get_by_label("Effort", exact=True).uncheck()
    expect(page.page.get_by_role("columnheader", name="Étiquettes")).to_be_visible()
    expect(page.page.get_by_role("columnheader", name="Effort")).to_have_count(0)
    page.page.keyboard.press("Escape")
    page.page.evaluate("window.neverReloaded = true")
    with page.saving():
        page.edit_cell("Poser la signalétique", "tags", "lieux, achat")
    expect(page.cell("Poser la signalétique", "tags")).to_have_text("lieux, achat")

    colleague = PlanPage(browse(instance, yanis), shared).open()
    with colleague.saving():
        colleague.edit_cell("Poser la signalétique", "status", "en cours")
    expect(page.cell("Poser la signalétique", "status")).to_have_text("en cours")
    expect(page.cell("Poser la signalétique", "tags")).to_have_text("lieux, achat")
    expect(page.row("Poser la signalétique").locator("td")).to_have_count(7)
    assert page.page.evaluate("window.neverReloaded")


def test_the_table_is_grouped_as_one_asks_without_script(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, script=False), plan).open()
    page.page.locator("#display-menu > summary").click()
    page.page.get_by_label("Regrouper par").select_option(label="responsable")
    page.page.get_by_role("button", name="Afficher").click()
    expect(page.page.locator("tr.group th")).to_contain_text(
        ["Sans responsable", "Claire Martin", "Sophie Le Goff", "Yanis Benali"])


def test_nothing_found_is_said_in_words(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open("?text=introuvable")
    expect(page.page.locator("main")).to_contain_text("Aucune action")
