"""Without network: plans opened before stay readable, what is written waits and leaves in order, conflicts are told."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from client import PASSWORD, Client, Stage
from kept import wait_until_kept
from plan_page import PlanPage
from server import Server

SIGNS, DESK, TRAINING = "Poser la signalétique", "Commander le mobilier", "Former les agents d’accueil"


class Office:
    """A server that may be cut off, Claire who leads, Yanis who is a member."""

    def __init__(self, server: Server):
        self.server = server
        self.claire = Client(server.address).create_first_account("Claire Martin", "claire@exemple.fr")
        self.claire.post("/accounts", name="Yanis Benali", email="yanis@exemple.fr", password=PASSWORD)
        self.yanis = Client(server.address).sign_in("yanis@exemple.fr")
        self.plan: Stage = self.claire.deployment("Accueil unique")
        person, = self.plan.with_people("Yanis Benali")
        self.signs, self.desk, self.training = (
            self.plan.with_action(title, responsible=person, due="2030-03-12", done_when="vu", status="upcoming")
            for title in (SIGNS, DESK, TRAINING))
        self.claire.post(f"{self.plan.path}/members", email="yanis@exemple.fr", role="member", person=person)

    def cut(self):
        self.server.kill()

    def come_back(self):
        self.server.start()


@pytest.fixture
def office(untouched) -> Office:
    return Office(untouched)


@pytest.fixture
def window(browse):
    """A window with the service worker, as people have it."""

    def open_it(server: Server, client: Client | None, **options) -> Page:
        page = browse(server, service_workers="allow", **options)
        page.watch.allow("ERR_", "Failed to load resource", "status of 4")
        if client:
            page.context.add_cookies([
                {"name": cookie.name, "value": cookie.value, "url": server.address} for cookie in client.http.cookies
                if cookie.name == "jalon"])
        return page

    return open_it


def open_kept(page: Page, plan: Stage, path: str = "/plan") -> PlanPage:
    page.goto(plan.path + path)
    wait_until_kept(page)
    return PlanPage(page, plan)


def test_a_plan_opened_before_is_read_without_network_and_says_from_when_it_is(office, window):
    page = open_kept(window(office.server, office.claire), office.plan)
    office.cut()
    page.page.reload()
    expect(page.titles).to_have_text([SIGNS, DESK, TRAINING])
    expect(page.page.locator("#connection")).to_contain_text("Hors connexion : page telle qu’elle était le")
    # It looks as it should: its files are kept too.
    assert page.page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"
    page.page.goto(f"{office.plan.path}/history")
    expect(page.page.locator("h1")).to_have_text("Hors connexion")
    expect(page.page.get_by_text("Plans opened before stay readable")).to_be_visible()
    page.page.get_by_role("link", name="Accueil unique").click()
    expect(page.titles).to_have_count(3)
    office.come_back()
    expect(page.page.locator("#connection")).to_be_empty(timeout=40_000)


def test_three_changes_wait_survive_the_tab_and_leave_in_order_with_the_conflict_told(office, window):
    page = open_kept(window(office.server, office.yanis), office.plan)
    context = page.page.context
    office.cut()
    page.page.reload()
    page.edit_cell(SIGNS, "title", "Poser les panneaux")
    page.edit_cell(DESK, "due", "2031-06-04")
    page.edit_cell(TRAINING, "status", "en cours")
    expect(page.page.locator("td .waits")).to_have_count(3)
    expect(page.page.locator("#connection")).to_contain_text("3 modifications en attente")

    page.page.close()
    tab = context.new_page()
    tab.goto(f"{office.plan.path}/plan")
    again = PlanPage(tab, office.plan)
    expect(tab.locator("td .waits")).to_have_count(3)
    expect(tab.locator("td[data-field=title]").first).to_contain_text("Poser les panneaux")
    tab.get_by_text("En attente du réseau : 3").click()
    expect(tab.locator("#queue li").first).to_contain_text("Poser les panneaux")

    office.come_back()
    # Before the tab notices: one of the three cells is changed by Claire.
    office.plan.set(office.desk, "due", "2031-01-15")
    conflict = tab.locator("#queue form")
    expect(conflict).to_contain_text("4 juin 2031", timeout=40_000)
    expect(conflict).to_contain_text("15 janvier 2031")
    expect(again.row("Poser les panneaux")).to_be_visible()
    expect(again.row(TRAINING)).to_contain_text("en cours")
    expect(again.row(DESK).locator("time")).to_have_attribute("datetime", "2031-01-15")
    history = office.claire.http.get(f"{office.server.address}{office.plan.path}/history").text
    assert history.index("en cours") < history.index("Poser les panneaux"), "the latest first: they left in order"

    conflict.get_by_role("button", name="Mettre ma valeur").click()
    expect(again.row(DESK).locator("time")).to_have_attribute("datetime", "2031-06-04")
    expect(conflict).to_have_count(0)
    tab.reload()
    expect(tab.locator("#queue")).to_be_hidden()


def test_the_network_cut_in_the_browser_is_the_same(office, window):
    page = open_kept(window(office.server, office.claire), office.plan, "/plan/1")
    page.page.context.set_offline(True)
    page.page.reload()
    expect(page.page.locator("#connection")).to_contain_text("page telle qu’elle était le")
    page.field("Description").fill("écrit dans le train")
    page.field("Description").blur()
    expect(page.form_of(page.field("Description")).locator(".field-message")).to_have_text("en attente du réseau")
    page.field("Description").fill("écrit dans le train, deux fois")
    page.field("Description").blur()
    expect(page.page.locator("#connection")).to_contain_text("1 modification en attente")
    page.page.locator("#new-title").fill("Relire la convention 12/03/2031")
    page.page.keyboard.press("Enter")
    expect(page.page.locator("#connection")).to_contain_text("2 modifications en attente")
    page.page.reload()
    expect(page.field("Description")).to_have_value("écrit dans le train, deux fois")
    page.page.context.set_offline(False)
    expect(page.row("Relire la convention")).to_be_visible(timeout=40_000)
    page.page.reload()
    expect(page.field("Description")).to_have_value("écrit dans le train, deux fois")
    expect(page.page.locator("#queue")).to_be_hidden()


def test_a_change_that_a_rule_refuses_is_told_and_keeps_its_text(office, window):
    page = open_kept(window(office.server, office.yanis), office.plan)
    office.cut()
    page.edit_cell(SIGNS, "title", "Poser les panneaux")
    page.edit_cell(DESK, "title", "Commander les meubles")
    expect(page.page.locator("td .waits")).to_have_count(2)
    office.come_back()
    office.plan.send(f"actions/{office.signs}/delete")
    told = page.page.locator("#queue form")
    expect(told).to_contain_text("Poser les panneaux", timeout=40_000)
    expect(page.row("Commander les meubles")).to_be_visible()
    told.get_by_role("button", name="Renoncer").click()
    expect(page.page.locator("#queue")).to_be_hidden()


def test_a_committed_date_that_moves_offline_is_asked_its_reason_afterwards(office, window):
    office.plan.send(f"actions/{office.desk}/commit")
    page = open_kept(window(office.server, office.claire), office.plan)
    office.cut()
    page.edit_cell(DESK, "due", "2031-06-04")
    expect(page.page.locator("td .waits")).to_have_count(1)
    office.come_back()
    told = page.page.locator("#queue form")
    expect(told).to_contain_text("ne bouge pas sans motif", timeout=40_000)
    expect(told).to_contain_text("4 juin 2031")
    expect(page.row(DESK).locator("time")).to_have_attribute("datetime", "2030-03-12")
    told.get_by_label("Motif du report").fill("livraison reportée")
    told.get_by_role("button", name="Réessayer").click()
    expect(page.row(DESK).locator("time")).to_have_attribute("datetime", "2031-06-04")
    expect(page.page.locator("#queue")).to_be_hidden()


def test_what_waits_is_sent_by_the_account_that_wrote_it_alone(office, window):
    page = open_kept(window(office.server, office.yanis), office.plan)
    office.cut()
    page.edit_cell(SIGNS, "title", "Écrit par Yanis")
    expect(page.page.locator("td .waits")).to_have_count(1)
    # The session ended meanwhile, and Claire signs in with the same browser.
    page.page.context.clear_cookies()
    office.come_back()
    page.page.goto("/sign-in")
    sign_in(page.page, "claire@exemple.fr")
    page.page.goto(f"{office.plan.path}/plan")
    expect(page.titles).to_have_text([SIGNS, DESK, TRAINING])
    expect(page.page.locator("#queue")).to_be_hidden()
    time.sleep(2)
    assert "Écrit par Yanis" not in office.claire.http.get(f"{office.server.address}{office.plan.path}/plan").text
    page.page.get_by_role("button", name="Se déconnecter").click()
    sign_in(page.page, "yanis@exemple.fr")
    page.page.goto(f"{office.plan.path}/plan")
    expect(page.row("Écrit par Yanis")).to_be_visible(timeout=40_000)


def sign_in(page: Page, email: str):
    page.locator("input[type=email]").fill(email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("#sign-in button").click()
    # Where something waits for an answer, people land on it.
    page.wait_for_url(re.compile("/(deployments|me)$"))


def test_signing_out_leaves_nothing_to_read_in_the_browser(office, window):
    page = open_kept(window(office.server, office.claire), office.plan)
    page.page.get_by_role("button", name="Se déconnecter").click()
    page.page.wait_for_url("**/sign-in")
    office.cut()
    page.page.goto(f"{office.plan.path}/plan")
    expect(page.page.locator("h1")).to_have_text("Hors connexion")
    expect(page.page.locator("body")).not_to_contain_text("Accueil unique")


def test_a_page_of_an_earlier_version_gives_way_to_the_new_one(office, window):
    page = open_kept(window(office.server, office.claire), office.plan)
    names = page.page.evaluate("caches.keys()")
    assert len([name for name in names if name.startswith("jalon-assets-")]) == 1
    page.page.evaluate("caches.open('jalon-assets-older')")
    page.page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.unregister())")
    page.page.reload()
    wait_until_kept(page.page)
    for _ in range(100):
        if "jalon-assets-older" not in page.page.evaluate("caches.keys()"):
            return
        page.page.wait_for_timeout(50)
    raise AssertionError("the files of the earlier version are still kept")
