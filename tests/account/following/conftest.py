import pytest

from reportedly.ledger import Ledger
from tests.account.following.faking import Getter, Web


@pytest.fixture
def web():
    return Web()


@pytest.fixture
def ledger(tmp_path, web):
    with Ledger.create(tmp_path / "reportedly.db", clock=lambda: web.now) as opened:
        yield opened


@pytest.fixture
def getter(ledger, web):
    return Getter(ledger, web)
