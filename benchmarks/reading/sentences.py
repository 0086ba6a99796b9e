"""Short passages with what should be read: `python -m benchmarks.reading.sentences [KIND ...]`.

Each file of `training/sentences` holds passages of one kind of claim, each with the person of whom
it is told, or with nobody where nothing should be read. Each passage is read as a report of its
own, one without a full stop as the title of a report.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.reading.comparing import found, same
from benchmarks.reading.samples import KINDS
from reportedly.model import Report, report_id, text_digest
from reportedly.packs import load
from reportedly.read import reader

FOLDER = Path(__file__).parents[2] / "training" / "sentences"
OUTLET, PUBLISHED = "Example Post", "2020-06-15"
COLUMNS = ("text", "who", "polarity", "certainty")
"""The columns that every file has; slots such as `post` may follow."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One or two sentences, and the claim of one kind that they make.

    Attributes:
        kind: the kind of claim.
        text: the words.
        who: of whom it is told, empty where no such claim is made.
        polarity: "affirmed" or "denied", empty where there is no claim.
        certainty: how sure the words are, empty where there is no claim.
        slots: other slots that the words fill.
    """

    kind: str
    text: str
    who: str
    polarity: str
    certainty: str
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was read in one passage.

    Attributes:
        passage: what was given.
        hit: whether the claim was read.
        certainty: the certainty read, None where the claim was not.
        wrong: slots of the claim that were read otherwise, with what was read.
        false: the persons of whom something of the kind was read that is not there.
    """

    passage: Passage
    hit: bool
    certainty: str | None
    wrong: tuple[str, ...]
    false: tuple[str, ...]


def passages(folder: Path | None = None, kinds: Sequence[str] = ()) -> Iterator[Passage]:
    """The passages of some kinds, of all where none is named, in the order of the files.

    Files that are named after no kind of claim are of something else, and left alone.

    Raises:
        ValueError: a file has other columns than `COLUMNS`.
    """
    for path in sorted((folder or FOLDER).glob("*.tsv")):
        if path.stem not in (kinds or KINDS):
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            names = tuple(rows.fieldnames or ())
            if names[: len(COLUMNS)] != COLUMNS:
                raise ValueError(f"{path} must begin with the columns {', '.join(COLUMNS)}")
            for row in rows:
                told = {name: row[name] for name in names[len(COLUMNS) :] if row[name]}
                text, who, polarity, certainty = (row[name] or "" for name in COLUMNS)
                yield Passage(path.stem, text, who, polarity, certainty, told)


def read(given: Iterable[Passage]) -> Iterator[Outcome]:
    """What the shipped reader finds in each passage, none of them passed over unread."""
    english = reader(load()).english
    for passage in given:
        claims: list[dict[str, Any]] = msgspec.to_builtins(english.closely(_report(passage)).claims)
        yield outcome(passage, [c for c in claims if c["kind"] == passage.kind])


def outcome(passage: Passage, claims: Sequence[dict[str, Any]]) -> Outcome:
    """What some claims of the passage's kind are worth: the first that fits is the one meant.

    What a denial denies is no false claim beside it.
    """
    wanted = {"kind": passage.kind, "who": passage.who, "polarity": passage.polarity}
    hit = _first(wanted, claims) if passage.who else None
    denied = passage.polarity == "denied"
    beside = _first(wanted | {"polarity": "affirmed"}, claims) if denied else None
    rest = [c for c in claims if c is not hit and c is not beside]
    slots = passage.slots.items() if hit else ()
    return Outcome(
        passage,
        hit is not None,
        hit["certainty"] if hit else None,
        tuple(f"{n} {v}, read {hit[n]}" for n, v in slots if hit and not same(v, hit[n])),
        tuple(f"{c['who']} ({c['polarity']})" for c in rest),
    )


def _first(wanted: dict[str, str], claims: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    return next((c for c in claims if found(wanted, c) > 0), None)


def lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What went wrong, a line each, and then the counts of each kind."""
    for each in outcomes:
        passage = each.passage
        if passage.who and not each.hit:
            yield f"MISSED {passage.kind} {passage.polarity} {passage.who} << {passage.text}"
        if each.hit and each.certainty != passage.certainty:
            yield f"SURE {passage.certainty}, read {each.certainty} << {passage.text}"
        for slot in each.wrong:
            yield f"SLOT {slot} << {passage.text}"
        for who in each.false:
            yield f"FALSE {passage.kind} {who} << {passage.text}"
    for kind in sorted({e.passage.kind for e in outcomes}):
        yield f"{kind}: {_counts([e for e in outcomes if e.passage.kind == kind])}"


def _counts(outcomes: Sequence[Outcome]) -> str:
    told = [e for e in outcomes if e.passage.who]
    count = Counter(
        hit=sum(e.hit for e in told),
        false=sum(len(e.false) for e in outcomes),
        sure=sum(e.certainty == e.passage.certainty for e in told),
    )
    return (
        f"{len(outcomes)} passages, {count['hit']} of {len(told)} claims found, "
        f"{count['false']} false, {count['sure']} with their certainty"
    )


def _report(passage: Passage) -> Report:
    ended = passage.text.rstrip("\"'”’").endswith((".", "?", "!"))
    title, text = (None, passage.text) if ended else (passage.text, "")
    return Report(
        id=report_id(OUTLET, PUBLISHED, title, text),
        name=passage.kind,
        title=title,
        text=text,
        text_digest=text_digest(title, text),
        extractor="passage",
        outlet=OUTLET,
        published=PUBLISHED,
        language="en",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the passages and print what was found, missed and false."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading.sentences",
        description="Read short passages and say what was found, missed and false.",
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="only these kinds")
    asked = parser.parse_args(arguments)
    for line in lines(list(read(passages(kinds=asked.kinds)))):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
