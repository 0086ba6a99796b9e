"""How many of the roles in invented news sentences a parser gets right."""

from pathlib import Path

import msgspec
import yaml
from spacy.language import Language

ROLES_FILE = Path(__file__).with_name("roles.yaml")


class RoleSentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and relations of its tree.

    Attributes:
        text: The sentence.
        roles: Triples (dependent, relation with subtype, head), each word as it is written.
    """

    text: str
    roles: tuple[tuple[str, str, str], ...]


class RoleScore(msgspec.Struct, frozen=True):
    """Relations found out of relations asked for; dependent, relation and head must be right."""

    right: int
    asked: int


def load_roles(path: Path = ROLES_FILE) -> tuple[RoleSentence, ...]:
    """Read the sentences.

    Raises:
        msgspec.ValidationError: An entry is not a text with triples of words.
    """
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return msgspec.convert(data, tuple[RoleSentence, ...])


def score_roles(nlp: Language, sentences: tuple[RoleSentence, ...]) -> dict[str, RoleScore]:
    """Parse each sentence as one sentence and count, by relation and for `all` together."""
    right: dict[str, int] = {"all": 0}
    asked: dict[str, int] = {"all": 0}
    for sentence, found in zip(sentences, _triples(nlp, sentences), strict=True):
        for role in sentence.roles:
            for key in ("all", role[1]):
                asked[key] = asked.get(key, 0) + 1
                right[key] = right.get(key, 0) + (role in found)
    return {key: RoleScore(right[key], asked[key]) for key in asked}


def _triples(nlp: Language, sentences: tuple[RoleSentence, ...]) -> list[set[tuple[str, str, str]]]:
    docs = [nlp.make_doc(sentence.text) for sentence in sentences]
    for doc in docs:
        for token in doc:
            token.is_sent_start = token.i == 0
    return [{(token.text, token.dep_, token.head.text) for token in doc} for doc in nlp.pipe(docs)]
