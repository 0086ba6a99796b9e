"""What the tests of the ledger share."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.ledger import Ledger


@pytest.fixture(scope="session")
def empty_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that was just made and closed; to be copied, not opened."""
    path = tmp_path_factory.mktemp("empty") / "ledger.db"
    Ledger.create(path).close()
    return path


@pytest.fixture
def path(empty_ledger: Path, tmp_path: Path) -> Path:
    """An empty ledger of the test's own."""
    return Path(shutil.copy(empty_ledger, tmp_path / "ledger.db"))


@pytest.fixture
def fresh(empty_ledger: Path, tmp_path: Path) -> Callable[[], Path]:
    """Any number of empty ledgers."""

    def another() -> Path:
        number = sum(1 for _ in tmp_path.glob("fresh-*"))
        return Path(shutil.copy(empty_ledger, tmp_path / f"fresh-{number}.db"))

    return another


def bytes_below(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, to compare before and after."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
