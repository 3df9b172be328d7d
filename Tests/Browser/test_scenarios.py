"""Scenarios: begun by a question, changed on the plan's own page, compared, applied, dropped. With script and without."""

import re
import time

import pytest

from pages import deployment

with_and_without_script = pytest.mark.parametrize("script", [True, False])


def begin_promise(page, day="2199-01-07", name=""):
    path = deployment(page)
    page.goto(path + "/scenarios")
    page.get_by_role("link", name=re.compile("Avec une autre date promise|With another promised date")).click()
    page.locator("#scenario-start-day").fill(day)
    if name:
        page.locator("#scenario-start-name").fill(name)
    page.locator("#scenario-start button.primary").click()
    page.locator("#scenario-changes").wait_for()
    return path


@with_and_without_script
def test_one_more_person_is_compared_with_the_plan_that_stays_as_it_was(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    path = deployment(page)
    page.goto(path + "/plan")
    page.locator("#scenarios-link").click()
    page.get_by_role("link", name=re.compile("Avec une personne de plus|With one more person")).click()
    name = f"Ali Haddad {script}"
    page.locator("#scenario-start-person-name").fill(name)
    page.locator("#scenario-start-days").fill("2")
    page.locator(".choices label", has_text="fiches de poste").locator("input").check()
    page.locator("#scenario-start button.primary").click()
    page.locator("#scenario-table", has_text=re.compile("Aujourd|aujourd|Today")).wait_for()
    page.locator("#scenario-changes", has_text=name).wait_for()
    page.goto(path + "/people")
    assert page.locator("#people", has_text=name).count() == 0


@with_and_without_script
def test_a_question_without_answer_is_refused_and_what_was_typed_is_kept(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    page.watch.allow("status of 422")
    page.goto(deployment(page) + "/scenarios/new?start=agent")
    page.locator("#scenario-start-person-name").fill("Ali Haddad")
    page.locator("#scenario-start button.primary").click()
    page.locator("#scenario-start-message", has_text=re.compile("action")).wait_for()
    assert page.locator("#scenario-start-person-name").input_value() == "Ali Haddad"


@with_and_without_script
def test_the_plan_is_changed_inside_the_scenario_and_nowhere_else(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    name = f"Promis plus tard {script}"
    path = begin_promise(page, name=name)
    scenario = page.url
    page.locator("#scenario-plan").click()
    page.locator("#scenario-bar", has_text=name).wait_for()
    inside = page.url.removesuffix("/plan")
    page.goto(inside + "/plan/2")
    page.locator("#action-2-status select").select_option("dropped")
    if script:
        page.locator("#action-2-status select").press("Enter")
    else:
        page.locator("#action-2-status button.save").click()
    page.locator("#scenario-bar").wait_for()
    page.wait_for_timeout(500)
    page.goto(scenario)
    assert page.locator(".scenario-changes > li").count() == 2
    page.goto(path + "/plan/2")
    assert page.locator("#action-2-status select").input_value() != "dropped"


@with_and_without_script
def test_a_scenario_is_applied_as_one_change_that_one_undo_takes_back(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    day = "2198-01-07" if script else "2198-01-08"
    path = begin_promise(page, day=day)
    scenario = page.url
    page.locator("#scenario-apply button.primary").click()
    page.locator("#scenario-facts", has_text=re.compile("appliqué|applied")).wait_for()
    page.goto(path + "/history")
    entry = page.locator(".events > li", has_text=re.compile("a appliqué le scénario|applied the scenario")).first
    entry.wait_for()
    entry.get_by_role("button", name=re.compile("^(Annuler|Undo)")).click()
    page.locator(".events > li", has_text=re.compile("a annulé l’application|undid the application")).first.wait_for()
    page.goto(scenario)
    page.locator("#scenario-apply").wait_for()


@with_and_without_script
def test_a_scenario_is_dropped_taken_up_and_removed(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    path = begin_promise(page, name=f"À écarter {script}")
    page.locator("#scenario-drop button").click()
    page.locator("#scenario-take-up").wait_for()
    page.locator("#scenario-take-up button").click()
    page.locator("#scenario-drop").wait_for()
    page.locator(".scenario-ends summary").click()
    page.locator("#scenario-remove button").click()
    page.wait_for_url(path + "/scenarios")
    assert page.get_by_text(f"À écarter {script}").count() == 0


@with_and_without_script
def test_a_need_on_another_day_is_tried_from_its_page_and_the_forecast_is_the_scenarios(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    path = deployment(page)
    page.goto(path + "/resources")
    page.locator("a[href*='/resources/']", has_text="Bornes").first.click()
    page.get_by_role("link", name=re.compile("Et si cela arrivait|What if it came in")).click()
    assert page.locator("#scenario-start-need option:checked").inner_text().startswith("Bornes")
    page.locator("#scenario-start-day").fill("2199-03-01")
    page.locator("#scenario-start-name").fill(f"Bornes en 2199 {script}")
    page.locator("#scenario-start button.primary").click()
    page.locator("#scenario-changes", has_text="Bornes").wait_for()
    page.locator("#scenario-plan").click()
    page.locator("#scenario-bar").wait_for()
    # The route inside tells of the scenario, and so does the page of its reasons.
    if script:
        page.locator("#route-forecast a").click()
    else:
        page.goto(page.url.removesuffix("/plan") + "/forecast")
    page.locator("#forecast").wait_for()
    assert "~" in page.url and page.locator("#scenario-bar").count() == 1
    page.goto(path + "/resources")
    assert "2199" not in page.locator("#needs").inner_text()


def test_news_that_a_scenario_is_gone_does_not_overtake_the_answer_to_who_removed_it(demo, visitor, browse):
    page = browse(demo, visitor)
    path = begin_promise(page, name="Retirée lentement")

    def slowly(route):
        answer = route.fetch(max_redirects=0)
        # Meanwhile the line tells the page that it is no more.
        time.sleep(2)
        route.fulfill(response=answer)

    page.route("**/remove", slowly)
    page.locator(".scenario-ends summary").click()
    page.locator("#scenario-remove button").click()
    page.wait_for_url(path + "/scenarios")
    page.locator("#scenarios").wait_for()
