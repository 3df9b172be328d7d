"""No page breaks a rule of accessibility that a program can check, in either language, light or dark."""

import pytest
from playwright.sync_api import Page

from axe import COLOURS, check
from pages import EMPTY_PAGES, PAGES, visit

both_languages = pytest.mark.parametrize("language", ["fr", "en"])


def check_light_and_dark(page: Page):
    check(page)
    page.emulate_media(color_scheme="dark")
    check(page, COLOURS)


@both_languages
@pytest.mark.parametrize("name", PAGES)
def test_the_page_breaks_no_rule(demo, visitor, browse, name, language):
    page = browse(demo, visitor, language=language)
    visit(page, name)
    check_light_and_dark(page)


@both_languages
@pytest.mark.parametrize("name", EMPTY_PAGES)
def test_the_pages_of_an_unused_server_break_no_rule(unused, browse, name, language):
    page = browse(unused, language=language)
    visit(page, name)
    check_light_and_dark(page)


@pytest.mark.parametrize("name", ["plan", "action", "people"])
def test_the_phone_s_layout_breaks_no_rule(demo, visitor, browse, name):
    page = browse(demo, visitor, width=390)
    visit(page, name)
    check(page)
