"""The two acts by which this program reaches out: looking up a name, and connecting."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread

import httpcore

from reportedly.acquire.web.errors import NoAnswer, UnknownHost

Resolve = Callable[[str, int, float], list[str]]
Connect = Callable[[str, int, float], httpcore.NetworkStream]


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """All IP addresses of a name, in the order in which the system prefers them.

    The system's resolver cannot be interrupted, so that it runs beside and is left to itself when
    it takes too long.

    Args:
        host: a name.
        port: where the connection will go.
        seconds: how long the answer is waited for.

    Raises:
        UnknownHost: the name has no address.
        NoAnswer: nobody says.
    """
    answers: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))
        else:
            answers.put([str(address[0]) for *_, address in found])

    Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise NoAnswer(f"the name {host} is not answered for; try later") from None
    if isinstance(answer, OSError):
        raise UnknownHost(
            f"the name {host} leads nowhere ({answer.strerror or answer}); check its spelling and "
            "the connection"
        )
    return list(dict.fromkeys(answer))


def connect(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """Open a connection to an IP address; nothing is looked up."""
    return httpcore.SyncBackend().connect_tcp(ip, port, timeout=seconds)


@dataclass(frozen=True)
class Network:
    """The two acts together; tests hand in their own."""

    resolve: Resolve = resolve
    connect: Connect = connect
