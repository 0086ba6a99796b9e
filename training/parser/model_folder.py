"""The model folder as it is shipped: only the files spaCy needs, and none of the training text."""

import shutil
from pathlib import Path
from typing import Any

import msgspec
import spacy
from spacy.language import Language

from training.parser.card import model_card
from training.parser.checksums import write_sums
from training.parser.evaluation import Evaluation

NAME = "reportedly_en_ud"
VERSION = "0.1.0"
LICENCE_FILES = ("LICENSE", "NOTICE")
SHIPPED = Path(__file__).parents[2] / "src" / "reportedly" / "read" / "english" / "parser"
"""Where the project keeps its parser, licence texts included."""

_DESCRIPTION = (
    "Universal parts of speech, morphological features and dependency trees for English news, "
    "with Korean personal names in mind."
)


def write_model_folder(
    nlp: Language, evaluation: Evaluation, counts: dict[str, int], folder: Path
) -> None:
    """Write the pipeline, its card, its licence texts and its checksums.

    Args:
        nlp: The trained pipeline.
        evaluation: Its measurements, for `meta.json` and the card.
        counts: Sentences in each training file, for the card.
        folder: Folder to write; what it holds is replaced.
    """
    shutil.rmtree(folder, ignore_errors=True)
    # The paths of the machine it was trained on are of no use to anybody else.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        description=_DESCRIPTION,
        author="The Reportedly contributors",
        license="CC BY-SA 4.0",
        performance=msgspec.to_builtins(evaluation),
        sources=[
            {"name": "UD English EWT r2.16", "license": "CC BY-SA 4.0"},
            {"name": "GUM r2.16, without non-commercial documents", "license": "CC BY 4.0"},
        ],
    )
    # Every string a parse needs comes back from the labels and the tokenizer's rules; the rest
    # of the vocabulary is a list of the training words, and there are no vectors or lookups.
    nlp.to_disk(folder, exclude=["vocab"])
    for name in LICENCE_FILES:
        shutil.copyfile(SHIPPED / name, folder / name)
    (folder / "README.md").write_text(model_card(evaluation, counts), encoding="utf-8")
    write_sums(folder)


def parses_alike(trained: Language, folder: Path, texts: list[str]) -> bool:
    """Tell whether the written folder, read again, parses texts as the trained pipeline does."""
    return _parses(trained, texts) == _parses(spacy.load(folder), texts)


def _parses(nlp: Language, texts: list[str]) -> list[Any]:
    return [
        [(token.text, token.pos_, str(token.morph), token.dep_, token.head.i) for token in doc]
        for doc in nlp.pipe(texts)
    ]
