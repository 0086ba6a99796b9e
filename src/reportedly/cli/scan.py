"""`reportedly scan`: from archives of web size to the reports in them that tell."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import INTERRUPTED, options
from reportedly.cli.far import Far, far
from reportedly.cli.known import known, own_pack
from reportedly.cli.output import print_json
from reportedly.errors import BadShard, UnwritablePlace
from reportedly.plain import visible

if TYPE_CHECKING:
    from reportedly.scan import Counts, Done, Shard, Tools


@click.command("scan")
@click.argument("places", nargs=-1, required=True, metavar="SHARD|FOLDER|LIST...")
@click.option(
    "--out",
    type=options.written,
    required=True,
    metavar="FOLDER",
    help="Where what is found goes: for each shard a Parquet file, and a marker when it is done.",
)
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the files of a list of paths lie; beside the list where this is left out.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="On this machine, or on a cluster of Ray (both write the same bytes).",
)
@click.option(
    "--address",
    metavar="ADDRESS",
    help="Of the cluster: ray://HOST:10001, or auto; without it Ray runs on this machine.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many shards at a time; as many as there are cores where this is left out.",
)
@options.as_json
def command(
    places: tuple[str, ...],
    out: Path,
    base: Path | None,
    engine: str,
    address: str | None,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Go through archives (WARC, JSON Lines, Parquet, lists of their paths) and keep what tells.

    Each shard becomes one file in FOLDER, and a marker beside it when it is whole. What has a
    marker is not gone through again; a shard that was cut off is. `load FOLDER` brings what was
    found into a ledger. The files hold everything, as a ledger does: they are their owner's alone.
    """
    from reportedly.scan import Tools, finished, shards

    if address is not None and engine != "ray":
        raise click.UsageError("--address is of a cluster; say --engine ray with it")
    given = shards(places, base=base)
    tools = Tools(known())
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritablePlace(f"{out} cannot be made: {error.strerror}; name a folder") from None
    before = {shard: told for shard in given if (told := finished(shard, tools.reader, out))}
    for told in before.values():
        _say(told, as_json, known_before=True)
    wanted = [shard for shard in given if shard not in before]
    many = jobs or os.cpu_count() or 1
    with far("scanning", sum(shard.size for shard in wanted)) as progress:
        try:
            with closing(_run(wanted, out, engine, address, many, tools, progress)) as results:
                for shard, told in results:
                    progress.finished(shard.size, told.counts.records)
                    _say(told, as_json)
                    before[shard] = told
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except OSError as error:
            raise BadShard(f"{error}; what is done stays done, run it again") from None
    if not as_json and len(before) > 1:
        _sum_up([told.counts for told in before.values()], len(before))


def _run(
    wanted: Sequence[Shard],
    out: Path,
    engine: str,
    address: str | None,
    jobs: int,
    tools: Tools,
    progress: Far,
) -> Generator[tuple[Shard, Done]]:
    if engine == "ray":
        from reportedly.scan.cluster import run_on_ray

        return run_on_ray(wanted, out, address=address, jobs=jobs, extra=own_pack())
    from reportedly.scan import run

    return run(wanted, out, jobs=jobs, extra=own_pack(), tools=tools, far=progress)


def _say(told: Done, as_json: bool, *, known_before: bool = False) -> None:
    outcome = "known" if known_before else "new"
    if as_json:
        print_json({"outcome": outcome, **_plain(told)})
        return
    click.echo(f"{outcome:9}{visible(told.shard)}: {_counted(told.counts)}")
    if told.counts.bad:
        click.echo(visible(f"{told.shard}: {told.counts.listed[0].why}"), err=True)
    sys.stdout.flush()


def _plain(told: Done) -> dict[str, object]:
    import msgspec

    plain: dict[str, object] = msgspec.to_builtins(told)
    return plain


def _sum_up(counts: Sequence[Counts], shards: int) -> None:
    def every(name: str) -> int:
        return sum(getattr(each, name) for each in counts)

    click.echo(
        f"{shards} shards: {every('records'):,} pages, {every('named'):,} name the country, "
        f"{every('told'):,} tell of it; {every('found'):,} reports with {every('claims'):,} claims"
        + (f"; {every('bad'):,} bad records" if every("bad") else "")
    )


def _counted(counts: Counts) -> str:
    told = (
        f"{counts.records:,} pages, {counts.named:,} name the country, {counts.told:,} tell of it; "
        f"{counts.found:,} reports with {counts.claims:,} claims"
    )
    if counts.unread:
        languages = ", ".join(f"{n:,} {code}" for code, n in sorted(counts.unread.items()))
        told += f"; without a reader: {languages}"
    if counts.refused:
        told += f"; without an article: {sum(counts.refused.values()):,}"
    if counts.bad:
        told += f"; bad records: {counts.bad:,} (listed in the marker)"
    return told
