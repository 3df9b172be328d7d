"""Pages that the browser keeps for when there is no network."""

from playwright.sync_api import Page


def wait_until_kept(page: Page):
    """The service worker has a copy of the page that is open."""
    for _ in range(200):
        if page.evaluate("caches.open('jalon-pages').then(c => c.match(location.pathname + location.search)).then(Boolean)"):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the page was not kept")
