"""A server is killed fifty times while clients write. Whatever it had acknowledged must be there, once."""

import json
import os
import random
import sqlite3
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import requests

from client import Client, Stage, identifier
from server import Server

KILLS = int(os.environ.get("KILLS", "50"))
SEED = int(os.environ.get("SEED", "0")) or random.SystemRandom().randrange(1, 1_000_000)
WRITERS = 8


@dataclass
class Checker:
    """Knows every wish that was sent and every one that was acknowledged, by the command's identifier and the title."""

    sent: dict[str, str] = field(default_factory=dict)
    acknowledged: dict[str, str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def check(self, events: list[dict], page: str):
        """Compares with the events that the folder keeps and with the plan's page."""
        assert not self.failures, self.failures[:5]
        assert [event["sequence"] for event in events] == list(range(1, len(events) + 1)), "sequence numbers have gaps"

        added = [event for event in events if "actionAdded" in event["event"].get("plan", {})]
        commands = [event["command"] for event in added]
        assert len(commands) == len(set(commands)), "a wish took effect twice"
        kept = {event["command"]: event["event"]["plan"]["actionAdded"]["action"]["title"] for event in added}
        lost = self.acknowledged.keys() - kept.keys()
        assert not lost, f"{len(lost)} acknowledged changes are not in the log: {sorted(lost)[:5]}"
        changed = [command for command, title in kept.items() if self.sent.get(command) != title]
        assert not changed, f"wishes that nobody had, or not so: {changed[:5]}"

        unseen = [title for title in self.acknowledged.values() if page.count(f">{title}</a>") != 1]
        assert not unseen, f"{len(unseen)} acknowledged actions are not shown once: {unseen[:5]}"


class Writer(threading.Thread):
    """Adds actions one after the other. A wish without an answer is sent again, the same, once the server is back."""

    def __init__(self, stage: Stage, checker: Checker, stop: threading.Event):
        super().__init__(daemon=True)
        self.stage, self.checker, self.stop = stage, checker, stop

    def run(self):
        try:
            while not self.stop.is_set():
                self.add(identifier(), f"Action {identifier()}")
        except Exception as error:  # told to the checker, which fails the test
            with self.checker.lock:
                self.checker.failures.append(repr(error))

    def add(self, command: str, title: str):
        with self.checker.lock:
            self.checker.sent[command] = title
        while not self.stop.is_set():
            try:
                self.stage.send("actions", title=title, command=command)
            except requests.RequestException:
                time.sleep(0.02)
                continue
            with self.checker.lock:
                self.checker.acknowledged[command] = title
            return


def test_what_was_acknowledged_survives_fifty_kills(tmp_path: Path):
    print(f"\nseed {SEED}")
    luck = random.Random(SEED)
    server = Server(tmp_path / "data").start()
    owner = Client(server.address).create_first_account("Claire Martin", "claire@exemple.fr")
    stage = owner.deployment("Sous les coups")
    checker, stop = Checker(), threading.Event()
    writers = []
    for _ in range(WRITERS):
        hands = Client(server.address)
        hands.http.cookies.update(owner.http.cookies)
        writers.append(Writer(Stage(hands, stage.id), checker, stop))
    for writer in writers:
        writer.start()
    try:
        for kill in range(1, KILLS + 1):
            time.sleep(luck.uniform(0.2, 1.0))
            server.kill()
            server.start()
            if kill % 10 == 0:
                print(f"{kill} kills, {len(checker.acknowledged)} changes acknowledged", flush=True)
        time.sleep(0.5)
    finally:
        stop.set()
        for writer in writers:
            writer.join(timeout=60)
    assert len(checker.acknowledged) > KILLS, "the writers hardly wrote: the test shows nothing"
    events = json.loads(server.run("history", stage.id, "--json").stdout)
    page = owner.http.get(f"{server.address}{stage.path}/plan", timeout=120).text
    checker.check(events, page)
    server.stop()
    with sqlite3.connect(tmp_path / "data/jalon.sqlite") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    print(f"{len(checker.acknowledged)} acknowledged changes found, each once, after {KILLS} kills")
