"""No page breaks a rule of accessibility that a program can check, in either language, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from pages import EMPTY_PAGES, PAGES, visit

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
# What another scheme of colours can break; everything else is the same page.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

both_languages = pytest.mark.parametrize("language", ["fr", "en"])


def check(page: Page, rules: dict = RULES):
    found = Axe().run(page, options=rules).response["violations"]
    told = [
        "\n    ".join([f"{rule['id']}: {rule['help']}", *(node["html"][:160] for node in rule["nodes"][:4])])
        for rule in found]
    assert not told, f"{page.url}\n" + "\n".join(told)


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
