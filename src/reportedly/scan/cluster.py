"""The scan on a cluster: Ray Data hands out the shards, each worker does its own from end to end.

Nothing but names goes between the machines: workers read shards and write what they find on storage
that all of them see, by the code that the local scan runs, and so the same bytes.
"""

import socket
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import BrokenScan, MissingExtra
from reportedly.packs import load
from reportedly.scan.done import Done, finished
from reportedly.scan.shards import Shard
from reportedly.scan.tools import Tools
from reportedly.scan.work import scanned

_PATIENCE = 10
"""Seconds within which a cluster must answer."""


def run_on_ray(
    given: Sequence[Shard],
    out: Path,
    *,
    address: str | None = None,
    jobs: int = 1,
    extra: Path | None = None,
) -> Generator[tuple[Shard, Done]]:
    """Scan shards on a cluster, each result as soon as it stands on disk.

    A worker that dies is replaced and its shard done anew; where the driver dies, a rerun does what
    has no marker.

    Args:
        given: the shards that are to be done; every worker must see them under the same paths.
        out: an existing folder that every worker sees, too.
        address: of the cluster ("auto", "ray://HOST:10001"); None starts Ray on this machine.
        jobs: shards at a time.
        extra: a folder of the user's own pack, seen by every worker.

    Raises:
        MissingExtra: ray is not installed.
        BrokenScan: the cluster cannot be reached, or gave up.
    """
    if not given:
        return
    try:
        import ray
        from ray.data import ActorPoolStrategy, DataContext, from_items
        from ray.exceptions import RayError
    except ImportError:
        raise MissingExtra("--engine ray", "ray") from None
    pack = None if extra is None else str(extra.resolve())
    _reach(address)
    here = {"num_cpus": jobs, "include_dashboard": False} if address is None else {}
    try:
        ray.init(address=address, logging_level="error", log_to_driver=False, **here)
    except (ConnectionError, RayError, RuntimeError, ValueError) as error:
        raise BrokenScan(f"there is no cluster at {address or 'this machine'}: {error}") from None
    try:
        DataContext.get_current().enable_progress_bars = False
        rows = [{"number": number, "shard": _told(shard)} for number, shard in enumerate(given)]
        done = from_items(rows, override_num_blocks=len(rows)).map(
            _Worker,
            fn_constructor_args=(str(out.resolve()), pack),
            compute=ActorPoolStrategy(size=min(jobs, len(rows))),
        )
        for row in done.iter_rows():
            yield given[row["number"]], msgspec.json.decode(row["done"], type=Done)
    except RayError as error:
        told = str(error).strip().rpartition("\n")[2]
        raise BrokenScan(
            f"the cluster gave up: {told}; run it again: what is done stays done"
        ) from None
    finally:
        ray.shutdown()


def _reach(address: str | None) -> None:
    """See that somebody answers at an address, since Ray itself tries for minutes.

    Raises:
        BrokenScan: nobody does.
    """
    host, _, port = (address or "").removeprefix("ray://").rpartition(":")
    if not port.isdigit():
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _PATIENCE).close()
    except (OSError, OverflowError) as error:
        raise BrokenScan(f"there is no cluster at {address}: {error}; start one there") from None


def _told(shard: Shard) -> bytes:
    return msgspec.json.encode((str(shard.path.resolve()), shard.form, shard.name, shard.size))


class _Worker:
    """One worker: it makes its tools once, and then does one shard after another."""

    def __init__(self, out: str, extra: str | None) -> None:
        self._out = Path(out)
        self._tools = Tools(load(extra=None if extra is None else Path(extra)))

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        path, form, name, size = msgspec.json.decode(row["shard"])
        shard = Shard(Path(path), form, name, size)
        done = finished(shard, self._tools.reader, self._out)  # before whoever did it was killed
        if done is None:
            done = scanned(shard, self._out, self._tools)
        return {"number": row["number"], "done": msgspec.json.encode(done)}
