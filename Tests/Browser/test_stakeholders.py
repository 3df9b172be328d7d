"""Whom to convince: a stakeholder is added, met, and moves; a pitch keeps what was written. With script and without."""

import re

import pytest

from pages import deployment

with_and_without_script = pytest.mark.parametrize("script", [True, False])


def by_name(page, name):
    return page.locator(".people-list a", has_text=name)


@with_and_without_script
def test_an_exchange_says_where_they_stand_and_when_they_are_seen_next(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    name = "Syndicat" if script else "Amicale"
    path = deployment(page)
    page.goto(path + "/stakeholders")
    form = page.locator("#add-stakeholder")
    form.locator("[name=name]").fill(name)
    form.locator("[name=family]").select_option("affectedAgents")
    form.get_by_role("button").click()
    by_name(page, name).click()
    page.locator("#add-exchange-words").fill("Demandent une garantie écrite")
    page.locator("#add-exchange-position").select_option("reluctant")
    page.locator("#add-exchange-next").fill("2199-01-07")
    page.locator("#add-exchange button").click()
    page.locator("#exchange-list", has_text="garantie écrite").wait_for()
    page.locator(".stance-line .stance", has_text=re.compile("réticent|reluctant")).wait_for()
    page.goto(path + "/stakeholders")
    page.locator("table#to-see", has_text=name).wait_for()


@with_and_without_script
def test_what_was_written_in_a_pitch_is_what_is_projected(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    path = deployment(page)
    page.goto(path + "/stakeholders")
    page.locator("#pitches a").first.click()
    part = page.locator("#pitch-proposition")
    text = f"Une phrase à nous {script}"
    part.locator("textarea").fill(text)
    if script:
        part.locator("textarea").press("Control+Enter")
    else:
        part.get_by_role("button").click()
    page.locator("#current-proposition").wait_for()
    page.goto(page.url + "/show")
    page.locator("main.sheet", has_text=text).wait_for()


@with_and_without_script
def test_an_exchange_to_come_is_refused_and_what_was_typed_is_kept(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    page.watch.allow("status of 422")
    page.goto(deployment(page) + "/stakeholders")
    page.locator(".people-list a").first.click()
    page.locator("#note-exchange > summary").click()
    page.locator("#add-exchange-day").fill("2199-01-07")
    page.locator("#add-exchange-words").fill("Ce qui se dira")
    page.locator("#add-exchange button").click()
    page.locator("#add-exchange-message", has_text=re.compile("à venir|still to come")).wait_for()
    assert page.locator("#add-exchange-words").input_value() == "Ce qui se dira"
