"""The stages after reading, on made-up claims: identify, file, trace, weigh, and how they grow."""

import time
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.speed.claims import made_up
from benchmarks.speed.timing import Row, beside
from reportedly.identify import identify
from reportedly.packs import load
from reportedly.trace import Directory, filed, traced
from reportedly.weigh import Scene, weighed

SIZES = (1_000, 10_000, 90_000)
"""Claims; three tell of one event, so that the last are some 30,000 events."""

STAGES = ("identify", "file", "trace", "weigh")


def rows(sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """Each stage at each size, beside the smallest: so many times the claims, how much longer?"""
    before: dict[str, float] = {}
    for size in sizes:
        spent = stages(size)
        spent["all four"] = sum(spent.values())
        for stage, seconds in spent.items():
            what = f"{stage}, {size:,} claims"
            if stage in before:
                yield beside(what, seconds, f"{sizes[0]:,} claims", before[stage])
            else:
                yield Row(what, seconds)
        before = before or spent


def stages(size: int) -> dict[str, float]:
    """Seconds of processor time of each stage, once."""
    pack, told = load(), made_up(size)
    reports, readings = [r for r, _ in told], [r for _, r in told]
    marks = [time.process_time()]
    found = identify(reports, readings, pack)
    marks.append(time.process_time())
    members = filed(reports, found.readings, Directory(pack, found.persons))
    marks.append(time.process_time())
    events = traced(members, found.persons, pack)
    marks.append(time.process_time())
    weighed(events, Scene(members, pack))
    marks.append(time.process_time())
    spent = (end - start for start, end in pairwise(marks))
    return dict(zip(STAGES, spent, strict=True))
