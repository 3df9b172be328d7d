"""When the plan ends: on the route, on its page, anew beside each change; with and without script."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from axe import check
from client import Account, Client
from pages import deployment

AHEAD = (date.today() + timedelta(days=60)).isoformat()


def effort(claire, plan, action, days):
    claire.client.post(
        f"{plan.path}/actions/{action}/effort", optimistic=days, likely=days, pessimistic=days)


@pytest.fixture
def estimated(claire, plan):
    """The small plan with an effort for each of its actions."""
    for action, days in ((plan.signs, 3), (plan.desk, 2), (plan.training, 5)):
        effort(claire, plan, action, days)
    return plan


@pytest.mark.parametrize("script", [True, False])
def test_the_route_tells_the_forecast_and_opens_on_its_reasons(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    page.goto(deployment(page) + "/plan")
    if not page.locator("#route-forecast a").count():
        page.reload()
    line = page.locator("#route-forecast")
    expect(line).to_contain_text(re.compile("Prévision.*une chance sur deux le .*, quatre sur cinq le .*promis le"))
    page.locator("#route-text summary").click()
    expect(page.locator("#route-text")).to_contain_text("Prévision, quatre chances sur cinq")
    line.get_by_role("link").click()
    expect(page.get_by_role("heading", name="Ce qui fait la date de fin")).to_be_visible()
    assert page.locator("#chain tbody tr").count() > 0
    expect(page.locator("#chances tbody tr").first).to_be_visible()
    expect(page.locator("#unknown-title")).to_be_visible()
    page.locator("#chain tbody th a").first.click()
    page.wait_for_url("**/plan/*")


def test_a_change_never_waits_and_brings_the_next_forecast_by_itself(instance, claire, estimated, browse):
    page = browse(instance, claire, path=f"{estimated.path}/plan")
    line = page.locator("#route-forecast")
    expect(line).to_contain_text("Prévision")
    before = line.inner_text()
    # Eight weeks of work for who had two days.
    effort(claire, estimated, estimated.desk, 40)
    expect(line).not_to_have_text(before)
    expect(line).not_to_contain_text("en cours")
    later = line.inner_text()
    assert later != before
    reasons = browse(instance, claire, path=f"{estimated.path}/forecast")
    expect(reasons.locator("#chain")).to_contain_text("Commander le mobilier")
    effort(claire, estimated, estimated.desk, 1)
    expect(reasons.locator("#chain")).not_to_contain_text("Commander le mobilier")
    expect(line).not_to_have_text(later)


def test_an_unlikely_action_is_at_risk_and_the_threshold_is_in_the_settings(instance, claire, estimated, browse):
    effort(claire, estimated, estimated.training, 60)
    claire.client.post(
        f"{estimated.path}/actions/{estimated.training}/due", value=AHEAD, reason="essai")
    page = browse(instance, claire, path=f"{estimated.path}/forecast")
    expect(page.locator("#chances")).to_contain_text("peu probable")
    page.goto(f"{estimated.path}/plan?is=risk")
    page.get_by_role("link", name="Former les agents d’accueil", exact=True).click()
    expect(page.locator("#panel")).to_contain_text("de chances d’être réalisée à temps")
    page.goto(f"{estimated.path}/settings")
    expect(page.locator("main")).to_contain_text("% de chances au moins d’être à l’heure")


def test_what_is_not_known_is_named_instead_of_a_date(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/plan", width=390)
    expect(page.locator("#route-forecast")).to_contain_text("Pas encore de prévision")
    page.locator("#route-forecast a").click()
    expect(page.locator("#unknown-title")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Imprimer un dépliant")
    check(page)


@pytest.mark.parametrize("where", ["aim", "resources"])
def test_without_script_the_verdict_is_on_the_first_page_or_a_link_asks_for_it_again(untouched, browse, where):
    claire = Account("Claire", "", Client(untouched.address).create_first_account("Claire Martin", "claire@saint-aubin.fr"))
    plan = claire.client.deployment("Accueil unique")
    person, = plan.with_people("Claire Martin")
    action = plan.with_action("Former", responsible=person, due=AHEAD, done_when="vu", status="upcoming")
    claire.client.post(f"{plan.path}/actions/{action}/effort", optimistic=2, likely=2, pessimistic=2)
    claire.client.post(f"{plan.path}/route/promised", value=AHEAD)
    # A server that has drawn nothing yet.
    untouched.stop()
    untouched.start()
    page = browse(untouched, claire, script=False, path=f"{plan.path}/{where}")
    expect(page.locator("#feasibility")).to_contain_text("le plan tient")
    claire.client.post(f"{plan.path}/actions/{action}/effort", optimistic=200, likely=200, pessimistic=200)
    page.reload()
    again = page.locator("#feasibility noscript a, #feasibility a", has_text="Demander la page à nouveau")
    for _ in range(40):
        if not again.count():
            break
        again.click()
        page.wait_for_timeout(250)
    expect(page.locator("#feasibility")).to_contain_text("le plan ne tient pas")


def test_an_action_waits_for_the_day_its_need_is_expected_and_resources_say_what_would_help(instance, claire, estimated, browse):
    claire.client.post(f"{estimated.path}/route/promised", value=AHEAD)
    claire.client.post(
        f"{estimated.path}/resources", title="Deux bornes", kind="equipment", quantity="2", waiting=estimated.desk,
        **{"needed-by": AHEAD})
    page = browse(instance, claire, path=f"{estimated.path}/forecast")
    expect(page.locator("#chain")).to_contain_text("Attend « Deux bornes », prévu le")
    expect(page.locator("main")).to_contain_text("l’action 2 l’attend")
    check(page)
    page.goto(f"{estimated.path}/resources")
    expect(page.locator("#feasibility")).to_contain_text("btenir « Deux bornes » le")
    check(page)
    page.locator("table#to-ask th a", has_text="Deux bornes").click()
    page.locator("#need").wait_for()
    page.locator("[name=value][type=date]").first.fill("")
    page.locator("[name=value][type=date]").first.press("Enter")
    expect(page.locator("#route-forecast")).to_contain_text("si 1 besoin dont le jour n’est pas connu est là aujourd’hui")


def test_cap_says_whether_the_plan_fits_and_what_would_make_it_fit(instance, claire, estimated, browse):
    effort(claire, estimated, estimated.desk, 200)
    claire.client.post(f"{estimated.path}/route/promised", value=AHEAD)
    page = browse(instance, claire, path=f"{estimated.path}/aim")
    verdict = page.locator("#feasibility")
    expect(verdict).to_contain_text("le plan ne tient pas")
    expect(verdict).to_contain_text("Sophie Le Goff")
    expect(verdict).to_contain_text(re.compile("sortir l’action .* du périmètre|Sortir l’action .* du périmètre"))
    expect(verdict).to_contain_text("Ou convenir d’une autre date")
    check(page)
    effort(claire, estimated, estimated.desk, 1)
    expect(verdict).to_contain_text("le plan tient")


def done(claire, plan, title, days, spent=None, person=None):
    """An action that is over, estimated at so many days."""
    action = plan.with_action(
        title, workstream=plan.agents, responsible=person or plan.claire, due="2030-03-12", done_when="chacun le constate",
        status="upcoming")
    effort(claire, plan, action, days)
    claire.client.post(f"{plan.path}/actions/{action}/status", value="done")
    if spent is not None:
        claire.client.post(f"{plan.path}/actions/{action}/spent-days", value=spent)
    return action


def wait_for_record(page, plan, text):
    """Beside a change the page says the forecast before: without script one looks again."""
    for _ in range(40):
        page.goto(f"{plan.path}/forecast")
        if text in page.locator("#record").inner_text().replace("\u00a0", " "):
            return
        page.wait_for_timeout(250)
    expect(page.locator("#record")).to_contain_text(text)


@pytest.mark.parametrize("script", [True, False])
def test_the_days_actions_took_correct_the_forecast_from_five_on(instance, claire, estimated, browse, script):
    for number in range(4):
        done(claire, estimated, f"Finie {number}", 2, spent=3)
    done(claire, estimated, "Cinquième", 2)
    page = browse(instance, claire, script=script, path=f"{estimated.path}/forecast")
    page.watch.allow("status of 422")
    wait_for_record(page, estimated, "(4 sur 5). 1 autre est finie et estimée")
    page.get_by_role("link", name="Voir les actions réalisées avec leurs jours passés").click()
    page.get_by_role("link", name="Cinquième", exact=True).click()
    form = page.locator("form[id$=-spent-days]")
    expect(form).to_contain_text("pour 2 jours d’après l’estimation. Facultatif")

    def say(days):
        form.locator("input[name=value]").fill(days)
        form.locator("input[name=value]").press("Enter")

    say("10001")
    expect(form.get_by_role("alert") if not script else form.locator(".field-message")).to_contain_text("de 0 à 10")
    say("3")
    if script:
        expect(page.locator("#history-9")).to_contain_text("a fixé le nombre de jours passés")
    else:
        page.wait_for_url("**/plan/*")
    wait_for_record(page, estimated, "en moyenne 1,5 fois l’estimation (5 actions)")
    page.locator("#record-details summary").click()
    expect(page.locator("#record-entries tbody tr")).to_have_count(5)
    if script:
        check(page)


def test_the_days_are_asked_once_where_one_sees_what_was_done(instance, claire, yanis, shared, browse):
    done(claire, shared, "Installer la borne", 2, person=shared.yanis)
    page = browse(instance, yanis, path="/me", width=390)
    row = page.locator("#mine-done li")
    expect(row).to_contain_text("pour 2 jours d’après l’estimation, facultatif")
    check(page)
    row.get_by_label("Jours réellement passés").fill("2.5")
    row.get_by_label("Jours réellement passés").press("Enter")
    expect(row).to_contain_text("2,5 jours passés, pour 2 jours d’après l’estimation")
    expect(row.locator("form")).to_have_count(0)
