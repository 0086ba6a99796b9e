"""What a scan of an archive costs beside reading its bytes, and whether it finds what is there.

`python -m benchmarks.archives [FOLDER]`: in FOLDER (a temporary one where none is named) a WARC
file of 50,000 generated pages is made once; all figures are of one process and one run.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import fastwarc

from benchmarks.archives.pages import MENU, RELEVANT, pages
from benchmarks.archives.recall import recall
from benchmarks.archives.timed import Times, timed_tools
from benchmarks.archives.warc import write
from benchmarks.blocks import measured, put
from reportedly.packs import load
from reportedly.scan import Counts, Shard, scanned, shards
from reportedly.scan.sieve import Sieve

COUNT = 50_000
BLOCK = "benchmarks.archives"
_SAMPLE = 400


def main(arguments: Sequence[str]) -> int:
    """Make the archive where it is missing, measure, print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archives")
    parser.add_argument("folder", nargs="?", type=Path, help="where the archive is, or is made")
    parser.add_argument("--pages", type=int, default=COUNT, help="how many pages it has")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing)
        told = list(_told(_archive(folder, asked.pages), Path(passing)))
    print("\n".join(told))
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


def _archive(folder: Path, count: int) -> Shard:
    path = folder / f"generated-{count}.warc.gz"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part.gz")
        write(part, pages(count))
        part.replace(path)
    (shard,) = shards([str(path)])
    return shard


def _told(shard: Shard, passing: Path) -> Iterator[str]:
    bare, pages_there, size = _bare(shard)
    times = Times()
    tools = timed_tools(load(), times)
    _warmed(tools.sieve)
    start = time.process_time()
    done = scanned(shard, passing, tools)
    whole = time.process_time() - start
    counts = done.counts
    yield f"{platform.machine()}, Python {platform.python_version()}"
    yield (
        f"{pages_there:,} pages, {size / 1e6:,.0f} MB ({shard.size / 1e6:,.0f} MB packed), "
        f"1 in {RELEVANT:,} relevant, 1 in {MENU} names the country beside its article"
    )
    yield f"{counts.named:,} name it, {counts.told:,} tell of it, {counts.found:,} found"
    yield ""
    yield _row("every payload read, nothing else (FastWARC)", bare, bare)
    yield _row("scan, whole", whole, bare)
    took = _candidates(times, counts, whole, bare)
    yield from (_row(f"  {what}", spent, bare) for what, spent in took.items())
    beyond = took["beyond these"]
    yield f"  beyond bytes, sieve and candidates: {beyond / whole:.1%} of the whole"
    every = _trafilatura(shard) * pages_there
    yield _row(f"every page extracted by trafilatura (from {_SAMPLE})", every, bare)
    yield f"  the scan takes 1/{every / whole:,.0f} of that"
    yield f"memory of `reportedly scan` at its highest: {_memory(shard, passing):,.0f} MB"
    yield ""
    yield from recall()


def _candidates(times: Times, counts: Counts, whole: float, bare: float) -> dict[str, float]:
    """The parts of a scan: those that were timed, and what is left."""
    spent = times.spent
    parts = {
        "bytes read and unpacked, as above": bare,
        "names in bytes": spent["names"],
        f"articles roughly cut out ({counts.named:,})": spent["tells"],
        f"extracted, dated, read ({counts.told:,})": spent["extract"] + spent["read"],
    }
    return {**parts, "beyond these": whole - sum(parts.values())}


def _bare(shard: Shard) -> tuple[float, int, int]:
    """Seconds of processor time of reading every payload, how many there are, and their bytes."""
    best, count, size = float("inf"), 0, 0
    for _ in range(3):
        start, count, size = time.process_time(), 0, 0
        wanted = fastwarc.WarcRecordType.response
        with shard.path.open("rb") as stream:
            for record in fastwarc.ArchiveIterator(stream, record_types=wanted, parse_http=True):
                count, size = count + 1, size + len(record.reader.read())
        best = min(best, time.process_time() - start)
    return best, count, size


def _warmed(sieve: Sieve) -> None:
    """Load what is loaded once a process, whatever a shard holds."""
    from reportedly.acquire.page import page

    html = next(iter(pages(1, relevant=1))).html
    sieve.tells(html, "utf-8")
    list(page(html))


def _trafilatura(shard: Shard) -> float:
    """Seconds of processor time a page, of the first pages of a shard."""
    import trafilatura

    found = []
    wanted = fastwarc.WarcRecordType.response
    with shard.path.open("rb") as stream:
        for record in fastwarc.ArchiveIterator(stream, record_types=wanted, parse_http=True):
            found.append(record.reader.read().decode())
            if len(found) == _SAMPLE:
                break
    start = time.process_time()
    for html in found:
        trafilatura.extract(html, fast=True, include_comments=False)
    return (time.process_time() - start) / len(found)


def _memory(shard: Shard, passing: Path) -> float:
    """Megabytes that a scan of its own holds at its highest."""
    out = passing / "again"
    program = [sys.executable, "-m", "reportedly", "scan", str(shard.path), "--out", str(out)]
    child = subprocess.Popen([*program, "--jobs", "1"], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"the scan ended with {child.returncode}")
    return _kilobytes(used) / 1e3


def _kilobytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / 1024 if sys.platform == "darwin" else used.ru_maxrss


def _row(what: str, seconds: float, bare: float) -> str:
    return f"{what:<52} {seconds:>9.2f} s {seconds / bare:>8.2f} x"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
