"""Who is in a deployment: their availability, how they come in, how they leave."""

from playwright.sync_api import expect

import pytest


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_availability_is_told_in_days_a_week_and_absences(instance, claire, plan, browse, script):
    page = browse(instance, claire, script=script, path=f"{plan.path}/people")
    page.watch.allow("status of 422")
    page.get_by_role("link", name="Disponibilité de Yanis Benali").click()
    page.get_by_label("Jours par semaine").fill("2.5")
    page.get_by_label("Jours par semaine").press("Enter")
    expect(page.locator("#weeks")).to_contain_text("2,5")
    absence = page.locator("#add-absence")
    absence.locator("[name=first]").fill("2030-08-05")
    absence.locator("[name=last]").fill("2030-08-02")
    absence.get_by_role("button").click()
    expect(absence.get_by_role("alert")).to_contain_text("vient après le dernier")
    absence.locator("[name=last]").fill("2030-08-16")
    absence.get_by_role("button").click()
    expect(page.locator("#absences")).to_contain_text("5 août 2030")
    page.goto(f"{plan.path}/people")
    expect(page.locator(f"#person-{plan.yanis}")).to_contain_text("absence le 5 août")
    page.goto(f"{plan.path}/people/{plan.yanis}")
    page.locator("#absences").get_by_role("button").click()
    expect(page.locator("#absences li")).to_have_count(0)
