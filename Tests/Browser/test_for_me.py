"""What is for oneself: answered from one page, counted on every page, read once seen."""

import re

import pytest
from playwright.sync_api import Page, expect

from client import PASSWORD

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


@pytest.fixture
def fresh(shared, yanis):
    """The shared plan, all of it read by Yanis, in this and in his other deployments."""
    page = yanis.client.http.get(f"{yanis.client.address}/me").text
    yanis.client.post("/me/read", all=re.findall(r'name="all" value="([^"]+)"', page))
    return shared


def unread(page: Page):
    return page.locator("#for-me .unread")


def item(page: Page, stage, number: int, kind: str = "waits"):
    return page.locator(f"#{kind}-{stage.id}-{number}")


@with_and_without_script
def test_one_commits_from_the_page(instance, shared, yanis, browse, script):
    page = browse(instance, yanis, script=script, path="/me")
    mine = item(page, shared, 1)
    expect(mine).to_contain_text("Vous engagez-vous")
    mine.get_by_role("button", name="Je m’engage").click()
    expect(mine).to_have_count(0)
    expect(page).to_have_url(f"{instance.address}/me")
    expect(page.locator(f"#my-{shared.id}-1")).to_contain_text("Poser la signalétique")


@with_and_without_script
def test_a_lead_takes_a_date_and_answers_a_question_there(instance, shared, claire, browse, script):
    shared.send(f"actions/{shared.signs}/propose", day="2030-03-20", text="le fournisseur livre le 18")
    shared.send(f"actions/{shared.desk}/ask", text="Combien de bureaux ?")
    page = browse(instance, claire, script=script, path="/me")
    item(page, shared, 1).get_by_role("button", name="Prendre le").click()
    expect(item(page, shared, 1)).to_have_count(0)
    item(page, shared, 2).get_by_label("Votre réponse").fill("Trois.")
    item(page, shared, 2).get_by_role("button", name="Répondre").click()
    expect(item(page, shared, 2)).to_have_count(0)
    page.goto(f"{shared.path}/plan/2")
    expect(page.get_by_role("region", name="Commentaires")).to_contain_text("Trois.")


@with_and_without_script
def test_a_question_that_names_one_is_answered_there(instance, fresh, yanis, browse, script):
    fresh.send(f"actions/{fresh.training}/comments", text="@Yanis Benali, la salle est-elle libre ?")
    page = browse(instance, yanis, script=script, path="/me")
    asked = item(page, fresh, 3, "asks")
    expect(asked).to_contain_text("Claire Martin vous demande")
    asked.get_by_label("Votre réponse").fill("Oui, jusqu’à midi.")
    asked.get_by_role("button", name="Répondre").click()
    expect(asked).to_have_count(0)


def test_the_count_moves_while_one_looks_and_the_notice_leads_to_the_comment(instance, fresh, yanis, browse):
    page = browse(instance, yanis, path=f"{fresh.path}/plan")
    expect(unread(page)).to_have_count(0)
    fresh.send(f"actions/{fresh.training}/comments", text="@Yanis, regarde : https://saint-aubin.fr/plan")
    expect(unread(page)).to_have_text("1")
    page.locator("#for-me").click()
    news = page.locator("#news")
    expect(news).to_contain_text("vous êtes nommé")
    news.get_by_role("link", name="Former les agents d’accueil").click()
    comment = page.locator("#comments-3 > li").last
    expect(comment).to_be_focused()
    expect(comment).to_be_in_viewport()
    expect(comment.locator(".mention.is-reader")).to_have_text("@Yanis")
    expect(comment.get_by_role("link", name="https://saint-aubin.fr/plan")).to_be_visible()
    # Opening it was reading it.
    expect(unread(page)).to_have_count(0)
    page.goto("/me")
    expect(news).to_contain_text("Rien de nouveau")


@with_and_without_script
def test_what_is_new_is_marked_read_one_by_one_or_at_once(instance, fresh, yanis, browse, script):
    fresh.set(fresh.signs, "description", "Panneaux et sol")
    fresh.send(f"actions/{fresh.training}/comments", text="@Yanis")
    fresh.send(f"actions/{fresh.desk}/comments", text="@Yanis aussi")
    page = browse(instance, yanis, script=script, path="/me")
    expect(unread(page)).to_have_text("3")
    page.locator("#news").get_by_role("button", name="Lu Poser la signalétique").click()
    expect(unread(page)).to_have_text("2")
    page.get_by_role("button", name="Tout marquer comme lu").click()
    expect(unread(page)).to_have_count(0)
    expect(page.locator("#news")).to_contain_text("Rien de nouveau")


def test_the_page_follows_what_others_do(instance, fresh, yanis, browse):
    page = browse(instance, yanis, path="/me")
    fresh.set(fresh.training, "responsible", fresh.yanis)
    expect(page.locator(f"#my-{fresh.id}-3")).to_be_visible()
    expect(unread(page)).to_have_text("1")


def test_opening_the_action_beside_the_list_reads_it_too(instance, fresh, yanis, browse):
    fresh.send(f"actions/{fresh.training}/comments", text="@Yanis")
    page = browse(instance, yanis, path=f"{fresh.path}/plan")
    expect(unread(page)).to_have_text("1")
    page.get_by_role("link", name="Former les agents d’accueil", exact=True).click()
    expect(unread(page)).to_have_count(0)


def test_who_comes_in_lands_where_something_waits(instance, shared, yanis, browse):
    page = browse(instance, path="/sign-in")
    page.get_by_label("Adresse e-mail").fill(yanis.email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pour moi")


def test_people_are_picked_after_the_mark_in_a_comment(instance, shared, claire, browse):
    page = browse(instance, claire, path=f"{shared.path}/plan/1")
    comment = page.locator("#add-comment-1 textarea")
    comment.press_sequentially("Merci @sop")
    expect(page.locator("#mention-options").get_by_role("option")).to_have_text(["Sophie Le Goff"])
    comment.press("Enter")
    expect(comment).to_have_value("Merci @Sophie Le Goff ")
    page.locator("#add-comment-1").get_by_role("button").click()
    expect(page.locator("#comments-1 .mention")).to_have_text("@Sophie Le Goff")


def test_the_phone_shows_it_all_without_scrolling_sideways(instance, shared, yanis, browse):
    page = browse(instance, yanis, width=360, path="/me")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = item(page, shared, 1).get_by_role("button", name="Je m’engage").bounding_box()
    assert box["height"] >= 44
