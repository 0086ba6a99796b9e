"""The server: takes requests, remembers them, and answers as the table says."""

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from tests.server.answers import status
from tests.server.asked import Asked
from tests.server.table import BEHAVIOURS
from tests.server.trap import Trap
from tests.server.world import WORLD

_LONGEST_LINE = 65536


class Server:
    """One server on 127.0.0.1, with what it was asked.

    Attributes:
        asked: every request in the order in which it came.
        faults: what went wrong in the server itself.
        trap: a listener beside it that nobody may be led to.
    """

    def __init__(self, port: int = 0) -> None:
        self.asked: list[Asked] = []
        self.faults: list[BaseException | None] = []
        self.trap = Trap()
        self._lock, self._stopping = Lock(), Event()
        self._listener = _Listener(("127.0.0.1", port), self)
        self._thread = Thread(target=self._listener.serve_forever, args=(0.05,), daemon=True)

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self._listener.server_address[1])

    @property
    def address(self) -> str:
        """What REPORTEDLY_TEST_SERVER is set to."""
        return f"127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopping.set()
        self._listener.shutdown()
        self._listener.server_close()
        self.trap.close()

    def count(self, url: str) -> int:
        """How often an address was asked for."""
        return sum(each.url == url for each in self.asked)

    def requests(self, host: str) -> list[Asked]:
        """What one host was asked for."""
        return [each for each in self.asked if each.host == host]

    def take(self, method: str, target: str, headers: dict[str, str]) -> Asked:
        """Remember a request."""
        asked = Asked(method, target, headers, time.monotonic())
        with self._lock:
            nth = self.count(asked.url) + 1
            asked = Asked(
                method, target, headers, asked.at, nth, self.trap.port, self.port,
                self._stopping.wait,
            )  # fmt: skip
            self.asked.append(asked)
        return asked

    def answer(self, asked: Asked) -> Iterator[bytes]:
        """The bytes of an answer, piece by piece."""
        behaviour = BEHAVIOURS.get(asked.host.removesuffix(".test"))
        if behaviour is not None and asked.host.endswith(".test"):
            robots = asked.path == "/robots.txt"
            return (behaviour.robots if robots else behaviour.answer)(asked)
        return WORLD.answer(asked) if asked.host.endswith(".example") else status(404)


class _Listener(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], server: Server) -> None:
        super().__init__(address, _Conversation)
        self.server = server

    def handle_error(self, request: object, client_address: object) -> None:
        """Remember a fault of the server's own; whoever hangs up in the middle does as it may."""
        self.server.faults.append(sys.exc_info()[1])


class _Conversation(StreamRequestHandler):
    """One request and its answer; the connection is closed behind it."""

    server: _Listener

    def handle(self) -> None:
        line = self.rfile.readline(_LONGEST_LINE).decode("latin-1").split()
        if len(line) != 3:
            return
        headers = {}
        while (row := self.rfile.readline(_LONGEST_LINE)) not in (b"\r\n", b"\n", b""):
            name, _, value = row.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        asked = self.server.server.take(line[0], line[1], headers)
        with suppress(OSError):
            for piece in self.server.server.answer(asked):
                self.connection.sendall(piece)
            self.connection.shutdown(socket.SHUT_WR)
