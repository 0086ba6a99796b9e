"""What is new as a brief: so that terminal, page and Markdown tell it as they tell all else."""

from collections.abc import Iterable

from reportedly.tell.new.news import is_nothing
from reportedly.tell.new.nouns import Line, News, Part
from reportedly.tell.nouns import Brief, Section, Sentence
from reportedly.tell.wording import counted


def news_brief(told: News) -> Brief:
    """What is new, a section a part, and under it a section for whatever a line is about."""
    return Brief(
        title="What is new",
        what=None,
        as_of=None,
        drafted=head(told),
        notice=told.notice,
        sections=tuple(_section(part) for part in told.parts),
    )


def head(told: News) -> str:
    """The sentence above all: since when, and how much came."""
    if is_nothing(told):
        return f"Nothing new since {told.since}."
    came = f"Since {told.since}: {counted(told.came, 'report')} came"
    if told.copies:
        mere = "a mere copy" if told.copies == 1 else "mere copies"
        came += f", {told.copies:,} of them {mere}"
    return f"{came}."


def _section(part: Part) -> Section:
    by_heading: dict[tuple[str, str | None], list[Line]] = {}
    for line in part.lines:
        by_heading.setdefault((line.heading, line.event or line.report), []).append(line)
    flat = by_heading.pop(("", None), [])
    return Section(
        title=part.title,
        sentences=_sentences(flat),
        sections=tuple(
            Section(
                title=heading if id_ is None else f"{heading} · {id_}",
                about=id_,
                status=lines[0].status,
                sentences=_sentences(lines),
            )
            for (heading, id_), lines in by_heading.items()
        ),
    )


def _sentences(lines: Iterable[Line]) -> tuple[Sentence, ...]:
    return tuple(Sentence(text=line.text, cites=line.cites) for line in lines)
