"""What the tests of the command line share: the examples, and a ledger that holds them."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import EXAMPLES, run


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the example reports; to be asked or copied, not changed."""
    path = tmp_path_factory.mktemp("kept") / "ledger.db"
    told = run("add", EXAMPLES, "--ledger", path)
    assert told.status == 0, told.err
    return path


@pytest.fixture
def ledger(kept: Path, tmp_path: Path) -> Path:
    """A copy of it, the test's own."""
    return Path(shutil.copy(kept, tmp_path / "ledger.db"))


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """A copy of the example reports, the test's own."""
    return Path(shutil.copytree(EXAMPLES, tmp_path / "reports"))
