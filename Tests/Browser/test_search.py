"""Words looked for in all the plans one may see, and in no other."""

import re

from playwright.sync_api import expect


def test_search_finds_in_every_plan_of_mine_and_leads_to_the_action(instance, claire, plan, browse):
    other = claire.client.deployment("Guichet mobile")
    action = other.with_action("Équiper le camion")
    other.set(action, "description", "La borne zygomatique tient dans le coffre")
    plan.set(plan.leaflet, "description", "Un dépliant sur la borne zygomatique")
    page = browse(instance, claire, path="/deployments")
    page.keyboard.press("/")
    page.keyboard.type("ZYGOMATIQUE Borne")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="2 actions dans 2 déploiements")).to_be_visible()
    found = page.get_by_role("region", name=re.compile("Guichet mobile"))
    expect(found.locator("mark")).to_have_text(["borne", "zygomatique"])
    found.get_by_role("link", name=re.compile("Équiper le camion")).click()
    expect(page.locator("#panel")).to_contain_text("Équiper le camion")


def test_search_tells_nothing_of_plans_of_others(instance, claire, yanis, plan, browse):
    plan.set(plan.leaflet, "description", "Mot très rare : xylophage")
    page = browse(instance, yanis, path="/search?text=xylophage")
    expect(page.locator("main")).to_contain_text("Rien ne contient")
    expect(page.locator("main")).not_to_contain_text("Accueil unique")


def test_search_works_without_script(instance, claire, plan, browse):
    page = browse(instance, claire, script=False, path=f"{plan.path}/plan")
    page.locator("#site-search").fill("signalétique")
    page.locator("#site-search").press("Enter")
    expect(page.locator(".results").first).to_contain_text("Poser la signalétique")
