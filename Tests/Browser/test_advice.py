"""What the method still asks of a plan, as advice: it goes when it is answered."""

import json

from playwright.sync_api import expect

from plan_page import PlanPage


def test_the_advice_on_an_action_goes_when_it_is_answered(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.open_action("Commander le mobilier")
    advice = page.panel.locator(".advice")
    expect(advice).to_contain_text("Pas de description")
    page.set("Description", "Trois bureaux, une borne.")
    expect(advice).not_to_contain_text("Pas de description")


def test_the_page_leads_from_the_next_step_to_the_action(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan")
    page.get_by_role("link", name="Conseils").click()
    expect(page.locator("[data-step=noResponsible]")).to_contain_text("Imprimer un dépliant")
    page.locator("[data-step=noResponsible]").get_by_role("link", name="Imprimer un dépliant").click()
    expect(page.locator("#panel")).to_contain_text("Action 4")


def test_the_command_line_says_the_same(instance, claire, plan):
    report = json.loads(instance.run("check", plan.id, "--json").stdout)
    assert report["deployment"] == plan.id
    kinds = [step["kind"] for step in report["steps"]]
    assert "noResponsible" in kinds and "overdue" in kinds
    assert report["count"] == sum(len(step["items"]) for step in report["steps"])
    item = next(step for step in report["steps"] if step["kind"] == "noResponsible")["items"][0]
    assert item["title"] == "Imprimer un dépliant" and item["number"] == 4 and item["sentence"]


def test_the_command_line_speaks_of_stakeholders_only_when_asked(instance, claire, plan):
    claire.client.post(f"{plan.path}/stakeholders", name="La directrice des finances", family="decisionMakers")

    def said(*options):
        report = json.loads(instance.run("check", plan.id, "--json", *options).stdout)
        kinds = {step["kind"] for step in report["steps"]}
        return kinds & {"decisionMakerNotToSee", "familyForgotten"}, instance.run("check", plan.id, *options).stdout

    kinds, text = said()
    assert not kinds and "directrice" not in text
    kinds, text = said("--stakeholders")
    assert kinds == {"decisionMakerNotToSee", "familyForgotten"} and "La directrice des finances" in text
