"""The lists of `data/person_names.yaml`: what tells a name from other capitalised words."""

import re
from functools import cache, lru_cache

from reportedly.names.tables import words as names_words
from reportedly.read.english.lexicon import table, words

_INITIAL = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL = (
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|"
    "ue|üe|er|a|e|i|o|u|ü)"
)
_PINYIN = re.compile(rf"{_INITIAL}?{_FINAL}{_INITIAL}{_FINAL}", re.IGNORECASE)
_SHORTEST_SHAPED = 5
_ONE = re.compile(rf"{_INITIAL}?{_FINAL}", re.IGNORECASE)
_HYPHENED = re.compile("[A-Z][a-z]+-[a-z]+")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list, as written."""
    return frozenset(table("person_names", dict[str, str])[name].split())


@cache
def _given() -> frozenset[str]:
    kinds = (
        *("english", "european", "asian", "african", "korean_diaspora"),
        *("arabic", "persian", "turkic", "spanish", "slavic", "horn", "southeast"),
    )
    return frozenset().union(*(listed(f"given_{kind}") for kind in kinds))


def is_given(word: str) -> bool:
    """Whether a word is a given name that hardly means anything else."""
    return word in _given()


@lru_cache(maxsize=4096)
def is_chinese(name: str) -> bool:
    """Whether a name is a Chinese surname and a given name of two syllables, as "Jinping"."""
    surname, _, given = name.partition(" ")
    if surname in listed("taiwanese_surnames") and _HYPHENED.fullmatch(given):
        return True
    return surname in listed("chinese_surnames") and bool(_PINYIN.fullmatch(given))


@cache
def _endings() -> re.Pattern[str]:
    endings, articles = (
        "|".join(sorted(listed(name))) for name in ("surname_endings", "name_articles")
    )
    return re.compile(
        rf"(?:[A-Z][\w’'-]*?(?:{endings})|(?:{articles}|A[lnstdrhz]h?|El)[-‑][A-Z]\w+)$"
    )


@lru_cache(maxsize=8192)
def is_surname_by_shape(word: str) -> bool:
    """Whether a word has the shape of a surname that hardly anything else has: "al-Rawi"."""
    return len(word) > _SHORTEST_SHAPED and _endings().match(word) is not None


def without_article(word: str) -> str | None:
    """A surname without the article that newsrooms leave off: "Rawi" of "al-Rawi"; else None."""
    article, _, rest = word.replace("‑", "-").partition("-")
    return rest if rest and article.lower() in listed("name_articles") else None


def is_short_chinese(name: str) -> bool:
    """Whether a name is a Chinese surname and a given name of one syllable, as "Gang"."""
    surname, _, given = name.partition(" ")
    return surname in listed("chinese_surnames") and bool(_ONE.fullmatch(given))


def is_body(word: str) -> bool:
    """Whether a word is a noun of a body, a place, a ship, a law or a work."""
    return word in listed("bodies") or (word.endswith("s") and word[:-1] in listed("bodies"))


def is_english_word(given: str) -> bool:
    """Whether a given name of one syllable is a word that headlines put behind a surname."""
    return given.lower() in names_words("detection", "headline_words")


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Whether a word is a title or the noun of a post."""
    low = word.rstrip(".").lower().rpartition("-")[2]
    return low in words("people")["titles"] or is_post(word)


@lru_cache(maxsize=8192)
def is_post(word: str) -> bool:
    """Whether a word is the noun of a post, or ends in one behind a hyphen."""
    low = word.lower()
    return low in words("people")["posts"] or low.rpartition("-")[2] in words("people")["posts"]


@lru_cache(maxsize=8192)
def never_names(word: str) -> bool:
    """Whether a capitalised word begins no name: an opening word, a noun of state, a month."""
    low = word.lower().replace("’", "'")
    return (
        low in words("people")["never_names"]
        or low in words("people")["modifiers"]
        or word in listed("openers")
    )
