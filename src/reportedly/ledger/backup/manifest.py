"""What an archive says of its members: the last of them, so that one that was cut off has none."""

import re

from reportedly.model import Noun

LEDGER = "ledger.db"
MANIFEST = "manifest.json"
EVIDENCE = re.compile(r"evidence/(?P<name>[0-9]{1,9}\.warc\.gz)")
"""The members that hold evidence; nothing else is ever unpacked."""

FORM = 1


class Member(Noun, frozen=True):
    """One file of an archive.

    Attributes:
        size: in bytes.
        sha256: of the file, in hexadecimal.
    """

    name: str
    size: int
    sha256: str


class Manifest(Noun, frozen=True):
    """All files of an archive.

    Attributes:
        form: the version of this form.
        made: when the backup was made, in UTC (ISO 8601).
    """

    form: int
    made: str
    members: tuple[Member, ...]


def is_expected(name: str) -> bool:
    """Whether a backup may have a member of that name."""
    return name in {LEDGER, MANIFEST} or EVIDENCE.fullmatch(name) is not None
