"""Notes what a browser complains of: errors of scripts, refusals of the content policy, files that do not load."""

from playwright.sync_api import ConsoleMessage, Page


class Watch:
    def __init__(self, page: Page):
        self._found: list[str] = []
        # Most stories do without the service worker.
        self._allowed: list[str] = ["Service Worker registration blocked by Playwright"]
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._found.append(f"{page.url}: {error}"))

    def allow(self, *parts: str):
        """Complaints that belong to the story: a refused form shows in the console as « status of 422 »."""
        self._allowed += parts

    @property
    def complaints(self) -> list[str]:
        return [line for line in self._found if not any(part in line for part in self._allowed)]

    def _console(self, message: ConsoleMessage):
        if message.type in ("error", "warning"):
            self._found.append(f"{message.location.get('url', '')[:200]}: {message.text}")
