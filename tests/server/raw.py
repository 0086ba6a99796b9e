"""Asking the server as any program may: a socket, and no more."""

import socket
import time

from tests.server.server import Server


def ask(
    server: Server, host: str, path: str = "/", *, headers: str = "", limit: int = 200_000
) -> bytes:
    """What comes for one request, at most so many bytes of it and for half a second."""
    with socket.create_connection(("127.0.0.1", server.port), 5) as connection:
        connection.settimeout(0.3)
        request = f"GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n"
        connection.sendall(request.encode())
        return _read(connection, limit)


def _read(connection: socket.socket, limit: int) -> bytes:
    told, until = b"", time.monotonic() + 0.5
    try:
        while time.monotonic() < until and len(told) < limit and (piece := connection.recv(65536)):
            told += piece
    except TimeoutError:
        pass
    return told
