"""What the stories in a browser start from: a server, people with accounts, and their windows."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from client import PASSWORD, Account, Client, Stage
from server import Server
from watch import Watch

SIZES = {1440: 900, 390: 844, 360: 740}

# Patience with a busy machine. What must be quick says so in its story.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=options)
        yield browser
        browser.close()


# Servers

@pytest.fixture
def untouched(tmp_path: Path) -> Iterator[Server]:
    """A server that nobody has used yet, for a story that uses it."""
    with Server(tmp_path / "data") as server:
        yield server


@pytest.fixture(scope="session")
def unused(tmp_path_factory) -> Iterator[Server]:
    """The same for stories that only look."""
    with Server(tmp_path_factory.mktemp("unused") / "data") as server:
        yield server


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("demo") / "data", demo=True) as server:
        yield server


@pytest.fixture(scope="session")
def instance(tmp_path_factory) -> Iterator[Server]:
    """A server with the accounts below; each story works on a deployment of its own."""
    with Server(tmp_path_factory.mktemp("instance") / "data") as server:
        yield server


# People

@pytest.fixture(scope="session")
def claire(instance: Server) -> Account:
    """The administrator, who opens the deployments."""
    client = Client(instance.address).create_first_account("Claire Martin", "claire.martin@saint-aubin.fr")
    return Account("Claire Martin", "claire.martin@saint-aubin.fr", client.take_token())


@pytest.fixture(scope="session")
def yanis(instance: Server, claire: Account) -> Account:
    """A colleague with an account, in no deployment until somebody lets him in."""
    claire.client.post("/accounts", name="Yanis Benali", email="yanis.benali@saint-aubin.fr", password=PASSWORD)
    client = Client(instance.address).sign_in("yanis.benali@saint-aubin.fr")
    return Account("Yanis Benali", "yanis.benali@saint-aubin.fr", client)


@pytest.fixture(scope="session")
def visitor(demo: Server) -> Account:
    return Account("Claire Martin", "", Client(demo.address).enter_demo())


@pytest.fixture
def plan(claire: Account) -> Stage:
    """A small plan: three people, two workstreams, four actions."""
    stage = claire.client.deployment("Accueil unique")
    stage.claire, stage.yanis, stage.sophie = stage.with_people("Claire Martin", "Yanis Benali", "Sophie Le Goff")
    stage.places, stage.agents = stage.with_workstream("Préparer les lieux"), stage.with_workstream("Former les agents")
    ready = {"done_when": "chacun le constate", "status": "upcoming"}
    stage.signs = stage.with_action(
        "Poser la signalétique", workstream=stage.places, responsible=stage.yanis, due="2030-03-12", **ready)
    stage.desk = stage.with_action(
        "Commander le mobilier", workstream=stage.places, responsible=stage.sophie, due="2020-01-15", **ready)
    stage.training = stage.with_action(
        "Former les agents d’accueil", workstream=stage.agents, responsible=stage.claire, due="2030-05-20", **ready)
    stage.leaflet = stage.with_action("Imprimer un dépliant", workstream=stage.agents)
    return stage


@pytest.fixture
def shared(plan: Stage, claire: Account, yanis: Account) -> Stage:
    """The same plan, with Yanis let in as a member."""
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="member", person=plan.yanis)
    return plan


# Windows

@pytest.fixture
def browse(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a window, of somebody or of nobody. What goes wrong in it fails the test, even when the story goes on."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def window(
        server: Server, account: Account | None = None, *, language: str = "fr", width: int = 1440,
        scheme: str = "light", script: bool = True, path: str | None = None, **options,
    ) -> Page:
        # Only the stories of being offline have the service worker: elsewhere the browser asks the server itself.
        options.setdefault("service_workers", "block")
        context = chromium.new_context(
            base_url=server.address, viewport={"width": width, "height": SIZES[width]}, color_scheme=scheme,
            locale={"fr": "fr-FR", "en": "en-GB"}[language], java_script_enabled=script, reduced_motion="reduce", **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        if account:
            context.add_cookies(account.cookies)
        page = context.new_page()
        page.watch = Watch(page)
        watches.append(page.watch)
        if path:
            page.goto(path)
        return page

    yield window
    complaints = [complaint for watch in watches for complaint in watch.complaints]
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)
