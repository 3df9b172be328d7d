"""Many open pages: event streams read by one thread, and how long an edit takes to reach all of them."""

import resource
import selectors
import socket
import time
from collections.abc import Callable

EDITS = 15


def open_pages(count: int, port: int, path: str, *readers: str) -> selectors.BaseSelector:
    """That many streams of a deployment's page, quiet; `readers` are the headers of those who read, in turn."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(count + 100, hard)), hard))
    selector = selectors.DefaultSelector()
    for number in range(count):
        stream = socket.create_connection(("127.0.0.1", port))
        stream.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n"
            f"{readers[number % len(readers)]}\r\n\r\n".encode())
        stream.setblocking(False)
        selector.register(stream, selectors.EVENT_READ)
    drain(selector, quiet=1.0)
    return selector


def latency(selector: selectors.BaseSelector, edit: Callable[[int], None]) -> float:
    """Seconds from an edit to its arrival in an open page: of all arrivals of all edits, the 99th in a hundred."""
    waits = [wait for edits in waits_of(selector, edit) for wait in edits]
    return sorted(waits)[int(len(waits) * 0.99)]


def waits_of(selector: selectors.BaseSelector, edit: Callable[[int], None], edits: int = EDITS) -> list[list[float]]:
    """For each edit, the seconds until each open page had the whole of it."""
    waits: list[list[float]] = []
    for number in range(edits):
        begin = time.perf_counter()
        edit(number)
        waits.append(arrivals(selector, begin))
        drain(selector, quiet=0.1)
    return waits


def close(selector: selectors.BaseSelector):
    for key in list(selector.get_map().values()):
        key.fileobj.close()
    selector.close()


def arrivals(selector: selectors.BaseSelector, begin: float) -> list[float]:
    """When the edit's event came to each page."""
    pages = len(selector.get_map())
    seen: dict[int, float] = {}
    heard: dict[int, bytes] = {}
    while len(seen) < pages:
        ready = selector.select(timeout=10)
        assert ready, f"{pages - len(seen)} of {pages} pages were not told"
        for key, _ in ready:
            told = key.fileobj.recv(1 << 20)
            assert told, "the server closed a stream"
            assert b"event: refresh" not in told, "a page is to fetch itself again"
            heard[key.fd] = heard.get(key.fd, b"") + told
            # An empty line ends an event; the chunk it came in ends after it.
            if b"event: fragments" in heard[key.fd] and heard[key.fd].rstrip(b"\r\n") + b"\n\n" in heard[key.fd]:
                seen.setdefault(key.fd, time.perf_counter() - begin)
    return list(seen.values())


def drain(selector: selectors.BaseSelector, quiet: float):
    """Reads until nothing comes for that long."""
    while ready := selector.select(timeout=quiet):
        for key, _ in ready:
            key.fileobj.recv(65_536)
