"""Starts the real program on a free port of this machine, in a folder of its own, and stops it."""

import ctypes
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def binary() -> Path:
    """The program under test: the one of the debug build, or what the environment variable JALON names."""
    path = Path(os.environ.get("JALON", ROOT / ".build/debug/jalon"))
    if not path.exists():
        raise FileNotFoundError(f"{path}: build first (swift build --product jalon)")
    return path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def die_with_parent():
    """In the child: a test run that is killed leaves no server behind (Linux, prctl(2))."""
    parent_death_signal = 1
    ctypes.CDLL(None).prctl(parent_death_signal, signal.SIGKILL)


class Server:
    """`jalon serve` on one data folder. May be killed and started again, on the same port."""

    def __init__(self, folder: Path, *, demo: bool = False, options: list[str] | None = None):
        self.folder = Path(folder)
        self.options = options or []
        self.demo = demo
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = self.folder.parent / f"{self.folder.name}.log"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Server":
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def start(self, patience: float = 30) -> "Server":
        """Returns when the first page answers; `started_in` then tells how long it took."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [binary(), "serve", "--data", self.folder, "--host", "127.0.0.1", "--port", str(self.port)]
        begin = time.monotonic()
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                command + (["--demo"] if self.demo else []) + self.options, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                preexec_fn=die_with_parent)
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - begin > patience:
                self.kill()
                raise RuntimeError(f"The server does not answer. Its last words:\n{self.last_words()}")
            time.sleep(0.005)
        self.started_in = time.monotonic() - begin
        return self

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.address + "/sign-in", timeout=5):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def kill(self):
        """What a power cut does to a process: SIGKILL."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def stop(self):
        """Asks it to end. One that does not is killed, and that is an error."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError(f"The server did not stop when asked.\n{self.last_words()}") from None
        self.process = None
        if status not in (0, -signal.SIGTERM):
            raise RuntimeError(f"The server ended with status {status}.\n{self.last_words()}")

    def memory(self) -> int:
        """Bytes of memory that the process holds."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024

    def last_words(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")[-3000:] if self.log.exists() else ""

    def run(self, *arguments: str, check: bool = True, **options) -> subprocess.CompletedProcess:
        """Runs another command of the program on the same folder, while the server runs or not."""
        command = [binary(), *arguments, "--data", self.folder]
        return subprocess.run(command, check=check, capture_output=True, text=True, timeout=120, **options)
