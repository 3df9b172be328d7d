"""Cells copied in Excel or LibreOffice, pasted into the plan."""

import pytest
from playwright.sync_api import expect

from plan_page import PlanPage

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])

ROWS = (
    "Action\tPilote\tÉchéance\tStatut\tBudget\r\n"
    "Inviter les associations\tSophie Le Goff\t12/03/2030\tÀ faire\t\r\n"
    "\"Relire la\nconvention\"\tBo Chen\tbientôt\tÀ faire\t1 450 €\r\n")

SHEET = """<html><body><table><tr><td>Inviter les<br>associations</td><td>Sophie
  Le Goff</td></tr><tr><td colspan=2>Relire la convention</td></tr></table></body></html>"""


def paste(page: PlanPage, text: str, html: str = ""):
    """What Ctrl V does, on whatever has the focus."""
    page.page.evaluate(
        """([text, html]) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            if (html) clipboardData.setData("text/html", html);
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""", [text, html])


@pytest.fixture
def page(instance, claire, plan, browse) -> PlanPage:
    return PlanPage(browse(instance, claire), plan).open()


# Rows

@with_and_without_script
def test_rows_are_shown_then_added_with_one_undo(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open()
    page.page.get_by_role("link", name="Coller depuis Excel").click()
    page.page.get_by_label("Cellules copiées").fill(ROWS)
    page.page.get_by_role("button", name="Lire les cellules").click()
    main = page.page.locator("main")
    expect(main).to_contain_text("2 lignes lues, 2 actions à ajouter, dont 2 à discuter. 1 personne entre dans l’équipe.")
    expect(page.page.locator("#findings li", has_text="bientôt")).to_contain_text("ligne 3, Échéance")
    expect(page.page.locator("#added tbody tr")).to_have_count(2)
    expect(page.page.locator("#added tbody tr").first).to_contain_text("Sophie Le Goff")
    page.page.get_by_role("button", name="Ajouter 2 actions au plan").click()
    expect(page.page.get_by_role("status").filter(has_text="2 actions ajoutées.")).to_be_visible()
    expect(page.row("Inviter les associations").locator("time")).to_have_attribute("datetime", "2030-03-12")
    row = page.row("Relire la convention")
    expect(row).to_contain_text("Bo Chen")
    row.get_by_role("link").click()
    expect(page.panel.get_by_role("heading", level=2)).to_contain_text("Relire la convention")
    # What was not understood is kept in the action.
    kept = page.panel.locator("textarea").evaluate_all("all => all.map(one => one.value).join()")
    assert "1 450 €" in kept and "bientôt" in kept, kept
    if script:
        page.page.keyboard.press("Escape")
        page.page.keyboard.press("u")
        expect(page.titles).to_have_count(4)


def test_rows_pasted_in_the_table_or_in_the_line_lead_to_the_same_page(page):
    for select in ("td[data-field=title]", "#new-title"):
        page.open()
        page.page.locator(select).first.focus()
        paste(page, ROWS)
        page.page.wait_for_url("**/imports/*")
        expect(page.page.locator("#added tbody tr")).to_have_count(2)
    page.page.get_by_role("link", name="Renoncer").click()
    expect(page.titles).to_have_count(4)


def test_a_table_copied_as_a_page_keeps_its_cells(page):
    page.page.locator("#new-title").focus()
    paste(page, "Inviter les", SHEET)
    page.page.wait_for_url("**/imports/*")
    rows = page.page.locator("#added tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Inviter les associations")
    expect(rows.first).to_contain_text("Sophie Le Goff")


def test_what_a_column_becomes_is_corrected_before_anything_is_added(page):
    page.page.locator("#new-title").focus()
    paste(page, "12\tInviter les associations\n15\tRelire la convention")
    page.page.wait_for_url("**/imports/*")
    page.page.get_by_label("La colonne A").select_option(label="effort probable")
    page.page.get_by_role("button", name="Relire").click()
    expect(page.page.locator("#added tbody tr").first).to_contain_text("12")
    page.page.get_by_label("La première ligne donne les titres").check()
    page.page.get_by_role("button", name="Relire").click()
    expect(page.page.locator("main")).to_contain_text("1 ligne lue")
    page.page.get_by_label("La première ligne donne les titres").uncheck()
    page.page.get_by_role("button", name="Relire").click()
    expect(page.page.locator("#added tbody tr")).to_have_count(2)


@with_and_without_script
def test_nothing_to_read_is_said(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script, path=f"{plan.path}/paste"), plan)
    page.page.watch.allow("status of 422")
    page.page.get_by_label("Cellules copiées").fill(" \t\n")
    page.page.get_by_role("button", name="Lire les cellules").click()
    expect(page.page.get_by_role("alert")).to_contain_text("Il n’y a rien à lire. Rien n’a été ajouté")


def test_ten_thousand_rows_are_read_and_added(instance, claire, browse):
    stage = claire.client.deployment("Un très grand plan")
    cells = "".join(f"Action numéro {number}\tYanis Benali\t12/03/2030\n" for number in range(10_000))
    page = browse(instance, claire, path=f"{stage.path}/paste")
    page.set_default_timeout(120_000)
    # Typing so much takes the browser longer than pasting it.
    page.locator("#cells").evaluate("(area, cells) => { area.value = cells; }", cells)
    page.get_by_role("button", name="Lire les cellules").click()
    page.get_by_role("button", name="Ajouter 10000 actions au plan").click(timeout=120_000)
    page.wait_for_url("**/plan?pasted=10000", timeout=120_000)


def test_who_may_not_arrange_the_plan_can_not_paste_rows(instance, claire, yanis, plan, browse):
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="contributor", person=plan.yanis)
    page = browse(instance, yanis, path=f"{plan.path}/plan")
    expect(page.get_by_role("link", name="Coller depuis Excel")).to_have_count(0)
    page.watch.allow("status of 403")
    assert page.goto(f"{plan.path}/paste").status == 403


# A column

def test_a_column_of_dates_fills_the_cells_below_with_one_undo(page):
    page.cell("Poser la signalétique", "due").focus()
    paste(page, "12/04/2031\r\n3 mai 2031\r\n2031-06-04\r\n")
    expect(page.status).to_have_text("3 cases remplies.")
    for title, day in (
            ("Poser la signalétique", "2031-04-12"), ("Commander le mobilier", "2031-05-03"), ("Former les agents d’accueil", "2031-06-04")):
        expect(page.row(title).locator("time")).to_have_attribute("datetime", day)
    page.page.get_by_role("button", name="Annuler").click()
    expect(page.row("Poser la signalétique").locator("time")).to_have_attribute("datetime", "2030-03-12")


def test_a_value_that_does_not_fit_is_named_by_its_row_and_nothing_changes(page):
    page.page.watch.allow("status of 422")
    page.cell("Poser la signalétique", "due").focus()
    paste(page, "12/04/2031\nbientôt")
    expect(page.status).to_contain_text("Action 2, « Commander le mobilier » : « bientôt » n’est pas une date")
    expect(page.row("Poser la signalétique").locator("time")).to_have_attribute("datetime", "2030-03-12")


def test_more_values_than_rows_change_nothing(page):
    page.cell("Imprimer un dépliant", "title").focus()
    paste(page, "Un\nDeux")
    expect(page.status).to_contain_text("2 valeurs pour 1 lignes")
    expect(page.row("Imprimer un dépliant")).to_be_visible()


def test_a_cell_is_copied_to_another(page):
    page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.cell("Poser la signalétique", "due").focus()
    page.page.keyboard.press("Control+c")
    page.cell("Imprimer un dépliant", "due").focus()
    page.page.keyboard.press("Control+v")
    expect(page.row("Imprimer un dépliant").locator("time")).to_have_attribute("datetime", "2030-03-12")
