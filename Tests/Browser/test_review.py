"""A team holds its weekly review: prepared on a phone, led on a wall, closed with minutes that no longer change."""

import pytest
from playwright.sync_api import Page, expect

from axe import check

TWO_SECONDS = 2_000


@pytest.fixture
def team(shared, claire):
    """Yanis is a member; the sign is late, the training is his to promise."""
    shared.set(shared.signs, "due", "2020-03-12")
    return shared


def step(page: Page, name: str):
    page.get_by_role("button", name=name).click()
    expect(page.locator(".review-step")).to_have_text(name.removeprefix("Passer à : "), timeout=TWO_SECONDS * 4)


def test_two_people_hold_a_review_to_its_minutes(instance, claire, yanis, team, browse):
    wall = browse(instance, claire, path=f"{team.path}/review")
    phone = browse(instance, yanis, width=390, path=f"{team.path}/review")

    # Before: Yanis prepares on his phone, and Claire sees who has.
    phone.get_by_label("Ce qui pourrait échouer").fill("La salle est prise le 12")
    phone.get_by_label("1. Poser la signalétique").check()
    phone.get_by_role("button", name="Enregistrer ma préparation").click()
    expect(phone.locator("#preparations")).to_contain_text("La salle est prise le 12")
    expect(wall.locator("#preparations")).to_contain_text("La salle est prise le 12", timeout=TWO_SECONDS * 2)
    phone.locator("#add-point [name=text]").fill("Le budget des panneaux")
    phone.locator("#add-point").get_by_role("button").click()
    expect(wall.locator("#review-points")).to_contain_text("Le budget des panneaux", timeout=TWO_SECONDS * 2)

    # In the room: the step of the team is followed by all.
    wall.get_by_role("button", name="Ouvrir la revue").click()
    expect(phone.locator(".review-step")).to_have_text("Réalisations", timeout=TWO_SECONDS * 2)
    step(wall, "Passer à : Risques")
    expect(phone.locator(".review-step")).to_have_text("Risques", timeout=TWO_SECONDS * 2)
    expect(wall.locator("#risks-late")).to_contain_text("En retard de")
    # Raised on the phone, seen on the wall, under its own cause; then said to be none.
    phone.locator("#raise-risk [name=action]").select_option(label="1. Poser la signalétique")
    phone.locator("#raise-risk [name=word]").fill("l’imprimeur hésite")
    phone.get_by_role("button", name="Signaler le risque").click()
    expect(wall.locator("#risks-raised #risk-1")).to_contain_text("L’imprimeur hésite".lower(), timeout=TWO_SECONDS * 2)
    wall.locator("#dismiss-1-details summary").click()
    wall.locator("#dismiss-1 [name=risk]").select_option("late")
    wall.locator("#dismiss-1 [name=word]").fill("livré demain")
    wall.locator("#dismiss-1").get_by_role("button").click()
    expect(phone.locator("#dismissed-risks")).to_contain_text("livré demain", timeout=TWO_SECONDS * 2)
    wall.get_by_role("button", name="Revoir ce risque Poser la signalétique").click()
    expect(phone.locator("#risks")).to_contain_text("En retard de", timeout=TWO_SECONDS * 2)
    check(wall)
    check(phone)

    # A measure does what it says.
    step(wall, "Passer à : Mesures correctives")
    rescue = wall.locator("#rescue-1")
    rescue.locator("summary").click()
    postpone = rescue.locator("form").filter(has=wall.locator("[value=postpone]"))
    postpone.locator("[name=day]").fill("2030-04-02")
    postpone.locator("[name=word]").fill("salle prise")
    postpone.get_by_role("button").click()
    expect(wall.locator("#measures")).to_contain_text("Reporter")
    expect(phone.locator("#measures")).to_contain_text("salle prise", timeout=TWO_SECONDS * 2)
    due = {action["number"]: action.get("dueDay") for action in team.client.get(f"/deployments/{team.id}")["actions"]}
    assert due[1] == "2030-04-02"
    check(wall)

    # The week to come: Yanis promises for himself, from his phone.
    step(wall, "Passer à : Semaine à venir")
    mine = phone.locator(f"#candidates-{team.yanis}")
    expect(mine).to_be_visible(timeout=TWO_SECONDS * 2)
    expect(mine).to_contain_text("proposée")
    if not mine.evaluate("details => details.open"):
        mine.locator("summary").click()
    mine.get_by_role("button", name="Promettre Poser la signalétique").click()
    expect(wall.locator(f"#promises-of-{team.yanis}")).to_contain_text("Poser la signalétique", timeout=TWO_SECONDS * 2)
    assert phone.locator(f"#candidates-{team.claire}").count() == 1, "a member may note for others"
    check(phone)

    wall.get_by_role("button", name="Clore la revue").click()
    expect(wall.locator("#promised-title")).to_be_visible()
    expect(wall.locator("main")).to_contain_text("Yanis Benali, 1. Poser la signalétique")
    expect(phone.locator("main")).to_contain_text("Close le", timeout=TWO_SECONDS * 2)
    check(wall)

    # Frozen: what changes in the plan changes nothing of it.
    team.set(team.signs, "title", "Fixer la signalétique")
    wall.reload()
    expect(wall.locator("main")).to_contain_text("Yanis Benali, 1. Poser la signalétique")
    text = wall.context.request.get(f"{wall.url}/minutes.md").text()
    assert "1\\. Poser la signalétique" not in text and "1. Poser la signalétique" in text


def test_from_a_risk_to_its_measures_by_the_keyboard(instance, claire, team, browse):
    page = browse(instance, claire, path=f"{team.path}/review")
    page.get_by_role("button", name="Ouvrir la revue").click()
    step(page, "Passer à : Risques")
    link = page.locator("#risk-1").get_by_role("link", name="Mesures Poser la signalétique")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#decide-1 summary")).to_be_focused(timeout=TWO_SECONDS)
    page.keyboard.press("Enter")
    expect(page.locator("#measure-postpone-1")).to_be_visible()
    expect(page.locator("main")).to_contain_text("l’équipe en est à : Risques")


def test_the_team_keeps_its_reasons_and_raises_points_from_an_action(instance, claire, team, browse):
    page = browse(instance, claire, script=False, path=f"{team.path}/plan/1")
    page.locator("#add-point [name=text]").fill("Et la fixation ?")
    page.locator("#add-point").get_by_role("button").click()
    expect(page.locator("#points-1")).to_contain_text("Et la fixation ?")
    page.goto(f"{team.path}/review")
    expect(page.locator("#review-points")).to_contain_text("1. Poser la signalétique")
    page.get_by_role("button", name="Ouvrir la revue").click()
    for name in ("Risques", "Mesures correctives", "Semaine à venir"):
        page.get_by_role("button", name=f"Passer à : {name}").click()
    page.locator(f"#candidates-{team.yanis}").get_by_role("button", name="Promettre Poser la signalétique").click()
    page.get_by_role("button", name="Clore la revue").click()

    # Before the next one, what was promised is asked about; the list of reasons is the team's.
    page.locator("#prepare-next").click()
    page.locator("#reasons-details summary").click()
    page.locator("#reason-new [name=value]").fill("Élections")
    page.locator("#reason-new").get_by_role("button").click()
    page.locator("#reasons-details summary").click()
    last = page.locator("#reasons > li").last
    expect(last.get_by_label("Élections")).to_have_value("Élections")
    last.get_by_role("button", name="Monter Élections").click()
    page.locator("#judging details").first.locator("summary").first.click()
    page.locator("#judging [name=reason]").first.select_option(label="Élections")
    page.locator("#judging form.add").first.get_by_role("button").click()
    expect(page.locator("#judging")).to_contain_text("Élections")


def test_a_review_without_script(instance, claire, team, browse):
    page = browse(instance, claire, script=False, path=f"{team.path}/review")
    page.get_by_role("button", name="Ouvrir la revue").click()
    page.get_by_role("button", name="Passer à : Risques").click()
    expect(page.locator(".review-step")).to_have_text("Risques")
    page.get_by_role("link", name="Réalisations").click()
    expect(page.locator("main")).to_contain_text("l’équipe en est à : Risques")
    page.get_by_role("link", name="Rejoindre l’équipe").click()
    for name in ("Mesures correctives", "Semaine à venir"):
        page.get_by_role("button", name=f"Passer à : {name}").click()
    page.get_by_role("button", name="Clore la revue").click()
    expect(page.locator("main")).to_contain_text("Close le")
    page.get_by_role("button", name="Rouvrir la revue").click()
    expect(page.get_by_role("button", name="Clore la revue")).to_be_visible()


def test_what_a_review_does_not_take_is_told(instance, claire, team, browse):
    page = browse(instance, claire, path=f"{team.path}/review")
    page.watch.allow("status of 422")
    page.get_by_label("Durée en minutes").evaluate("field => field.removeAttribute('max')")
    page.get_by_label("Durée en minutes").fill("9999")
    page.get_by_role("button", name="Enregistrer le rythme").click()
    expect(page.get_by_role("alert")).to_contain_text("dure de 10 à 240 minutes")
    expect(page.get_by_label("Durée en minutes")).to_have_value("9999")


def test_the_server_killed_in_the_middle_resumes_at_the_same_step(untouched, browse):
    from client import Client
    client = Client(untouched.address).create_first_account("Claire Martin", "claire@example.org")
    stage = client.deployment("Accueil")
    week = client.http.get(f"{client.address}{stage.path}/review").url.rsplit("/", 1)[1]
    for what, fields in (("open", {}), ("step", {"value": "risks"}), ("points", {"text": "Le budget"})):
        stage.send(f"reviews/{week}/{what}", **fields)
    untouched.kill()
    untouched.start()
    page = client.http.get(f"{client.address}{stage.path}/review").text
    assert 'data-step="risks"' in page and "Le budget" in page


def test_a_team_that_has_never_held_a_review_is_told_what_to_do_first(instance, claire, browse):
    stage = claire.client.deployment("Maison de quartier")
    page = browse(instance, claire, path=f"{stage.path}/review")
    steps = page.locator("#first-section li")
    expect(steps).to_have_count(5)
    expect(steps.filter(has_text="à faire")).to_have_count(5)
    page.get_by_role("button", name="Enregistrer le rythme").click()
    expect(steps.first).to_contain_text("fait")
    page.get_by_role("link", name="Dire qui est dans l’équipe").click()
    expect(page).to_have_url(instance.address + stage.path + "/people")
    person, = stage.with_people("Claire Martin")
    page.go_back()
    expect(page.get_by_role("link", name="Dire laquelle des personnes vous êtes")).to_be_visible()
    stage.with_action("Ouvrir le guichet", responsible=person, due="2030-03-12", done_when="ouvert", status="upcoming")
    expect(steps.filter(has_text="Inscrire les premières actions")).to_contain_text("fait", timeout=TWO_SECONDS * 2)
    check(page)
    # It is no condition: the room opens all the same, and is gone by once a review was held.
    page.get_by_role("button", name="Ouvrir la revue").click()
    expect(steps).to_have_count(0)
    expect(page.locator("#review-step")).to_contain_text("Pour chaque promesse de la dernière revue")
