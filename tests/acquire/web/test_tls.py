"""TLS over real sockets of this machine, with an authority that was made for these tests alone.

`tls/authority.pem` is its certificate; `tls/server.pem` holds a key and a certificate for
outlet.example.com. Both run until 2126 and open nothing anywhere.
"""

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import httpcore
import pytest

from reportedly.acquire.web import BadSettings, Client, Limits, Network, Settings, Untrusted
from reportedly.acquire.web.network import connect, resolve
from tests.acquire.web.conftest import PUBLIC

_TLS = Path(__file__).parent / "tls"
AUTHORITY = str(_TLS / "authority.pem")


@pytest.fixture
def port() -> Iterator[int]:
    """Where a server with the certificate answers every request with its own name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_TLS / "server.pem")
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                plain, _ = listener.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(plain, server_side=True) as stream:
                    stream.recv(10_000)
                    stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")
            except OSError:
                plain.close()

    server = Thread(target=serve)
    server.start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    server.join()


def client(port: int, certificates: str | None) -> Client:
    def local(ip: str, asked: int, seconds: float) -> httpcore.NetworkStream:
        assert (ip, asked) == (PUBLIC, 443)
        return connect("127.0.0.1", port, seconds)

    return Client(
        Settings(certificates=certificates, limits=Limits(delay=0, retries=0)),
        network=Network(resolve=lambda host, port, seconds: [PUBLIC], connect=local),
    )


def test_a_server_that_proves_its_name_is_read(port: int):
    response = client(port, AUTHORITY).get("https://outlet.example.com/")
    assert response.body == b"secret"


def test_a_server_with_another_name_is_not_read(port: int):
    with pytest.raises(Untrusted, match=r"other\.example\.com cannot prove .*mismatch"):
        client(port, AUTHORITY).get("https://other.example.com/")


def test_a_server_that_nobody_vouches_for_is_not_read(port: int):
    with pytest.raises(Untrusted, match="cannot prove"):
        client(port, None).get("https://outlet.example.com/")


def test_a_file_of_certificates_that_is_none_is_told(tmp_path: Path):
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing")
    for file in (str(empty), str(tmp_path / "missing.pem")):
        with pytest.raises(BadSettings, match="SSL_CERT_FILE"):
            client(1, file).get("https://outlet.example.com/")


def test_the_systems_resolver_is_asked_beside_and_answers_with_numbers():
    assert "127.0.0.1" in resolve("127.0.0.1", 80, 5.0)
