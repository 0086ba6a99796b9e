"""The shipped UD parser behind a small door, so that another may take its place."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token, plain_tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from reportedly.read.english.network.network import Word

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

        from reportedly.read.english.network.network import Network

        nlp = spacy.load(folder)
        for surname in _SURNAMES:
            nlp.tokenizer.add_special_case(surname, [{"ORTH": surname}])
        self._words = nlp.make_doc
        self._network = Network(nlp)
        self.model: str | None = f"{nlp.meta['name']} {nlp.meta['version']}"

    def parse(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with tokens and relations."""
        out: list[Sentence] = []
        for first in range(0, len(sentences), _BATCH):
            batch = sentences[first : first + _BATCH]
            analysed = self._network([self._doc(s.text) for s in batch])
            out += [_with_tokens(s, words) for s, words in zip(batch, analysed, strict=True)]
        return out

    def _doc(self, text: str) -> "Doc":
        # Half a surrogate pair, as broken JSON holds it, has no form that the tokenizer can take.
        return self._words(_SURROGATE.sub("\ufffd", text.translate(_STRAIGHT)))


def _with_tokens(sentence: Sentence, words: Sequence["Word"]) -> Sentence:
    # White space is a token to the network and nothing to the patterns: it is passed over, and
    # heads are numbered anew; a word that hung on white space becomes a root.
    kept = [i for i, word in enumerate(words) if not word.space]
    number = {i: k for k, i in enumerate(kept)}
    text, start = sentence.text, sentence.start
    tokens = []
    for k, i in enumerate(kept):
        at, end, _, pos, dep, head, feats = words[i]
        head = number.get(head, k)
        tokens.append(Token(k, text[at:end], start + at, start + end, pos, dep, head, feats))
    return replace(sentence, tokens=tuple(tokens), parsed=True)


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
