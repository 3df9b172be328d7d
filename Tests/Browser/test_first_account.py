"""The first minutes of a server."""

from playwright.sync_api import Page, expect

from client import PASSWORD


def fill(page: Page, password: str):
    page.get_by_label("Votre nom").fill("Claire Martin")
    page.get_by_label("Adresse e-mail").fill("claire.martin@saint-aubin.fr")
    page.get_by_label("Mot de passe").fill(password)
    page.get_by_role("button", name="Créer le compte").click()


def test_the_first_visitor_creates_the_first_account_and_may_begin(untouched, browse):
    page = browse(untouched, path="/")
    fill(page, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mes déploiements")
    expect(page.get_by_role("link", name="Claire Martin")).to_be_visible()


def test_a_short_password_is_refused_and_what_was_typed_stays(untouched, browse):
    page = browse(untouched, path="/")
    page.watch.allow("status of 422")
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    fill(page, "court")
    expect(page.get_by_role("alert").first).to_contain_text("12 caractères")
    expect(page.get_by_label("Votre nom")).to_have_value("Claire Martin")
    expect(page.get_by_label("Mot de passe")).to_have_value("")


def test_nobody_creates_a_second_first_account(untouched, browse):
    fill(browse(untouched, path="/"), PASSWORD)
    stranger = browse(untouched, path="/first-account")
    expect(stranger.get_by_role("button", name="Se connecter")).to_be_visible()
    expect(stranger.get_by_role("button", name="Créer le compte")).to_have_count(0)
