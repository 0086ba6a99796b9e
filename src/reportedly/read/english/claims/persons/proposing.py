"""Whom the rules see in the person's place of a happening."""

import re
from functools import cache

from msgspec.structs import replace

from reportedly.read.english.claims.choosing import Proposal
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.salience import salient
from reportedly.read.english.people.told_before import told_before
from reportedly.read.english.people.unnamed_before import subject_before
from reportedly.read.english.people.whom import Whom, named, resolve
from reportedly.read.english.roles.behind import sharing
from reportedly.read.english.roles.holders import holders, others
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS, Token


def proposal(people: People, scene: Scene, happening: Happening) -> Proposal:
    """Those in the person's place, and those who would be there where the parse puts nobody."""
    heads = _heads(scene, happening)
    found = _persons(people, scene, heads)
    pointing = _pointing(people, scene, heads)
    if found:
        return Proposal(tuple(found), pointing=pointing)
    second: list[Whom] = []
    # That officials took part is told of no other: a sighting needs its own person.
    if happening.kind != "appearance":
        rest = others(scene.sentence, happening.at, happening.trigger.row, scene.persons)
        meant = (resolve(people, scene.index, t) for t in rest)
        second = [whom for whom in meant if whom is not None][:1]
    if not second and _fragment(scene, happening):
        known = salient(people, scene.index, scene.sentence.tokens[0])
        second = [named(people, known)] if known is not None else []
    return Proposal(second=tuple(second), thing=_things(scene, happening, heads), pointing=pointing)


def _pointing(people: People, scene: Scene, heads: list[Token]) -> Token | None:
    """The pronoun or the description that points back in the person's place, if that is all.

    A pronoun that goes on about somebody unnamed of its own sentence points at nobody else.
    """
    if not heads or any(t.i in scene.persons for t in heads):
        return None
    listed, head = words("grammar"), heads[0]
    pronoun = head.lower in listed["singular"] | listed["plural"]
    if head.lower in listed["singular"] and subject_before(people, scene.index, head) is not None:
        return None
    if not pronoun and _unnamed_again(people, scene, head):
        return None
    the = {t.lower for t in scene.sentence.children(head.i, "det")} & {"the", "this", "that"}
    one = head.pos in {"NOUN", "NUM", "ADJ"} and head.lower not in words("people")["collectives"]
    return head if pronoun or (the and one) else None


def _unnamed_again(people: People, scene: Scene, head: Token) -> bool:
    """Whether a description goes on about somebody unnamed who was told of before."""
    whom = resolve(people, scene.index, head)
    again = whom is not None and whom.known is None
    return again and told_before(people, scene.index, head) is not None


def _fragment(scene: Scene, happening: Happening) -> bool:
    """Whether a sentence opens with its participle: "Relieved of all posts in July 2012."."""
    token = scene.sentence.tokens[happening.at]
    opens = happening.at <= 1 and token.lower.endswith(("ed", "nt", "en", "wn", "ot"))
    told = scene.sentence.role in {"body", "lead"} and happening.trigger.row.who == "object"
    return opens and told and not any(t.dep in SUBJECTS for t in scene.sentence.children(token.i))


def _things(scene: Scene, happening: Happening, heads: list[Token]) -> bool:
    """Whether something that is no person stands in the person's place, or is a verb's subject."""
    subjects = [t for t in scene.sentence.children(happening.at) if t.dep in SUBJECTS]
    return any(t.pos == "NOUN" for t in (*heads, *subjects))


def _heads(scene: Scene, happening: Happening) -> list[Token]:
    """The tokens in the person's place, those who share the verb further on among them."""
    row, sentence = happening.trigger.row, scene.sentence
    heads = holders(sentence, happening.at, row, scene.persons, happening.end)
    if row.shares:
        more = sharing(sentence, happening.end, scene.persons)
        heads = heads + [t for t in more if t not in heads]
    return heads


def _persons(people: People, scene: Scene, heads: list[Token]) -> list[Whom]:
    """Those in the person's place; kin beside a main person are folded into him."""
    kin = words("people")["kin"]
    found = [whom for t in heads if (whom := resolve(people, scene.index, t)) is not None]
    main = [whom for whom in found if whom.known is not None or whom.head not in kin]
    return main or [_joined(scene.sentence, whom) for whom in found[:1]]


def _joined(sentence: Sentence, whom: Whom) -> Whom:
    """Relatives named in one breath are one group ("his parents and in-laws")."""
    more = _more_kin().match(sentence.low, whom.quote.end - sentence.start)
    if more is None:
        return whom
    quote = sentence.between(whom.quote.start, sentence.start + more.end())
    return replace(whom, text=quote.text, quote=quote)


@cache
def _more_kin() -> re.Pattern[str]:
    kin = words("people").patterns["kin"].pattern
    return re.compile(rf"(?:(?:,| and|, and) (?:his |her |their )?{kin})+")
