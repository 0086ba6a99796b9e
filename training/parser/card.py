"""The model card, its figures filled in from the measurements."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Template

from training.parser.evaluation import Evaluation
from training.parser.tree_scores import CLAIM_RELATIONS

CARD_FILE = Path(__file__).with_name("card.md")


def model_card(evaluation: Evaluation, counts: Mapping[str, int]) -> str:
    """Fill the card's tables.

    Args:
        evaluation: The measurements.
        counts: Sentences in each training and development file.
    """
    return Template(CARD_FILE.read_text(encoding="utf-8")).substitute(
        tree_table=_tree_table(evaluation),
        raw_text_table=_raw_text_table(evaluation),
        relation_table=_relation_table(evaluation),
        role_table=_role_table(evaluation),
        corpus_table=_table(("file", "sentences"), ((k, f"{n:,}") for k, n in counts.items())),
    )


def _tree_table(evaluation: Evaluation) -> str:
    rows = (
        (name, f"{s.words:,}", f"{s.upos:.1f}", f"{s.uas:.1f}", f"{s.las:.1f}")
        for name, s in evaluation.trees.items()
    )
    return _table(("test set", "words", "UPOS", "UAS", "LAS"), rows)


def _raw_text_table(evaluation: Evaluation) -> str:
    rows = (
        (name, *(f"{v:.1f}" for v in (s.tokens, s.sentences, s.upos, s.uas, s.las)))
        for name, s in evaluation.raw_text.items()
    )
    return _table(("test set", "words F", "sentences F", "UPOS", "UAS", "LAS"), rows)


def _relation_table(evaluation: Evaluation) -> str:
    return _table(("relation", *evaluation.trees), _relation_rows(evaluation))


def _relation_rows(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    for relation in CLAIM_RELATIONS:
        scores = (trees.relations[relation] for trees in evaluation.trees.values())
        yield relation, *(f"{score.f1:.1f} ({score.gold})" for score in scores)


def _role_table(evaluation: Evaluation) -> str:
    rows = ((name, str(s.right), str(s.asked)) for name, s in evaluation.roles.items())
    return _table(("relation", "right", "of"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
