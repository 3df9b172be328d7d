"""The guided preparation of a deployment: left anywhere, taken up again, with script and without."""

import re

from playwright.sync_api import expect


def test_a_lead_prepares_step_by_step_stops_and_goes_on(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/aim")
    page.get_by_role("link", name=re.compile("^Continuer")).click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Ce que le prototype a montré")
    page.get_by_label("Potentiel pour les usagers").fill("212 usagers reçus")
    page.get_by_role("link", name=re.compile("^Suite")).click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Ce qu’il faut engager")
    page.get_by_role("link", name="S’arrêter là").click()
    expect(page.get_by_label("Potentiel pour les usagers")).to_have_value("212 usagers reçus")
    expect(page.locator(".aim-steps li.answered").first).to_contain_text("répondu")
    page.get_by_role("link", name=re.compile("^Continuer")).click()
    page.wait_for_url("**/aim/efforts")


def test_it_works_without_script_and_comes_back_to_its_step(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/aim/perimeter", script=False)
    page.get_by_label("Dans le périmètre", exact=True).fill("La mairie annexe")
    page.locator("#route-included button.save").click()
    page.wait_for_url("**/aim/perimeter")
    expect(page.get_by_label("Dans le périmètre", exact=True)).to_have_value("La mairie annexe")
    page.watch.allow("status of 422")
    page.get_by_label("Date de départ").fill("2031-01-01")
    page.locator("#route-start button.save").click()
    page.wait_for_load_state()
    page.get_by_label("Date promise").fill("2030-01-01")
    page.locator("#route-promised button.save").click()
    expect(page.locator("#route-promised-message")).not_to_be_empty()
    expect(page.get_by_label("Date promise")).to_have_value("2030-01-01")
    page.goto(f"{plan.path}/aim/team")
    page.get_by_label("Prénom et nom").fill("Nadia Roussel")
    page.locator("#add-person button").click()
    page.wait_for_url("**/aim/team")
    expect(page.locator("#team")).to_contain_text("Nadia Roussel")


def test_what_somebody_says_shows_on_the_other_pages_at_once(instance, claire, plan, browse):
    one, other = browse(instance, claire, path=f"{plan.path}/aim"), browse(instance, claire, path=f"{plan.path}/aim/users")
    other.get_by_label("À qui sert le service").fill("Les familles")
    other.get_by_label("À qui sert le service").blur()
    expect(one.get_by_label("À qui sert le service")).to_have_value("Les familles")


def test_the_perimeter_check_follows_the_plan(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/aim/check")
    expect(page.locator("#perimeter-check")).to_be_visible()
    page.goto(f"{plan.path}/aim")
    page.get_by_label("Date promise").fill("")
    page.get_by_label("Date promise").blur()
    expect(page.locator(".verdict")).to_contain_text("Sans date promise")
