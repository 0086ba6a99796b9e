"""A reading in the terminal: what `read` prints of one report."""

from rich.console import Group, RenderableType
from rich.table import Table

from reportedly.model import Claim, Reading, Report
from reportedly.tell.attribution import citing, outlet_of
from reportedly.tell.dates import date_words
from reportedly.tell.figures import amount
from reportedly.tell.view import table, words


def reading_view(report: Report, reading: Reading) -> Group:
    """The claims of a reading with their words, then its figures, remarks and other items."""
    parts: list[RenderableType] = [words(_head(report), "bold")]
    if report.machine_written is not None:
        parts.append(words(f"machine-written: “{report.machine_written.text}”", "yellow"))
    everything = (*reading.claims, *reading.claims_beyond)
    if everything:
        parts += [words(""), _claims(everything, report)]
    for title, rows in _others(reading):
        if rows:
            parts += [words(""), _pairs(title, rows)]
    if reading.passed_over:
        parts.append(words("passed over: nothing of a state's people stands in it", "dim"))
    elif len(parts) == 1:
        parts.append(words("no claim, figure or remark found", "dim"))
    return Group(*parts)


def _head(report: Report) -> str:
    day = date_words(report.published) or "date not known"
    return ", ".join((report.title or report.name, outlet_of(report), day))


def _claims(claims: tuple[Claim, ...], report: Report) -> Table:
    made = table("what", "who", "post", "from → to", "when", "says", "words", title="Claims")
    for claim in claims:
        way = (
            " → ".join(p or "?" for p in (claim.from_, claim.to)) if claim.from_ or claim.to else ""
        )
        made.add_row(
            words(_what(claim)),
            words(claim.who),
            words(claim.post),
            words(way),
            words(date_words(claim.when) or "open"),
            words(citing(outlet_of(report), claim.chain, claim.origins)),
            words(f"“{claim.quote.text}”", "italic"),
        )
    return made


def _what(claim: Claim) -> str:
    parts: list[str] = [claim.kind]
    if claim.polarity == "denied":
        parts.append("denied")
    if claim.stance in {"doubts", "refutes"}:
        parts.append(f"the outlet {claim.stance} it")
    if claim.cue is not None:
        parts.append(f"“{claim.cue.text}”")
    elif claim.certainty != "certain":
        parts.append(claim.certainty)
    if not claim.core:
        parts.append("in passing")
    return ", ".join(parts)


def _others(reading: Reading) -> tuple[tuple[str, list[tuple[str, str]]], ...]:
    return (
        (
            "Figures",
            [(f"{amount(f)} ({f.period or 'no period'})", f.measure) for f in reading.figures],
        ),
        ("Said of the record", [(a.about or "", a.quote.text) for a in reading.assertions]),
        (
            "Remarks",
            [(f"{m.who} ({m.standing or 'standing not told'})", m.text) for m in reading.remarks],
        ),
        ("Context", [(x.who or "", x.what) for x in reading.context]),
        ("Ties", [(f"{k.who}: {k.relation}", k.other) for k in reading.kin]),
        ("No comment", [(s.who, s.form) for s in reading.silences]),
        ("Sources named", [(c.name, c.quote.text) for c in reading.cited]),
    )


def _pairs(title: str, rows: list[tuple[str, str]]) -> Table:
    made = table("", "", title=title)
    made.show_header = False
    for left, right in rows:
        made.add_row(words(left), words(right))
    return made
