"""The one door: a file, a folder or standard input, and the reports in it."""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from reportedly.acquire.came import Came
from reportedly.acquire.draft import Draft, report_of
from reportedly.acquire.folder import files_in
from reportedly.acquire.forms import BY_SUFFIX, LINES, Form, recognised
from reportedly.acquire.json_lines import draft_of_line, json_lines
from reportedly.acquire.limits import MAX_BYTES, MAX_LINE_BYTES, check_bytes, read_within
from reportedly.acquire.metadata import Metadata, day_of, value_of
from reportedly.acquire.opening import opened
from reportedly.acquire.refusal import Refusal, shown
from reportedly.acquire.sidecar import is_sidecar, sidecar_of
from reportedly.errors import NotOpened, ReportedlyError, UnreadablePlace, UnreadableReport
from reportedly.model import Report
from reportedly.packs import Sites

Numbered = tuple[int, Draft | ReportedlyError]

STANDARD_INPUT = "-"


def reports(
    place: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    now: datetime | None = None,
    sites: Sites | None = None,
) -> Iterator[Report | Refusal]:
    """The reports in a place, each as soon as it is read.

    Args:
        place: a file, a folder (read with all below it, in the order of names) or "-".
        outlet: who published them; goes before what sidecar and file say.
        published: their day of publication, YYYY, YYYY-MM or YYYY-MM-DD; likewise.
        stdin: what "-" reads; the process's own standard input where None.
        now: when they are got; the present where None, UTC where it names no zone.
        sites: what the pack knows of sites: who publishes them, how they date their pages.

    Returns:
        A report for each item that could be taken, a refusal for each that could not. The same
        place gives the same items in the same order.

    Raises:
        ImpossibleDate: `published` is no date.
    """
    given = Metadata(
        outlet=value_of({"outlet": outlet}, "outlet"),
        published=day_of(value_of({"published": published}, "published")),
    ).dated("given")
    got = now or datetime.now(UTC)
    got = got.replace(tzinfo=UTC) if got.tzinfo is None else got.astimezone(UTC)
    came = Came() if sites is None else Came(sites=sites)
    if place == STANDARD_INPUT:
        items = _numbered_in_stream(stdin or sys.stdin.buffer, came)
        return _told(items, place="standard input", stem="stdin", stronger=given, got=got)
    return _in_path(Path(place), given, got, came)


def _in_path(path: Path, given: Metadata, got: datetime, came: Came) -> Iterator[Report | Refusal]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield Refusal(shown(path), _unreadable(error))
        return
    if not is_folder:
        yield from _in_file(path, given, got, came)
        return
    empty = True
    for found in files_in(path):
        empty = False
        if isinstance(found, Refusal):
            yield found
        else:
            yield from _in_file(found, given, got, came)
    if empty:
        known = ", ".join(sorted({*BY_SUFFIX, *LINES}))
        yield Refusal(
            shown(path), UnreadablePlace(f"this folder holds no report; reports end in {known}")
        )


def _in_file(path: Path, given: Metadata, got: datetime, came: Came) -> Iterator[Report | Refusal]:
    try:
        if is_sidecar(path):
            raise UnreadableReport("this is the metadata of another file; give that file")
        stronger = given.over(sidecar_of(path).dated("sidecar"))
        with opened(path) as stream:
            items = _numbered_in_file(path, stream, came)
            stem = shown(path.stem)
            yield from _told(items, place=shown(path), stem=stem, stronger=stronger, got=got)
    except OSError as error:
        yield Refusal(shown(path), _unreadable(error))
    except ReportedlyError as error:
        yield Refusal(shown(path), error)


def _numbered_in_file(path: Path, stream: BinaryIO, came: Came) -> Iterator[Numbered]:
    suffix = path.suffix.lower()
    status = os.fstat(stream.fileno())
    if suffix in LINES:
        yield from json_lines(stream)
    elif suffix in BY_SUFFIX and stat.S_ISREG(status.st_mode):
        form = BY_SUFFIX[suffix]
        check_bytes(status.st_size, form.limit, "the file")
        yield from _numbered(form, read_within(stream, form.limit, "the file"), came)
    else:
        if stat.S_ISREG(status.st_mode):
            check_bytes(status.st_size, MAX_BYTES, "the file")
        yield from _numbered_in_stream(stream, came)


def _numbered_in_stream(stream: BinaryIO, came: Came) -> Iterator[Numbered]:
    """The items of what has no telling name: JSON Lines where the first line is a whole report."""
    first = stream.readline(MAX_LINE_BYTES + 1)
    if _is_report(first):
        yield from json_lines(stream, first)
        return
    data = first + read_within(stream, max(MAX_BYTES - len(first), 0), "standard input or the file")
    form = recognised(data)
    check_bytes(len(data), form.limit, "the text")
    yield from _numbered(form, data, came)


def _is_report(line: bytes) -> bool:
    try:
        draft_of_line(line)
    except ReportedlyError:
        return False
    return True


def _numbered(form: Form, data: bytes, came: Came) -> Iterator[Numbered]:
    if not data.strip():
        raise UnreadableReport("the file is empty; give one that holds the report's words")
    yield from enumerate(form.take(data, came), start=1)


def _told(
    items: Iterable[Numbered], *, place: str, stem: str, stronger: Metadata, got: datetime
) -> Iterator[Report | Refusal]:
    """Reports and refusals, named after the stem, with a number where there are several."""
    items = iter(items)
    try:
        head = [item for _, item in zip(range(2), items, strict=False)]
        alone = len(head) < 2 or isinstance(head[1][1], NotOpened)
        if not head:
            raise UnreadableReport("it holds no report")
        for number, item in chain(head, items):
            where = place if alone else f"{place}, item {number}"
            if isinstance(item, ReportedlyError):
                yield Refusal(where, item)
                continue
            name = stem if alone else f"{stem}-{number}"
            try:
                yield report_of(item, name=name, stronger=stronger, got=got)
            except ReportedlyError as error:
                yield Refusal(where, error)
    except ReportedlyError as error:
        yield Refusal(place, error)


_HOST = re.compile(r"<?(?:https?:/+)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/", re.IGNORECASE)
"""How an address looks that was pasted without its beginning, or in angle brackets."""


def _unreadable(error: OSError | ValueError) -> UnreadablePlace:
    if isinstance(error, FileNotFoundError):
        told = "there is no such file or folder; check the path"
        if _HOST.match(str(error.filename)):
            told += ", or begin an address with https://"
        return UnreadablePlace(told)
    why = error.strerror if isinstance(error, OSError) else "the path is impossible"
    return UnreadablePlace(f"this cannot be read: {why}; check the path and its permissions")
