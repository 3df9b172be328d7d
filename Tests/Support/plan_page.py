"""The plan's page, in the words of those who use it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

from client import Stage


class PlanPage:
    def __init__(self, page: Page, stage: Stage):
        self.page, self.stage = page, stage

    def open(self, query: str = "") -> "PlanPage":
        self.page.goto(f"{self.stage.path}/plan{query}")
        return self

    # The table

    @property
    def titles(self) -> Locator:
        return self.page.locator("tr[data-action] td[data-field=title] a")

    def row(self, title: str) -> Locator:
        return self.page.locator("tr[data-action]").filter(has=self.page.get_by_role("link", name=title, exact=True))

    def cell(self, title: str, field: str) -> Locator:
        """`field` as the table names it: title, responsible, due, status."""
        return self.row(title).locator(f"td[data-field={field}]")

    def edit_cell(self, title: str, field: str, value: str):
        """A click chooses the cell, the next one edits it, Enter saves."""
        cell = self.cell(title, field)
        number = cell.get_attribute("id")
        cell.click(position={"x": 4, "y": 4})
        cell.click(position={"x": 4, "y": 4})
        control = self.page.locator(f"#{number} :is(input, select):not([type=hidden])").first
        type_into(control, value)
        control.press("Enter")

    def add(self, title: str):
        self.page.locator("#new-title").fill(title)
        self.page.locator("#new-action").get_by_role("button").click()
        expect(self.row(title)).to_be_visible()

    def add_line(self, line: str):
        """An action told in one line."""
        self.page.locator("#new-title").fill(line)
        self.page.locator("#new-action").get_by_role("button").click()

    # The action beside it

    @property
    def panel(self) -> Locator:
        return self.page.locator("#panel article")

    def open_action(self, title: str) -> "PlanPage":
        self.row(title).get_by_role("link", name=title, exact=True).click()
        expect(self.panel.get_by_role("heading", level=2)).to_contain_text(title)
        return self

    def field(self, label: str) -> Locator:
        return self.panel.get_by_label(label, exact=True)

    def set(self, label: str, value: str, *, script: bool = True):
        """Writes a field and saves it: by leaving it or, without script, with its own button."""
        control = self.field(label)
        control.focus()
        type_into(control, value)
        if script:
            with self.saving():
                control.blur()
        else:
            # What follows, a reload first of all, must find the page that answers and not the one that leaves.
            with self.page.expect_navigation():
                self.form_of(control).get_by_role("button", name="Enregistrer").click()

    def form_of(self, control: Locator) -> Locator:
        return control.locator("xpath=ancestor::form[1]")

    def section(self, name: str) -> Locator:
        return self.panel.get_by_role("region", name=name)

    # What the page says

    @property
    def status(self) -> Locator:
        return self.page.locator("#status")

    @contextmanager
    def saving(self) -> Iterator[None]:
        """What is done inside sends something, which the server takes and the page tells."""
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as answer:
            yield
        assert answer.value.ok, answer.value.status
        self.expect_saved()

    def expect_saved(self):
        expect(self.status).to_have_text("Enregistré.")


def type_into(control: Locator, value: str):
    if control.evaluate("control => control.localName") == "select":
        control.select_option(label=value)
    else:
        control.fill(value)
