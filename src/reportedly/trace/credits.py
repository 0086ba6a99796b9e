"""Whose copy a report says that it prints: "(Yonhap)" at its foot, "SEOUL (Reuters) -" on top."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from reportedly.model import Quote, Report
from reportedly.packs import CreditForm, Pack, Source

PRINTED: Final = frozenset({"news agency", "state media"})
"""Types of source whose copy others print."""

_REACH: Final = 400
"""Characters at the head and at the foot of a text in which a credit can stand."""

_SLOTS: Final = {
    "place": r"[^\W\d_][\w.'’-]*(?:,?[^\S\n]+[^\W\d_][\w.'’-]*){0,4}?",
    "date": (
        r"(?:[^\W\d_]{3,9}\.?[^\S\n]+\d{1,2}|\d{1,2}[^\S\n]+[^\W\d_]{3,9}\.?)"
        r"(?:,?[^\S\n]+\d{4})?"
    ),
    "name": r"[^\n,;]{3,60}?",
    "dash": r"(?:--?|[–—―])",
    "initials": r"[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})*",
    "anything": r"[^\n]{1,200}?",
}
_SLOT = re.compile(r"\{(\w+)\}")


class Credited(NamedTuple):
    """The agency whose copy a report prints, and the words that say so."""

    source: Source
    words: Quote


def credited(report: Report, pack: Pack) -> Credited | None:
    """The agency that a report credits, the first named of several; None where it credits none."""
    text = report.text
    near = text[:_REACH] + "\n" + text[-_REACH:]
    if not any(word in near for word in _agencies(pack)):
        near = near.casefold()
        forms = [form for form in _compiled(pack) if form.agency and form.opening in near]
    else:
        forms = list(_compiled(pack))
    found = [c for form in forms if (c := form.find(text, pack)) is not None]
    return min(found, key=lambda c: (c.words.start, c.words.end, c.source.id), default=None)


class _Form(NamedTuple):
    """A form of a credit as a pattern, and the words that it opens with, in lower case."""

    pattern: re.Pattern[str]
    where: str
    agency: str | None
    opening: str

    def find(self, text: str, pack: Pack) -> Credited | None:
        """The credit in a text, with the name of the agency and the brackets that it stands in."""
        for start, end in self._stretches(text):
            found = self.pattern.search(text, start, end)
            if found is None:
                continue
            group: str | int = 0 if self.agency else "agency"
            source = _by_id(pack).get(self.agency) if self.agency else pack.source(found[group])
            if source is not None:
                first, last = _bracketed(text, *found.span("words" if self.agency else group))
                words = Quote(field="text", start=first, end=last, text=text[first:last])
                return Credited(source, words)
        return None

    def _stretches(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where in the text it can stand."""
        head, foot = (0, min(_REACH, len(text))), (max(len(text) - _REACH, 0), len(text))
        return {"start": (head,), "line": (head, foot)}.get(self.where, (foot,))


def _bracketed(text: str, start: int, end: int) -> tuple[int, int]:
    opened = text[start - 1 : start] in {"(", "["} and text[end : end + 1] in {")", "]"}
    return (start - 1, end + 1) if opened else (start, end)


def _by_id(pack: Pack) -> dict[str, Source]:
    return {source.id: source for source in pack.sources}


@lru_cache(maxsize=4)
def _compiled_for(forms: tuple[CreditForm, ...], names: tuple[str, ...]) -> tuple[_Form, ...]:
    agencies = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    return tuple(
        _Form(
            _pattern(form, agencies),
            form.where,
            form.agency,
            form.form.partition("{")[0].strip().casefold(),
        )
        for form in forms
    )


def _agencies(pack: Pack) -> tuple[str, ...]:
    return tuple(n for s in pack.sources if s.type in PRINTED for n in s.names)


def _compiled(pack: Pack) -> tuple[_Form, ...]:
    names = _agencies(pack)
    return _compiled_for(tuple(pack.credit_forms.values()), names) if names else ()


def _pattern(form: CreditForm, agencies: str) -> re.Pattern[str]:
    """A form as a pattern: its own words in any case, the agency's name as it is written."""
    made: list[str] = []
    end = 0
    for part in _SLOT.finditer(form.form):
        made.append(_literal(form.form[end : part.start()], first=not made))
        made.append(_slot(part[1], agencies))
        end = part.end()
    made.append(_literal(form.form[end:], first=not made))
    inner = "".join(made)
    ends = {
        "start": rf"^[^\S\n]*{inner}",
        "end": rf"(?:^|(?<=\s)){inner}[\s.]*\Z",
        "line": rf"^[^\S\n]*{inner}[^\S\n.]*$",
        "last line": rf"^[^\S\n]*{inner}[\s.]*\Z",
    }
    return re.compile(ends[form.where], re.MULTILINE)


def _literal(words: str, *, first: bool) -> str:
    """Words of a form in any case; blanks may be left out or doubled."""
    bare = words.rstrip()
    told = r"[^\S\n]*".join(re.escape(word) for word in bare.split(" "))
    after = r"[^\S\n]*" if bare != words else ""
    return f"(?P<words>(?i:{told})){after}" if first else f"(?i:{told}){after}"


def _slot(name: str, agencies: str) -> str:
    return f"(?P<agency>{agencies})" if name == "agency" else _SLOTS[name]
