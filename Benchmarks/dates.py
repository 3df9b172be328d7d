"""Dates proposed for a plan of a large size, and what others notice of it."""

import random
import threading
import time
from datetime import date, timedelta
from pathlib import Path

from office import Owner, row
from server import Server


def dates(folder: Path):
    """How long dates take for 1,000 actions of 30 people, most of which can not be kept, and a page of somebody else meanwhile."""
    with Server(folder / "dates") as server:
        owner = Owner(server)
        large, small = crowded(owner, 1_000, 30), owner.deployment(200)
        page = f"{server.address}/deployments/{small}/plan"
        alone = sorted(answered_in(owner, page) for _ in range(40))
        taken, meanwhile, moves = [], [], 0
        for version in range(3):
            # Of another state there is nothing yet.
            owner.edit(large, "a1", "description", f"version {version}")
            asking = threading.Thread(target=lambda: taken.append(propose(server, owner, large)))
            asking.start()
            while asking.is_alive():
                meanwhile.append(answered_in(owner, page))
            asking.join()
            moves = taken[-1][1]
        seconds = sorted(each for each, _ in taken)[1]
        begin = time.perf_counter()
        propose(server, owner, large)
        again = time.perf_counter() - begin
        row("dates for 1,000 actions of 30 people / 3 s", f"{seconds:.1f} s, {moves} of them move; asked again {again * 1000:.0f} ms",
            seconds / 3, "≤", 1)
        meanwhile.sort()
        row("a page of 200 actions meanwhile / alone", f"{meanwhile[len(meanwhile) // 2] * 1000:.1f} ms of {alone[20] * 1000:.1f}",
            meanwhile[len(meanwhile) // 2] / alone[20], "≤", 2)


def answered_in(owner: Owner, url: str) -> float:
    begin = time.perf_counter()
    assert owner.pages.get(url).ok
    return time.perf_counter() - begin


def propose(server: Server, owner: Owner, deployment: str) -> tuple[float, int]:
    """Seconds, and how many dates move."""
    begin = time.perf_counter()
    answer = owner.api.get(f"{server.address}/api/v1/deployments/{deployment}/proposal", timeout=60)
    assert answer.ok, answer.text[:500]
    return time.perf_counter() - begin, len(answer.json()["moves"])


def crowded(owner: Owner, actions: int, people: int) -> str:
    """Estimated actions that wait for each other, due too soon: the same each time."""
    chance = random.Random(6)
    deployment = owner.deployment(actions, people=people)
    commands: list[dict] = []
    for number in range(1, actions + 1):
        likely = chance.choice((1, 2, 3, 5, 8))
        due = date.today() + timedelta(days=7 + number * 200 // actions + chance.randrange(20))
        for field, value in (
                ("effort", {"optimistic": likely / 2, "likely": likely, "pessimistic": likely * 2}), ("dueDay", str(due))):
            commands.append({"type": "editAction", "action": f"a{number}", "field": field, "value": value, "reason": "plan"})
        if number % 3 and number > 8:
            before = f"a{number - chance.randrange(1, 8)}"
            commands.append(
                {"type": "addItem", "action": f"a{number}", "item": {"kind": "dependency", "predecessor": before}})
    for first in range(0, len(commands), 400):
        owner.command(deployment, {"type": "batch", "commands": commands[first:first + 400]})
    return deployment
