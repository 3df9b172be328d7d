"""From nothing to a plan, by hand."""

from playwright.sync_api import expect

from plan_page import PlanPage


def test_a_team_builds_its_plan_from_nothing(instance, claire, browse):
    page = browse(instance, claire, path="/deployments")
    page.get_by_role("link", name="Nouveau déploiement").click()
    page.get_by_label("Nom").fill("Guichet des familles")
    page.get_by_role("button", name="Créer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Guichet des familles")

    page.get_by_role("link", name="Personnes").click()
    for name in ("Aïcha Diop", "Thomas Garnier"):
        page.get_by_label("Prénom et nom").fill(name)
        page.locator("#add-person").get_by_role("button").click()
        expect(page.get_by_label(f"Nom de {name}")).to_be_visible()

    page.get_by_role("link", name="Réglages").click()
    form = page.locator("#add-workstream")
    form.get_by_role("textbox").fill("Horaires")
    form.get_by_role("button").click()
    expect(page.locator("#workstreams").get_by_role("textbox").first).to_have_value("Horaires")

    page.get_by_role("link", name="Plan d’actions").click()
    page.get_by_label("Titre de la nouvelle action").fill("Étendre les horaires du mercredi")
    page.get_by_label("Axe de la nouvelle action").select_option(label="Horaires")
    page.get_by_label("Responsable de la nouvelle action").select_option(label="Aïcha Diop")
    page.get_by_label("Échéance de la nouvelle action").fill("2030-09-04")
    page.locator("#new-action").get_by_role("button").click()
    row = page.locator("tr[data-action]")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Étendre les horaires du mercredi")
    expect(row).to_contain_text("Aïcha Diop")
    expect(row).to_contain_text("à discuter")


def test_an_action_leaves_draft_when_it_says_who_when_and_done_when(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.watch.allow("status of 422")
    page.open_action("Imprimer un dépliant")
    page.field("Statut").focus()
    page.field("Statut").select_option(label="à venir")
    page.field("Statut").blur()
    expect(page.form_of(page.field("Statut")).locator(".field-message")).to_contain_text("manque")
    page.page.keyboard.press("Escape")

    page.set("Responsable", "Sophie Le Goff")
    page.set("Échéance", "2030-04-02")
    page.set("Réalisée quand", "le dépliant est dans les quatre mairies")
    page.set("Statut", "à venir")
    expect(page.cell("Imprimer un dépliant", "status")).to_have_text("à venir")


def test_a_person_who_leaves_hands_over_their_open_actions(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/people")
    page.get_by_role("link", name="Retirer Yanis Benali").click()
    expect(page.locator("main")).to_contain_text("Poser la signalétique")
    page.locator("select[name^=to-]").first.select_option(label="Sophie Le Goff")
    page.get_by_role("button", name="Retirer").click()
    PlanPage(page, plan).open()
    expect(PlanPage(page, plan).cell("Poser la signalétique", "responsible")).to_have_text("Sophie Le Goff")
