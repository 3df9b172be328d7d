"""Several people on the same plan at the same time."""

import time

import pytest
from playwright.sync_api import expect

from plan_page import PlanPage

A_SECOND = 1_000


@pytest.fixture
def two(instance, claire, yanis, shared, browse) -> tuple[PlanPage, PlanPage]:
    """Claire and Yanis, each with the plan open."""
    pages = tuple(PlanPage(browse(instance, account), shared).open() for account in (claire, yanis))
    for page in pages:
        page.page.evaluate("window.neverReloaded = true")
    return pages


def assert_not_reloaded(page: PlanPage):
    assert page.page.evaluate("window.neverReloaded") is True


def test_an_edit_shows_on_the_other_page_within_a_second(two):
    claire, yanis = two
    with claire.saving():
        claire.edit_cell("Poser la signalétique", "responsible", "Sophie Le Goff")
    expect(yanis.cell("Poser la signalétique", "responsible")).to_have_text("Sophie Le Goff", timeout=A_SECOND)
    assert_not_reloaded(yanis)


def test_an_action_that_somebody_adds_appears(two):
    claire, yanis = two
    claire.add("Inviter les associations")
    expect(yanis.row("Inviter les associations")).to_be_visible(timeout=2 * A_SECOND)
    assert_not_reloaded(yanis)


def test_what_one_is_typing_stays_while_others_edit(two, shared):
    claire, yanis = two
    yanis.open_action("Former les agents d’accueil")
    yanis.field("Description").press_sequentially("Deux demi-jour")
    claire.edit_cell("Poser la signalétique", "status", "en cours")
    shared.set(shared.training, "title", "Former tous les agents d’accueil")
    expect(yanis.row("Former tous les agents d’accueil")).to_be_visible(timeout=2 * A_SECOND)
    expect(yanis.field("Description")).to_be_focused()
    yanis.page.keyboard.type("nées par groupe")
    expect(yanis.field("Description")).to_have_value("Deux demi-journées par groupe")
    yanis.field("Description").blur()
    yanis.expect_saved()


def test_two_people_on_one_field_see_both_values_and_choose(two):
    claire, yanis = two
    yanis.page.watch.allow("status of 409")
    for page in two:
        page.open_action("Poser la signalétique")
    yanis.field("Réalisée quand").fill("vu par Yanis")
    claire.set("Réalisée quand", "vu par Claire")
    message = yanis.form_of(yanis.field("Réalisée quand")).locator(".field-message")
    expect(message).to_contain_text("vu par Claire", timeout=2 * A_SECOND)
    expect(yanis.field("Réalisée quand")).to_have_value("vu par Yanis")

    yanis.field("Réalisée quand").blur()
    expect(message.get_by_text("« vu par Yanis »", exact=True)).to_be_visible()
    expect(message.get_by_text("« vu par Claire »", exact=True)).to_be_visible()
    message.get_by_role("button", name="ma valeur").click()
    yanis.expect_saved()
    expect(claire.field("Réalisée quand")).to_have_value("vu par Yanis", timeout=2 * A_SECOND)


def test_two_people_on_one_field_without_script(instance, claire, shared, browse):
    page = PlanPage(browse(instance, claire, script=False, path=f"{shared.path}/plan/1"), shared)
    page.page.watch.allow("status of 409")
    shared.set(shared.signs, "done-when", "vu par Claire")
    page.set("Réalisée quand", "vu par moi", script=False)
    expect(page.page.locator("main")).to_contain_text("vu par Claire")
    expect(page.page.locator("main")).to_contain_text("vu par moi")


def test_a_lost_connection_catches_up_from_where_it_was(two, shared):
    _, yanis = two
    yanis.page.watch.allow("ERR_INTERNET_DISCONNECTED", "ERR_NETWORK")
    yanis.page.context.set_offline(True)
    for status in ("inProgress", "paused"):
        shared.set(shared.signs, "status", status)
        time.sleep(0.3)
    yanis.page.context.set_offline(False)
    expect(yanis.cell("Poser la signalétique", "status")).to_have_text("en pause", timeout=5 * A_SECOND)
    assert_not_reloaded(yanis)


def test_what_is_saved_offline_leaves_when_the_network_is_back(two):
    claire, yanis = two
    yanis.page.watch.allow("ERR_INTERNET_DISCONNECTED", "ERR_NETWORK")
    yanis.open_action("Former les agents d’accueil")
    yanis.page.context.set_offline(True)
    yanis.field("Réalisée quand").fill("écrit dans le train")
    yanis.field("Réalisée quand").blur()
    expect(yanis.page.locator("#connection")).to_contain_text("Hors connexion")
    yanis.page.context.set_offline(False)
    claire.open_action("Former les agents d’accueil")
    expect(claire.field("Réalisée quand")).to_have_value("écrit dans le train", timeout=10 * A_SECOND)


def test_the_route_and_the_counts_follow(two):
    claire, yanis = two
    before = yanis.page.locator("#route-summary").inner_text()
    with claire.saving():
        claire.edit_cell("Commander le mobilier", "status", "réalisée")
    expect(yanis.page.locator("#route-summary")).not_to_have_text(before, timeout=A_SECOND)


def test_a_page_left_open_learns_nothing_more_once_its_reader_is_shut_out(instance, claire, yanis, shared, browse):
    hers, his = (PlanPage(browse(instance, account), shared).open() for account in (claire, yanis))
    his.page.watch.allow("status of 404")
    shared.set(shared.desk, "title", "Commander les meubles")
    expect(his.row("Commander les meubles")).to_be_visible()
    settings = browse(instance, claire, path=f"{shared.path}/settings")
    member = settings.locator("#members li", has_text=yanis.email)
    member.get_by_role("link", name="Retirer l’accès de Yanis Benali").click()
    settings.get_by_label("reste dans le plan").check()
    settings.get_by_role("button", name="Retirer l’accès").click()
    expect(member).to_have_count(0)
    shared.set(shared.desk, "title", "Une décision confidentielle")
    expect(hers.row("Une décision confidentielle")).to_be_visible()
    his.page.wait_for_timeout(3_000)
    expect(his.row("Une décision confidentielle")).to_have_count(0)
    expect(his.row("Commander les meubles")).to_be_visible()
