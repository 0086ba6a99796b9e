"""Who stands behind a description at the front of a report: the one whom it goes on to name."""

import re
from functools import lru_cache

from reportedly import names
from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.gender import of_noun
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.whom import Whom

FRONT = 2
"""The last sentence, from 0, of what stands at the front of a report."""
_SOON, _LATER, _NEXT = 3, 12, 2
"""Sentences of running text within which somebody is named; he whom the report is about; he who
is not told of as of earlier years."""
_SEVERAL = 6
_NAME_GIVEN = 40
"""Code points before a name in which words say that it is given."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def presented(whom: Whom, sentence: int, people: People, pack: Pack) -> list[Known]:
    """Those whom the next sentences name whom a description at the front stands for; else nobody.

    Args:
        whom: somebody told of at the front, or further on by what points back there.
        sentence: number of the sentence that tells of it.
        people: everybody whom the report names.
        pack: by which office holders are known.
    """
    if whom.known is not None:
        return []
    place = brought_in(whom, sentence, people)
    if whom.head in words("callings")["tied"]:
        kin = _kin_named(whom, people) if one_person(whom, people) else []
        if kin:
            return kin
    if place > FRONT + 1 and _distance(people, 0, place) > FRONT:
        return []
    if _of_earlier_years(people, place):
        return []
    following = [
        k
        for k in people.known
        if k.first.sentence > place
        and (k.first.full or _is_told_the_name(people, k))
        and _distance(people, place, k.first.sentence)
    ]
    soon = [k for k in following if _is_soon(people, k, place)]
    if not one_person(whom, people):
        return _members(whom, soon)
    fitting = [k for k in soon if may_be(whom, k, people, pack)]
    told = [k for k in fitting if whom.head in people.post_nouns(k) or k is people.topic]
    chosen = told if len(told) == 1 else fitting
    return chosen if len(chosen) == 1 else []


def brought_in(whom: Whom, sentence: int, people: People) -> int:
    """The number of the sentence whose words describe somebody, which may be an earlier one."""
    place = people.place_of(whom.quote)
    return place if 0 <= place <= sentence else sentence


def _distance(people: People, one: int, other: int) -> int:
    """How many sentences of running text lie between two, the second counted."""
    between = people.sentences[one + 1 : other + 1]
    return sum(s.role in {"lead", "body"} for s in between)


def _of_earlier_years(people: People, place: int) -> bool:
    """Whether a sentence behind the lead tells of a year: background, which presents nobody."""
    sentence = people.sentences[place]
    return sentence.role == "body" and _YEAR.search(sentence.text) is not None


def _is_soon(people: People, known: Known, place: int) -> bool:
    """Whether somebody is named near enough to be the one; who only speaks is not."""
    far = _distance(people, place, known.first.sentence)
    if far <= _LATER and _is_told_the_name(people, known):
        return True
    if known is people.topic:
        return far <= (_LATER if len(known.namings) > 1 else _SOON)
    own = known.korean or bool(people.post_nouns(known))
    past = far > _NEXT and _YEAR.search(people.sentences[known.first.sentence].text) is not None
    return own and far <= _SOON and not past and not people.only_speaks(known)


def _kin_named(whom: Whom, people: People) -> list[Known]:
    """The one whom the report names with such a tie: "his uncle, NAME", "NAME, uncle of"."""
    tie = re.escape(whom.head)
    before = re.compile(rf"\b{tie},? $")
    after = re.compile(rf"^,? (?:the |his |her |its |an? )?(?:[\w’'-]+ ){{0,6}}{tie}\b")
    return [
        known
        for known in people.known
        if not people.post_nouns(known) & words("people")["leaders"]
        and any(_tied(people, naming, before, after) for naming in known.namings)
    ][:1]


def _tied(people: People, naming: Naming, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
    sentence = people.sentences[naming.sentence]
    start, end = naming.start - sentence.start, naming.end - sentence.start
    apposed = sentence.low[end : end + 2] == ", " and after.search(sentence.low[end:])
    return bool(before.search(sentence.low[:start]) or apposed)


def _is_told_the_name(people: People, known: Known) -> bool:
    """Whether words say that a name is now given: "identified as NAME", "took the name NAME"."""
    first = known.first
    sentence = people.sentences[first.sentence]
    before = sentence.low[: first.start - sentence.start][-_NAME_GIVEN:]
    if words("callings").find("names_him", before) is not None:
        return True
    return not first.full and words("people").find("introduces_surname", before) is not None


def _members(whom: Whom, following: list[Known]) -> list[Known]:
    """The members of a group, where one sentence names just so many as it has."""
    count = whom.count
    if count is None or count.low != count.high or not 2 <= count.low <= _SEVERAL:
        return []
    for place in sorted({k.first.sentence for k in following}):
        here = [k for k in following if k.first.sentence == place]
        if len(here) == count.low:
            return here
    return []


def one_person(whom: Whom, people: People) -> bool:
    """Whether a description is of one person, and of no relative of somebody who is told of."""
    head = whom.head
    plural = whom.count is not None or (head.endswith("s") and not head.endswith("ss"))
    if whom.known is not None or plural or head in words("people")["collectives"]:
        return False
    return head not in words("people")["kin"] or _is_ruling_kin(whom, people)


def _is_ruling_kin(whom: Whom, people: People) -> bool:
    """Whether a tie of blood is to who leads a state, whose relatives are news by themselves.

    "The leader's uncle", "the young leader had his uncle killed"; not "a diplomat and his wife".
    """
    if whom.head not in words("callings")["tied"]:
        return False
    told = (s.text for s in people.sentences if s.holds(whom.quote))
    return any(words("callings").find("ruling", text) is not None for text in told)


def may_be(whom: Whom, known: Known, people: People, pack: Pack) -> bool:
    """Whether a description can be of somebody: by sex and post; without one, of nobody well known.

    A holder of high office who is named without his post is not the unnamed man of the headline.
    """
    noun, posts, listed = whom.head, people.post_nouns(known), words("callings").lists
    if of_noun(noun) not in {None, people.gender(known) or of_noun(noun)}:
        return False
    if not posts:
        leads = noun in words("people")["leaders"] or noun in listed["tied"]
        return leads or not _holds_office(known.name, pack)
    tied = noun in listed["tied"] or noun in listed["anybody"]
    if tied and not posts & words("people")["leaders"]:
        return True
    return noun in posts or bool(listed.get(noun, frozenset()) & posts)


def alike(a: Whom, b: Whom) -> bool:
    """Whether two descriptions can be of one person, or of one group: by number and calling."""
    if (a.count is None) != (b.count is None):
        return False
    if a.count is not None and b.count is not None:
        return a.count == b.count and a.count.low == a.count.high
    one, other = a.head, b.head
    listed = words("callings").lists
    if of_noun(one) is not None and of_noun(other) not in {None, of_noun(one)}:
        return False
    if listed["anybody"] & {one, other}:
        return not words("people")["kin"] & {one, other}
    return other in listed.get(one, ()) or one in listed.get(other, ())


def _holds_office(name: str, pack: Pack) -> bool:
    return _is_one_of(name, pack.first_names)


@lru_cache(maxsize=1024)
def _is_one_of(name: str, holders: tuple[str, ...]) -> bool:
    """Whether a name may be that of an office holder; asked again and again in one report."""
    return any(names.compare(name, holder).answer == "match" for holder in holders)
