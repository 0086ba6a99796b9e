"""Why it matters: what people with standing say, grouped by subject, and the context."""

from reportedly.model import Context, Reading, Remark
from reportedly.tell.attribution import outlet_of
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.items import cite_item, items
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, folded
from reportedly.tell.wording import quoted, topic


def matters(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """Remarks by what they are about, rival explanations side by side; then acts and policies."""
    groups: dict[str, tuple[str, list[Sentence]]] = {}
    introduced: set[str] = set()
    for reading, remark in items(scope, evidence, lambda r: r.remarks):
        if remark.standing is None and folded(remark.who) not in introduced:
            continue
        first = folded(remark.who) not in introduced
        introduced.add(folded(remark.who))
        about = topic(remark.about)
        told = groups.setdefault(folded(about), (about, []))[1]
        told += _remark(remark, reading, evidence, first=first)
    sections = [Section(title=title, sentences=tuple(told)) for title, told in groups.values()]
    around = [
        s for r, c in items(scope, evidence, lambda r: r.context) for s in _context(c, r, evidence)
    ]
    if around:
        sections.append(Section(title="Around it", sentences=tuple(around)))
    return tuple(s for s in sections if s.sentences)


def _remark(
    remark: Remark, reading: Reading, evidence: Evidence, *, first: bool
) -> tuple[Sentence, ...]:
    outlet = outlet_of(evidence.reports[reading.report])
    who = f"{remark.who}, {remark.standing}" if first and remark.standing else remark.who
    text = f"{who}, in {outlet}: {quoted(remark.text)}"
    return say(text, [cite_item(evidence, reading, remark)])


def _context(context: Context, reading: Reading, evidence: Evidence) -> tuple[Sentence, ...]:
    outlet = outlet_of(evidence.reports[reading.report])
    text = f"{outlet}: {quoted(context.quote.text)}"
    return say(text, [cite_item(evidence, reading, context)])
