"""What is missing is written down, asked for, promised and obtained; the plan and the money say what it means."""

import re

import pytest
from playwright.sync_api import expect

from axe import check

with_and_without_script = pytest.mark.parametrize("script", [True, False])


def add(page, path: str, title: str, **fields: str):
    page.goto(f"{path}/resources")
    details = page.locator("#add-need-details")
    if not details.evaluate("details => details.open"):
        details.locator("summary").click()
    form = page.locator("#add-need")
    form.locator("[name=title]").fill(title)
    for name, value in fields.items():
        control = form.locator(f"[name={name.replace('_', '-')}]")
        if name in ("kind", "waiting"):
            control.select_option(value)
        elif name == "critical":
            control.check()
        else:
            control.fill(value)
    form.locator("button.primary").click()
    page.locator("table#to-ask", has_text=title).wait_for()


def note(page, kind: str, quantity: str, words: str = ""):
    details = page.locator("#add-entry-details")
    if not details.evaluate("details => details.open"):
        details.locator("summary").click()
    form = page.locator("#add-entry")
    form.locator("[name=kind]").select_option(kind)
    form.locator("[name=quantity]").fill(quantity)
    form.locator("[name=words]").fill(words)
    form.locator("button.primary").click()


@with_and_without_script
def test_from_a_need_to_what_was_obtained_with_one_undo(instance, claire, plan, browse, script):
    page = browse(instance, claire, script=script, path=plan.path)
    add(page, plan.path, "Deux bornes", kind="equipment", critical="1", quantity="2", needed_by="2032-01-12", decider="Le comité des moyens")
    row = page.locator("table#to-ask tbody tr", has_text="Deux bornes")
    expect(row).to_contain_text("Critique")
    expect(row).to_contain_text("2 unités")
    expect(row).to_contain_text("Le comité des moyens")
    if script:
        check(page)

    row.get_by_role("link", name="Demander").click()
    form = page.locator("#ask-need")
    expect(form.locator("[name=party]")).to_have_value("Le comité des moyens")
    form.locator("[name=words]").fill("Présenté au comité du mois")
    form.locator("button.primary").click()
    page.locator("#entry-list", has_text="Présenté au comité du mois").wait_for()
    expect(page.locator(".need-standing strong")).to_have_text("Demandé")
    page.goto(f"{plan.path}/plan")
    expect(page.locator("body")).to_contain_text("Obtenir : Deux bornes")
    page.goto(f"{plan.path}/history")
    page.locator("#history li li").first.get_by_role("button", name="Annuler").click()
    page.goto(f"{plan.path}/plan")
    expect(page.locator("main")).not_to_contain_text("Obtenir : Deux bornes")

    page.goto(f"{plan.path}/resources")
    page.locator("table#to-ask th a", has_text="Deux bornes").click()
    page.locator("#need").wait_for()
    note(page, "obtained", "1")
    expect(page.locator(".need-standing strong")).to_have_text("Obtenu en partie")
    note(page, "obtained", "1,5", "Une de plus, à moitié montée")
    expect(page.locator(".need-standing strong")).to_have_text("Obtenu")
    expect(page.locator("dl.figures")).to_contain_text("0,5 unité de plus que nécessaire")


def test_what_can_not_be_is_refused_in_words_and_what_was_typed_is_kept(instance, claire, plan, browse):
    page = browse(instance, claire, path=plan.path)
    add(page, plan.path, "Travaux du hall", kind="budget", quantity="12 500,50")
    expect(page.locator("#needs-budget")).to_contain_text("Travaux du hall")
    cell = page.locator("#needs-budget tbody [name=value]").first
    expect(cell).to_have_value(re.compile(r"12.500,50.€"))
    page.watch.allow("status of 422")
    for typed, sentence in [
        ("beaucoup", "« beaucoup » n’est pas un nombre, en euros"), ("-3", "Une quantité est un nombre plus grand que 0"),
        ("2 000 000 000", "au plus 1 000 000 000 dans cette unité"),
    ]:
        cell.fill(typed)
        cell.press("Enter")
        expect(page.locator("#needs-budget .field-message").first).to_contain_text(sentence)
        expect(cell).to_have_value(typed)
    page.goto(f"{plan.path}/resources")
    page.locator("table#to-ask th a", has_text="Travaux du hall").first.click()
    page.locator("#need").wait_for()
    note(page, "spent", "beaucoup")
    expect(page.get_by_role("alert")).to_contain_text("n’est pas un nombre")
    note(page, "obtained", "100")
    expect(page.locator("#entry-list")).to_contain_text("100 €")
    note(page, "spent", "100,25")
    expect(page.locator("dl.figures")).to_contain_text("dépassé de 0,25 €")


def test_what_one_changes_another_sees(instance, claire, plan, browse):
    page = browse(instance, claire, path=plan.path)
    add(page, plan.path, "Salle de formation", kind="premises", quantity="40")
    other = browse(instance, claire, path=f"{plan.path}/resources")
    page.locator("table#to-ask th a", has_text="Salle de formation").first.click()
    page.locator("#need").wait_for()
    note(page, "promised", "40")
    expect(other.locator("table#to-ask")).to_contain_text("Promis")
