"""A responsible says yes, proposes another date or asks; who arranges the plan answers. With script and without."""

import re

import pytest
from playwright.sync_api import Page, expect

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def word(page: Page):
    """The responsible's word in the open action."""
    return page.locator("#action-1-commitment")


def unfold(page: Page, label: str):
    word(page).get_by_text(label, exact=True).click()


def counts(page: Page):
    return page.get_by_role("list", name="Engagements des responsables")


@with_and_without_script
def test_another_date_is_proposed_and_taken(instance, shared, claire, yanis, browse, script):
    his = browse(instance, yanis, script=script, path=f"{shared.path}/plan/1")
    unfold(his, "Proposer une autre date")
    word(his).get_by_label("Date proposée").fill("2030-03-20")
    his.get_by_label("pourquoi cette date").fill("le fournisseur livre le 18")
    his.get_by_role("button", name="Proposer Poser").click()
    expect(word(his)).to_contain_text("Yanis Benali propose le mercredi 20 mars 2030")

    hers = browse(instance, claire, script=script, path=f"{shared.path}/plan/1")
    expect(counts(hers)).to_contain_text("1 date proposée")
    word(hers).get_by_role("button", name=re.compile("^Prendre le mer. 20 mars")).click()
    expect(word(hers)).to_contain_text("engagement pris par Yanis Benali")
    expect(hers.locator("#panel").get_by_label("Échéance", exact=True)).to_have_value("2030-03-20")
    expect(hers.get_by_role("region", name="Reports")).to_contain_text("le fournisseur livre le 18")


@with_and_without_script
def test_a_question_is_answered_in_the_comments(instance, shared, claire, yanis, browse, script):
    his = browse(instance, yanis, script=script, path=f"{shared.path}/plan/1")
    unfold(his, "Poser une question")
    his.get_by_label("Ce qu’il faut savoir pour s’engager").fill("Les quatre sites ?")
    his.get_by_role("button", name="Envoyer Poser").click()
    expect(word(his)).to_contain_text("Yanis Benali demande")

    hers = browse(instance, claire, script=script, path=f"{shared.path}/plan")
    counts(hers).get_by_role("link", name="1 question").click()
    expect(hers.locator("tr[data-action]")).to_have_count(1)
    expect(hers.locator("tr[data-action]")).to_contain_text("pose une question")
    hers.goto(f"{shared.path}/plan/1")
    word(hers).get_by_label("Votre réponse, visible par l’équipe").fill("L’annexe d’abord.")
    word(hers).get_by_role("button", name="Répondre").click()
    expect(word(hers)).to_contain_text("pas encore engagé")
    expect(hers.get_by_role("region", name="Commentaires")).to_contain_text("L’annexe d’abord.")


def test_the_date_is_kept_and_the_responsible_sees_why_at_once(instance, shared, claire, yanis, browse):
    his = browse(instance, yanis, path=f"{shared.path}/plan/1")
    shared.send(f"actions/{shared.signs}/propose", day="2030-03-20", text="livraison")
    expect(word(his)).to_contain_text("propose le mercredi 20 mars")
    hers = browse(instance, claire, path=f"{shared.path}/plan/1")
    unfold(hers, "Garder le mar. 12 mars 2030")
    hers.get_by_label("Pourquoi garder l’échéance").fill("Le conseil est le 14.")
    hers.get_by_role("button", name="Garder l’échéance").click()
    expect(his.get_by_role("region", name="Commentaires")).to_contain_text("Le conseil est le 14.")
    expect(word(his).get_by_role("button", name="Je m’engage")).to_be_visible()
    word(his).get_by_role("button", name="Je m’engage").click()
    expect(counts(hers)).to_contain_text("1 engagée")


@with_and_without_script
def test_a_refused_proposal_says_why_and_keeps_what_was_typed(instance, shared, yanis, browse, script):
    page = browse(instance, yanis, script=script, path=f"{shared.path}/plan/1")
    page.watch.allow("status of 422")
    unfold(page, "Proposer une autre date")
    word(page).get_by_label("Date proposée").fill("2030-03-12")
    page.get_by_label("pourquoi cette date").fill("par habitude")
    page.get_by_role("button", name="Proposer Poser").click()
    expect(word(page).get_by_role("alert")).to_contain_text("L’échéance est déjà le 12 mars 2030")
    expect(page.get_by_label("pourquoi cette date")).to_have_value("par habitude")


def test_who_may_only_read_sees_the_word_and_no_form(instance, plan, claire, yanis, browse):
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="reader", person="")
    plan.send(f"actions/{plan.signs}/ask", text="Les quatre sites ?")
    page = browse(instance, yanis, path=f"{plan.path}/plan/1")
    expect(word(page)).to_contain_text("Les quatre sites ?")
    expect(page.locator("#panel form")).to_have_count(0)
