"""A weekly review that twenty people hold."""

from datetime import date, timedelta
from pathlib import Path

import streams
from client import PASSWORD, Client
from office import Owner, row
from server import Server


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
