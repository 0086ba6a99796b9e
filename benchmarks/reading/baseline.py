"""A reader by keywords alone: the peer that any reader has to beat.

A word of a kind and the nearest name in its sentence make a claim. The outlet is its origin, the
month of publication its date, and nothing is hedged, denied or told of anywhere else.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from benchmarks.reading.samples import Answer

_KEYWORDS = {
    "defection": r"defect(?:s|ed|ing|ion)?|fle[de]|flees|escaped?|asylum",
    "execution": r"execut(?:ed|es|ion)|put to death|firing squad",
    "death": r"die[sd]|dead|death|passed away",
    "disappearance": r"disappear(?:ed|ance)|vanished|missing",
    "dismissal": r"dismiss(?:ed|al)|sacked|fired|removed|purged?|demoted|recalled|replaced",
    "detention": r"arrest(?:ed)?|detain(?:ed|s)|detention|imprisoned|jailed|custody",
    "killing": r"killed|assassinat(?:ed|ion)|murder(?:ed)?",
    "illness": r"illness|ill|sick|surgery|hospital|stroke",
    "appointment": r"appoint(?:ed|s|ment)|named|promoted|elected",
    "appearance": r"(?:re)?appear(?:s|ed|ance)?|attend(?:s|ed)|visited|seen|inspected",
}
_TRIGGERS = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KEYWORDS.items()
}
_SENTENCE = re.compile(r"[^.!?\n]+")
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)?[ -][A-Z]?[a-z]+\b")
_NO_NAME = re.compile(
    r"\b(?:North|South|Korean?|Koreans|Ministry|Agency|Service|News|State|National|United|Central|"
    r"The|Party|People|Army|January|February|March|April|June|July|August|September|October|"
    r"November|December)\b"
)


def claims(text: str, outlet: str | None, published: str | None) -> list[dict[str, object]]:
    """One claim a kind and name, where a keyword and a name share a sentence."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    for sentence in _SENTENCE.finditer(text):
        names = [n for n in _NAME.finditer(sentence[0]) if _is_name(n[0])]
        for kind, trigger in _TRIGGERS.items():
            for word in trigger.finditer(sentence[0]):
                if names:
                    who = min(names, key=lambda n: abs(n.start() - word.start()))[0]
                    claim = _claim(kind, who, outlet, published)
                    found.setdefault((kind, who), claim)
    return list(found.values())


def read(paths: Iterable[Path]) -> dict[str, Answer]:
    """The answers to some reports by id."""
    answers = {}
    for path in paths:
        report = json.loads(path.read_text(encoding="utf-8"))
        text = f"{report.get('title') or ''}\n{report['text']}"
        told = claims(text, report.get("outlet"), report.get("published"))
        answers[report["id"]] = {"id": report["id"], "claims": told, "figures": []}
    return answers


def _is_name(words: str) -> bool:
    parts = re.split(r"[ -]", words)
    return not _NO_NAME.search(words) and sum(part[0].isupper() for part in parts) > 1


def _claim(kind: str, who: str, outlet: str | None, published: str | None) -> dict[str, object]:
    return {
        "kind": kind,
        "who": who,
        "polarity": "affirmed",
        "certainty": "certain",
        "core": True,
        "when": published[:7] if published else None,
        "origins": [outlet] if outlet else [],
        "chain": [],
    }
