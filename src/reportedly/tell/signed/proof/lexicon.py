"""The words by which bound words are proved, and how words are compared."""

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "‑": "-"})
_ARTICLE = re.compile(r"^(?:the|a|an) ")


@lru_cache(maxsize=1)
def proof_words() -> dict[str, Any]:
    """`words.yaml` as it stands, every scalar a string."""
    text = files("reportedly.tell.signed.proof").joinpath("words.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


def even(words: str) -> str:
    """Words with single blanks and one kind of apostrophe, quotation mark and hyphen."""
    composed = unicodedata.normalize("NFC", words).translate(_APOSTROPHES)
    return " ".join(composed.split())


def bare(words: str) -> str:
    """Words as they are compared: even, without capitals, and without an article before them."""
    return _ARTICLE.sub("", even(words).casefold())


def same(words: str, value: str | None) -> bool:
    """Whether words are a value, whatever article stands before either."""
    return value is not None and bool(words.strip()) and bare(words) == bare(value)


def exact(words: str, value: str | None) -> bool:
    """Whether words are a value but for the capital of its first letter and its blanks."""
    if value is None:
        return False
    told, wanted = even(words), even(value)
    return bool(told) and told[1:] == wanted[1:] and told[:1].casefold() == wanted[:1].casefold()
