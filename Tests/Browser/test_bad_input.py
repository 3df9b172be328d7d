"""What nobody should write, in every form there is: it is told, it changes nothing, and it never runs."""

import re

import pytest
from playwright.sync_api import expect

from client import Refused, identifier
from forms import Form, forms
from plan_page import PlanPage

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`${1}</textarea></title>"
PAGES = ["plan", "aim", "aim/perimeter", "plan/1", "plan/2", "plan/4", "people", "settings", "history", "advice", "import"]
# What would end the walk: leaving, deleting, taking back.
ENDINGS = re.compile(r"/(sign-out|delete|remove|undo|leave|withdraw)$|/me/|/account")

HOSTILE = {
    "script": SCRIPT,
    "an emoji title of 10,000 characters": "👩🏽‍🚒" * 2_500,
    "a date in 9999": "9999-12-31",
    "a number that is none": "1e999",
    "only what can not be seen": "\u200b\u200d\ufeff",
    "control characters": "\x00\x01\x1b[31m\u202e",
    "a path": "../../../../etc/passwd",
    "nothing": "",
}


def all_forms(stage) -> list[Form]:
    found: dict[str, Form] = {}
    for page in PAGES:
        text = stage.client.http.get(f"{stage.client.address}{stage.path}/{page}", timeout=30).text
        for form in forms(text):
            if not ENDINGS.search(form.action):
                found[form.action] = form
    return list(found.values())


def send(stage, form: Form, fields: list[tuple[str, str]], *, script: bool):
    headers = {"Jalon-Fragments": "1", "Jalon-Form": form.identified} if script else {}
    return stage.client.http.post(
        stage.client.address + form.action, data=fields, headers=headers, timeout=60, allow_redirects=False)


def sequence(stage) -> int:
    return stage.client.get(f"/deployments/{stage.id}")["sequence"]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_values_in_every_form_are_taken_as_text_or_told(plan, what, script):
    tried = all_forms(plan)
    assert len(tried) > 40, "the walk finds the forms of the pages"
    for form in tried:
        before = sequence(plan)
        answer = send(plan, form, form.filled(HOSTILE[what]), script=script)
        where = f"{form.action} ({answer.status_code})"
        assert answer.status_code < 500, where
        if answer.status_code >= 400:
            assert sequence(plan) == before, f"{where}: refused, and changed something"
            assert answer.status_code == 404 or re.search(r"[.?!]", answer.text), f"{where}: says nothing"
        assert "<script>alert" not in answer.text and "<img src=x" not in answer.text, f"{where}: not escaped"
    for page in PAGES:
        text = plan.client.http.get(f"{plan.client.address}{plan.path}/{page}", timeout=30).text
        assert "<script>alert" not in text and "<img src=x" not in text, page


def test_script_in_every_field_never_runs(instance, claire, plan, browse):
    for form in all_forms(plan):
        send(plan, form, form.filled(SCRIPT), script=True)
    window = browse(instance, claire)
    window.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    for page in PAGES:
        window.goto(f"{plan.path}/{page}")
        expect(window.locator("main")).to_be_visible()
    page = PlanPage(window, plan).open()
    expect(page.page.locator("tr[data-action]").first).to_contain_text("alert(1)")


def test_a_dependency_on_itself_is_refused_in_words(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.watch.allow("status of 422")
    page.open_action("Poser la signalétique")
    section = page.section("Vient après")
    section.get_by_label("après l’action n°").fill("1")
    section.get_by_role("button", name="Ajouter").click()
    expect(section.get_by_role("alert")).to_contain_text("s’attendraient les unes les autres sans fin")
    expect(section.get_by_label("après l’action n°")).to_have_value("1")


def test_a_date_in_9999_is_refused_in_words_and_kept_for_correction(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.watch.allow("status of 422")
    page.open_action("Poser la signalétique")
    due = page.field("Échéance")
    due.fill("9999-12-31")
    due.blur()
    message = page.form_of(due).get_by_role("alert")
    expect(message).to_contain_text("vérifiez l’année")
    expect(due).to_have_value("9999-12-31")
    expect(page.cell("Poser la signalétique", "due")).to_contain_text("12 mars 2030")


def test_an_endless_title_is_refused_in_words(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.watch.allow("status of 422")
    line = page.page.locator("#new-action [name=title]")
    line.evaluate("field => field.removeAttribute('maxlength')")
    line.fill("👩🏽‍🚒" * 2_500)
    line.press("Enter")
    expect(page.page.locator("#new-action").get_by_role("alert")).to_contain_text("raccourcissez le texte")
    expect(page.titles).to_have_count(4)


def test_a_form_sent_twice_adds_once(plan):
    wish = identifier()
    for _ in range(2):
        plan.send("actions", title="Prévenir les associations", responsible="", due="", workstream="", command=wish)
    titles = [action["title"] for action in plan.client.get(f"/deployments/{plan.id}")["actions"]]
    assert titles.count("Prévenir les associations") == 1


def test_a_stale_form_is_told_what_changed_and_changes_nothing(plan):
    plan.set(plan.signs, "title", "Poser les panneaux")
    with pytest.raises(Refused) as refused:
        plan.send(f"actions/{plan.signs}/title", value="Fixer la signalétique", was="Poser la signalétique")
    assert refused.value.status == 409
    actions = {action["id"]: action["title"] for action in plan.client.get(f"/deployments/{plan.id}")["actions"]}
    assert actions[plan.signs] == "Poser les panneaux"
