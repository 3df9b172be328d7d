"""Pictures of every page, wide and narrow, light and dark, in both languages, into the folder given."""

import itertools
import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from client import Client
from pages import EMPTY_PAGES, PAGES, visit
from server import Server
from watch import Watch


def main(target: Path, wanted: list[str]):
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"] if os.geteuid() == 0 else [])
        with Server(Path(folder, "demo"), demo=True) as demo, Server(Path(folder, "empty")) as empty:
            session = Client(demo.address).enter_demo().http.cookies["jalon"]
            kinds = itertools.product(("fr", "en"), (1440, 390), ("light", "dark"))
            for language, width, scheme in kinds:
                for server, pages in ((demo, PAGES), (empty, EMPTY_PAGES)):
                    for name in pages:
                        if wanted and name not in wanted:
                            continue
                        context = browser.new_context(
                            base_url=server.address, viewport={"width": width, "height": 900}, color_scheme=scheme,
                            locale={"fr": "fr-FR", "en": "en-GB"}[language], reduced_motion="reduce")
                        context.add_cookies([
                            {"name": "jalon", "value": session, "url": server.address},
                            {"name": "jalon-language", "value": language, "url": server.address}])
                        page = context.new_page()
                        page.watch = Watch(page)
                        visit(page, name)
                        page.screenshot(path=target / f"{name}-{width}-{scheme}-{language}.png", full_page=True)
                        for complaint in page.watch.complaints:
                            print(f"{name}: {complaint}")
                        context.close()
                print(f"{language} {width} {scheme}", flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
