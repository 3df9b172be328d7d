"""What every measure needs: the table of ratios, a server's owner, a page of theirs in a browser."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import requests
from playwright.sync_api import Page, sync_playwright

from client import PASSWORD, Client, identifier
from server import Server

BENCH = os.environ["JALON_BENCH"]
EMAIL = "claire@exemple.fr"
ROWS: list[tuple[str, str, float, str, float, bool]] = []


def row(what: str, measured: str, ratio: float, relation: str, goal: float):
    """Notes a line of the table; `relation` says on which side of the goal the ratio should be."""
    good = ratio >= goal if relation == "≥" else ratio <= goal
    ROWS.append((what, measured, ratio, relation, goal, good))
    print(f"  {what}: {measured}", flush=True)


def measure(*arguments: str) -> dict:
    done = subprocess.run([BENCH, *arguments], check=True, capture_output=True, text=True, timeout=600)
    return json.loads(done.stdout.splitlines()[-1])


class Owner:
    """An account with a session for pages and a token for the API."""

    def __init__(self, server: Server):
        self.server = server
        server.run("user", "add", EMAIL, "--name", "Claire Martin", input=PASSWORD + "\n")
        token = server.run("user", "token", EMAIL, "--write").stdout.strip()
        self.api = requests.Session()
        self.api.headers["Authorization"] = f"Bearer {token}"
        self.pages = Client(server.address).sign_in(EMAIL).http
        self.cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.pages.cookies)

    def post(self, path: str, body: dict):
        answer = self.api.post(f"{self.server.address}/api/v1/{path}", json=body, timeout=120)
        assert answer.ok, answer.text[:500]

    def command(self, deployment: str, command: dict):
        self.post(f"deployments/{deployment}/commands", {"command": command})

    def edit(self, deployment: str, action: str, field: str, value: str):
        self.command(deployment, {"type": "editAction", "action": action, "field": field, "value": value})

    def deployment(self, actions: int, people: int = 4) -> str:
        """A deployment with that many actions, a1, a2…, spread over people, workstreams and days."""
        deployment = identifier()
        self.post("deployments", {"id": deployment, "name": f"Déploiement de {actions} actions"})
        commands: list[dict] = []
        names = ("Claire Martin", "Yanis Benali", "Sophie Le Goff", "Julien Morvan")
        for number in range(people):
            name = names[number] if number < len(names) else f"Agent {number + 1}"
            commands.append({"type": "addPerson", "person": {"id": f"p{number}", "name": name}})
        for number in range(4):
            commands.append({"type": "addWorkstream", "id": f"w{number}", "title": f"Axe {number + 1}"})
        for number in range(1, actions + 1):
            action = {
                "id": f"a{number}", "title": f"Mener à bien la tâche numéro {number}", "workstream": f"w{number % 4}",
                "responsible": f"p{number % people}", "dueDay": f"2030-{number % 12 + 1:02}-{number % 28 + 1:02}"}
            commands.append({"type": "addAction", "action": action})
            for field, value in (("doneWhen", "chacun le constate"), ("status", "upcoming")):
                commands.append({"type": "editAction", "action": action["id"], "field": field, "value": value})
        for first in range(0, len(commands), 400):
            self.command(deployment, {"type": "batch", "commands": commands[first:first + 400]})
        return deployment


@contextmanager
def browser_page(owner: Owner, width: int = 1280, height: int = 720) -> Iterator[Page]:
    """A page of the owner's in a browser that keeps nothing."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"] if os.geteuid() == 0 else [])
        context = browser.new_context(
            base_url=owner.server.address, service_workers="block", viewport={"width": width, "height": height})
        context.add_cookies([
            {"name": cookie.name, "value": cookie.value, "url": owner.server.address} for cookie in owner.pages.cookies])
        yield context.new_page()
        browser.close()
