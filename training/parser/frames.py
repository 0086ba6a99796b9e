"""Small hand-written trees with slots: appositions to a name, and ways to name a source."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import msgspec
import yaml

from training.parser.conllu import Sentence, Word, read_conllu
from training.parser.graft import Graft, graft
from training.parser.names import NameList, draw_name, name_words

_HERE = Path(__file__).parent
_SENTENCE_SLOT = "SENTENCE"
_NAME_SLOT = "NAME"
_HOST_LENGTH = range(5, 26)
_QUOTES = frozenset('"“”«»')
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOT_STATEMENT_STARTS = frozenset({"AUX", "CCONJ"})
_KEEP_CAPITAL = frozenset({"PROPN", "ADJ"})
_VOWELS = frozenset("aeiou")


class Frames(msgspec.Struct, frozen=True):
    """What is put around names and sentences.

    Attributes:
        appositions: Trees with a NAME slot, each taking the place of a name.
        attributions: Trees with a SENTENCE slot, each a way to say whose statement it is.
        fillers: Words for the other slots, by slot.
    """

    appositions: tuple[Sentence, ...]
    attributions: tuple[Sentence, ...]
    fillers: dict[str, tuple[str, ...]]


def load_frames(folder: Path = _HERE) -> Frames:
    """Read `appositions.conllu`, `attributions.conllu` and `fillers.yaml`.

    Raises:
        MalformedConlluError: A tree is not one tree.
        msgspec.ValidationError: The fillers are not lists of words.
    """
    fillers = yaml.safe_load((folder / "fillers.yaml").read_text(encoding="utf-8"))
    return Frames(
        tuple(read_conllu(folder / "appositions.conllu")),
        tuple(read_conllu(folder / "attributions.conllu")),
        msgspec.convert(fillers, dict[str, tuple[str, ...]]),
    )


def named_apposition(
    frames: Frames, name: tuple[Word, ...], rng: Random, following: str, first: bool
) -> tuple[Word, ...]:
    """Draw an apposition frame and put a name into it.

    Args:
        frames: The frames to draw from.
        name: The words of the name, from `name_words`.
        rng: Source of chance.
        following: Universal part of speech of the word after the place. Before punctuation the
            frame's own closing comma is left out.
        first: Whether the place opens the sentence, so that a capital is needed.
    """
    words = _filled(rng.choice(frames.appositions), frames, name, rng).words
    if words[-1].form == "," and following == "PUNCT":
        words = (*words[:-2], msgspec.structs.replace(words[-2], space_after=True))
    return _capitalised(words) if first else words


def can_be_attributed(sentence: Sentence) -> bool:
    """Tell whether a sentence is a plain statement that a source can be named for."""
    words = sentence.words
    if len(words) not in _HOST_LENGTH or words[-1].form != ".":
        return False
    if words[0].upos in _NOT_STATEMENT_STARTS or "PronType=Int" in words[0].feats:
        return False
    root = next(n for n, word in enumerate(words, start=1) if word.head == 0)
    relations = {word.deprel for word in words if word.head == root}
    plain = words[root - 1].upos == "VERB" and "parataxis" not in relations
    return (
        plain
        and bool(relations & _SUBJECTS)
        and words[-1].head == root
        and not any(_QUOTES & set(word.form) for word in words)
    )


def attributed(sentence: Sentence, frames: Frames, names: NameList, rng: Random) -> Sentence:
    """Put a statement into a drawn attribution frame, for example `…, Reuters reported on Friday.`

    Args:
        sentence: One for which `can_be_attributed` holds; its full stop is left out.
        frames: The frames to draw from.
        names: The parts of names to draw speakers from.
        rng: Source of chance.
    """
    name = name_words(draw_name(names, rng))
    frame = _filled(rng.choice(frames.attributions), frames, name, rng)
    slot = next(n for n, word in enumerate(frame.words) if word.form == _SENTENCE_SLOT)
    statement = sentence.words[:-1]
    if slot and statement[0].upos not in _KEEP_CAPITAL and statement[0].form != "I":
        form = statement[0].form
        lowered = msgspec.structs.replace(statement[0], form=form[:1].lower() + form[1:])
        statement = (lowered, *statement[1:])
    whole = graft(frame, [Graft(slot, slot + 1, slot, statement)])
    return Sentence(_capitalised(whole.words), sentence.sent_id, sentence.doc_id)


def _filled(frame: Sentence, frames: Frames, name: tuple[Word, ...], rng: Random) -> Sentence:
    words: list[Word] = []
    for word in frame.words:
        choices: Sequence[str] = frames.fillers.get(word.form, (word.form,))
        form = rng.choice(choices)
        if words and words[-1].form == "a" and form[0] in _VOWELS:
            words[-1] = msgspec.structs.replace(words[-1], form="an")
        words.append(msgspec.structs.replace(word, form=form))
    grafts = [
        Graft(n, n + 1, n, name) for n, word in enumerate(frame.words) if word.form == _NAME_SLOT
    ]
    return graft(Sentence(tuple(words)), grafts)


def _capitalised(words: tuple[Word, ...]) -> tuple[Word, ...]:
    form = words[0].form
    return (msgspec.structs.replace(words[0], form=form[:1].upper() + form[1:]), *words[1:])
