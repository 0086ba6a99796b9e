"""How the reading of one report came about, told from the same stages that made it."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.model import (
    Claim,
    Considered,
    Explanation,
    Kind,
    LeftOut,
    Quote,
    Reading,
    Report,
    SentenceSeen,
    SlotGiven,
)
from reportedly.read.english.claims.drafts import Weighed, weighed
from reportedly.read.english.claims.triggers import Row
from reportedly.read.english.lexicon import table
from reportedly.read.english.people.known import People
from reportedly.read.english.people.whom import resolve
from reportedly.read.english.roles.holders import proposed
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentences import left_out
from reportedly.read.english.text.tokens import Token

_Key = tuple[str, str, int]


def explanation(
    report: Report, reading: Reading, people: People, scenes: Sequence[Scene]
) -> Explanation:
    """What was read closely in a report, and by which rules.

    Args:
        report: the report as it was read.
        reading: what was found in it.
        people: everybody whom it names.
        scenes: its sentences with all that was found in them.
    """
    claims = (*reading.claims, *reading.claims_beyond)
    made: dict[_Key, list[str]] = {}
    for claim in claims:
        made.setdefault(_key(claim.kind, claim.words["kind"]), []).append(claim.id)
    considered = tuple(
        _considered(people, scene, each, made)
        for scene in scenes
        for each in weighed(people, scene)
    )
    lines = (LeftOut(quote=quote, why=why) for quote, why in left_out(report))
    return Explanation(
        report=report.id,
        passed_over=False,
        why="read closely",
        model=reading.reader.model,
        left_out=tuple(lines),
        sentences=tuple(_seen(scene) for scene in scenes),
        considered=considered,
        slots=tuple(slot for claim in claims for slot in _slots(claim, considered)),
    )


def _seen(scene: Scene) -> SentenceSeen:
    sentence = scene.sentence
    return SentenceSeen(quote=sentence.whole, role=sentence.role, parsed=sentence.parsed)


def _key(kind: str, quote: Quote) -> _Key:
    return kind, quote.field, quote.start


def _considered(
    people: People, scene: Scene, each: Weighed, made: dict[_Key, list[str]]
) -> Considered:
    happening, sentence = each.happening, scene.sentence
    quote = sentence.between(happening.start, happening.end)
    row = happening.trigger.row
    parse, near = proposed(sentence, happening.at, row, scene.persons)
    ids = made.get(_key(happening.kind, quote), []) if each.drafts else []
    return Considered(
        quote=quote,
        kind=happening.kind,
        rule=_rule(happening.kind, row),
        outcome=each.outcome if ids or not each.drafts else "joined to another telling",
        claims=tuple(ids),
        parser=_text(parse),
        nearest=_text(near),
        agree=_agree(people, scene.index, parse, near),
    )


def _agree(people: People, index: int, parse: Token | None, near: Token | None) -> bool:
    """Whether two words stand for one person, or are one."""
    if parse is None or near is None or parse.i == near.i:
        return True
    one, other = resolve(people, index, parse), resolve(people, index, near)
    return one is not None and other is not None and one.text == other.text


def _text(token: Token | None) -> str | None:
    return None if token is None else token.text


@cache
def _rule(kind: Kind, row: Row) -> str:
    rows = table(f"kinds/{kind}", tuple[Row, ...])
    return f"data/kinds/{kind}.yaml, row {rows.index(row) + 1}"


@cache
def _readers() -> dict[str, str]:
    return table("readers", dict[str, str])


def _slots(claim: Claim, considered: Sequence[Considered]) -> Iterator[SlotGiven]:
    """Each slot with its words; of the kind and the person the row that led to them."""
    row = next((c for c in considered if claim.id in c.claims), None)
    for name, quote in claim.words.items():
        rule = _readers().get(name.partition(".")[0], "claims/slots")
        if row is not None and name == "kind":
            rule = row.rule
        elif row is not None and name == "who" and row.parser is not None:
            by = "parser and nearest phrase" if row.agree else "parser, against the nearest phrase"
            rule = f"{rule}: {row.parser}, by {by}"
        yield SlotGiven(claim=claim.id, slot=name, quote=quote, rule=rule)
