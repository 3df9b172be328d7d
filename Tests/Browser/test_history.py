"""What happened, in sentences; and taking it back."""

from playwright.sync_api import expect

from plan_page import PlanPage


def test_history_tells_who_changed_what(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    with page.saving():
        page.edit_cell("Poser la signalétique", "status", "en cours")
    page.page.get_by_role("link", name="Historique").click()
    latest = page.page.locator("#history li li").first
    for words in ("Claire Martin", "Poser la signalétique", "à venir", "en cours"):
        expect(latest).to_contain_text(words)


def test_an_action_has_a_history_of_its_own(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, path=f"{plan.path}/plan/1"), plan)
    page.set("Réalisée quand", "les panneaux sont droits")
    history = page.section("Historique")
    expect(history).to_contain_text("les panneaux sont droits")
    expect(history).not_to_contain_text("Commander le mobilier")


def test_the_last_change_is_undone_with_one_click(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    with page.saving():
        page.edit_cell("Poser la signalétique", "responsible", "Sophie Le Goff")
    page.page.get_by_role("button", name="Annuler").click()
    expect(page.cell("Poser la signalétique", "responsible")).to_have_text("Yanis Benali")
    expect(page.status).to_contain_text("Annulé")


def test_a_deleted_action_comes_back(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open().open_action("Commander le mobilier")
    page.page.watch.allow("status of 404")
    page.panel.locator("details", has_text="Supprimer").locator("summary").click()
    page.panel.get_by_role("button", name="Supprimer").click()
    expect(page.row("Commander le mobilier")).to_have_count(0)
    page.page.get_by_role("button", name="Annuler").click()
    expect(page.row("Commander le mobilier")).to_be_visible()


def test_a_change_is_undone_from_history_without_script(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, script=False, path=f"{plan.path}/plan/1"), plan)
    page.set("Statut", "en pause", script=False)
    page.page.goto(f"{plan.path}/history")
    page.page.locator("#history li li").first.get_by_role("button", name="Annuler").click()
    page.page.goto(f"{plan.path}/plan/1")
    expect(page.cell("Poser la signalétique", "status")).to_have_text("à venir")
