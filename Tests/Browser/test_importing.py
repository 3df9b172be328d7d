"""A team's spreadsheet becomes a plan: choose, check the columns, correct, accept, read the report."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

PLAN = """Plan d’actions de l’accueil;;;;;
;;;;;
Axe;Action à mener;Pilote;Échéance;Avis du comité;Budget
Préparer les lieux;Mesurer la fréquentation;Yanis Benali;18/09/2030;favorable;
Préparer les lieux;Poser la signalétique;Thomas Garnier / Nadia Roussel;mi-novembre 2030;réservé;1 450 €
Former les agents;Former au logiciel;;;favorable;800 €
"""

# Whatever else happens, the file is chosen in the page as a person does.
scripts = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Plan accueil.csv"
    path.write_text(PLAN, encoding="cp1252")
    return path


def send(page: Page, path: Path):
    page.locator("#file").set_input_files(path)
    page.get_by_role("button", name="Lire le fichier").click()
    page.wait_for_load_state("load")


@scripts
def test_a_spreadsheet_becomes_a_deployment(instance, claire, browse, file, script):
    page = browse(instance, claire, script=script, path="/deployments")
    page.get_by_role("link", name="Importer un tableur").first.click()
    send(page, file)

    # What each column becomes, and its first values.
    expect(page.get_by_role("heading", level=1)).to_have_text("Plan accueil.csv")
    assert page.get_by_label("«\u00a0Action à mener\u00a0», devient").input_value() == "title"
    assert page.get_by_label("«\u00a0Avis du comité\u00a0», devient").input_value() == "note"
    expect(page.locator("main")).to_contain_text("Mesurer la fréquentation")
    expect(page.locator("#findings")).to_contain_text("Thomas Garnier est responsable")
    expect(page.get_by_label("Nom du nouveau déploiement")).to_have_value("Plan d’actions de l’accueil")

    # A column is corrected; reading again keeps the choice.
    page.get_by_label("«\u00a0Avis du comité\u00a0», devient").select_option(label="étiquettes")
    page.get_by_role("button", name="Relire avec ces choix").click()
    page.wait_for_load_state("load")
    assert page.get_by_label("«\u00a0Avis du comité\u00a0», devient").input_value() == "tags"

    page.get_by_label("Nom du nouveau déploiement").fill("Accueil importé")
    page.get_by_role("button", name="Importer 3 actions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("3 actions importées")
    expect(page.locator(".figures")).to_contain_text("lignes lues3")

    # The report is an ordinary page: loading it again imports nothing again.
    page.reload()
    page.get_by_role("link", name="Ouvrir le plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Accueil importé")
    expect(page.locator("tr[data-action]")).to_have_count(3)
    expect(page.locator("main")).to_contain_text("Former les agents")
    row = page.locator("tr[data-action]", has_text="Poser la signalétique")
    expect(row).to_contain_text("Thomas Garnier")
    row.get_by_role("link", name="Poser la signalétique").click()
    panel = page.locator("#panel")
    expect(panel.get_by_label("Étiquettes", exact=True)).to_have_value("réservé")
    expect(panel).to_contain_text("Nadia Roussel")
    expect(panel.get_by_label("Budget", exact=True)).to_have_value("1 450 €")

    page.get_by_role("link", name="Historique").click()
    expect(page.locator("#history")).to_contain_text("a importé 3 actions")


def test_an_import_into_a_plan_shows_in_the_windows_that_look_at_it(instance, claire, plan, browse, file):
    looking = browse(instance, claire, path=f"{plan.path}/plan")
    expect(looking.locator("tr[data-action]")).to_have_count(4)
    page = browse(instance, claire, path=f"{plan.path}/import")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Accueil unique")
    send(page, file)
    expect(page.get_by_label("Importer dans")).to_have_value(plan.id)
    # The plan already has this action in this workstream: it is told, and both are kept.
    expect(page.locator("#findings")).to_contain_text("Le plan a déjà cette action, au numéro 1")
    page.get_by_role("button", name="Importer 3 actions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("3 actions importées")
    expect(looking.locator("tr[data-action]")).to_have_count(7)
    expect(looking.locator("tr[data-action]", has_text="Former au logiciel")).to_contain_text("à discuter")

    # The whole import is one change: undone at once.
    page.goto(f"{plan.path}/history")
    page.locator("#history li li").first.get_by_role("button", name="Annuler").click()
    expect(looking.locator("tr[data-action]")).to_have_count(4)


def test_the_command_line_imports_beside_a_running_server(instance, claire, plan, browse, file):
    looking = browse(instance, claire, path=f"{plan.path}/plan")
    expect(looking.locator("tr[data-action]")).to_have_count(4)
    report = instance.run("import", str(file), "--into", plan.id, "--as", claire.email)
    assert report.returncode == 0
    expect(looking.locator("tr[data-action]")).to_have_count(7)
    expect(looking.locator("tr[data-action]", has_text="Former au logiciel")).to_be_visible()


def test_a_file_that_is_no_plan_says_what_it_is(instance, claire, browse, tmp_path):
    page = browse(instance, claire, path="/import")
    page.watch.allow("status of 422")
    for name, content, sentence in [
        ("vide.csv", b"", "Ce fichier est vide."),
        ("plan.pdf", b"%PDF-1.7 ...", "C’est un PDF"),
        ("ancien.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "ancien fichier Excel"),
        ("coupe.xlsx", b"PK\x03\x04" + bytes(40), "abîmé"),
    ]:
        path = tmp_path / name
        path.write_bytes(content)
        send(page, path)
        expect(page.get_by_role("alert").filter(has_text=sentence)).to_be_visible()
        expect(page.get_by_role("alert").filter(has_text="Rien n’a été importé")).to_be_visible()


def test_a_table_without_known_headings_is_read_once_somebody_says_where_they_are(instance, claire, browse, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("Relevé\nIntervention;Référent\nPeindre le hall;Ana Costa\n", encoding="utf-8")
    page = browse(instance, claire, path="/import")
    page.watch.allow("status of 422")
    send(page, path)
    if page.get_by_role("button", name="Importer 0 action").count():
        page.get_by_role("button", name="Importer 0 action").click()
        expect(page.get_by_role("alert").filter(has_text="Aucune action n’a été trouvée")).to_be_visible()
        page.get_by_label("Importer cette feuille").check()
        page.get_by_label("Ligne des titres").fill("2")
        page.get_by_role("button", name="Relire avec ces choix").click()
    page.get_by_label("«\u00a0Intervention\u00a0», devient").select_option(label="titre de l’action")
    page.get_by_label("«\u00a0Référent\u00a0», devient").select_option(label="responsable")
    page.get_by_label("Nom du nouveau déploiement").fill("Travaux")
    page.get_by_role("button", name="Relire avec ces choix").click()
    page.get_by_role("button", name="Importer 1 action").click()
    page.get_by_role("link", name="Ouvrir le plan").click()
    expect(page.locator("tr[data-action]")).to_contain_text("Peindre le hall")
    expect(page.locator("tr[data-action]")).to_contain_text("Ana Costa")


def test_a_file_waits_for_nobody_but_who_sent_it(instance, claire, yanis, plan, browse, file):
    page = browse(instance, claire, path="/import")
    send(page, file)
    other = browse(instance, yanis)
    other.watch.allow("status of 404")
    other.goto(page.url)
    expect(other.get_by_role("alert").filter(has_text="n’est plus gardé")).to_be_visible()
    other.goto(f"{plan.path}/import")
    expect(other.get_by_role("heading", level=1)).to_contain_text("n’existe pas")
