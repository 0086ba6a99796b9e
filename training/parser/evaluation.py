"""All the measurements of a finished parser, on sentences it was never trained on."""

from pathlib import Path
from random import Random

import msgspec
from spacy.language import Language

from training.parser.augment import name_places, with_korean_names
from training.parser.conllu import Sentence
from training.parser.corpora import RUN_LENGTH
from training.parser.names import load_names
from training.parser.raw_text_scores import RawTextScores, score_raw_text
from training.parser.role_scores import RoleScore, load_roles, score_roles
from training.parser.tree_scores import TreeScores, score_trees
from training.parser.treebanks import Treebanks, read_set

_TEST_SETS = ("ewt-test", "gum-test", "pud-news", "pud-wiki")
_NAMES_SEED = 11
_SHORTEST_SENTENCE = 6


class Evaluation(msgspec.Struct, frozen=True):
    """The measurements of one parser; see the score classes for units.

    Attributes:
        trees: Scores on gold words, by test set. `… as they are` holds the sentences that have a
            place for a name, `… held-out names` the same ones with Korean names the training
            never drew from.
        raw_text: Scores from raw text, by test set.
        roles: Roles found in the invented sentences of `roles.yaml`, by relation.
    """

    trees: dict[str, TreeScores]
    raw_text: dict[str, RawTextScores]
    roles: dict[str, RoleScore]


def evaluate(nlp: Language, treebanks: Treebanks, data: Path) -> Evaluation:
    """Measure a parser on the test sets and on sentences with held-out Korean names.

    Raises:
        MissingTreebankError: A test set is not in the data folder.
    """
    sets = {name: read_set(treebanks, name, data) for name in _TEST_SETS}
    trees = {name: score_trees(nlp, sets[name], run_length(name)) for name in _TEST_SETS}
    for treebank, members in (("pud", ("pud-news", "pud-wiki")), ("gum", ("gum-test",))):
        whole = tuple(sentence for member in members for sentence in sets[member])
        for name, sentences in name_sets(treebank, whole).items():
            trees[name] = score_trees(nlp, sentences, run_length(treebank))
    raw = {name: score_raw_text(nlp, sets[name], run_length(name)) for name in _TEST_SETS}
    return Evaluation(trees, raw, score_roles(nlp, load_roles()))


def name_sets(treebank: str, sentences: tuple[Sentence, ...]) -> dict[str, tuple[Sentence, ...]]:
    """Make the pair of sets that shows what Korean names do to the parser."""
    hosts = tuple(s for s in sentences if len(s.words) >= _SHORTEST_SENTENCE and name_places(s))
    renamed = with_korean_names(hosts, load_names("held_out"), Random(_NAMES_SEED))
    return {f"{treebank} as they are": hosts, f"{treebank} held-out names": tuple(renamed)}


def run_length(name: str) -> int:
    """Return how many sentences of a test set are parsed together: PUD has no running text."""
    return 1 if name.startswith("pud") else RUN_LENGTH
