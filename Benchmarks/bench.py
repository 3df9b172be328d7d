"""One table of ratios: what the program does, against what it holds itself to."""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

import streams
from dates import dates
from in_browser import hands, timeline
from meeting import review
from office import BENCH, ROWS, Owner, measure, row
from scheduling import scheduling
from server import ROOT, Server, die_with_parent, free_port


def requests_a_second(url: str, **headers: str) -> float:
    """What wrk gets with 32 connections, the best of three runs: noise only ever slows down."""
    options = [f"-H{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    best = 0.0
    for _ in range(3):
        told = subprocess.run(
            ["wrk", "-t1", "-c32", "-d3s", *options, url], check=True, capture_output=True, text=True, timeout=60).stdout
        assert "Non-2xx" not in told or "If_None_Match" in headers, told
        best = max(best, float(re.search(r"Requests/sec:\s*([\d.]+)", told)[1]))
    return best


@contextmanager
def fixed_page(size: int) -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(
        [BENCH, "fixed-page", "--bytes", str(size), "--port", str(port)], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, preexec_fn=die_with_parent)
    try:
        time.sleep(1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


# What is measured

def pages(folder: Path):
    """A plan of 200 actions, whole and not changed since, against a fixed page of the same bytes."""
    with Server(folder / "pages") as server:
        owner = Owner(server)
        url = f"{server.address}/deployments/{owner.deployment(200)}/plan"
        answer = settled(owner, url)
        size = len(answer.content)
        plan = requests_a_second(url, Cookie=owner.cookie)
        unchanged = requests_a_second(url, Cookie=owner.cookie, If_None_Match=answer.headers["ETag"])
    with fixed_page(size) as address:
        fixed = requests_a_second(address)
    row("plan page of 200 actions / fixed page", f"{plan:,.0f} of {fixed:,.0f} a second, {size:,} bytes",
        plan / fixed, "≥", 0.5)
    row("304 / fixed page", f"{unchanged:,.0f} of {fixed:,.0f} a second", unchanged / fixed, "≥", 0.8)


def settled(owner: Owner, url: str) -> requests.Response:
    """The page once what is drawn beside its answers, the forecast, is in it."""
    tags: list[str] = []
    while True:
        answer = owner.pages.get(url, headers={"Accept": "text/html"})
        tags.append(answer.headers["ETag"])
        if len(tags) > 5 and len(set(tags[-5:])) == 1:
            return answer
        time.sleep(0.2)


def appends(folder: Path):
    """Durable changes of 1, 16 and 64 clients."""
    rates = {}
    for clients in (1, 16, 64):
        result = measure("appends", "--clients", str(clients), "--folder", str(folder))
        rates[clients] = result["perSecond"]
        print(f"  {clients} clients: {result['perSecond']:,.0f} a second, 99 % under {result['milliseconds99']:.1f} ms")
    row("durable appends, 16 clients / 1", f"{rates[16]:,.0f} of {rates[1]:,.0f} a second", rates[16] / rates[1], "≥", 2)
    row("durable appends, 64 clients / 1", f"{rates[64]:,.0f} of {rates[1]:,.0f} a second", rates[64] / rates[1], "≥", 5)


def edits(folder: Path):
    """One edit on 10,000 actions against one on 100: in memory, and as the API answers it."""
    cost = {n: measure("edits", "--actions", str(n))["microseconds"] for n in (100, 10_000)}
    row("edit in memory, 10,000 actions / 100", f"{cost[10_000]:.1f} µs of {cost[100]:.1f}",
        cost[10_000] / cost[100], "≤", 2)
    with Server(folder / "edits") as server:
        owner = Owner(server)
        wait = {n: answered_in(owner, owner.deployment(n)) for n in (100, 10_000)}
    row("edit by the API, 10,000 actions / 100", f"{wait[10_000] * 1000:.2f} ms of {wait[100] * 1000:.2f}",
        wait[10_000] / wait[100], "≤", 2)


def answered_in(owner: Owner, deployment: str, edits: int = 200) -> float:
    """Seconds until an edit is answered: the median."""
    waits = []
    for number in range(edits):
        begin = time.perf_counter()
        owner.edit(deployment, "a7", "description", f"version {number}")
        waits.append(time.perf_counter() - begin)
    return sorted(waits)[edits // 2]


def forecast(folder: Path):
    """One edit of a page while its forecast is being drawn anew, against the same where nothing is estimated."""
    with Server(folder / "forecast") as server:
        owner = Owner(server)
        waits = {}
        for name in ("without", "with"):
            deployment = owner.deployment(200)
            if name == "with":
                efforts = [
                    {"type": "editAction", "action": f"a{number}", "field": "effort",
                     "value": {"optimistic": 1, "likely": 2, "pessimistic": 5}} for number in range(1, 201)]
                owner.command(deployment, {"type": "batch", "commands": efforts})
            owner.pages.get(f"{server.address}/deployments/{deployment}/plan")
            waits[name] = page_edit_answered_in(owner, deployment)
    row("edit of a page, forecast drawn / nothing estimated", f"{waits['with'] * 1000:.2f} ms of {waits['without'] * 1000:.2f}",
        waits["with"] / waits["without"], "≤", 1.5)


def page_edit_answered_in(owner: Owner, deployment: str, edits: int = 60) -> float:
    """Seconds until a form is answered, while what the form before has set off is going on: the median."""
    waits = []
    for number in range(edits):
        begin = time.perf_counter()
        answer = owner.pages.post(
            f"{owner.server.address}/deployments/{deployment}/actions/a7/priority",
            data={"value": ("low", "high")[number % 2]}, headers={"Jalon-Fragments": "1", "Origin": owner.server.address})
        waits.append(time.perf_counter() - begin)
        assert answer.ok and answer.content, answer.status_code
        # Longer than is waited before drawing, shorter than drawing takes.
        time.sleep(0.12)
    return sorted(waits)[edits // 2]


def start(folder: Path):
    """From the command to the first page, with a hundred deployments in the folder; and their memory when in use."""
    with Server(folder / "hundred") as server:
        owner = Owner(server)
        deployments = [owner.deployment(200) for _ in range(100)]
        server.stop()
        waits = []
        for _ in range(5):
            server.start()
            waits.append(server.started_in)
            server.stop()
        wait = sorted(waits)[2]
        row("start to first answer / 0.3 s", f"{wait * 1000:.0f} ms", wait / 0.3, "≤", 1)
        server.start()
        for deployment in deployments:
            owner.pages.get(f"{server.address}/deployments/{deployment}/plan").raise_for_status()
        memory = server.memory() / 1e6
        row("memory, 100 deployments of 200 actions in use / 100 MB", f"{memory:.0f} MB", memory / 100, "≤", 1)


def live(folder: Path):
    """How long an edit takes to reach open pages: one, and a thousand."""
    with Server(folder / "live") as server:
        owner = Owner(server)
        deployment = owner.deployment(200)
        waits = []
        for count in (1, 1_000):
            selector = streams.open_pages(
                count, server.port, f"/deployments/{deployment}/live?shows=plan", f"Cookie: {owner.cookie}")
            waits.append(streams.latency(
                selector, lambda number: owner.edit(deployment, "a1", "title", f"Titre {count} numéro {number}")))
            streams.close(selector)
    one, many = waits
    row("edit to 1,000 live pages, p99 / (3 × one page + 250 ms)", f"{many * 1000:.0f} ms, one page {one * 1000:.1f} ms",
        many / (3 * one + 0.25), "≤", 1)


MEASURES = {"pages": pages, "appends": appends, "edits": edits, "forecast": forecast, "start": start, "live": live, "review": review,
    "hands": hands, "scheduling": scheduling, "dates": dates, "timeline": timeline}


def main(names: list[str]):
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        sys.exit(f"bin/bench measures: {' '.join(MEASURES)}")
    # On the disk of the project: /tmp may be memory, where durable writes cost nothing.
    with tempfile.TemporaryDirectory(dir=ROOT / ".build", prefix="bench-") as folder:
        for name in names or MEASURES:
            print(name, flush=True)
            MEASURES[name](Path(folder))
    width = max(len(line[0]) for line in ROWS)
    print(f"\n{'':{width}}  ratio    goal")
    for what, measured, ratio, relation, goal, good in ROWS:
        print(f"{what:{width}}  {ratio:5.2f}  {relation} {goal:.2f}  {'      ' if good else 'MISSED'}  {measured}")


if __name__ == "__main__":
    main(sys.argv[1:])
