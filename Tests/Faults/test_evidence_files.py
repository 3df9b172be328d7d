"""What proves a figure survives as the figure does: in a backup made while people write, and on a server that is killed."""

import hashlib
import os
import random
import re
import shutil
import socket
import threading
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import requests

from client import Client, Stage, identifier
from server import Server

KILLS = int(os.environ.get("FILE_KILLS", "15"))
SEED = int(os.environ.get("SEED", "0")) or random.SystemRandom().randrange(1, 1_000_000)
FIRST = date(2020, 1, 7)


@dataclass
class Proofs:
    """The measurements that were acknowledged, each with the bytes that prove it: by the day of the measurement."""

    kept: dict[str, bytes] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


class Uploader(threading.Thread):
    """Gives measurements with a file each, one day after the other. One without an answer is sent again, the same."""

    def __init__(self, client: Client, path: str, offset: int, step: int, proofs: Proofs, stop: threading.Event):
        super().__init__(daemon=True)
        self.client, self.path, self.proofs, self.stop = client, path, proofs, stop
        self.offset, self.step = offset, step

    def run(self):
        number = self.offset
        try:
            while not self.stop.is_set():
                self.give(FIRST + timedelta(days=number))
                number += self.step
        except Exception as error:  # told to the test, which fails
            with self.proofs.lock:
                self.proofs.failures.append(repr(error))

    def give(self, day: date):
        content = f"relevé du {day}\n{os.urandom(60_000).hex()}\n".encode()
        command = identifier()
        while not self.stop.is_set():
            try:
                answer = self.client.http.post(
                    f"{self.client.address}{self.path}/values", timeout=30, allow_redirects=False,
                    headers={"Sec-Fetch-Site": "same-origin"}, data={"day": str(day), "number": "18", "command": command},
                    files={"file": (f"{day}.txt", content)})
            except requests.RequestException:
                time.sleep(0.02)
                continue
            assert answer.status_code == 303, f"{answer.status_code} {answer.text[:300]}"
            with self.proofs.lock:
                self.proofs.kept[str(day)] = content
            return


def opened(server: Server) -> tuple[Client, Stage, str]:
    """A first account, its deployment, and the path of an indicator that has no value."""
    claire = Client(server.address).create_first_account("Claire Martin", "claire@exemple.fr")
    stage = claire.deployment("Sous les coups")
    answer = claire.post(
        f"{stage.path}/results", name="Attente", how="", kind="impact", unit="", direction="down", responsible="", rhythm="",
        **{"baseline": "", "baseline-day": "", "target": "", "target-day": ""})
    return claire, stage, answer.url.removeprefix(server.address)


def uploaders(claire: Client, path: str, proofs: Proofs, stop: threading.Event, count: int = 3) -> list[Uploader]:
    all = []
    for offset in range(count):
        hands = Client(claire.address)
        hands.http.cookies.update(claire.http.cookies)
        all.append(Uploader(hands, path, offset, count, proofs, stop))
    for one in all:
        one.start()
    return all


def waits_until(proofs: Proofs, count: int, patience: float = 60):
    end = time.monotonic() + patience
    while len(proofs.kept) < count and time.monotonic() < end:
        assert not proofs.failures, proofs.failures[:3]
        time.sleep(0.02)
    assert len(proofs.kept) >= count, "hardly anything was uploaded: the test shows nothing"


def downloads(client: Client, path: str) -> dict[str, bytes]:
    """Every file that the indicator's page names, by the day in its name."""
    page = client.http.get(f"{client.address}{path}?all=1", timeout=120).text
    found = {}
    for address, day in re.findall(r'href="([^"]+/file/[0-9a-f]{64})"[^>]*>(\d{4}-\d\d-\d\d)\.txt', page):
        answer = client.http.get(client.address + address, timeout=30)
        assert answer.status_code == 200, f"{address} is named and can not be had: {answer.status_code}"
        assert hashlib.sha256(answer.content).hexdigest() == address.rsplit("/", 1)[1]
        found[day] = answer.content
    return found


def test_a_backup_made_while_people_attach_files_is_whole_elsewhere(tmp_path: Path):
    with Server(tmp_path / "data") as server:
        claire, _, path = opened(server)
        proofs, stop = Proofs(), threading.Event()
        writers = uploaders(claire, path, proofs, stop)
        try:
            waits_until(proofs, 20)
            before = dict(proofs.kept)
            server.run("backup", str(tmp_path / "copy.sqlite"))
            waits_until(proofs, len(before) + 5)
        finally:
            stop.set()
            for writer in writers:
                writer.join(timeout=60)
        assert not proofs.failures, proofs.failures[:3]

    # Elsewhere, as docs/operations.md says.
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.move(tmp_path / "copy.sqlite", elsewhere / "jalon.sqlite")
    shutil.move(tmp_path / "copy.sqlite.files", elsewhere / "files")
    shutil.rmtree(tmp_path / "data")
    with Server(elsewhere) as restored:
        there = downloads(Client(restored.address).sign_in("claire@exemple.fr"), path)
    missing = [day for day, content in before.items() if there.get(day) != content]
    assert not missing, f"of {len(before)} files acknowledged before the backup, these are not in it: {missing[:5]}"
    # What came while it was made is in it or not, but never half.
    assert all(proofs.kept.get(day, content) == content for day, content in there.items())


def test_a_killed_server_loses_no_evidence_and_leaves_none_that_nobody_names(tmp_path: Path):
    print(f"\nseed {SEED}")
    luck = random.Random(SEED)
    server = Server(tmp_path / "data").start()
    claire, stage, path = opened(server)
    proofs, stop = Proofs(), threading.Event()
    writers = uploaders(claire, path, proofs, stop)
    try:
        for _ in range(KILLS):
            time.sleep(luck.uniform(0.1, 0.6))
            server.kill()
            server.start()
        waits_until(proofs, KILLS)
        # An upload that never ends: half of its body has come when the server dies.
        with half_sent(server, claire, path):
            time.sleep(0.2)
            server.kill()
        server.start()
    finally:
        stop.set()
        for writer in writers:
            writer.join(timeout=60)
    assert not proofs.failures, proofs.failures[:3]
    there = downloads(claire, path)
    lost = [day for day, content in proofs.kept.items() if there.get(day) != content]
    assert not lost, f"of {len(proofs.kept)} acknowledged files these are lost or others: {lost[:5]}"

    # What no event names is from a server that died before it could record: at most one for each writer and kill. It goes.
    named = {hashlib.sha256(content).hexdigest() for content in there.values()}
    folder = tmp_path / "data/files" / stage.id
    strays = {file.name for file in folder.iterdir()} - named
    assert len(strays) <= (KILLS + 1) * len(writers)
    server.stop()
    for file in (tmp_path / "data/files").rglob("*"):
        if file.is_file():
            os.utime(file, (time.time() - 7_200,) * 2)
    server.start()
    last = Uploader(claire, path, 0, 1, proofs, threading.Event())
    last.give(FIRST - timedelta(days=1))
    there = downloads(claire, path)
    named = {hashlib.sha256(content).hexdigest() for content in there.values()}
    assert {file.name for file in folder.iterdir()} == named, "a file is left that nobody names, or one that is named is gone"
    assert not list((tmp_path / "data/files").glob(".part-*")), "a file is left half written"
    assert str(FIRST - timedelta(days=1)) in there
    server.stop()
    print(f"{len(there)} files found, each whole, after {KILLS + 1} kills; {len(strays)} that nobody named went")


class half_sent:
    """A form with a file of which the second half never comes."""

    def __init__(self, server: Server, client: Client, path: str):
        self.connection = socket.create_connection(("127.0.0.1", server.port))
        boundary = "frontiere"
        part = (
            f'--{boundary}\r\nContent-Disposition: form-data; name="day"\r\n\r\n2019-12-01\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="number"\r\n\r\n18\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="moitie.txt"\r\n\r\n').encode()
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.http.cookies)
        head = (
            f"POST {path}/values HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nCookie: {cookies}\r\nSec-Fetch-Site: same-origin\r\n"
            f"Content-Type: multipart/form-data; boundary={boundary}\r\nContent-Length: {len(part) + 2_000_000}\r\n\r\n")
        self.connection.sendall(head.encode() + part + b"moitie " * 140_000)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
