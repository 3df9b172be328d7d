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


def test_filters_act_as_one_types_and_their_address_shows_the_same_to_others(instance, claire, shared, yanis, browse):
    page = PlanPage(browse(instance, claire), shared).open()
    page.page.get_by_label("Chercher une action").fill("former")
    expect(page.titles).to_have_text(["Former les agents d’accueil"])
    page.page.get_by_label("Chercher une action").fill("")
    page.page.get_by_label("Responsable", exact=True).select_option(label="Sophie Le Goff")
    page.page.get_by_label("En retard").check()
    expect(page.titles).to_have_text(["Commander le mobilier"])

    colleague = PlanPage(browse(instance, yanis, path=page.page.url), shared)
    expect(colleague.titles).to_have_text(["Commander le mobilier"])
    colleague.page.get_by_role("link", name="Tout afficher").click()
    expect(colleague.titles).to_have_count(4)


def test_filters_work_without_script(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, script=False), plan).open()
    page.page.get_by_label("Statut", exact=True).select_option(label="à discuter")
    page.page.get_by_role("button", name="Filtrer").click()
    expect(page.titles).to_have_text(["Imprimer un dépliant"])


def test_nothing_found_is_said_in_words(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open("?text=introuvable")
    expect(page.page.locator("main")).to_contain_text("Aucune action")
