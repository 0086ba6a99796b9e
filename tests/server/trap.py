"""A listener that nobody may ever ask: whoever comes is counted."""

import socket
from contextlib import suppress
from threading import Thread


class Trap:
    """Listens on 127.0.0.1, and on ::1 under the same port where the machine has it."""

    def __init__(self) -> None:
        self.caught: list[str] = []
        self._sockets = [socket.create_server(("127.0.0.1", 0))]
        self.port: int = self._sockets[0].getsockname()[1]
        with suppress(OSError):
            self._sockets.append(socket.create_server(("::1", self.port), family=socket.AF_INET6))
        for each in self._sockets:
            Thread(target=self._listen, args=(each,), daemon=True).start()

    def close(self) -> None:
        """Listen no more."""
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _listen(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                caller, address = listener.accept()
                self.caught.append(str(address[0]))
                caller.close()
