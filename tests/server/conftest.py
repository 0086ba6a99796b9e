"""What the tests against the server share: a server of their own."""

from collections.abc import Iterator

import pytest

from tests.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that has been asked nothing; whoever is led to its trap fails the test."""
    with Server() as running:
        yield running
        assert (running.trap.caught, running.faults) == ([], [])
