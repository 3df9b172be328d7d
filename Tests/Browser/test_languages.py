"""French and English, the whole way."""

from playwright.sync_api import expect


def test_the_browser_s_language_is_the_first_one(instance, claire, browse):
    expect(browse(instance, path="/sign-in").get_by_role("button", name="Se connecter")).to_be_visible()
    english = browse(instance, language="en", path="/sign-in")
    expect(english.get_by_role("button", name="Sign in")).to_be_visible()
    expect(english.locator("html")).to_have_attribute("lang", "en")


def test_one_switches_the_language_and_stays_on_the_page(instance, claire, plan, browse):
    page = browse(instance, claire, path=f"{plan.path}/people")
    page.get_by_role("button", name="English").click()
    expect(page).to_have_url(instance.address + plan.path + "/people")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
