"""Somebody who has no mouse: Tab leads to what they want, by the name it is read aloud with."""

from playwright.sync_api import Locator, Page, expect


class Keys:
    """What is reached is noted: `most` says how many times Tab was pressed for the furthest of it, and for what."""

    def __init__(self, page: Page, limit: int = 40):
        self.page, self.limit = page, limit
        self.most = (0, "")

    def to(self, role: str, name: str, *, exact: bool = False, within: str = "body") -> "Keys":
        """Presses Tab until the focus is there. Fails when it can not be reached, or not within `limit` presses."""
        target = self.page.locator(within).get_by_role(role, name=name, exact=exact)
        expect(target.first).to_be_visible()
        for presses in range(self.limit + 1):
            if target.evaluate_all("found => found.includes(document.activeElement)"):
                self.most = max(self.most, (presses, name))
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{self.limit} times Tab did not lead to {role} {name!r}; the focus is on {self.focus()}")

    def press(self, *keys: str) -> "Keys":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text: str) -> "Keys":
        self.page.keyboard.type(text)
        return self

    def day(self, iso: str) -> "Keys":
        """A date, in the order in which the browser of a French or British reader asks for its parts."""
        year, month, day = iso.split("-")
        return self.type(f"{day}{month}{year}")

    @property
    def focused(self) -> Locator:
        return self.page.locator(":focus")

    def focus(self) -> str:
        return self.page.evaluate("document.activeElement?.outerHTML.slice(0, 200)")
