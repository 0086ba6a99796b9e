"""The shipped UD parser behind a small door, so that another may take its place."""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from msgspec.structs import replace

from reportedly.read.english.syntax import Sentence, Token, plain_tokens

FOLDER = Path(__file__).parent / "parser"
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "\n": " "})
_LONGEST = 1200


class Parser(Protocol):
    """Anything that gives sentences their tokens.

    Attributes:
        model: what made the analysis, with a digest; None for plain words.
    """

    model: str | None

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with tokens."""
        ...


class PlainWords:
    """No analysis: what remains where the model folder is missing or damaged."""

    model = None

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with bare tokens."""
        return [replace(s, tokens=plain_tokens(s.text, s.start)) for s in sentences]


class UdParser:
    """A spaCy pipeline trained on Universal Dependencies."""

    def __init__(self, folder: Path) -> None:
        import spacy

        self._nlp: Any = spacy.load(folder)
        meta = self._nlp.meta
        self.model: str | None = f"{meta['name']} {meta['version']}"

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with tokens and relations.

        Sentences beyond 1,200 characters are no prose (tables, lists run together): they get
        plain words, since a parse of them costs much and tells nothing.
        """
        short = [s for s in sentences if len(s.text) <= _LONGEST]
        docs = self._nlp.pipe([self._doc(s.text) for s in short], batch_size=64)
        done = {id(s): _with_tokens(s, d) for s, d in zip(short, docs, strict=True)}
        plain = PlainWords()
        return [done.get(id(s)) or plain.parse([s])[0] for s in sentences]

    def _doc(self, text: str) -> Any:
        doc = self._nlp.make_doc(text.translate(_STRAIGHT))
        for token in doc:
            token.is_sent_start = token.i == 0
        return doc


def _with_tokens(sentence: Sentence, doc: Any) -> Sentence:
    # White space is a token to spaCy and nothing to the patterns: it is passed over, heads renumbered.
    kept = [t for t in doc if not t.is_space]
    number = {t.i: k for k, t in enumerate(kept)}
    tokens = tuple(
        Token(
            k,
            sentence.text[t.idx : t.idx + len(t.text)],
            sentence.start + t.idx,
            sentence.start + t.idx + len(t.text),
            t.pos_,
            "root" if t.dep_ == "ROOT" else t.dep_,
            number.get(t.head.i, k),
            str(t.morph),
        )
        for k, t in enumerate(kept)
    )
    return replace(sentence, tokens=tokens, parsed=True)


def intact(folder: Path) -> bool:
    """Whether the model folder is there and its files have the digests that it was shipped with."""
    sums = folder / "SHA256SUMS"
    if not sums.is_file():
        return False
    for line in sums.read_text(encoding="utf-8").splitlines():
        wanted, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            return False
    return True


@cache
def shipped() -> Parser:
    """The parser that the project ships, or plain words where it is missing or damaged."""
    return UdParser(FOLDER) if intact(FOLDER) else PlainWords()
