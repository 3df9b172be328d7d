"""Half of a team loses the network in the middle of its review, and goes on writing: nothing is lost, all see all, conflicts are told."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from client import PASSWORD, Client, Stage
from kept import wait_until_kept
from room import expect_as_fetched, hold_last_week
from server import Server

NAMES = ("Claire Martin", "Yanis Benali", "Sophie Le Goff", "Nadia Roussel")
BACK = 40_000


class Team:
    """Claire leads; Yanis, Sophie and Nadia are members. Each promised an action last week, and has another one."""

    def __init__(self, server: Server):
        self.server = server
        lead = Client(server.address).create_first_account(NAMES[0], self.email(0)).take_token()
        self.clients = [lead]
        self.plan: Stage = lead.deployment("Accueil unique")
        self.people = self.plan.with_people(*NAMES)
        account = re.search(r'data-account="([^"]+)"', lead.http.get(f"{server.address}{self.plan.path}/plan").text)[1]
        lead.post(f"{self.plan.path}/members/{account}", person=self.people[0])
        for number in range(1, len(NAMES)):
            lead.post("/accounts", name=NAMES[number], email=self.email(number), password=PASSWORD)
            self.clients.append(Client(server.address).sign_in(self.email(number)))
            lead.post(f"{self.plan.path}/members", email=self.email(number), role="member", person=self.people[number])
        soon = str(date.today() + timedelta(days=4))
        self.promised, self.next = (
            [self.plan.with_action(f"{what} {number}", responsible=person, due=soon, done_when="vu", status="upcoming")
             for number, person in enumerate(self.people)]
            for what in ("Tenir parole", "Préparer la suite"))
        hold_last_week(self.plan, list(zip(self.people, self.promised)))

    @staticmethod
    def email(number: int) -> str:
        return f"membre{number}@exemple.fr"


@pytest.fixture
def team(untouched) -> Team:
    return Team(untouched)


@pytest.fixture
def window(browse):
    def open_it(team: Team, number: int) -> Page:
        page = browse(team.server, service_workers="allow", width=390 if number % 2 else 1440)
        page.watch.allow("ERR_", "Failed to load resource", "status of 4")
        page.context.add_cookies([
            {"name": cookie.name, "value": cookie.value, "url": team.server.address}
            for cookie in team.clients[number].http.cookies if cookie.name == "jalon"])
        page.goto(f"{team.plan.path}/review")
        wait_until_kept(page)
        return page

    return open_it


def waits(page: Page, count: int):
    words = "1 modification en attente" if count == 1 else f"{count} modifications en attente"
    expect(page.locator("#connection")).to_contain_text(words)


def add_point(page: Page, text: str):
    page.locator("#add-point [name=text]").fill(text)
    page.locator("#add-point button").click()
    expect(page.locator("#add-point [name=text]")).to_have_value("")


def test_half_of_the_people_lose_the_network_and_nothing_they_type_is_lost(team, window):
    claire, yanis, sophie, nadia = pages = [window(team, number) for number in range(4)]

    # Before the review: Yanis is in a train.
    yanis.context.set_offline(True)
    yanis.get_by_label("Ce qui pourrait échouer").fill("Le camion est en panne")
    yanis.get_by_label("Préparer la suite 1").check()
    yanis.get_by_role("button", name="Enregistrer ma préparation").click()
    waits(yanis, 1)
    # Said again, it is still one preparation.
    yanis.get_by_label("L’aide dont j’ai besoin").fill("Un autre camion")
    yanis.get_by_role("button", name="Enregistrer ma préparation").click()
    waits(yanis, 1)
    yanis.get_by_role("button", name="Tenue Yanis Benali").click()
    expect(yanis.locator("#judging .waits")).to_have_text("en attente du réseau")
    yanis.get_by_role("button", name="Tenue Yanis Benali").click()
    add_point(yanis, "Le prix du camion")
    waits(yanis, 3)
    nadia.get_by_label("Ce qui pourrait échouer").fill("Rien de mon côté")
    nadia.get_by_role("button", name="Enregistrer ma préparation").click()
    expect(claire.locator("#preparations")).to_contain_text("Rien de mon côté")

    # He closes the page and comes back: what he wrote is still there.
    yanis.close()
    yanis = pages[1] = yanis.context.new_page()
    yanis.goto(f"{team.plan.path}/review")
    waits(yanis, 3)
    expect(yanis.get_by_label("Ce qui pourrait échouer")).to_have_value("Le camion est en panne")
    expect(yanis.get_by_label("L’aide dont j’ai besoin")).to_have_value("Un autre camion")
    expect(yanis.get_by_label("Préparer la suite 1")).to_be_checked()
    expect(yanis.locator("#judging .waits")).to_have_text("en attente du réseau")
    yanis.locator("#queue summary").click()
    expect(yanis.locator("#queue")).to_contain_text("Le prix du camion")

    # The others begin. Nadia notes for Yanis, whom nobody can reach, that his promise was not kept.
    claire.get_by_role("button", name="Ouvrir la revue").click()
    expect(sophie.locator(".review-step")).to_have_text("Réalisations")
    lost = nadia.locator("#judging li").filter(has_text="Yanis")
    lost.locator("summary").click()
    lost.get_by_role("combobox").select_option(label="plus long que prévu")
    lost.get_by_role("button", name="Ajouter").click()
    expect(claire.locator("#judging .late")).to_have_text("Pas tenue")
    claire.get_by_role("button", name="Passer à : Risques").click()
    claire.get_by_role("button", name="Passer à : Mesures correctives").click()
    claire.get_by_role("button", name="Passer à : Semaine à venir").click()
    expect(sophie.locator(".review-step")).to_have_text("Semaine à venir")

    # Sophie loses it too, in the middle of a sentence, and promises; so does Nadia for her.
    sophie.locator("#add-point [name=text]").fill("Les badges")
    sophie.context.set_offline(True)
    sophie.locator("#add-point button").click()
    for page in (sophie, nadia):
        mine = page.locator(f"#candidates-{team.people[2]}")
        if not mine.evaluate("details => details.open"):
            mine.locator("summary").first.click()
        mine.get_by_role("button", name="Promettre Préparer la suite 2").click()
    waits(sophie, 2)
    expect(claire.locator(f"#promises-of-{team.people[2]}")).to_contain_text("Préparer la suite 2")
    assert "Les badges" not in claire.locator("#review").inner_text()

    # A whole minute: longer than what a silent line is given before it is opened again.
    claire.wait_for_timeout(60_000)

    # Everybody is back.
    for page in (yanis, sophie):
        page.context.set_offline(False)
    for page in pages:
        expect(page.locator("#review-points")).to_contain_text("Le prix du camion", timeout=BACK)
        expect(page.locator("#review-points")).to_contain_text("Les badges", timeout=BACK)
        expect(page.locator(".review-step")).to_have_text("Semaine à venir")
    # Two conflicts, each told to the one whom it concerns.
    told = yanis.locator("#queue form")
    expect(told).to_contain_text("Quelqu’un a déjà répondu que cette promesse n’est pas tenue")
    told.get_by_role("button", name="Renoncer").click()
    expect(yanis.locator("#queue")).to_be_hidden()
    told = sophie.locator("#queue form")
    expect(told).to_contain_text("Promettre Préparer la suite 2")
    told.get_by_role("button", name="Renoncer").click()
    expect(sophie.locator("#queue")).to_be_hidden()
    for page in pages:
        expect_as_fetched(page)

    # The minutes have all of it, once.
    claire.get_by_role("link", name="Réalisations").click()
    expect(claire.locator("#preparations")).to_contain_text("Un autre camion")
    expect(claire.locator("#preparations")).to_contain_text("Préparer la suite 1")
    points = claire.locator("#review-points li")
    assert sorted(points.locator(".grow").all_inner_texts()) == [
        "Le prix du camion Yanis Benali", "Les badges Sophie Le Goff"], "each point once, in the name of who wrote it"
