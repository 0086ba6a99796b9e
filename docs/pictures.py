"""The pictures in the pages, drawn by the program from the example reports."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from docs.console import ROOT
from reportedly.account import learned
from reportedly.account.history import pictures
from reportedly.acquire import reports
from reportedly.ledger import Learned, Ledger
from reportedly.model import Report
from reportedly.packs import Pack, load
from reportedly.protect import PUBLIC
from reportedly.read import reader
from reportedly.tell.history import course
from reportedly.tell.pictures.history import history_svg

_REPORTS = ROOT / "examples" / "ri-yong-gil"
_PERSON = "ri-yong-gil"
_KINDS = ("dismissal", "execution")
_GOT = datetime(2026, 1, 1, tzinfo=UTC)


def drawn() -> dict[Path, str]:
    """Each picture by its place in the documentation."""
    pack = load()
    door = reader(pack)
    with tempfile.TemporaryDirectory() as folder, Ledger.create(Path(folder) / "l.db") as ledger:
        for report in reports(str(_REPORTS), now=_GOT):
            if isinstance(report, Report):
                ledger.add(report, door.read(report))
        kept = ledger.learned()
    return {ROOT / "docs" / f"{_PERSON}-{kind}.svg": _drawn(kept, pack, kind) for kind in _KINDS}


def _drawn(kept: Learned, pack: Pack, kind: str) -> str:
    events = learned(kept, pack).events
    wanted = next(e.id for e in events if e.kind == kind and e.person == _PERSON)
    return history_svg(course(pictures(kept, pack, wanted, PUBLIC), wanted, pack))
