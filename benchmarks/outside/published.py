"""What others report on the same corpora, printed beside ours and marked as theirs."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

_FILE = Path(__file__).parent / "published.yaml"


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One published figure: whose, what, and where it was read."""

    system: str
    told: str
    seen: str


def published(benchmark: str) -> Iterator[str]:
    """The published figures of a benchmark, a line each."""
    rows = msgspec.convert(yaml.safe_load(_FILE.read_text(encoding="utf-8")), dict[str, list[Row]])
    for row in rows[benchmark]:
        yield f"  published: {row.system}: {row.told} (as in {row.seen})"
