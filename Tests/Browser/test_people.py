"""Who is in a deployment: their availability, how they come in, how they leave."""

import json
from email import message_from_bytes as email_of
from email import policy as email_policy

import pytest
from playwright.sync_api import expect

from client import PASSWORD, Account, Client
from server import Server


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


def invite(page, plan, **fields):
    """Makes an invitation on the settings page; the path of its link."""
    page.goto(f"{plan.path}/settings")
    page.get_by_text("Inviter quelqu’un").click()
    form = page.locator("#invite")
    for name, value in fields.items():
        field = form.locator(f"[name={name}]")
        field.select_option(value) if name != "email" else field.fill(value)
    form.get_by_role("button").click()
    return "/invitations/" + page.locator("#invitation-link").input_value().rsplit("/", 1)[1]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_an_invited_newcomer_makes_an_account_and_keeps_their_actions(instance, claire, plan, browse, script):
    email = f"sophie{script}@saint-aubin.fr"
    path = invite(browse(instance, claire, script=script), plan, email=email, role="contributor", person=plan.sophie)
    page = browse(instance, script=script, path=path)
    page.watch.allow("status of 404", "status of 422", "status of 403")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Accueil unique")
    expect(page.locator("main")).to_contain_text("Sophie Le Goff")
    expect(page.get_by_label("Adresse e-mail")).to_have_value(email)
    page.get_by_label("Votre nom").fill("Sophie Le Goff")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Créer mon compte et rejoindre").click()
    page.wait_for_url(f"**{plan.path}/plan")
    # Her action waits for her, and she may edit it.
    page.get_by_role("link", name="Commander le mobilier").first.click()
    expect(page.get_by_label("Titre").first).to_be_editable()
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_contain_text("pas valable")


def test_somebody_with_an_account_joins_by_a_link_and_leaves_again(instance, claire, plan, yanis, browse):
    path = invite(browse(instance, claire), plan, role="contributor", person=plan.yanis)
    page = browse(instance, yanis, path=path)
    page.watch.allow("status of 422", "status of 404")
    page.get_by_role("button", name="Rejoindre").click()
    page.wait_for_url(f"**{plan.path}/plan")
    page.goto(path)
    expect(page.locator("main")).to_contain_text("Cette invitation n’est pas valable")
    page.goto(f"{plan.path}/settings")
    page.get_by_role("link", name="Quitter ce déploiement").click()
    page.get_by_role("button", name="Quitter le déploiement").click()
    expect(page.get_by_role("alert")).to_contain_text("dites d’abord")
    page.get_by_label("Yanis Benali quitte aussi le plan").check()
    page.get_by_label("Confier toutes ses actions à").select_option(label="Sophie Le Goff")
    page.get_by_role("button", name="Quitter le déploiement").click()
    page.wait_for_url("**/deployments")
    page.goto(f"{plan.path}/plan")
    expect(page.get_by_role("heading", level=1)).to_contain_text("n’existe pas")
    here = browse(instance, claire, path=f"{plan.path}/people")
    expect(here.locator("#people")).not_to_contain_text("Yanis Benali")


def test_an_account_is_deleted_by_its_owner_and_history_says_so(instance, claire, plan, browse):
    path = invite(browse(instance, claire), plan, role="member")
    page = browse(instance, path=path)
    page.watch.allow("status of 422", "status of 401")
    page.get_by_label("Votre nom").fill("Nadia Roussel")
    page.get_by_label("Adresse e-mail").fill("nadia@saint-aubin.fr")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Créer mon compte et rejoindre").click()
    page.wait_for_url(f"**{plan.path}/plan")
    page.goto(f"{plan.path}/aim")
    page.get_by_label("Arrivée", exact=True).fill("Un accueil ouvert à tous")
    page.get_by_label("Arrivée", exact=True).press("Tab")
    page.locator("#route-destination .save").click() if page.locator("#route-destination .save").is_visible() else None
    expect(page.locator("#status")).to_contain_text("Enregistré")
    page.goto("/account")
    page.get_by_role("link", name="Supprimer mon compte").click()
    page.get_by_label("Votre mot de passe").fill("pas le bon")
    page.get_by_role("button", name="Supprimer mon compte").click()
    expect(page.get_by_role("alert")).to_contain_text("ne convient pas")
    page.get_by_label("Votre mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Supprimer mon compte").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Votre compte est supprimé")
    here = browse(instance, claire, path=f"{plan.path}/history")
    expect(here.locator("main")).to_contain_text("Un compte supprimé")
    here.goto("/security")
    row = here.locator("#security tbody tr").first
    expect(row).to_contain_text("Compte supprimé")
    expect(here.locator("#security")).to_contain_text("Entrée par une invitation")
    here.get_by_label("Événement").select_option(label="Compte supprimé")
    here.get_by_role("button", name="Filtrer").click()
    expect(here.locator("#security")).not_to_contain_text("Connexion")


def test_a_message_leaves_by_sendmail_and_a_failure_is_told(tmp_path, browse):
    program = tmp_path / "sendmail"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/message\ncase \"$*\" in *perdu*) exit 75;; esac\n")
    program.chmod(0o755)
    with Server(tmp_path / "data", options=["--sendmail", str(program), "--mail-from", "jalon@mairie.example"]) as server:
        client = Client(server.address).create_first_account("Claire Martin", "claire@mairie.example")
        stage = client.deployment("Accueil unique")
        page = browse(server, Account("Claire Martin", "claire@mairie.example", client))
        page.goto(f"{stage.path}/settings")
        for email, words in (("nadia@mairie.example", "Le message est parti"), ("perdu@mairie.example", "n’a pas pu partir")):
            page.goto(f"{stage.path}/settings")
            page.get_by_text("Inviter quelqu’un").click()
            page.locator("#invite [name=email]").fill(email)
            page.locator("#invite").get_by_role("button").click()
            expect(page.locator("#invitation-made")).to_contain_text(words)
            link = page.locator("#invitation-link").input_value()
            message = email_of((tmp_path / "message").read_bytes(), policy=email_policy.default)
            assert message["To"] == email and "Accueil unique" in message["Subject"]
            assert link in message.get_content()
            newcomer = browse(server, path=link)
            expect(newcomer.get_by_role("button", name="Créer mon compte et rejoindre")).to_be_visible()


def test_a_lock_outlives_a_restart(tmp_path):
    with Server(tmp_path / "data") as server:
        Client(server.address).create_first_account("Anne Petit", "anne@example.org")
        session = Client(server.address)
        for _ in range(11):
            answer = session.http.post(f"{server.address}/sign-in", data={"email": "anne@example.org", "password": "non"})
        assert answer.status_code == 429
        server.kill()
        server.start()
        for email in ("anne@example.org", "personne@example.org"):
            answer = session.http.post(f"{server.address}/sign-in", data={"email": email, "password": PASSWORD})
            assert answer.status_code == (429 if email.startswith("anne") else 422)
        log = server.run("user", "log", "--json").stdout
        kinds = [event["kind"] for event in json.loads(log)]
        assert kinds.count("locked") == 1 and kinds.count("signInFailed") == 11
