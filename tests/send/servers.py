"""Servers of a test: one that takes mail, one that takes what is posted."""

import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Post:
    """What a hook was sent: headers and body of each request."""

    def __init__(self) -> None:
        self.got: list[tuple[str, dict[str, str], bytes]] = []
        self.status = 204
        self.location: str | None = None


@contextmanager
def hook() -> Iterator[tuple[str, Post]]:
    """A server that takes what is posted; its address, and what it got."""
    kept = Post()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            kept.got.append((self.path, dict(self.headers), body))
            self.send_response(kept.status)
            if kept.location:
                self.send_header("Location", kept.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}", kept
        finally:
            server.shutdown()


class Mailbox:
    """What a mail server took, and how it behaves.

    Attributes:
        mails: the messages, as they were sent.
        commands: every command of every client.
        refuses: the reply to the recipient where it takes none.
    """

    def __init__(self) -> None:
        self.mails: list[str] = []
        self.commands: list[str] = []
        self.refuses: str | None = None


@contextmanager
def mail(trusted: ssl.SSLContext | None = None) -> Iterator[tuple[int, Mailbox]]:
    """A mail server (RFC 5321) on this machine; its port, and what it took.

    Args:
        trusted: its certificate: STARTTLS is offered where there is one.
    """
    kept = Mailbox()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.connection = self.request
            try:
                self.talk()
            finally:
                self.connection.close()

        def talk(self) -> None:
            file = self.connection.makefile("rwb")

            def say(words: str) -> None:
                file.write(f"{words}\r\n".encode())
                file.flush()

            say("220 test")
            while line := file.readline():
                command = line.decode().strip()
                kept.commands.append(command)
                verb = command.upper()
                if verb.startswith("EHLO"):
                    say("250-test")
                    say("250-AUTH PLAIN LOGIN")
                    say("250 STARTTLS" if trusted and not isinstance(self.connection, ssl.SSLSocket)
                        else "250 HELP")  # fmt: skip
                elif verb == "STARTTLS" and trusted is not None:
                    say("220 go on")
                    self.connection = trusted.wrap_socket(self.connection, server_side=True)
                    file = self.connection.makefile("rwb")
                elif verb.startswith("AUTH"):
                    say("235 in" if "AGEAYg==" in command else "535 no")
                elif verb.startswith("RCPT") and kept.refuses:
                    say(kept.refuses)
                elif verb == "DATA":
                    say("354 go on")
                    words = []
                    while (part := file.readline()) not in {b".\r\n", b""}:
                        words.append(part.decode())
                    kept.mails.append("".join(words))
                    say("250 taken")
                elif verb == "QUIT":
                    say("221 bye")
                    return
                else:
                    say("250 fine")

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1], kept
        finally:
            server.shutdown()


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A certificate for localhost, made for this test, and the file that trusts it."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
         "-out", cert, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True,
        capture_output=True,
    )  # fmt: skip
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(cert, key)
    return made, cert
