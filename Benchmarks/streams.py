"""Many open pages: event streams read by one thread, and how long an edit takes to reach all of them."""

import resource
import selectors
import socket
import time
from collections.abc import Callable

EDITS = 15


def open_pages(count: int, port: int, path: str, cookie: str) -> selectors.BaseSelector:
    """That many streams of a deployment's page, quiet."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(count + 100, hard)), hard))
    selector = selectors.DefaultSelector()
    for _ in range(count):
        stream = socket.create_connection(("127.0.0.1", port))
        stream.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\nCookie: {cookie}\r\n\r\n".encode())
        stream.setblocking(False)
        selector.register(stream, selectors.EVENT_READ)
    drain(selector, quiet=1.0)
    return selector


def latency(selector: selectors.BaseSelector, edit: Callable[[int], None]) -> float:
    """Seconds from an edit to its arrival in an open page: of all arrivals of all edits, the 99th in a hundred."""
    waits: list[float] = []
    for number in range(EDITS):
        begin = time.perf_counter()
        edit(number)
        waits += arrivals(selector, begin)
        drain(selector, quiet=0.2)
    return sorted(waits)[int(len(waits) * 0.99)]


def close(selector: selectors.BaseSelector):
    for key in list(selector.get_map().values()):
        key.fileobj.close()
    selector.close()


def arrivals(selector: selectors.BaseSelector, begin: float) -> list[float]:
    """When the edit's event came to each page."""
    pages = len(selector.get_map())
    seen: dict[int, float] = {}
    while len(seen) < pages:
        ready = selector.select(timeout=10)
        assert ready, f"{pages - len(seen)} of {pages} pages were not told"
        for key, _ in ready:
            told = key.fileobj.recv(65_536)
            assert told, "the server closed a stream"
            if b"event: fragments" in told or b"event: refresh" in told:
                seen.setdefault(key.fd, time.perf_counter() - begin)
    return list(seen.values())


def drain(selector: selectors.BaseSelector, quiet: float):
    """Reads until nothing comes for that long."""
    while ready := selector.select(timeout=quiet):
        for key, _ in ready:
            key.fileobj.recv(65_536)
