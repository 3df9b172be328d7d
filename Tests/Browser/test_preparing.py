"""Preparing and convincing hang together: what is missing, who decides, what is said to them, what is still to be asked."""

from datetime import date, timedelta

import openpyxl
import pytest
from playwright.sync_api import expect

from axe import check

with_and_without_script = pytest.mark.parametrize("script", [True, False])
AHEAD = (date.today() + timedelta(days=60)).isoformat()
DIRECTOR = "La directrice des finances"


def director(claire, plan, browse, instance, script):
    """The page of who decides, in a window of Claire's."""
    claire.client.post(f"{plan.path}/stakeholders", name=DIRECTOR, family="decisionMakers")
    page = browse(instance, claire, script=script, path=f"{plan.path}/stakeholders")
    page.get_by_role("link", name=DIRECTOR).first.click()
    page.locator("#add-exchange").wait_for()
    return page


@with_and_without_script
def test_a_need_hangs_on_who_decides_is_asked_of_them_and_said_in_their_pitch(instance, claire, plan, browse, script):
    page = director(claire, plan, browse, instance, script)
    theirs = page.url
    claire.client.post(
        f"{plan.path}/resources", title="Deux bornes", kind="equipment", critical="1", quantity="2", decider=DIRECTOR,
        waiting=plan.signs, **{"needed-by": AHEAD})
    page.goto(theirs)
    expect(page.locator("#needs")).to_contain_text("Deux bornes")
    expect(page.locator("#needs")).to_contain_text("à demander")

    page.goto(f"{plan.path}/stakeholders")
    page.locator("#add-pitch-details > summary").click()
    form = page.locator("#add-pitch")
    form.locator("[name=title]").fill("Pour les finances")
    form.locator("[name=audience]").select_option(label=DIRECTOR)
    form.get_by_role("button").click()
    asked = page.locator("#pitch-ask textarea")
    expect(asked).to_have_value("Deux bornes")
    page.get_by_role("link", name="Projeter ou imprimer").click()
    expect(page.locator("main.sheet")).to_contain_text("Deux bornes")
    if script:
        check(page)

    page.goto(f"{plan.path}/resources")
    page.locator("table#to-ask tbody tr", has_text="Deux bornes").get_by_role("link", name="Demander").click()
    form = page.locator("#ask-need")
    expect(form.locator("[name=party]")).to_have_value(DIRECTOR)
    form.locator("[name=words]").fill("Vu au budget de mars")
    form.locator("[name=responsible]").select_option(label="Yanis Benali")
    form.locator("button.primary").click()
    page.locator("#entry-list", has_text="Vu au budget de mars").wait_for()
    page.goto(theirs)
    expect(page.locator("#exchanges")).to_contain_text("Vu au budget de mars")
    expect(page.locator("#needs")).to_contain_text("demandé")
    # What waited for the need now waits for the action that goes and gets it.
    page.goto(f"{plan.path}/plan/1")
    expect(page.locator("#panel")).to_contain_text("Obtenir : Deux bornes")


@with_and_without_script
def test_advice_names_what_a_need_and_an_indicator_lack_until_it_is_there(instance, claire, plan, browse, script):
    claire.client.post(f"{plan.path}/resources", title="Deux bornes", kind="equipment", critical="1", quantity="2")
    claire.client.post(
        f"{plan.path}/results", name="Attente au guichet", kind="impact", unit="minutes", direction="down", baseline="",
        **{"baseline-day": "", "target": "", "target-day": ""}, responsible="", rhythm="", how="")
    page = browse(instance, claire, script=script, path=f"{plan.path}/advice")
    need, indicator = page.locator("[data-step=criticalNeedOpen]"), page.locator("[data-step=indicatorWithoutLine]")
    expect(need).to_contain_text("Deux bornes")
    expect(indicator).to_contain_text("Attente au guichet")
    if script:
        check(page)
    need.get_by_role("link", name="Deux bornes").click()
    page.locator("#need").wait_for()
    path = page.url.replace(instance.address, "")
    claire.client.post(f"{path}/fields/needed-by", value=AHEAD)
    claire.client.post(f"{path}/fields/decider", value="Le comité des moyens")
    page.goto(f"{plan.path}/advice")
    expect(need).to_have_count(0)
    indicator.get_by_role("link", name="Attente au guichet").click()
    page.locator("#indicator").wait_for()
    path = page.url.replace(instance.address, "")
    claire.client.post(f"{path}/fields/baseline", value="24", day="2020-01-06")
    claire.client.post(f"{path}/fields/target", value="10", day=AHEAD)
    page.goto(f"{plan.path}/advice")
    expect(indicator).to_have_count(0)


def test_resources_come_back_from_the_file_and_a_row_that_can_not_be_says_why(instance, claire, plan, browse, tmp_path):
    claire.client.post(
        f"{plan.path}/resources", title="Deux bornes", kind="equipment", critical="1", quantity="2", waiting=plan.signs,
        **{"needed-by": AHEAD})
    claire.client.post(f"{plan.path}/resources", title="Travaux du hall", kind="budget", quantity="12500,50")
    page = browse(instance, claire, path=f"{plan.path}/plan")
    with page.expect_download() as download:
        page.get_by_role("link", name="Exporter en XLSX").click()
    path = tmp_path / "plan.xlsx"
    download.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet = book["Ressources"]
    quantity = next(cell.column for cell in sheet[1] if cell.value == "Quantité")
    sheet.cell(row=3, column=quantity).value = -5
    book.save(path)
    page.goto("/import")
    page.locator("#file").set_input_files(path)
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.locator("main")).to_contain_text("Cette feuille tient des ressources")
    page.locator("[formaction$='/accept']").click()
    page.locator(".figures").wait_for()
    expect(page.locator("main")).to_contain_text("devient le besoin « Deux bornes »")
    expect(page.locator("main")).to_contain_text("Une quantité est un nombre plus grand que 0")
    check(page)
    page.get_by_role("link", name="Ouvrir le plan").click()
    page.get_by_role("link", name="Ressources", exact=True).click()
    row = page.locator("table#to-ask tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Deux bornes")


@pytest.mark.parametrize("where", ["aim", "stakeholders", "resources", "results"])
def test_what_others_change_comes_in_parts_and_what_is_being_typed_stays(instance, claire, plan, browse, where):
    page = browse(instance, claire, path=f"{plan.path}/{where}")
    page.locator("body[data-live-url]").wait_for()
    typed, change, seen = {
        "aim": ("#route-users textarea", ("route/included", {"value": "État civil"}), "#route-included textarea"),
        "stakeholders": (
            "#add-stakeholder [name=name]", ("stakeholders", {"name": "Mme Roy", "family": "partners"}), "#family-partners-part"),
        "resources": ("#add-need [name=title]", ("resources", {"title": "Deux bornes", "kind": "equipment", "quantity": "2"}), "#to-ask-part"),
        "results": (
            "#add-indicator [name=name]",
            ("results", {"name": "Attente", "kind": "impact", "unit": "", "direction": "up", "baseline": "", "baseline-day": "",
                         "target": "", "target-day": "", "responsible": "", "rhythm": "", "how": ""}), "#indicators"),
    }[where]
    control = page.locator(typed)
    if not control.is_visible():
        page.locator("details", has=control).locator("summary").first.click()
    control.click()
    control.press_sequentially("En train d’écrire")
    page.wait_for_timeout(500)
    fetched = []
    page.on("request", lambda request: request.url.endswith(f"/{where}") and fetched.append(request.url))
    path, fields = change
    claire.client.post(f"{plan.path}/{path}", **fields)
    word = next(iter(fields.values()))
    if seen.endswith("textarea"):
        expect(page.locator(seen)).to_have_value(word)
    else:
        expect(page.locator(seen)).to_contain_text(word)
    expect(control).to_have_value("En train d’écrire")
    expect(control).to_be_focused()
    assert not fetched, "the parts that changed are sent, the page is not fetched again"
