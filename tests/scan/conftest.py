"""What the tests of scans share: what goes through shards, made once."""

import pytest

from reportedly.packs import load
from reportedly.scan import Tools


@pytest.fixture(scope="session")
def tools() -> Tools:
    return Tools(load())
