"""Which language a text is in, by its script and its small words: enough to pick a reader."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files

import msgspec
import yaml

_SCRIPTS = {
    "hangul": re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]"),
    "kana": re.compile(r"[\u3040-\u30ff]"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[a-zA-Z\u00c0-\u024f]"),
}
_EASTERN = frozenset({"ko", "ja", "zh"})
_TAG = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9]{1,8})*$")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 4_000
_KANA_OF_JAPANESE = 0.1


class _SmallWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fewest: float
    lead: float
    letters: int
    cyrillic: tuple[str, ...]
    scripts: tuple[str, ...]
    words: dict[str, tuple[str, ...]]


@cache
def _small_words() -> _SmallWords:
    source = files("reportedly.acquire").joinpath("language.yaml").read_text("utf-8")
    # Every value as written: "no" and "on" are words here, not truth values.
    return msgspec.convert(yaml.load(source, yaml.BaseLoader), _SmallWords, strict=False)


def language_of(text: str) -> str | None:
    """The two-letter code of a text's language, None where the text is too short or too mixed.

    Where two languages come close, the first half of the text decides. A character of Hangul, kana
    or Han counts as two letters, since it holds about as much.
    """
    text = text[:_ENOUGH]
    known = _small_words()
    count = {name: len(script.findall(text)) for name, script in _SCRIPTS.items()}
    east = count["hangul"] + count["kana"] + count["han"]
    if 2 * east + count["cyrillic"] + count["latin"] < known.letters:
        return None
    if 2 * east > max(count["latin"], count["cyrillic"]):
        if count["hangul"] >= count["kana"] + count["han"]:
            return "ko"
        return "ja" if count["kana"] > _KANA_OF_JAPANESE * east else "zh"
    if count["cyrillic"] > count["latin"]:
        return "ru"
    return _latin(text, known) or _latin(text[: len(text) // 2], known)


def agreed(text: str, declared: str | None) -> str | None:
    """The language of a text whose page declares one: templates say "en" of whatever they hold.

    What the text shows goes first; the declared language counts where the text shows none, and
    where it is one that this module does not tell from its neighbours (Dutch, Ukrainian) and the
    text is neither English nor in another script.

    Args:
        text: title and text.
        declared: a tag of BCP 47 or a locale ("pt-BR", "ko_KR").
    """
    own = language_of(text)
    code = _code(declared)
    if code is None or code == own:
        return own
    known = _small_words()
    if own is None:
        return code if _in_script(text[:_ENOUGH], code, known) else None
    if own == "ru":
        return code if code in known.cyrillic else own
    told = code in known.words or code in _EASTERN or code in known.cyrillic or own in _EASTERN
    return own if told or own == "en" or code in known.scripts else code


def _code(declared: str | None) -> str | None:
    """The two letters of a language tag; None where it is none."""
    found = _TAG.match((declared or "").strip())
    return found[1].casefold() if found is not None else None


def _in_script(text: str, code: str, known: _SmallWords) -> bool:
    """Whether a text can be in a language, going by its letters."""
    count = {name: len(script.findall(text)) for name, script in _SCRIPTS.items()}
    if code == "ko":
        return count["hangul"] > 0
    if code in {"ja", "zh"}:
        return count["han"] + count["kana"] > 0
    if code == "ru" or code in known.cyrillic:
        return count["cyrillic"] > 0
    return code in known.scripts or count["latin"] > 0


def _latin(text: str, known: _SmallWords) -> str | None:
    seen = Counter(word.casefold() for word in _WORD.findall(text))
    shared = Counter(word for words in known.words.values() for word in words)
    hits = sorted(
        (
            (sum(seen[word] / shared[word] for word in words), code)
            for code, words in known.words.items()
        ),
        reverse=True,
    )
    (most, code), (second, _) = hits[:2]
    return code if most >= known.fewest and most >= known.lead * second else None
