"""The rules of accessibility that a program can check."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
# What another scheme of colours can break; everything else is the same page.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def check(page: Page, rules: dict = RULES):
    found = Axe().run(page, options=rules).response["violations"]
    told = [
        "\n    ".join([f"{rule['id']}: {rule['help']}", *(node["html"][:160] for node in rule["nodes"][:4])])
        for rule in found]
    assert not told, f"{page.url}\n" + "\n".join(told)
