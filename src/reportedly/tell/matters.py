"""Why it matters: what people with standing say, grouped by subject, and the context."""

import re
from collections.abc import Iterator

from reportedly.model import Context, Reading, Remark, Report
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.items import cite_item, items
from reportedly.tell.naming import article, in_small, outlet_words
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, folded
from reportedly.tell.wording import phrase, topic, wording
from reportedly.tell.words import Words, fact, filled, in_quotes, joined

Said = tuple[Reading, Remark]

_STOP = re.compile(r"[a-z]{2}\.$")
"""A full stop behind a word: not behind an initial or another stop."""

_FEWEST_WORDS = 3
"""Words of a remark that tells something by itself."""

_IN_ONE = 3
"""Remarks of one person that one sentence takes."""


def matters(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """Remarks by what they are about, rival explanations side by side; then acts and policies.

    What one person says of one subject in one report stands together. Who has no standing on file
    is left out; who has is told with it at the first mention.
    """
    standing: dict[str, Said] = {}
    for reading, remark in items(scope, evidence, lambda r: r.remarks):
        if remark.standing:
            standing.setdefault(folded(remark.who), (reading, remark))
    groups: dict[str, list[Said]] = {}
    for reading, remark in items(scope, evidence, lambda r: r.remarks):
        if folded(remark.who) in standing and _is_whole(remark):
            groups.setdefault(topic(remark.about), []).append((reading, remark))
    general = groups.pop(topic(None), None)
    if general:
        groups[topic(None)] = general
    sections = [
        Section(title=title, sentences=tuple(_remarks(group, standing, evidence)))
        for title, group in groups.items()
    ]
    around = tuple(
        s for r, c in items(scope, evidence, lambda r: r.context) for s in _context(c, r, evidence)
    )
    sections.append(Section(title="Around it", sentences=around))
    return tuple(s for s in sections if s.sentences)


def _remarks(
    group: list[Said], standing: dict[str, Said], evidence: Evidence
) -> Iterator[Sentence]:
    """Sentences for the remarks of a group; whoever they introduce is taken out of `standing`."""
    together: dict[tuple[str, str, bool], list[Said]] = {}
    for reading, remark in group:
        spoken = _is_spoken(remark, evidence.reports[reading.report])
        key = (folded(remark.who), reading.report, spoken)
        together.setdefault(key, []).append((reading, remark))
    for (who, report, spoken), said in together.items():
        for some in (said[n : n + _IN_ONE] for n in range(0, len(said), _IN_ONE)):
            words = filled(
                phrase("remark" if spoken else "remark_retold"),
                who=_speaker(some[0][1], standing.get(who), evidence),
                outlet=outlet_words(evidence.reports[report]),
                words=joined(
                    (in_quotes(fact(_closed(r.text), r.id, "text")) for _, r in some), "; "
                ),
            )
            standing.pop(who, None)
            yield from say(words, [cite_item(evidence, reading, r) for reading, r in some])


def _speaker(remark: Remark, introduced: Said | None, evidence: Evidence) -> Words:
    """Who speaks, with what gives them standing at the first mention."""
    who = fact(remark.who, remark.id, "who")
    if introduced is None or folded(introduced[1].standing or "") in folded(remark.who):
        return who
    reading, first = introduced
    standing = " ".join((first.standing or "").split())
    report = evidence.reports[reading.report]
    before = article(standing, first.words.get("standing"), report, first.quote)
    return who + ", " + before + fact(in_small(standing), first.id, "standing")


def _is_whole(remark: Remark) -> bool:
    """Whether a remark is more than a piece of a sentence: none that breaks off, no odd mark."""
    text = remark.text
    broken = text.rstrip(" ,.;").rpartition(" ")[2].casefold() in wording()["broken_off"]
    odd = text.count("“") != text.count("”") or text.count('"') % 2
    return not broken and not odd and len(text.split()) >= _FEWEST_WORDS


def _closed(text: str) -> str:
    """A remark without its full stop: the sentence that tells it has its own."""
    return text.rstrip()[:-1] if _STOP.search(text.rstrip()) else text


def _is_spoken(remark: Remark, report: Report) -> bool:
    """Whether a report has a remark in quotation marks: only then are they the speaker's words."""
    at = report.text.find(remark.text)
    return any(m in remark.quote.text for m in '“”"') or (at > 0 and report.text[at - 1] in "“\"'‘")


def _context(context: Context, reading: Reading, evidence: Evidence) -> tuple[Sentence, ...]:
    words = filled(
        phrase("context"),
        outlet=outlet_words(evidence.reports[reading.report]),
        words=in_quotes(fact(context.quote.text, context.id, "quote")),
    )
    return say(words, [cite_item(evidence, reading, context)])
