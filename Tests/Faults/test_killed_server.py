"""A server is killed fifty times while clients write. Whatever it had acknowledged must be there, once."""

import os
import random
import sqlite3
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import requests

from client import Client, Refused, Stage, identifier
from server import Server

KILLS = int(os.environ.get("KILLS", "50"))
SEED = int(os.environ.get("SEED", "0")) or random.SystemRandom().randrange(1, 1_000_000)
WRITERS = 8


@dataclass
class Checker:
    """Knows every wish that was sent and every one that was acknowledged: identifiers of commands and of actions."""

    sent: dict[str, str] = field(default_factory=dict)
    acknowledged: dict[str, str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def check(self, stage: Stage, events: list[dict]):
        """Compares with what the server shows and with the events it keeps."""
        assert not self.failures, self.failures[:5]
        numbers = [event["sequence"] for event in events]
        assert sorted(numbers) == list(range(1, len(numbers) + 1)), "sequence numbers have gaps or repeat"

        commands = [event["command"] for event in events]
        assert len(commands) == len(set(commands)), "a wish took effect twice"
        lost = self.acknowledged.keys() - set(commands)
        assert not lost, f"{len(lost)} acknowledged changes are not in the log: {sorted(lost)[:5]}"

        shown = [action["id"] for action in stage.plan()["plan"]["actions"]]
        assert len(shown) == len(set(shown)), "an action is shown twice"
        lost = set(self.acknowledged.values()) - set(shown)
        assert not lost, f"{len(lost)} acknowledged actions are not shown: {sorted(lost)[:5]}"
        strangers = set(shown) - set(self.sent.values())
        assert not strangers, f"actions that nobody asked for: {sorted(strangers)[:5]}"


class Writer(threading.Thread):
    """Adds actions one after the other. A wish without an answer is sent again, the same, once the server is back."""

    def __init__(self, stage: Stage, checker: Checker, stop: threading.Event):
        super().__init__(daemon=True)
        self.stage, self.checker, self.stop = stage, checker, stop

    def run(self):
        try:
            while not self.stop.is_set():
                self.add(identifier(), identifier())
        except Exception as error:  # noqa: BLE001: told to the checker, which fails the test
            with self.checker.lock:
                self.checker.failures.append(repr(error))

    def add(self, command: str, action: str):
        with self.checker.lock:
            self.checker.sent[command] = action
        wish = {"plan": {"addAction": {"action": {"id": action, "title": f"Action {action}"}}}}
        while not self.stop.is_set():
            try:
                self.stage.client.command(self.stage.id, wish, identified=command, timeout=10)
            except requests.RequestException:
                time.sleep(0.02)
                continue
            except Refused as refusal:
                if refusal.status in (502, 503):
                    continue
                raise
            with self.checker.lock:
                self.checker.acknowledged[command] = action
            return


def events_of(server: Server, deployment: str) -> list[dict]:
    import json

    return json.loads(server.run("history", deployment, "--json").stdout)


def test_what_was_acknowledged_survives_fifty_kills(tmp_path: Path):
    print(f"\nseed {SEED}")
    luck = random.Random(SEED)
    server = Server(tmp_path / "data").start()
    owner = Client(server.address).create_first_account("Claire Martin", "claire@exemple.fr").take_token()
    stage = owner.deployment("Sous les coups")
    checker, stop = Checker(), threading.Event()
    writers = []
    for _ in range(WRITERS):
        hands = Client(server.address)
        hands.http.headers.update(owner.http.headers)
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
            writer.join(timeout=30)
    assert len(checker.acknowledged) > KILLS, "the writers hardly wrote: the test shows nothing"
    opening = 1
    events = events_of(server, stage.id)
    checker.check(stage, events)
    unanswered = len(events) - opening - len(checker.acknowledged)
    print(f"{len(checker.acknowledged)} acknowledged changes found, each once; {unanswered} more, unanswered, were kept")
    server.stop()
    (database,) = (tmp_path / "data").glob("*.sqlite*[!-][!w][!a-z]*") or [None]
    assert database
