"""In the review, what an action waits for is asked for with one click: the register, the stakeholder and the minutes know."""

import pytest
from playwright.sync_api import expect

from axe import check


@pytest.mark.parametrize("script", [True, False])
def test_a_measure_asks_for_a_need_as_its_own_page_does_with_one_undo(instance, claire, plan, browse, script):
    page = browse(instance, claire, script=script, path=f"{plan.path}/stakeholders")
    claire.client.post(f"{plan.path}/stakeholders", name="La directrice des finances", family="decisionMakers")
    plan.set(plan.signs, "due", "2020-03-12")
    claire.client.post(
        f"{plan.path}/resources", title="Deux bornes", kind="equipment", quantity="2", unit="", decider="La directrice des finances",
        waiting=plan.signs, agent="", first="", last="", **{"needed-by": "2032-01-12"})
    page.goto(f"{plan.path}/review")
    page.get_by_role("button", name="Ouvrir la revue").click()
    for step in ("Passer à : Risques", "Passer à : Mesures correctives"):
        page.get_by_role("button", name=step).click()
    rescue = page.locator("#rescue-1")
    rescue.locator("summary").first.click()
    form = rescue.locator("form").filter(has=page.locator("[value=askForNeed]"))
    expect(form.locator("[name=need] option:checked")).to_have_text("Deux bornes")
    if script:
        check(page)
    form.locator("[name=word]").fill("avant la pose")
    form.get_by_role("button").click()
    expect(page.locator("#measures")).to_contain_text("Demander un moyen")

    def asked() -> bool:
        page.goto(f"{plan.path}/stakeholders")
        page.get_by_role("link", name="La directrice des finances").first.click()
        expect(page.locator("#needs")).to_contain_text("Deux bornes")
        return page.locator("#exchanges").get_by_text("avant la pose").count() > 0

    assert asked(), "a request to a stakeholder is an exchange with them"
    expect(page.locator("#needs")).to_contain_text("demandé")
    page.goto(f"{plan.path}/history")
    page.locator("#history li li").first.get_by_role("button", name="Annuler").click()
    assert not asked()
    expect(page.locator("#needs")).to_contain_text("à demander")
