"""`reportedly name`: whether two written names can be one, and what Hangul a name stands for."""

import json
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import click

from reportedly import names
from reportedly.errors import NoName, UnreadablePlace
from reportedly.names.pairs import read_pairs
from reportedly.plain import escaped_json, visible

# as in options.py, which loads the library of dates besides: this verb is called in loops
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")

_NAME_WIDTH = 24
"""Columns for a name in the table of pairs."""

_SHOWN = 4
"""Readings and ways to read that are shown of one name; JSON has them all."""


@click.command("name")
@click.argument("written", nargs=-1, metavar="[A [B]]")
@click.option(
    "--pairs", metavar="FILE", help="A CSV table with the columns a and b; - reads it in."
)
@as_json
def command(written: tuple[str, ...], pairs: str | None, as_json: bool) -> None:
    """Tell whether the names A and B can be one name, or what Hangul A can stand for.

    Any spelling and script. The answer is match, possible (for a person to judge) or no; that two
    names match is not yet that they are one person. With --pairs, a line for each row of a table.
    """
    if (pairs is None) == (not written) or len(written) > 2:
        raise click.UsageError("give one name, two names, or --pairs FILE")
    if pairs is not None:
        _print_pairs(pairs, as_json)
        return
    for text in written:
        if not names.read(text).folded:
            raise NoName(text)
    if len(written) == 2:
        told = _compared(*written)
        _put(_json(told) if as_json else _sentence(told))
    else:
        told = _read(written[0])
        _put(_json(told) if as_json else _card(told))


def _print_pairs(place: str, as_json: bool) -> None:
    with _opened(place) as (lines, named):
        for pair in read_pairs(lines, named):
            told = _compared(pair.a, pair.b)
            _put(_json(told) if as_json else _row(told))


@contextmanager
def _opened(place: str) -> Iterator[tuple[BinaryIO, str]]:
    if place == "-":
        yield sys.stdin.buffer, "standard input"
        return
    try:
        file = open(place, "rb")  # noqa: PTH123, SIM115  a path of null characters is no Path
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "the path is impossible"
        raise UnreadablePlace(f"{place} cannot be read: {why}; name a CSV table") from None
    with file:
        yield file, place


def _compared(a: str, b: str) -> dict[str, Any]:
    """What the comparison of two names came to, as plain values."""
    found = names.compare(a, b)
    return {"a": a, "b": b, "answer": found.answer, "readings": found.readings, "why": found.why}


def _read(text: str) -> dict[str, Any]:
    """What a name can be read as, likeliest first, as plain values."""
    name = names.read(text)
    return {
        "name": text,
        "script": names.script_of(text),
        "readings": names.likely(name),
        "ways": [
            {
                "surname": each.surname,
                "given": each.given,
                "syllables": ["".join(position.order) for position in each.positions],
            }
            for each in name.hypotheses
        ],
    }


def _sentence(told: dict[str, Any]) -> str:
    shared = f" ({' '.join(told['readings'])})" if told["readings"] else ""
    return f"{told['answer']}: {told['why']}{shared}"


def _row(told: dict[str, Any]) -> str:
    cells = [f"{told['answer']:<8}", _padded(told["a"]), _padded(told["b"])]
    return " ".join([*cells, " ".join(told["readings"][:3]) or told["why"]])


def _padded(text: str) -> str:
    """A text with blanks up to its width; Hangul and Hanja take two columns each."""
    columns = sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)
    return text + " " * (_NAME_WIDTH - columns)


def _card(told: dict[str, Any]) -> str:
    lines = [f"{told['name']} ({told['script'] or 'mixed scripts'})"]
    if not told["ways"]:
        return "\n".join([*lines, "cannot be read as a Korean name"])
    lines.append(f"Hangul, likeliest first: {' '.join(told['readings'][:_SHOWN])}")
    for way in told["ways"][:_SHOWN]:
        surname, given = (way[part] or "none" for part in ("surname", "given"))
        lines.append(f"surname {surname}, given name {given}: {' · '.join(way['syllables'])}")
    return "\n".join(lines)


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _put(text: str) -> None:
    """Write lines in UTF-8, with nothing in them that steers a terminal."""
    lines = [line if line.isprintable() else _harmless(line) for line in text.split("\n")]
    sys.stdout.flush()
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8"))


def _harmless(line: str) -> str:
    return escaped_json(line.encode("utf-8")).decode("utf-8") if line[0] == "{" else visible(line)
