"""Reports of an invented envoy, from which the tests make ledgers of their own."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.cli.running import ask, run

SHOT = {
    "told": ("Weekly Ledger", "2019-06-01", "Pak Tok-su, a North Korean general, was executed in "
             "May 2019, an official said."),
    "again": ("Daily Example", "2019-06-03", "North Korean general Pak Tok-su was executed in May "
              "2019, the National Intelligence Service said."),
}  # fmt: skip
SACKED = {
    "june": ("Evening Herald", "2019-07-03", "North Korean general Pak Tok-su was dismissed in "
             "June 2019, a source said."),
    "february": ("Evening Post", "2019-07-13", "North Korean general Pak Tok-su was dismissed in "
                 "February 2019, a source said."),
}  # fmt: skip
SEEN = {
    "seen": ("Morning Standard", "2019-08-05", "Pak Tok-su, a North Korean general, appeared in "
             "a photograph taken on 3 August 2019 and released by KCNA on August 4, 2019."),
}  # fmt: skip


def added(place: Path, reports: Mapping[str, tuple[str, str, str]]) -> Path:
    """A ledger with some reports."""
    path = place / "ledger.db"
    for name, (outlet, day, text) in reports.items():
        file = place / f"{name}.json"
        plain = {"id": name, "outlet": outlet, "published": day, "text": text}
        file.write_text(json.dumps(plain), "utf-8")
        told = run("add", file, "--ledger", path)
        assert told.status == 0, told.err
    return path


def event_of(ledger: Path, kind: str, when: str | None = None) -> dict:
    """The only event of a kind (and date)."""
    found = [e for e in ask(ledger, "events") if e["kind"] == kind and when in {None, e["when"]}]
    assert len(found) == 1, found
    return found[0]
