"""What the tests of exports share: the pack, and examples as the public sees them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.account import learned, with_turns
from reportedly.export import Extract, Name, Wanted, exported, extract
from reportedly.ledger import Ledger
from reportedly.model import Picture
from reportedly.packs import Pack, load
from reportedly.protect import NOTICE, PUBLIC, told_for
from tests.cli.running import EXAMPLES, run

Take = Callable[..., Extract]


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="session")
def army_chief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the reports of a general's end and return; to be asked, not changed."""
    ledger = tmp_path_factory.mktemp("exported") / "ledger.db"
    assert run("add", EXAMPLES.parent / "ri-yong-gil", "--ledger", ledger).status == 0
    return ledger


@pytest.fixture(scope="session")
def told(army_chief: Path, pack: Pack) -> Picture:
    with Ledger.open(army_chief) as ledger:
        kept = ledger.learned()
        whole = learned(kept, pack)
        return with_turns(kept, whole, pack, PUBLIC, told_for(whole, PUBLIC, pack), None)


@pytest.fixture(scope="session")
def take(pack: Pack) -> Take:
    """Takes out of a picture what an export tells."""

    def of(picture: Picture, what: str | None = None) -> Extract:
        return extract(picture, pack, what, label="TLP:CLEAR", notice=NOTICE)

    return of


@pytest.fixture(scope="session")
def chief(told: Picture, take: Take) -> Extract:
    return take(told)


@pytest.fixture
def write(take: Take) -> Callable[..., dict[str, bytes]]:
    """Writes a picture in a format: its files, or its one file under an empty name."""

    def of(picture: Picture, name: Name, **wanted: Any) -> dict[str, bytes]:
        return exported(take(picture), name, Wanted(**wanted))

    return of
