"""Whoever administers the server adds accounts, helps who forgot a password, and shares the task."""

from playwright.sync_api import expect

from client import PASSWORD, Account, Client


def test_an_administrator_replaces_a_password_and_appoints_another(untouched, browse):
    anne = Client(untouched.address).create_first_account("Anne Petit", "anne@example.org")
    anne.post("/accounts", name="Paul Roux", email="paul@example.org", password=PASSWORD)
    paul = Client(untouched.address).sign_in("paul@example.org")
    paul_here = browse(untouched, Account("Paul Roux", "paul@example.org", paul), path="/deployments")
    expect(paul_here.get_by_role("link", name="Comptes")).to_have_count(0)

    page = browse(untouched, Account("Anne Petit", "anne@example.org", anne), path="/accounts")
    page.watch.allow("status of 422")
    row = page.get_by_role("row").filter(has_text="paul@example.org")
    row.get_by_text("Nouveau mot de passe").click()
    row.get_by_label("Mot de passe provisoire de Paul Roux").fill("une autre phrase assez longue")
    row.get_by_role("button", name="Remplacer").click()
    page.wait_for_url("**/accounts")

    # His sessions have ended; the old password is no longer his.
    paul_here.goto("/deployments")
    expect(paul_here).to_have_url(f"{untouched.address}/sign-in")
    paul_here.get_by_label("Adresse e-mail").fill("paul@example.org")
    paul_here.get_by_label("Mot de passe").fill("une autre phrase assez longue")
    paul_here.get_by_role("button", name="Se connecter").click()
    paul_here.wait_for_url("**/deployments")

    row.get_by_role("button", name="Nommer administrateur Paul Roux").click()
    expect(row).to_contain_text("administrateur")
    paul_here.goto("/accounts")
    anne_s = paul_here.get_by_role("row").filter(has_text="anne@example.org")
    anne_s.get_by_role("button", name="Retirer l’administration Anne Petit").click()
    expect(anne_s).to_contain_text("utilisateur")
    page.watch.allow("status of 404")
    page.goto("/accounts")
    expect(page.get_by_role("heading", level=1)).to_contain_text("n’existe pas")


def test_a_password_too_short_is_refused_and_replaces_nothing(untouched, browse):
    anne = Client(untouched.address).create_first_account("Anne Petit", "anne@example.org")
    anne.post("/accounts", name="Paul Roux", email="paul@example.org", password=PASSWORD)
    page = browse(untouched, Account("Anne Petit", "anne@example.org", anne), path="/accounts")
    page.watch.allow("status of 422")
    row = page.get_by_role("row").filter(has_text="paul@example.org")
    row.get_by_text("Nouveau mot de passe").click()
    field = row.get_by_label("Mot de passe provisoire de Paul Roux")
    field.evaluate("field => field.removeAttribute('minlength')")
    field.fill("court")
    row.get_by_role("button", name="Remplacer").click()
    expect(row).to_contain_text("12 caractères")
    Client(untouched.address).sign_in("paul@example.org").http.get(f"{untouched.address}/deployments").raise_for_status()
