"""One table of ratios: what the program does, against what it holds itself to."""

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import requests
from playwright.sync_api import sync_playwright

import psplib
import streams
from client import PASSWORD, Client, identifier
from server import ROOT, Server, die_with_parent, free_port

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


# The server, from outside

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
        answer = owner.pages.get(url)
        size = len(answer.content)
        plan = requests_a_second(url, Cookie=owner.cookie)
        unchanged = requests_a_second(url, Cookie=owner.cookie, If_None_Match=answer.headers["ETag"])
    with fixed_page(size) as address:
        fixed = requests_a_second(address)
    row("plan page of 200 actions / fixed page", f"{plan:,.0f} of {fixed:,.0f} a second, {size:,} bytes",
        plan / fixed, "≥", 0.5)
    row("304 / fixed page", f"{unchanged:,.0f} of {fixed:,.0f} a second", unchanged / fixed, "≥", 0.8)


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


def review(folder: Path):
    """How long a click in the room of a review takes to be on every page: 20 people, 300 actions, one page open and fifty."""
    with Server(folder / "review") as server:
        owner = Owner(server)
        deployment = owner.deployment(300, people=20)
        room = Room(owner, deployment)
        readers = room.readers(20)
        for step, click in (
                ("achievements", room.judge), ("measures", room.measure), ("nextWeek", room.promise), ("risks", room.go)):
            owner.command(deployment, {"type": "goToStep", "week": room.week, "step": step})
            waits = {}
            for pages in (1, 50):
                path = f"/deployments/{deployment}/live?shows=review:{room.week}"
                selector = streams.open_pages(pages, server.port, path, *readers)
                waits[pages] = streams.waits_of(selector, click, 21)
                streams.close(selector)
            last = sorted(max(click) for click in waits[50])
            one, many = (sorted(wait for click in waits[pages] for wait in click) for pages in (1, 50))
            what = "another step" if step == "risks" else step
            row(f"{what}: a click to 50 pages, p99 / (3 × one page + 250 ms)",
                f"the last page after {last[len(last) // 2] * 1000:.0f} ms, 95 % {last[-2] * 1000:.0f} ms;"
                f" one page {one[len(one) // 2] * 1000:.0f} ms",
                many[int(len(many) * 0.99)] / (3 * one[int(len(one) * 0.99)] + 0.25), "≤", 1)


class Room:
    """A review that twenty people hold, after one in which each of them promised some things."""

    def __init__(self, owner: Owner, deployment: str):
        self.owner, self.deployment = owner, deployment
        self.week, self.before = (
            "{}-W{:02}".format(*(date.today() - timedelta(days=days)).isocalendar()[:2]) for days in (0, 7))
        self.judged = self.measured = self.promised = self.gone = 0
        promises = [
            {"type": "promise", "week": self.before, "id": f"q{number}", "person": f"p{number % 20}", "action": f"a{number}"}
            for number in range(1, 61)]
        late = [
            {"type": "editAction", "action": f"a{number}", "field": "dueDay", "value": str(date.today() - timedelta(days=number))}
            for number in range(1, 61)]
        for commands in (late, [{"type": "openReview", "week": self.before}], promises, [{"type": "closeReview", "week": self.before}],
                         [{"type": "openReview", "week": self.week}],
                         [{"type": "attendReview", "week": self.week, "person": f"p{number}"} for number in range(20)]):
            owner.command(deployment, {"type": "batch", "commands": commands})

    def readers(self, count: int) -> list[str]:
        """Members with accounts of their own, every other one in English."""
        readers = []
        for number in range(count):
            email = f"membre{number}@exemple.fr"
            self.owner.server.run("user", "add", email, "--name", f"Membre {number}", input=PASSWORD + "\n")
            self.owner.pages.post(
                f"{self.owner.server.address}/deployments/{self.deployment}/members",
                data={"email": email, "role": "member", "person": f"p{number}"}).raise_for_status()
            cookies = Client(self.owner.server.address).sign_in(email).http.cookies
            cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies)
            readers.append(f"Cookie: {cookie}; jalon-language={('fr', 'en')[number % 2]}")
        return readers

    def send(self, what: str, **fields: str):
        """A form of the page, as its script sends it."""
        answer = self.owner.pages.post(
            f"{self.owner.server.address}/deployments/{self.deployment}/reviews/{self.week}/{what}", data=fields,
            headers={"Jalon-Fragments": "1", "Jalon-Shows": f"review:{self.week}"}, timeout=60)
        assert answer.ok, answer.text[:500]

    def judge(self, _: int):
        self.judged += 1
        self.send("judge", of=self.before, promise=f"q{self.judged}", kept="yes")

    def measure(self, _: int):
        self.measured += 1
        self.send("measure", action=f"a{self.measured}", kind="postpone", day="2031-02-03", word="la salle est prise")

    def go(self, _: int):
        """The whole of a step, to everybody."""
        self.gone += 1
        self.send("step", value=("nextWeek", "measures")[self.gone % 2])

    def promise(self, _: int):
        self.promised += 1
        self.send("promise", person=f"p{self.promised % 20}", target=f"a{self.promised}")


# One edit after another, by the page's own script: from the form being sent to its fragments being in the page and laid out.
EDITS = """async (edits) => {
    const table = document.querySelector("table[data-fields]");
    const waits = [];
    performance.setResourceTimingBufferSize(1000);
    for (let number = 0; number < edits; number += 1) {
        const form = document.createElement("form");
        Object.assign(form, { id: "measured", hidden: true });
        form.setAttribute("action", `${table.dataset.fields}/a${number % 200 + 1}/title`);
        form.dataset.live = "action";
        form.innerHTML = `<input type="hidden" name="value" value="Titre changé pour la fois ${number}">`;
        document.body.append(form);
        const saved = new Promise((resolve) => form.addEventListener("jalon:saved", resolve, { once: true }));
        const begin = performance.now();
        form.requestSubmit();
        await saved;
        document.body.getBoundingClientRect();
        const [answer] = performance.getEntriesByType("resource").slice(-1);
        waits.push([performance.now() - begin, answer.responseEnd - begin]);
        form.remove();
    }
    return waits;
}"""


def hands(folder: Path):
    """From an edit on a page of 200 actions to what it changes being on that page: server, script and layout."""
    with Server(folder / "hands") as server, sync_playwright() as playwright:
        owner = Owner(server)
        deployment = owner.deployment(200)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"] if os.geteuid() == 0 else [])
        context = browser.new_context(base_url=server.address, service_workers="block")
        context.add_cookies([
            {"name": cookie.name, "value": cookie.value, "url": server.address} for cookie in owner.pages.cookies])
        page = context.new_page()
        page.goto(f"/deployments/{deployment}/plan")
        page.evaluate(EDITS, 20)
        waits = page.evaluate(EDITS, 200)
        browser.close()
    slow = sorted(whole for whole, _ in waits)[190]
    server, script = (sorted(part)[100] for part in ([sent for _, sent in waits], [whole - sent for whole, sent in waits]))
    row("edit on a page of 200 actions, sent to shown, 95 % / 50 ms",
        f"{slow:.1f} ms; half under {server:.1f} ms until answered and {script:.1f} ms of script and layout", slow / 50, "≤", 1)


def scheduling(folder: Path):
    """How far the ends found in one second and in ten are from the best known of PSPLIB; a plan of a real size; a forecast."""
    goals = {"j30": 0.1, "j60": 0.6, "j120": 3}
    deviations: dict[str, list[tuple[float, psplib.Instance]]] = {family: [] for family in goals}
    for instance in psplib.instances():
        deviations[instance.family].append((deviation(instance, seconds=1), instance))
    for family, found in deviations.items():
        # What is at its best after one second is at its best after ten: those that are not are tried again, the worst first.
        found.sort(key=lambda each: -each[0])
        again = [(before, deviation(instance, seconds=10)) for before, instance in found[:4] if before > 0]
        longer = "; ".join(f"{before:.2f} → {after:.2f} %" for before, after in again)
        mean = sum(each for each, _ in found) / len(found)
        missed = sum(each > 0 for each, _ in found)
        row(f"{family}, 1 s: mean % above the best known end", f"{mean:.3f} %, {missed} of {len(found)} above it"
            + (f"; the worst in 10 s: {longer}" if longer else ""), mean, "≤", goals[family])
    plan = measure("plan", "--activities", "1000", "--people", "30", "--seconds", "10")
    row("1,000 activities, 30 people, calendars: first schedule / 0.5 s",
        f"{plan['first'] * 1000:.0f} ms, day {plan['endAtFirst']:.0f}; after 0.5 s day {plan['endAtHalf']:.0f}, after 2 s"
        f" {plan['endAtTwo']:.0f}, after 10 s {plan['end']:.0f}; none ends before day {plan['lowerBound']:.0f}", plan["first"] / 0.5, "≤", 1)
    forecast = measure("forecast", "--activities", "200", "--runs", "10000")
    row("forecast, 10,000 runs of 200 activities / 0.2 s", f"{forecast['seconds'] * 1000:.0f} ms", forecast["seconds"] / 0.2, "≤", 1)
    more = measure("forecast", "--activities", "200", "--runs", "100000")
    row("memory of ten times as many runs / 1 MB", f"{(more['memory'] - forecast['memory']) / 1e6:.2f} MB",
        (more["memory"] - forecast["memory"]) / 1e6, "≤", 1)


def deviation(instance: psplib.Instance, seconds: int) -> float:
    """By how many per cent the end that the program finds is later than the best known."""
    done = subprocess.run(
        [os.environ["JALON"], "schedule", str(instance.path), "--seconds", str(seconds), "--threads", "2", "--json"],
        check=True, capture_output=True, text=True, timeout=60)
    answer = json.loads(done.stdout)
    faults = psplib.faults(instance.path, answer["starts"])
    assert not faults and answer["lower_bound"] <= instance.best, f"{instance.name}: {faults} {answer}"
    assert answer["seconds"] < seconds + 0.5, f"{instance.name} took {answer['seconds']} s"
    return 100 * (answer["makespan"] - instance.best) / instance.best


# Frame after frame: how long each takes while the page scrolls from end to end, and while a bar is moved by the pointer.
SCROLL = """async () => {
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 180; frame += 1) {
        scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * frame / 179, behavior: "instant" });
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    scrollTo(0, 0);
    return frames;
}"""
DRAG = """async () => {
    const row = document.querySelector("#timeline tr[data-moves]:has(.t-body)");
    row.scrollIntoView({ block: "center" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const bar = row.querySelector(".t-body").getBoundingClientRect();
    const x = bar.x + bar.width / 2;
    const send = (type, by) => row.querySelector(".t-chart").dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", clientX: x + by, clientY: bar.y + bar.height / 2 }));
    // There is no such pointer to capture.
    row.setPointerCapture = () => {};
    send("pointerdown", 0);
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 180; frame += 1) {
        send("pointermove", 10 + frame);
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    return frames;
}"""


def timeline(folder: Path):
    """A timeline of 1,000 actions, each waiting for the one before: how long it takes to write, to scroll, to drag a bar of, to edit."""
    with Server(folder / "timeline") as server, sync_playwright() as playwright:
        owner = Owner(server)
        deployment = owner.deployment(1_000, people=30)
        commands: list[dict] = []
        for number in range(1, 1_001):
            day = date.today() + timedelta(days=7 + number % 240)
            commands.append({"type": "editAction", "action": f"a{number}", "field": "dueDay", "value": str(day)})
            start = str(day - timedelta(days=3 + number % 20))
            commands.append({"type": "editAction", "action": f"a{number}", "field": "earliestStart", "value": start})
            if number > 4:
                commands.append({"type": "addItem", "action": f"a{number}", "item": {"kind": "dependency", "predecessor": f"a{number - 4}"}})
        for first in range(0, len(commands), 400):
            owner.command(deployment, {"type": "batch", "commands": commands[first:first + 400]})
        path = f"/deployments/{deployment}/plan"
        waits: dict[str, float] = {}
        sizes: dict[str, tuple[int, int]] = {}
        for view in ("table", "timeline"):
            told = []
            for number in range(15):
                # Another address each time: the page is written, not taken from those that are kept.
                answer = owner.pages.get(f"{server.address}{path}?view={view}&n={number}")
                told.append(answer.elapsed.total_seconds())
            waits[view], sizes[view] = sorted(told)[7], (len(answer.content), len(gzip.compress(answer.content, 6)))
        row("timeline of 1,000 actions / table of the same, written", f"{waits['timeline'] * 1000:.0f} ms of {waits['table'] * 1000:.0f}",
            waits["timeline"] / waits["table"], "≤", 2)
        row("timeline of 1,000 actions / table of the same, bytes",
            f"{sizes['timeline'][0]:,} of {sizes['table'][0]:,}; compressed {sizes['timeline'][1]:,} of {sizes['table'][1]:,}",
            sizes["timeline"][0] / sizes["table"][0], "≤", 1.25)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"] if os.geteuid() == 0 else [])
        context = browser.new_context(base_url=server.address, service_workers="block", viewport={"width": 1440, "height": 900})
        context.add_cookies([
            {"name": cookie.name, "value": cookie.value, "url": server.address} for cookie in owner.pages.cookies])
        page = context.new_page()
        frames: dict[str, list[float]] = {}
        for view, act in (("table", SCROLL), ("timeline", SCROLL), ("drag", DRAG)):
            page.goto(f"{path}?view={'table' if view == 'table' else 'timeline'}")
            page.evaluate(act)
            frames[view] = sorted(page.evaluate(act))
        half, most = ({view: told[int(len(told) * share)] for view, told in frames.items()} for share in (0.5, 0.95))
        row("frame of 1,000 actions that scroll, timeline / table, 95 %",
            f"{most['timeline']:.0f} ms of {most['table']:.0f}; half under {half['timeline']:.0f} and {half['table']:.0f}",
            most["timeline"] / most["table"], "≤", 1.5)
        row("frame while a bar of 1,000 is dragged, 95 % / 50 ms", f"{most['drag']:.0f} ms, half under {half['drag']:.0f} ms",
            most["drag"] / 50, "≤", 1)
        browser.close()


MEASURES = {"pages": pages, "appends": appends, "edits": edits, "forecast": forecast, "start": start, "live": live, "review": review,
    "hands": hands, "scheduling": scheduling, "timeline": timeline}


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
