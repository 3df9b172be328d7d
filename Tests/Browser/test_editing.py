"""Every field of an action is edited in place, with script and without."""

import pytest
from playwright.sync_api import Locator, expect

from plan_page import PlanPage

FIELDS = [
    ("Titre", "Poser toute la signalétique"),
    ("Statut", "en cours"),
    ("Responsable", "Claire Martin"),
    ("Échéance", "2030-04-02"),
    ("Réalisée quand", "un usager trouve seul le guichet"),
    ("Description", "Panneaux, sol et portes.\nSur les quatre sites."),
    ("Axe", "Former les agents"),
    ("Pas avant le", "2029-11-05"),
    ("Priorité", "haute"),
    ("Étiquettes", "pilote, travaux"),
]

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


@pytest.fixture
def action(instance, claire, plan, browse):
    """Opens the page of an action, in a browser with or without script."""

    def open_it(script: bool) -> PlanPage:
        page = PlanPage(browse(instance, claire, script=script, path=f"{plan.path}/plan/1"), plan)
        expect(page.panel).to_be_visible()
        return page

    return open_it


def shown(control: Locator) -> str:
    return control.evaluate("c => c.localName === 'select' ? c.selectedOptions[0].text.trim() : c.value")


@with_and_without_script
def test_each_field_is_edited_in_place_and_stays(action, script):
    page = action(script)
    for label, value in FIELDS:
        page.set(label, value, script=script)
    page.page.reload()
    assert {label: shown(page.field(label)) for label, _ in FIELDS} == dict(FIELDS)


@with_and_without_script
def test_an_effort_is_told_in_three_points(action, script):
    page = action(script)
    for label, value in (("au mieux", "2"), ("probable", "3.5"), ("au pire", "8")):
        page.panel.get_by_label(label).fill(value)
    with page.saving() if script else page.page.expect_navigation():
        page.form_of(page.panel.get_by_label("au pire")).get_by_role("button").click()
    page.page.reload()
    assert [float(page.panel.get_by_label(label).input_value()) for label in ("au mieux", "probable", "au pire")] == [2, 3.5, 8]


@with_and_without_script
def test_steps_are_added_ticked_reworded_moved_and_removed(action, script):
    page = action(script)
    steps = page.panel.locator("[id^=steps-]")
    for title in ("Relever les murs", "Commander les panneaux", "Poser"):
        page.panel.get_by_label("Nouvelle étape", exact=True).fill(title)
        page.panel.get_by_role("button", name="Ajouter l’étape").click()
        expect(steps.locator("textarea[name=text]").last).to_have_value(title)

    box = steps.get_by_role("checkbox").first
    box.check()
    if not script:
        page.form_of(box).get_by_role("button").click()
    expect(page.cell("Poser la signalétique", "title").locator("xpath=..")).to_contain_text("1 / 3")

    text = steps.locator("textarea[name=text]").nth(2)
    text.fill("Poser et vérifier")
    page.form_of(text).get_by_role("button").click()
    steps.get_by_role("listitem").nth(2).get_by_role("button", name="Monter").click()
    expect(steps.locator("textarea[name=text]").nth(1)).to_have_value("Poser et vérifier")
    steps.get_by_role("listitem").nth(2).get_by_role("button", name="Retirer").click()
    expect(steps.get_by_role("listitem")).to_have_count(2)


@with_and_without_script
def test_somebody_contributes_with_a_role_in_words(action, script):
    page = action(script)
    form = page.panel.locator("[id^=add-contribution-]")
    form.get_by_label("Personne").select_option(label="Sophie Le Goff")
    form.get_by_label("Son rôle").fill("relit les textes des panneaux")
    form.get_by_label("Jours").fill("1.5")
    form.get_by_role("button").click()
    expect(page.panel.get_by_label("Rôle de Sophie Le Goff")).to_have_value("relit les textes des panneaux")
    page.panel.get_by_role("button", name="Retirer Sophie Le Goff").click()
    expect(page.panel.get_by_label("Rôle de Sophie Le Goff")).to_have_count(0)


@with_and_without_script
def test_an_action_comes_after_another_and_a_loop_is_refused_by_name(action, script):
    page = action(script)
    page.page.watch.allow("status of 422")
    add = page.panel.locator("[id^=add-dependency-]")
    add.get_by_label("après l’action").fill("2")
    add.get_by_role("button").click()
    expect(page.panel.locator("[id^=dependencies-]")).to_contain_text("Commander le mobilier")
    page.page.goto(f"{page.stage.path}/plan/2")
    add.get_by_label("après l’action").fill("1")
    add.get_by_role("button").click()
    expect(page.page.locator("main")).to_contain_text("« Commander le mobilier » → « Poser la signalétique » → « Commander le mobilier »")


@with_and_without_script
def test_a_blocker_says_what_lifts_it_and_is_lifted(action, script):
    page = action(script)
    add = page.panel.locator("[id^=add-blocker-]")
    add.get_by_role("textbox").nth(0).fill("Livraison reportée")
    add.get_by_role("textbox").nth(1).fill("le camion arrive")
    add.get_by_role("textbox").nth(2).fill("le fournisseur")
    add.get_by_role("button").click()
    blockers = page.panel.locator("[id^=blockers-]")
    expect(blockers.get_by_role("listitem")).to_have_count(1)
    blockers.get_by_role("button", name="Lever").click()
    expect(blockers).to_contain_text("levé")


@with_and_without_script
def test_links_and_comments_are_kept(action, script):
    page = action(script)
    page.panel.get_by_label("Adresse du lien").fill("https://exemple.fr/charte")
    page.panel.get_by_label("Nom du lien").fill("Charte graphique")
    page.panel.get_by_role("button", name="Ajouter le lien").click()
    expect(page.panel.get_by_role("link", name="Charte graphique")).to_have_attribute("href", "https://exemple.fr/charte")
    page.panel.get_by_label("Commentaire", exact=True).fill("Le maire préfère le bleu. <b>Oui</b>")
    page.panel.get_by_role("button", name="Commenter").click()
    expect(page.panel.locator("[id^=comments-]")).to_contain_text("Le maire préfère le bleu. <b>Oui</b>")


@with_and_without_script
def test_a_date_moves_only_with_a_reason_once_committed(action, script):
    page = action(script)
    page.page.watch.allow("status of 422")
    page.panel.get_by_role("button", name="Noter son engagement").click()
    expect(page.panel.get_by_role("button", name="Reprendre l’engagement")).to_be_visible()

    due = page.field("Échéance")
    due.fill("2030-06-03")
    page.form_of(due).get_by_role("button").click()
    expect(page.form_of(due).locator(".field-message")).to_contain_text("motif")
    page.panel.get_by_label("Motif du report").fill("les panneaux arrivent en mai")
    page.form_of(due).get_by_role("button").click()
    expect(page.panel.locator("[id^=postponements-]")).to_contain_text("les panneaux arrivent en mai")


def test_cells_of_the_table_are_edited_like_a_spreadsheet(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.edit_cell("Poser la signalétique", "responsible", "Sophie Le Goff")
    expect(page.cell("Poser la signalétique", "responsible")).to_have_text("Sophie Le Goff")
    page.edit_cell("Poser la signalétique", "status", "en cours")
    expect(page.cell("Poser la signalétique", "status")).to_have_text("en cours")
    page.edit_cell("Poser la signalétique", "due", "2030-04-02")
    expect(page.cell("Poser la signalétique", "due").locator("time")).to_have_attribute("datetime", "2030-04-02")
    page.edit_cell("Poser la signalétique", "title", "Poser les panneaux")
    page.page.reload()
    expect(page.row("Poser les panneaux")).to_contain_text("Sophie Le Goff")


def test_a_refused_cell_keeps_what_was_typed(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.watch.allow("status of 422")
    page.edit_cell("Poser la signalétique", "due", "")
    editing = page.page.locator("td[data-editing]")
    expect(editing.locator(".field-message")).not_to_be_empty()
    page.page.keyboard.press("Escape")
    expect(page.cell("Poser la signalétique", "due").locator("time")).to_have_attribute("datetime", "2030-03-12")
