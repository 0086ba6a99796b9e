"""Finding the treebank files and choosing the sentences that may be used."""

from pathlib import Path

import msgspec
import yaml

from training.parser.conllu import Sentence, read_conllu

TREEBANKS_FILE = Path(__file__).with_name("treebanks.yaml")


class MissingTreebankError(FileNotFoundError):
    """A treebank file is not in the data folder; the message lists the names looked for."""


class Treebanks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The choice of treebank files and documents; see `treebanks.yaml` for the fields."""

    files: dict[str, tuple[str, ...]]
    gum_genres: frozenset[str]
    not_for_training: frozenset[str]
    sentence_prefix: dict[str, str]


def load_treebanks(path: Path = TREEBANKS_FILE) -> Treebanks:
    """Read the choice of treebanks.

    Raises:
        msgspec.ValidationError: A field is missing, unknown or of the wrong type.
    """
    return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Treebanks)


def read_set(treebanks: Treebanks, name: str, folder: Path) -> tuple[Sentence, ...]:
    """Read the usable sentences of one set, for example `gum-train`.

    Raises:
        MissingTreebankError: No file of the set is in the folder.
        MalformedConlluError: The file is not CoNLL-U.
    """
    sentences = read_conllu(_find(treebanks.files[name], folder))
    return tuple(one for one in sentences if is_usable(treebanks, name, one))


def is_usable(treebanks: Treebanks, name: str, sentence: Sentence) -> bool:
    """Tell whether a sentence belongs to a set, may be used, and is not held back from it."""
    if name.startswith("gum-"):
        genre = sentence.doc_id.split("_")[1] if "_" in sentence.doc_id else ""
        if genre not in treebanks.gum_genres:
            return False
    if name.endswith("-train") and sentence.doc_id in treebanks.not_for_training:
        return False
    return sentence.sent_id.startswith(treebanks.sentence_prefix.get(name, ""))


def _find(names: tuple[str, ...], folder: Path) -> Path:
    for name in names:
        for path in (folder / name, folder / f"{name}.gz"):
            if path.is_file():
                return path
    raise MissingTreebankError(
        f"No treebank file in {folder}: put {' or '.join(names)} there, plain or with .gz."
    )
