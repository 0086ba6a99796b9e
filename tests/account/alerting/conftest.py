import pytest

from tests.account.alerting.desk import Desk


@pytest.fixture
def desk(tmp_path):
    """A desk on which nothing has come yet."""
    made = Desk(tmp_path)
    with made.ledger:
        yield made
