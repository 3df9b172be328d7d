"""What reviews tell over the weeks, what changed since, and the plan as it was: with and without script, by keyboard, on a phone."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from axe import check
from pages import deployment


def test_the_weeks_are_read_together_with_a_missed_one_as_a_gap(demo, visitor, browse):
    page = browse(demo, visitor)
    path = deployment(page)
    page.goto(f"{path}/review")
    page.locator("#open-weeks").click()
    expect(page.get_by_role("heading", name="Au fil des semaines")).to_be_visible()
    # Seven reviews, one week missed among them: six shares are known before the last one's, in two lines.
    chart = page.get_by_role("img", name="Promesses tenues, par semaine")
    expect(chart).to_be_visible()
    assert chart.locator("circle").count() >= 6
    page.locator("#kept-table summary").click()
    row = page.locator("#kept-table tr", has_text="pas de revue")
    expect(row.first).to_be_visible()
    assert "%" not in row.first.inner_text()
    expect(page.get_by_role("img", name="Pourquoi des promesses n’ont pas été tenues")).to_be_visible()
    expect(page.locator("#weeks-lead")).to_contain_text("une semaine sans revue")
    check(page)
    page.get_by_role("link", name="8 semaines").click()
    expect(page.get_by_role("link", name="8 semaines")).to_have_attribute("aria-current", "page")


@pytest.mark.parametrize("script", [True, False])
def test_the_plan_as_it_was_is_read_and_left(demo, visitor, browse, script):
    page = browse(demo, visitor, script=script)
    path = deployment(page)
    page.goto(f"{path}/plan?late=1")
    day = date.today() - timedelta(days=20)
    page.locator("#time-menu summary").click()
    page.locator("#as-of-day input[type=date]").fill(day.isoformat())
    page.locator("#as-of-day").get_by_role("button").click()
    banner = page.locator("#past")
    expect(banner).to_contain_text("Le plan tel qu’il était")
    assert f"asOf={day}" in page.url and "is=late" in page.url
    assert page.locator("main form[method=post]").count() == 0
    # What is followed stays on that day: another view, an action, the filters taken away.
    page.locator("nav.views a").nth(1).click()
    expect(page).to_have_url(re.compile("view=board"))
    expect(page.locator("#past")).to_be_visible()
    assert f"asOf={day}" in page.url
    page.goto(f"{path}/plan/2?asOf={day}")
    expect(page.locator("#panel")).to_contain_text("Commander le mobilier du premier site")
    assert page.locator("#panel form").count() == 0
    page.get_by_role("link", name="Revenir au plan d’aujourd’hui").click()
    expect(page.locator("#past")).to_have_count(0)
    assert "asOf" not in page.url


def test_what_changed_since_is_reached_from_the_plan_the_review_and_its_minutes(instance, claire, shared, browse):
    page = browse(instance, claire, path=f"{shared.path}/changes")
    # No review yet: since the opening, and everything is as on the first day.
    expect(page.locator("#changes")).to_be_visible()
    page.goto(f"{shared.path}/review")
    week = page.url.rsplit("/", 1)[1]
    for what in ("open", "close"):
        shared.send(f"reviews/{week}/{what}")
    shared.set(shared.signs, "due", "2030-04-02")
    shared.set(shared.desk, "status", "done")
    page.goto(f"{shared.path}/plan")
    page.locator("#time-menu summary").click()
    page.locator("#since-review").click()
    expect(page.locator("#changes-moved")).to_contain_text("Poser la signalétique")
    expect(page.locator("#changes-done")).to_contain_text("Commander le mobilier")
    check(page)
    page.locator("#as-of").click()
    expect(page.locator("#past")).to_contain_text("à la clôture de la revue")
    check(page)
    page.goto(f"{shared.path}/reviews/{week}")
    page.locator("#changes-since").click()
    expect(page.locator("#changes-lead")).to_contain_text("2 actions ont changé")


def test_a_day_that_can_not_be_shown_is_told_in_a_sentence(instance, claire, plan, browse):
    page = browse(instance, claire)
    page.watch.allow("status of 422")
    for day, sentence in (("2001-01-01", "n’existait pas encore"), ("2199-01-01", "n’est pas encore passé"), ("hier", "n’est pas une date")):
        for address in (f"plan?asOf={day}", f"changes?since={day}"):
            page.goto(f"{plan.path}/{address}")
            expect(page.get_by_role("alert")).to_contain_text(sentence)
    expect(page.locator("#changes")).to_be_visible()


def test_on_a_phone_in_english_nothing_is_wider_than_the_page(demo, visitor, browse):
    page = browse(demo, visitor, width=360, language="en")
    page.context.add_cookies([{"name": "jalon-language", "value": "en", "url": demo.address}])
    path = deployment(page)
    day = date.today() - timedelta(days=20)
    for address in ("reviews/weeks", f"changes?since={day}", f"plan?asOf={day}"):
        page.goto(f"{path}/{address}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        check(page)
    expect(page.locator("#past")).to_contain_text("The plan as it was at the end of")


def test_by_keyboard_alone(demo, visitor, browse):
    page = browse(demo, visitor)
    path = deployment(page)
    page.goto(f"{path}/plan")
    page.locator("#time-menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#changes")).to_be_visible()
