"""Sentences about the record with what the file says to them: in the brief, as rows, as a view."""

from collections.abc import Sequence

import msgspec
from rich.console import Group, RenderableType

from reportedly.errors import NotFound
from reportedly.model import Assertion, Picture, Report
from reportedly.packs import Pack
from reportedly.tell.attribution import cited_words, steps_of
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.items import cite_item, items
from reportedly.tell.naming import outlet_words
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope, folded
from reportedly.tell.view import Row, words
from reportedly.tell.wording import phrase, quoted, wording
from reportedly.tell.words import NOTHING, Words, fact, filled, in_quotes, joined
from reportedly.weigh.assertions import Checked, File, Listed, check, checked

_SHOWN = 4
"""Cases left out that the terminal shows of each sentence."""

_STYLES = {"consistent": "green", "contradicted": "red", "cannot be told": "yellow"}


def record(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Each sentence about the record, its verdict, and the cases that it was held against.

    What happens comes to light months later: every verdict is of the cases made public.
    """
    file = File(evidence.picture, evidence.pack)
    on_file = {event.id: event for event in evidence.events}
    told: list[Sentence] = []
    for reading, found in items(scope, evidence, lambda r: r.assertions):
        report = evidence.reports[reading.report]
        verdict = check(found, report, reading, file)
        cites = [cite_item(evidence, reading, found)]
        for each in verdict.listed:
            if each.id in on_file:
                cites += evidence.cite_claims(evidence.claims_of(on_file[each.id])[:1])
        told += say(_sentence(verdict, found, report, evidence), cites)
    return tuple(told)


def assertion_rows(picture: Picture, pack: Pack, report: str | None = None) -> list[Row]:
    """Every sentence about the record and every total, as plain rows.

    Each has `id`, `report`, `outlet`, `published`, `measure` (the report's words), `about`, `kind`,
    `verdict` ("consistent", "contradicted", "cannot be told"), `because`, and `listed`: the cases
    that it was held against, with `id` (of the event, or of the past case), `who`, `when` (years),
    `standing` ("shown", "reported", "refuted") and `why`.

    Args:
        picture: what came out of the gate.
        pack: its history and its ranks.
        report: id or name of the one report that is asked about.

    Raises:
        NotFound: there is no such report.
    """
    reports = {r.id: r for r in picture.reports}
    wanted = {r.id for r in picture.reports if report in {None, r.id, r.name}}
    if report is not None and not wanted:
        raise NotFound(f"no report on file is '{report}'; `reportedly events` has what is on file")
    rows = []
    for each in checked(picture, pack):
        if each.report in wanted:
            row: Row = msgspec.to_builtins(each)
            about = {k: row.pop(k) for k in ("measure", "about", "kind", "verdict", "because")}
            cases = row.pop("listed")
            of = reports[each.report]
            rows.append(
                {**row, "outlet": of.outlet, "published": of.published, **about, "listed": cases}
            )
    return rows


def assertions_view(rows: Sequence[Row]) -> RenderableType:
    """The rows for the terminal: the verdict first, then why, then the cases.

    Of those left out a few only; the rows as JSON have them all.
    """
    if not rows:
        return words("no sentence about the record is on file", "dim")
    return Group(*(part for row in rows for part in _lines(row)))


def _lines(row: Row) -> list[RenderableType]:
    source = ", ".join(
        str(part) for part in (row["outlet"] or row["report"], row["published"]) if part
    )
    about = f", said of {row['about']}" if row["about"] else ""
    parts: list[RenderableType] = [
        words(f"{quoted(row['measure'])}{about} ({source})", "bold"),
        words(f"  {_verdict(row['verdict'])}: {row['because']}", _STYLES[row["verdict"]]),
    ]
    out = [case for case in row["listed"] if _is_left_out(case["why"])]
    shown = [case for case in row["listed"] if case not in out] + out[:_SHOWN]
    parts += [
        words(f"    {case['who']}, {case['when']} ({case['standing']}): {case['why']}", "dim")
        for case in shown
    ]
    if len(out) > _SHOWN:
        parts.append(words(f"    and {len(out) - _SHOWN} more (--json lists them)", "dim"))
    return [*parts, words("")]


def _is_left_out(why: str) -> bool:
    return why.startswith("left out")


def _sentence(verdict: Checked, said: Assertion, report: Report, evidence: Evidence) -> Words:
    """What a report says of the record, and what the cases made public say to it."""
    id_ = verdict.id
    cases = [
        fact(_case(each), id_, f"listed.{n}")
        for n, each in enumerate(verdict.listed)
        if _is_worth_telling(each, verdict)
    ]
    cited = steps_of(said.origins, id_, evidence)
    outlet = outlet_words(report) + (", " + cited_words(cited) + "," if cited else NOTHING)
    held = filled(phrase("held_against"), cases=joined(cases, "; ")) if cases else NOTHING
    pieces: dict[str, Words] = {
        "outlet": outlet,
        "measure": in_quotes(fact(verdict.measure, id_, "measure")),
        "verdict": fact(wording()["verdicts_told"][verdict.verdict], id_, "verdict"),
        "because": fact(verdict.because, id_, "because"),
        "against": held,
    }
    if not verdict.about:
        return filled(phrase("record_bare"), **pieces)
    slot = "about" if said.about else "subject"
    return filled(phrase("record"), **pieces, about=fact(verdict.about, id_, slot))


def _is_worth_telling(each: Listed, verdict: Checked) -> bool:
    """Whether a case adds to the reason: those left out do only where nothing else was found."""
    if (
        "(" in verdict.because
        or each.who in verdict.because
        or folded(each.who) == folded(verdict.about or "")
    ):
        return False
    return not _is_left_out(each.why) or all(_is_left_out(x.why) for x in verdict.listed)


def _case(each: Listed) -> str:
    left_out = f" ({each.why})" if _is_left_out(each.why) else ""
    return f"{each.who} {each.when}{left_out}"


def _verdict(verdict: str) -> str:
    return str(wording()["verdicts"][verdict])
