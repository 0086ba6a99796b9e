"""How somebody named in full is named later: by the surname, a Korean also by the given name."""

from functools import lru_cache

from reportedly import names
from reportedly.names.guards import is_korean_only
from reportedly.read.english.people.listed import (
    is_chinese,
    is_given,
    is_short_chinese,
    listed,
    without_article,
)

_TWO_SURNAMES = 3
"""Words of a Spanish name with one given name: the father's surname, then the mother's."""
_JUNIORS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III"})


@lru_cache(maxsize=4096)
def _found(name: str) -> names.Found | None:
    """The Korean name that a name is; None where it is another's."""
    found = names.find(name)
    if not found or (found[0].strength == "weak" and _is_chinese(name, found[0])):
        return None
    return found[0]


def _is_chinese(name: str, found: names.Found) -> bool:
    return is_chinese(name) and not is_korean_only(found.surname)


def korean(name: str) -> bool:
    """Whether a name has the shape of a Korean one."""
    return _found(name) is not None


def surname(name: str) -> str:
    """The word by which somebody named in full is named later.

    A Korean's surname, wherever it stands; the first word of Chinese names and of those with a
    father's name ("Khalid bin Abdullah"), else the last but for "Jr.".
    """
    found = _found(name)
    if found is not None:
        return found.surname
    parts = [part for part in name.replace(",", "").split() if part not in _JUNIORS] or [name]
    first = is_chinese(name) or is_short_chinese(name) or bool(listed("patronymics") & set(parts))
    return parts[0] if first or len(parts) < 2 else parts[-1]


def given(name: str) -> str | None:
    """A Korean's given name of two syllables, as a later "Jong-un" writes it; else None."""
    found = _found(name)
    if found is None or not ("-" in found.given or " " in found.given):
        return None
    return " ".join(found.given.split())


@lru_cache(maxsize=4096)
def short_forms(name: str) -> tuple[str, ...]:
    """All words by which somebody named in full may be named later.

    The surname; a Korean's given name; "al-Rawi", "al Rawi" and "Rawi"; "de la Torre"; of three
    words the last two and the middle one, the father's surname of Spanish names.
    """
    family = surname(name)
    forms = [family, given(name), without_article(family)]
    parts = name.split()
    if _found(name) is None and not is_chinese(name) and parts[-1] == family:
        first = len(parts) - 1
        while first > 1 and parts[first - 1] in listed("particles"):
            first -= 1
        if first < len(parts) - 1:
            forms.append(" ".join(parts[first:]))
        elif len(parts) == _TWO_SURNAMES and _may_be_surname(parts[1]):
            forms += [" ".join(parts[1:]), parts[1]]
    return tuple(dict.fromkeys(form for form in forms if form))


def _may_be_surname(word: str) -> bool:
    return len(word) > 2 and not (is_given(word) or word in listed("particles"))
