"""Archives of web size: shard by shard, to the few reports in them that tell of what we follow.

`Shard` and `shards` say what is to be gone through; `Tools` holds what goes through it; `scanned`
does one shard, from its bytes to one Parquet file and a marker that stands only when all is there.
"""

from reportedly.scan.counts import Bad, Counts
from reportedly.scan.done import Done, done, finished
from reportedly.scan.found import Found, found_in
from reportedly.scan.local import run
from reportedly.scan.shards import Shard, shards
from reportedly.scan.tools import Tools
from reportedly.scan.work import scanned

__all__ = [
    "Bad",
    "Counts",
    "Done",
    "Found",
    "Shard",
    "Tools",
    "done",
    "finished",
    "found_in",
    "run",
    "scanned",
    "shards",
]
