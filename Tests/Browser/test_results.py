"""A team shows what its first perimeter gives: an indicator, its values, what proves them."""

import pytest
import requests
from playwright.sync_api import Page, expect

from axe import check
from client import PASSWORD, Client

PDF = b"%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"


@pytest.fixture
def indicator(plan, claire) -> str:
    """The path of an indicator that Claire's deployment has: minutes, the fewer the better."""
    answer = claire.client.post(
        f"{plan.path}/results", name="Attente au guichet", how="Tickets", kind="impact", unit="minutes", direction="down",
        **{"baseline": "24", "baseline-day": "2020-01-06", "target": "10", "target-day": "2032-12-18"}, responsible=plan.claire, rhythm="")
    return answer.url.replace(claire.client.address, "")


def add(page: Page, day: str, number: str, file: dict | None = None, **fields: str):
    details = page.locator("#add-value-details")
    if not details.evaluate("details => details.open"):
        details.locator("> summary").click()
    form = page.locator("#add-value")
    form.locator("[name=day]").fill(day)
    form.locator("[name=number]").fill(number)
    proof = form.locator("#add-value-proof")
    if (fields or file) and not proof.evaluate("details => details.open"):
        proof.locator("summary").click()
    for name, value in fields.items():
        form.locator(f"[name={name}]").fill(value)
    if file:
        form.locator("[name=file]").set_input_files(file)
    form.locator("button").click()


@pytest.mark.parametrize("script", [True, False])
def test_from_nothing_to_a_verdict_with_its_proof(instance, claire, plan, browse, script):
    page = browse(instance, claire, script=script, path=f"{plan.path}/results")
    expect(page.locator("#results")).to_contain_text("Aucun indicateur pour l’instant")
    form = page.locator("#add-indicator")
    for name, value in {"name": "Attente", "unit": "minutes", "baseline": "24,5", "target": "10"}.items():
        form.locator(f"[name={name}]").fill(value)
    form.locator("[name=direction]").select_option("down")
    form.locator("[name=baseline-day]").fill("2020-01-06")
    form.locator("[name=target-day]").fill("2020-12-18")
    form.get_by_role("button", name="Ajouter un indicateur").click()
    expect(page.locator("#verdict")).to_contain_text("Pas de donnée")

    add(page, "2020-06-15", "1 234,5 minutes", source="Borne")
    expect(page.locator("#value-list")).to_contain_text("1 234,5 minutes")
    add(page, "2020-12-18", "9,5", file={"name": "relevé.pdf", "mimeType": "application/pdf", "buffer": PDF})
    expect(page.locator("#verdict")).to_contain_text("Cible atteinte")
    expect(page.locator("#value-list")).to_contain_text("relevé.pdf")
    if script:
        check(page)
    answer = page.context.request.get(page.locator("#value-list a[href*='/file/']").get_attribute("href"))
    assert answer.body() == PDF
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["x-content-type-options"] == "nosniff"
    page.goto(f"{plan.path}/results")
    expect(page.locator("#indicators")).to_contain_text("Cible atteinte")
    page.goto(f"{plan.path}/history")
    expect(page.locator("main")).to_contain_text("a joint le fichier « relevé.pdf »")


def test_a_file_that_lies_is_refused_and_what_was_typed_is_kept(instance, claire, indicator, browse):
    page = browse(instance, claire, path=indicator)
    page.watch.allow("status of 422")
    add(page, "2020-06-15", "18", source="Borne", file={"name": "relevé.pdf", "mimeType": "application/pdf", "buffer": PNG})
    expect(page.get_by_role("alert")).to_contain_text("finit par .pdf, mais son contenu est de genre PNG")
    expect(page.locator("#add-value [name=number]")).to_have_value("18")
    expect(page.locator("#values-title ~ p").first).to_contain_text("Aucune mesure")
    add(page, "2020-06-15", "18", file={"name": "page.html", "mimeType": "text/html", "buffer": b"<script>alert(1)</script>"})
    expect(page.get_by_role("alert")).to_contain_text("Ce genre de fichier n’est pas gardé ici")
    add(page, "2019-06-15", "18")
    expect(page.get_by_role("alert")).to_contain_text("vient avant le jour de la valeur de départ")
    add(page, "2020-06-15", "dix-huit")
    expect(page.get_by_role("alert")).to_contain_text("« dix-huit » n’est pas un nombre, en minutes")


def test_what_is_too_large_is_told_and_a_stopped_upload_leaves_nothing(instance, claire, indicator):
    address, cookies = instance.address, claire.client.http.cookies
    headers = {"Sec-Fetch-Site": "same-origin"}
    large = requests.post(
        f"{address}{indicator}/values", data={"day": "2020-06-15", "number": "18"}, cookies=cookies, headers=headers,
        files={"file": ("grand.txt", b"a" * (10 * 1024 * 1024 + 1))}, allow_redirects=False)
    assert large.status_code in (413, 422) and "dépasse 10" in large.text
    assert "Aucune mesure pour l’instant" in large.text
    left = [path.name for path in instance.folder.rglob("*") if path.is_file() and "files" in path.parts]
    assert not [name for name in left if name.startswith(".part")], left


def test_values_come_from_a_table_all_or_none_with_one_undo(instance, claire, indicator, browse):
    page = browse(instance, claire, path=indicator)
    page.watch.allow("status of 422")

    def read(cells: str):
        page.goto(indicator)
        page.locator("#import-values-details > summary").click()
        page.locator("#import-values-cells").fill(cells)
        page.locator("#import-values button").click()

    read("Jour;Valeur;Source\n15/01/2020;23,5;Borne\nhier;22\n16/01/2020;vingt\n")
    problems = page.locator("#line-problems")
    expect(problems).to_contain_text("Ligne 3 : « hier » n’est pas un jour")
    expect(problems).to_contain_text("Ligne 4 : « vingt » n’est pas un nombre")
    assert page.locator("#accept-values").count() == 0
    check(page)
    read("Jour;Valeur;Source\n" + "".join(f"{day:02}/01/2020;{24 - day / 10:.1f};Borne\n".replace(".", ",") for day in range(10, 16)))
    expect(page.locator("#new-values tbody tr")).to_have_count(6)
    page.locator("#accept-values").get_by_role("button", name="Enregistrer ces 6 mesures").click()
    expect(page.locator("#value-list tbody tr")).to_have_count(6)
    page.goto("/".join(indicator.split("/")[:3]) + "/history")
    expect(page.locator("#history li li").first).to_contain_text("a noté 6 mesures de « Attente au guichet »")
    page.locator("#history li li").first.get_by_role("button", name="Annuler").click()
    page.goto(indicator)
    expect(page.locator("#values-title ~ p").first).to_contain_text("Aucune mesure")


def test_a_correction_meets_somebody_elses_and_loses_nothing(instance, claire, indicator, browse):
    page = browse(instance, claire, path=indicator)
    add(page, "2020-06-15", "18")
    expect(page.locator("#value-list tbody tr")).to_have_count(1)
    page.watch.allow("status of 409")
    other = browse(instance, claire, path=indicator)
    for window, number in ((page, "17"), (other, "16")):
        row = window.locator("#value-list tbody tr")
        row.locator("summary").click()
        row.locator("form[id$=-edit] [name=number]").fill(number)
    other.watch.allow("status of 409")
    page.locator("#value-list form[id$=-edit]").get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator("#value-list tbody tr")).to_contain_text("17 minutes")
    other.locator("#value-list form[id$=-edit]").get_by_role("button", name="Enregistrer", exact=True).click()
    alert = other.get_by_role("alert")
    expect(alert).to_contain_text("17 minutes")
    expect(alert).to_contain_text("16 minutes")


def test_others_who_do_not_measure_read_and_change_nothing(instance, claire, yanis, plan, indicator, browse):
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="contributor", person=plan.yanis)
    page = browse(instance, yanis, width=360, path=indicator)
    expect(page.locator("#indicator h2")).to_have_text("Attente au guichet")
    assert page.locator("#indicator form").count() == 0
    check(page)
