"""Coming in and going out."""

import re

from playwright.sync_api import Page, expect

from client import PASSWORD


def sign_in(page: Page, email: str, password: str):
    page.get_by_label("Adresse e-mail").fill(email)
    page.get_by_label("Mot de passe").fill(password)
    page.get_by_role("button", name="Se connecter").click()


def test_signing_in_leads_to_the_page_one_asked_for(instance, claire, plan, browse):
    page = browse(instance, path=f"{plan.path}/people")
    sign_in(page, claire.email, PASSWORD)
    expect(page).to_have_url(instance.address + plan.path + "/people")


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(instance, claire, browse):
    answers = []
    for email in (claire.email, "personne@saint-aubin.fr"):
        page = browse(instance, path="/sign-in")
        page.watch.allow("status of 422", "status of 401", "status of 403")
        sign_in(page, email, "pas le bon mot de passe")
        answers.append(page.get_by_role("alert").inner_text())
        expect(page.get_by_label("Adresse e-mail")).to_have_value(email)
    assert answers[0] == answers[1]


def test_signing_out_closes_the_door(instance, yanis, browse):
    page = browse(instance, path="/sign-in")
    sign_in(page, yanis.email, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Pour moi|Mes déploiements"))
    page.get_by_role("button", name="Se déconnecter").click()
    page.goto("/deployments")
    expect(page.get_by_role("button", name="Se connecter")).to_be_visible()


def test_the_demonstration_opens_with_one_click(demo, browse):
    page = browse(demo, path="/")
    page.get_by_role("button", name="Entrer dans la démonstration").click()
    page.get_by_role("link", name="Accueil numérique unique").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Accueil numérique unique")
    expect(page.locator("tr[data-action]")).not_to_have_count(0)


def test_somebody_who_is_not_in_a_deployment_does_not_see_it(instance, yanis, plan, browse):
    page = browse(instance, yanis)
    page.watch.allow("status of 404", "status of 403")
    answer = page.goto(f"{plan.path}/plan")
    assert answer.status in (403, 404)
    assert "Accueil unique" not in page.content()
