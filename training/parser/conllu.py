"""Sentences of a CoNLL-U file, with the spaces between words as they stand in the text."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

_COLUMNS = 10


class MalformedConlluError(ValueError):
    """A line or a tree of a CoNLL-U file cannot be used; the message names the sentence."""


class Word(msgspec.Struct, frozen=True):
    """One syntactic word.

    Attributes:
        form: The word as written; blanks inside it are underscores.
        upos: Universal part of speech.
        feats: Morphological features in UD notation, empty when there are none.
        head: 1-based position of the head in its sentence, 0 for the root.
        deprel: Relation to the head, subtype included.
        space_after: Whether a blank follows in the text.
    """

    form: str
    upos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with its tree.

    Attributes:
        words: The words in order; `Word.head` counts in this tuple from 1.
        sent_id: The `sent_id` comment, empty when missing.
        doc_id: The latest `newdoc id` comment, empty when there was none.
    """

    words: tuple[Word, ...]
    sent_id: str = ""
    doc_id: str = ""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, plain or gzip-compressed (name ends in `.gz`).

    Raises:
        MalformedConlluError: A line has not ten columns or a tree is not one tree.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from parse_conllu(lines)


def parse_conllu(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences of CoNLL-U lines; empty nodes (ids such as 8.1) are left out.

    Raises:
        MalformedConlluError: A line has not ten columns or a tree is not one tree.
    """
    rows: list[list[str]] = []
    sent_id = doc_id = ""
    for line in lines:
        text = line.rstrip("\r\n")
        if text.startswith("#"):
            key, _, value = text[1:].partition("=")
            if key.strip() == "newdoc id":
                doc_id = value.strip()
            elif key.strip() == "sent_id":
                sent_id = value.strip()
        elif text:
            rows.append(_columns(text, sent_id))
        elif rows:
            yield _sentence(rows, sent_id, doc_id)
            rows, sent_id = [], ""
    if rows:
        yield _sentence(rows, sent_id, doc_id)


def check_tree(sentence: Sentence) -> None:
    """Check that the heads form one tree with one root.

    Raises:
        MalformedConlluError: A head lies outside the sentence, there is not exactly one root, or
            a word is its own ancestor.
    """
    heads = [word.head for word in sentence.words]
    if any(not 0 <= head <= len(heads) for head in heads):
        raise MalformedConlluError(f"{sentence.sent_id}: a head lies outside the sentence")
    if heads.count(0) != 1:
        raise MalformedConlluError(f"{sentence.sent_id}: {heads.count(0)} roots instead of one")
    for start in range(1, len(heads) + 1):
        position, steps = start, 0
        while position:
            position, steps = heads[position - 1], steps + 1
            if steps > len(heads):
                raise MalformedConlluError(f"{sentence.sent_id}: word {start} is in a cycle")


def _columns(line: str, sent_id: str) -> list[str]:
    columns = line.split("\t")
    if len(columns) != _COLUMNS:
        raise MalformedConlluError(
            f"{sent_id}: {len(columns)} columns instead of {_COLUMNS} in {line!r}"
        )
    return columns


def _sentence(rows: list[list[str]], sent_id: str, doc_id: str) -> Sentence:
    words: list[Word] = []
    range_end, range_space = 0, True
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            range_end = _number(row[0].split("-")[1], sent_id)
            range_space = _space_after(row)
            continue
        position = _number(row[0], sent_id)
        if position != len(words) + 1:
            raise MalformedConlluError(f"{sent_id}: word {row[0]} is out of order")
        # Only the last word of a multiword token takes the blank that follows the token.
        space = position == range_end and range_space
        if position > range_end:
            space = _space_after(row)
        words.append(_word(row, space, sent_id))
    sentence = Sentence(tuple(words), sent_id, doc_id)
    check_tree(sentence)
    return sentence


def _word(row: list[str], space: bool, sent_id: str) -> Word:
    return Word(
        form=row[1].replace(" ", "_"),
        upos=row[3],
        feats="" if row[5] == "_" else row[5],
        head=_number(row[6], sent_id),
        deprel=row[7],
        space_after=space,
    )


def _number(text: str, sent_id: str) -> int:
    if not text.isdecimal():
        raise MalformedConlluError(f"{sent_id}: {text!r} is not a word number")
    return int(text)


def _space_after(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")
