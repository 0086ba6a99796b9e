"""The evidence: what servers answered, whole, in WARC files in a folder beside the ledger.

WARC is the format of web archives (ISO 28500:2017, https://iipc.github.io/warc-specifications/);
whatever reads it reads these files. Each record is a gzip member of its own, so that one can be
read, cut off or left out without touching the others.
"""

from reportedly.ledger.evidence.check import notices_of, problems_of
from reportedly.ledger.evidence.evidence import Evidence
from reportedly.ledger.evidence.records import Kept
from reportedly.ledger.evidence.writer import Writer

__all__ = ["Evidence", "Kept", "Writer", "notices_of", "problems_of"]
