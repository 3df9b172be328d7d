"""A whole review, by two people at once: one on a wall, in French and without mouse, one on a phone, in English."""

import re

import pytest
from playwright.sync_api import Page, expect

from axe import check
from client import Stage
from keys import Keys
from room import expect_as_fetched, hold_last_week

SOON = 5_000


@pytest.fixture
def team(shared, claire):
    """Claire leads and Yanis is a member, both named in the plan; the sign is late, each promised something last week."""
    page = claire.client.http.get(f"{claire.client.address}{shared.path}/plan").text
    account = re.search(r'data-account="([^"]+)"', page)[1]
    claire.client.post(f"{shared.path}/members/{account}", person=shared.claire)
    shared.set(shared.signs, "due", "2020-03-12")
    hold_last_week(shared, [(shared.claire, shared.training), (shared.yanis, shared.signs)])
    return shared


def in_english(page: Page, stage: Stage) -> Page:
    page.context.add_cookies([{"name": "jalon-language", "value": "en", "url": stage.client.address}])
    page.goto(f"{stage.path}/review")
    return page


def test_a_whole_review_without_mouse_on_a_wall_and_on_a_phone_in_another_language(instance, claire, yanis, team, browse):
    wall = browse(instance, claire, path=f"{team.path}/review")
    phone = in_english(browse(instance, yanis, width=390, language="en"), team)
    keys = Keys(wall)
    keys.to("link", "Aller au contenu").press("Enter")
    fetched: list[str] = []
    for page in (wall, phone):
        page.on("request", lambda request: fetched.append(request.url) if request.headers.get("jalon-fragments") == "page" else None)

    # The rhythm, once.
    keys.to("combobox", "Jour").type("merc")
    keys.press("Tab").type("1430")
    keys.to("spinbutton", "Durée en minutes").press("Control+a").type("45")
    keys.to("textbox", "Lieu ou lien").type("Salle des mariages")
    keys.to("checkbox", "Claire Martin", within="#rhythm").press("Space")
    keys.to("button", "Enregistrer le rythme").press("Enter")
    expect(wall.locator("#review-when > p")).to_contain_text("14 h 30, 45 minutes, Salle des mariages. Animation : Claire Martin.")
    expect(phone.locator("#review-when > p")).to_contain_text("14:30, 45 minutes, Salle des mariages. Facilitated by Claire Martin.", timeout=SOON)

    # Each prepares in two minutes.
    keys.to("textbox", "Ce qui pourrait échouer").type("Deux agents sont absents")
    keys.to("checkbox", "Former les agents d’accueil").press("Space")
    keys.to("button", "Enregistrer ma préparation").press("Enter")
    phone.get_by_label("What could fail").fill("The room is taken")
    phone.get_by_label("The help I need").fill("A van")
    phone.get_by_role("button", name="Save my preparation").click()
    for page in (wall, phone):
        expect(page.locator("#preparations")).to_contain_text("Deux agents sont absents", timeout=SOON)
        expect(page.locator("#preparations")).to_contain_text("The room is taken", timeout=SOON)

    # Everybody is taken to the room, and told so.
    keys.to("button", "Ouvrir la revue").press("Enter")
    expect(phone.locator(".review-step")).to_have_text("Achievements", timeout=SOON)
    expect(phone.locator("#review-said")).to_have_text("The team is at: Achievements.")
    expect(wall.locator(".review-step")).to_be_focused()
    keys.press("Shift+Tab")
    expect(wall.locator("#presence > summary")).to_be_focused()
    keys.press("Enter").to("button", "pas là Claire Martin").press("Enter")
    expect(keys.focused).to_have_accessible_name("là Claire Martin")
    phone.locator("#presence > summary").click()
    phone.get_by_role("button", name="not here Yanis Benali").click()
    expect(wall.locator("#presence > summary")).to_contain_text("Claire Martin et Yanis Benali", timeout=SOON)

    # Last week's promises: one kept, one not.
    keys.to("button", "Tenue Claire Martin, Former les agents d’accueil").press("Enter")
    expect(wall.locator("#judging .kept")).to_have_text("Tenue")
    expect(keys.focused).to_have_accessible_name("Revenir sur la réponse Claire Martin, Former les agents d’accueil")
    promise = phone.locator("#judging li").filter(has_text="Yanis")
    promise.locator("summary").click()
    promise.get_by_role("combobox").select_option(label="took longer than thought")
    promise.get_by_role("textbox").fill("the van did not come")
    promise.get_by_role("button", name="Add").click()
    expect(wall.locator("#judging")).to_contain_text("the van did not come", timeout=SOON)
    expect_as_fetched(phone)

    # Risks, with what the lead makes of it.
    keys.to("button", "Passer à : Risques").press("Enter")
    expect(phone.locator(".review-step")).to_have_text("Risks", timeout=SOON)
    expect(phone.locator("#review-said")).to_have_text("The team is at: Risks.")
    expect(wall.locator(".review-step")).to_be_focused()
    expect(phone.locator("main")).to_contain_text("Poser la signalétique")
    keys.to("combobox", "Météo du pilote").type("atteignable")
    keys.press("Tab").type("à condition d’avoir la camionnette").press("Enter")
    expect(phone.locator("main")).to_contain_text("à condition d’avoir la camionnette", timeout=SOON)
    # Who looks elsewhere stays there.
    phone.get_by_role("link", name="Achievements").click()
    expect(phone.locator("#elsewhere")).to_contain_text("the team is at: Risks.")

    # A measure does what it says.
    keys.to("button", "Passer à : Mesures correctives").press("Enter")
    expect(phone.locator("#elsewhere")).to_contain_text("the team is at: Corrective measures.", timeout=SOON)
    expect(phone.locator(".review-step")).to_have_text("Achievements")
    phone.get_by_role("link", name="Join the team").click()
    expect(phone.locator(".review-step")).to_have_text("Corrective measures")
    reach_summary(keys, "#decide-1 > summary")
    keys.press("Enter").press("Tab").day("2030-04-02")
    keys.to("textbox", "en quelques mots").type("camionnette réservée").press("Enter")
    expect(wall.locator("#measures")).to_contain_text("camionnette réservée")
    expect(phone.locator("#measures")).to_contain_text("camionnette réservée", timeout=SOON)
    expect_as_fetched(phone)
    expect_as_fetched(wall)

    # The week to come: each promises for themselves.
    keys.to("button", "Passer à : Semaine à venir").press("Enter")
    expect(phone.locator(".review-step")).to_have_text("The week to come", timeout=SOON)
    if not wall.locator(f"#candidates-{team.claire}").evaluate("details => details.open"):
        reach_summary(keys, f"#candidates-{team.claire} > summary")
        keys.press("Enter")
    keys.to("button", "Promettre Former les agents d’accueil").press("Enter")
    expect(phone.locator(f"#promises-of-{team.claire}")).to_contain_text("Former les agents d’accueil", timeout=SOON)
    mine = phone.locator(f"#candidates-{team.yanis}")
    if not mine.evaluate("details => details.open"):
        mine.locator("summary").click()
    mine.get_by_role("button", name="Promise Poser la signalétique").click()
    expect(wall.locator(f"#promises-of-{team.yanis}")).to_contain_text("Poser la signalétique", timeout=SOON)
    # Somebody in the middle of a sentence loses nothing of it when the review closes.
    phone.locator("#add-point [name=text]").fill("One more thing")
    expect_as_fetched(wall)
    check(wall)
    check(phone)

    keys.to("button", "Clore la revue").press("Enter")
    for page, said in ((wall, "La revue est close."), (phone, "The review is closed.")):
        expect(page.locator("#review-said")).to_have_text(said, timeout=SOON)
        expect(page.locator("main")).to_contain_text("Yanis Benali, 1. Poser la signalétique")
    expect(phone.locator("#add-point [name=text]")).to_have_value("One more thing")
    # Everything was sent: no page was fetched but the two that somebody asked for, to look elsewhere and come back.
    assert [url.partition("?")[2] for url in fetched] == ["step=achievements", ""], fetched
    print(f"the furthest: {keys.most}")
    assert keys.most[0] <= 25, f"{keys.most[0]} times Tab to {keys.most[1]}"


def reach_summary(keys: Keys, selector: str):
    """The head of something folded, which has no role of its own."""
    for presses in range(keys.limit):
        if keys.page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            keys.most = max(keys.most, (presses, selector))
            return
        keys.press("Tab")
    raise AssertionError(f"{keys.limit} times Tab did not lead to {selector}; the focus is on {keys.focus()}")
