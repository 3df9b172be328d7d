"""Dates that can be kept, proposed and taken."""

import re

import pytest
from playwright.sync_api import expect

from axe import check
from pages import deployment
from plan_page import PlanPage

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def estimate(plan, action: str, days: str):
    plan.send(f"actions/{action}/effort", optimistic=days, likely=days, pessimistic=days)


@with_and_without_script
def test_dates_are_proposed_ticked_and_applied_with_one_undo(instance, claire, plan, browse, script):
    estimate(plan, plan.desk, "5")
    estimate(plan, plan.signs, "3")
    page = PlanPage(browse(instance, claire, script=script), plan).open()
    page.page.get_by_role("link", name="Proposer des dates").click()
    moves = page.page.locator("#moves tbody tr")
    # The signs can be put up in time, nobody knows what the training asks.
    expect(moves).to_have_count(1)
    expect(moves).to_contain_text("Commander le mobilier")
    expect(moves).to_contain_text("L’échéance est passée ; demande encore 5 jours de travail.")
    expect(page.page.locator("#dates-proposed li", has_text="Former les agents d’accueil")).to_contain_text("Effort non estimé")
    box = moves.get_by_role("checkbox")
    expect(box).to_be_checked()
    if script:
        check(page.page)
    page.page.watch.allow("status of 422")

    apply = page.page.get_by_role("button", name="Appliquer les dates cochées")
    alert = page.page.locator("#proposal-message")
    box.uncheck()
    apply.click()
    expect(alert).to_contain_text("Aucune action n’est choisie.")
    expect(box).not_to_be_checked()

    # Somebody estimates anew meanwhile.
    before = moves.locator("td strong").inner_text()
    estimate(plan, plan.desk, "15")
    box.check()
    apply.click()
    expect(alert).to_contain_text("Le plan a changé depuis que ces dates ont été proposées. Rien n’a été appliqué")
    expect(moves).to_contain_text("demande encore 15 jours de travail")
    assert moves.locator("td strong").inner_text() != before
    expect(page.cell("Commander le mobilier", "due")).to_have_count(0)

    apply.click()
    expect(page.page.get_by_role("status").filter(has_text="1 action modifiée.")).to_be_visible()
    due = page.cell("Commander le mobilier", "due").locator("time")
    expect(due).not_to_have_attribute("datetime", "2020-01-15")
    page.open_action("Commander le mobilier")
    expect(page.panel).to_contain_text("L’échéance est passée ; demande encore 15 jours de travail.")
    if script:
        page.page.keyboard.press("Escape")
        page.page.keyboard.press("u")
        expect(due).to_have_attribute("datetime", "2020-01-15")


def test_who_does_not_arrange_the_plan_is_not_offered_dates(instance, yanis, plan, claire, browse):
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="contributor", person=plan.yanis)
    page = PlanPage(browse(instance, yanis), plan).open()
    expect(page.titles.first).to_be_visible()
    expect(page.page.get_by_role("link", name="Proposer des dates")).to_have_count(0)


@with_and_without_script
def test_dates_are_tried_inside_a_scenario_and_the_plan_of_the_team_stays(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    path = deployment(page)
    page.goto(path + "/scenarios")
    page.locator("#scenarios-open .items a").nth(0 if script else 1).click()
    scenario = page.url
    before = page.locator(".scenario-changes > li").count()
    page.locator("#scenario-plan").click()
    page.get_by_role("link", name=re.compile("Proposer des dates|Suggest dates")).click()
    page.locator("#scenario-bar").wait_for()
    moves = page.locator("#moves tbody tr")
    assert moves.count() > 0
    title = moves.first.get_by_role("checkbox").evaluate("box => box.value")
    page.get_by_role("button", name=re.compile("Appliquer les dates cochées|Apply the ticked dates")).click()
    page.locator("#scenario-bar").wait_for()
    page.goto(scenario)
    assert page.locator(".scenario-changes > li").count() == before + 1
    # The team is still proposed the same.
    page.goto(path + "/proposal")
    expect(page.locator(f"#moves input[value='{title}']")).to_have_count(1)
