"""Train, measure and write the English parser: `python -m training.parser DATA_DIR OUT_DIR`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import spacy

from training.parser.corpora import write_corpora
from training.parser.documents import to_doc
from training.parser.evaluation import evaluate
from training.parser.model_folder import parses_alike, write_model_folder
from training.parser.training_run import train
from training.parser.treebanks import load_treebanks, read_set


class UnfaithfulModelFolderError(RuntimeError):
    """The written folder parses differently from the pipeline it was written from."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the whole recipe.

    Args:
        arguments: Command line without the program's name; the process's own when left out.

    Raises:
        MissingTreebankError: A treebank file is not in the data folder.
        UnfaithfulModelFolderError: Leaving out the vocabulary changed a parse.
    """
    options = _options(arguments)
    treebanks = load_treebanks()
    corpora, checkpoints = options.out / "corpora", options.out / "checkpoints"
    counts = write_corpora(treebanks, options.data, corpora, spacy.blank("en").vocab)
    if not options.trained:
        train(corpora, checkpoints, options.steps)
    nlp = spacy.load(checkpoints / "model-best")
    evaluation = evaluate(nlp, treebanks, options.data)
    model = options.out / "model"
    write_model_folder(nlp, evaluation, counts, model)
    news = read_set(treebanks, "pud-news", options.data)
    if not parses_alike(nlp, model, [to_doc([one], nlp.vocab).text for one in news]):
        raise UnfaithfulModelFolderError(
            f"{model} parses differently from the trained pipeline: do not ship it; check what "
            "this version of spaCy keeps in the vocabulary."
        )
    print((model / "README.md").read_text(encoding="utf-8"))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.parser", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with the treebanks in CoNLL-U")
    parser.add_argument("out", type=Path, help="folder to write; holds treebank text, keep it out")
    parser.add_argument("--steps", type=int, help="training steps instead of the configured ones")
    parser.add_argument(
        "--trained",
        action="store_true",
        help="measure and pack the checkpoint already in OUT, without training again",
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
