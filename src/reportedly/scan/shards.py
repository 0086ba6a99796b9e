"""Shards: the files of an archive, each of which is gone through by itself."""

import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from reportedly.errors import BadShard

Form = Literal["warc", "lines", "parquet"]

_FORMS: tuple[tuple[re.Pattern[str], Form], ...] = (
    (re.compile(r"\.(?:warc|wet)(?:\.gz|\.zst)?$", re.IGNORECASE), "warc"),
    (re.compile(r"\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$", re.IGNORECASE), "lines"),
    (re.compile(r"\.parquet$", re.IGNORECASE), "parquet"),
)
_LISTS = re.compile(r"\.paths(?:\.gz)?$", re.IGNORECASE)
KNOWN = ".warc, .warc.gz, .warc.zst, .wet.gz, .jsonl (.gz, .zst), .parquet, .paths (.gz)"
_LONGEST_LIST = 64_000_000


class Shard(NamedTuple):
    """One file of an archive.

    Attributes:
        path: where it lies.
        form: how its records are to be read.
        name: the file's name without the endings that tell its form; what is found bears it.
        size: its bytes when the scan began.
    """

    path: Path
    form: Form
    name: str
    size: int


def shards(places: Iterable[str], *, base: Path | None = None) -> tuple[Shard, ...]:
    """The shards in some places, in the order of their names.

    Args:
        places: files, folders (with all shards below them), or lists of paths as Common Crawl
            publishes them: one path a line.
        base: the folder to which the paths of a list belong; the list's own where None.

    Raises:
        BadShard: a place is missing, holds no shard, is of no known form, or two shards of
            different folders have one name.
    """
    found: dict[str, Shard] = {}
    for place in places:
        for path, form in _within(Path(place), base):
            shard = _shard(path, form)
            other = found.setdefault(shard.name, shard)
            if other.path.resolve() != path.resolve():
                raise BadShard(
                    f"{other.path} and {path} have one name, and so would what is found in them; "
                    "scan them into two folders"
                )
    return tuple(found[name] for name in sorted(found))


def _within(place: Path, base: Path | None) -> Iterator[tuple[Path, Form]]:
    if _LISTS.search(place.name) and place.is_file():
        for line in _lines_of(place):
            path = (base or place.parent) / line
            form = _form(path)
            if form is None:
                raise BadShard(f"{place} lists {line}, which is no shard; shards end in {KNOWN}")
            yield path, form
        return
    if place.is_dir():
        inside = [(path, form) for path in sorted(place.rglob("*")) if (form := _form(path))]
        if not inside:
            raise BadShard(f"{place} holds no shard; shards end in {KNOWN}")
        yield from inside
        return
    form = _form(place)
    if form is None and place.exists():
        raise BadShard(f"{place} is of no form that is known; shards end in {KNOWN}")
    yield place, form or "warc"


def _lines_of(place: Path) -> Iterator[str]:
    """The paths in a list; empty lines and those that begin with # are none."""
    try:
        data = place.read_bytes()
        if data.startswith(b"\x1f\x8b"):
            with gzip.open(place) as stream:
                data = stream.read(_LONGEST_LIST)
        text = data.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadShard(f"{place} is no list of paths: {error}; get it again") from None
    for line in text.splitlines():
        path = line.strip()
        if path and not path.startswith("#"):
            yield path.removeprefix("s3://commoncrawl/")


def _form(path: Path) -> Form | None:
    return next((form for ending, form in _FORMS if ending.search(path.name)), None)


def _shard(path: Path, form: Form) -> Shard:
    try:
        if path.is_dir():
            raise BadShard(f"{path} is a folder; name the files in it, or a folder of theirs")
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "the path is impossible"
        raise BadShard(f"{path} cannot be read: {why}; check the path, or --base") from None
    ending = next(ending for ending, known in _FORMS if known == form)
    return Shard(path, form, ending.sub("", path.name), size)
