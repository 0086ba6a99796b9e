"""The shipped UD parser behind a small door, so that another may take its place."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from msgspec.structs import replace

from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token, plain_tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc

FOLDER = Path(__file__).parent / "parser"
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "\n": " "})
# The tokenizer cuts these as "I am" without its apostrophe; in news they are surnames.
_SURNAMES = ("Im",)
_BATCH = 64
_SURROGATE = re.compile("[\ud800-\udfff]")


class Parser(Protocol):
    """Anything that gives sentences their tokens."""

    @property
    def model(self) -> str | None:
        """What made the analysis, with its version; None for plain words."""

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with tokens."""


class PlainWords:
    """No analysis: what remains where the model folder is missing or damaged."""

    model: str | None = None

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with bare tokens."""
        return [replace(s, tokens=plain_tokens(s.text, s.start)) for s in sentences]


class UdParser:
    """A spaCy pipeline trained on Universal Dependencies."""

    def __init__(self, folder: Path) -> None:
        # Half a second to import: what reads no report does not pay for it.
        import spacy

        self._nlp = spacy.load(folder)
        for surname in _SURNAMES:
            self._nlp.tokenizer.add_special_case(surname, [{"ORTH": surname}])
        meta = self._nlp.meta
        self.model: str | None = f"{meta['name']} {meta['version']}"

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with tokens and relations."""
        docs = self._nlp.pipe([self._doc(s.text) for s in sentences], batch_size=_BATCH)
        return [_with_tokens(s, doc) for s, doc in zip(sentences, docs, strict=True)]

    def _doc(self, text: str) -> "Doc":
        # Half a surrogate pair, as broken JSON holds it, has no form that the tokenizer can take.
        doc = self._nlp.make_doc(_SURROGATE.sub("\ufffd", text.translate(_STRAIGHT)))
        if len(doc):
            # One sentence a document: the parser is not to cut it. Set in one call, token by token
            # costs as much as the parse of a third of the words.
            doc.from_array(["SENT_START"], _starts(len(doc)))
        return doc


@lru_cache(maxsize=512)
def _starts(length: int) -> Any:
    """Sentence starts of one sentence: the first token is one (1), the others are none (-1)."""
    import numpy

    starts = numpy.full((length, 1), -1, dtype=numpy.int64)
    starts[0] = 1
    return starts.astype(numpy.uint64)


def _with_tokens(sentence: Sentence, doc: "Doc") -> Sentence:
    # White space is a token to spaCy and nothing to the patterns: it is passed over, and heads are
    # numbered anew; a word that hung on white space becomes a root.
    kept = [t for t in doc if not t.is_space]
    number = {t.i: k for k, t in enumerate(kept)}
    tokens = tuple(
        Token(
            k,
            sentence.text[t.idx : t.idx + len(t)],
            sentence.start + t.idx,
            sentence.start + t.idx + len(t),
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
