"""An account's hands without a browser: the forms for signing in, the JSON API for everything else."""

import html
import re
import uuid
from dataclasses import dataclass

import requests

PASSWORD = "une phrase assez longue"


def identifier() -> str:
    return uuid.uuid4().hex[:20]


class Refused(Exception):
    """The server refused a command. `problem` is its answer (RFC 9457)."""

    def __init__(self, response: requests.Response):
        super().__init__(f"{response.status_code} {response.text[:500]}")
        self.status = response.status_code
        self.problem = response.json() if "json" in response.headers.get("Content-Type", "") else {}


class Client:
    def __init__(self, address: str):
        self.address = address
        self.http = requests.Session()

    # By the forms

    def post(self, path: str, **fields) -> requests.Response:
        """Sends a form and expects the page that follows it."""
        response = self.http.post(self.address + path, data=fields, timeout=120)
        response.raise_for_status()
        return response

    def create_first_account(self, name: str, email: str) -> "Client":
        self.post("/first-account", name=name, email=email, password=PASSWORD)
        return self

    def sign_in(self, email: str, password: str = PASSWORD) -> "Client":
        self.post("/sign-in", email=email, password=password)
        return self

    def enter_demo(self) -> "Client":
        self.post("/demo-sign-in")
        return self

    def take_token(self, scope: str = "write") -> "Client":
        """Makes a token on the account page and uses it from here on."""
        page = self.post("/account/tokens", label=f"tests {identifier()}", scope=scope, days="1").text
        token = re.search(r'<code class="token"[^>]*>([^<]+)</code>', page)
        assert token, "the account page shows the new token once"
        self.http.headers["Authorization"] = f"Bearer {token[1]}"
        return self

    # By the API

    def get(self, path: str) -> dict:
        response = self.http.get(f"{self.address}/api/v1{path}", timeout=30)
        if not response.ok:
            raise Refused(response)
        return response.json()

    def command(self, deployment: str, command: dict, *, identified: str | None = None, timeout: float = 30) -> dict:
        """Gives a command; the same identifier twice is the same wish."""
        body = {"id": identified or identifier(), "command": command}
        response = self.http.post(
            f"{self.address}/api/v1/deployments/{deployment}/commands", json=body, timeout=timeout)
        if not response.ok:
            raise Refused(response)
        return response.json()

    def deployment(self, name: str) -> "Stage":
        return Stage(self, self.post("/deployments", name=name).url.removeprefix(self.address).split("/")[2])


@dataclass
class Account:
    """Somebody who can sign in, with their hands outside a browser."""

    name: str
    email: str
    client: Client

    @property
    def cookies(self) -> list[dict]:
        return [
            {"name": cookie.name, "value": cookie.value, "url": self.client.address}
            for cookie in self.client.http.cookies if cookie.name == "jalon"
        ]


class Stage:
    """A deployment being set up, in words that read as a story, by the forms that people use."""

    def __init__(self, client: Client, identified: str):
        self.client = client
        self.id = identified
        self.path = f"/deployments/{identified}"

    def send(self, form: str, **fields) -> requests.Response:
        """Sends one of the deployment's forms as the page's script does: answered with what it changes."""
        answer = self.client.http.post(
            f"{self.client.address}{self.path}/{form}", data=fields, headers={"Jalon-Fragments": "1"}, timeout=30)
        if not answer.ok:
            raise Refused(answer)
        return answer

    def with_people(self, *names: str) -> list[str]:
        for name in names:
            self.send("people", name=name, email="", organisation="")
        return [self._choice("responsible", name) for name in names]

    def with_workstream(self, title: str, parent: str = "") -> str:
        self.send("workstreams", title=title, parent=parent)
        return self._choice("workstream", title)

    def with_action(self, title: str, *, responsible: str = "", due: str = "", workstream: str = "", **fields) -> str:
        """An action; other fields by the name they have in addresses, such as `done_when`, in the order given."""
        self.send("actions", title=title, responsible=responsible, due=due, workstream=workstream)
        rows = re.findall(r'<tr [^>]*id="action-(\d+)" data-action="([^"]+)"', self._plan_page())
        action = max(rows, key=lambda row: int(row[0]))[1]
        for field, value in fields.items():
            self.set(action, field.replace("_", "-"), value)
        return action

    def set(self, action: str, field: str, value: str):
        """Writes a field of an action, whatever it was."""
        self.send(f"actions/{action}/{field}", value=value)

    def _choice(self, select: str, label: str) -> str:
        """What the page's lists call somebody or something."""
        name = re.escape(html.escape(label, quote=False))
        return re.search(rf'<option value="([^"]+)"[^>]*>\s*{name}</option>', self._plan_page())[1]

    def _plan_page(self) -> str:
        return self.client.http.get(f"{self.client.address}{self.path}/plan").text
