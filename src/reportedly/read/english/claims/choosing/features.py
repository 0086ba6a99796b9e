"""What speaks for and against a candidate, as short words that weights are kept by."""

from collections.abc import Iterator, Sequence

from reportedly.read.english.claims.choosing.antecedents import pointing_features
from reportedly.read.english.claims.choosing.candidates import Candidate, Proposal
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import Token

_STEPS = (1, 3, 6, 12, 24)
_DEEP = 5
"""Heads above a trigger that are looked at."""
_OWNERS = frozenset({"his", "her", "their", "whose"})
_WHO = frozenset({"who", "whom", "whose", "which", "that"})


def all_features(
    people: People,
    scene: Scene,
    happening: Happening,
    proposal: Proposal,
    found: Sequence[Candidate],
) -> list[list[str]]:
    """The features of each candidate, each named after what it says.

    Args:
        people: everybody whom the report names.
        scene: the sentence.
        happening: what it tells.
        proposal: whom the rules see there.
        found: all candidates of the happening.
    """
    shared = list(_of_sentence(scene, happening))
    return [
        [*_of_choice(happening, candidate, proposal)]
        + [*_of_person(people, happening, candidate)]
        + [*_of_place(scene, happening, candidate)]
        + [*_of_pointing(people, scene, proposal, candidate)]
        + [f"{name} {_rule(candidate)}" for name in shared]
        for candidate in found
    ]


def _rule(candidate: Candidate) -> str:
    return "rule" if candidate.why == "rule" else "other"


def _of_choice(happening: Happening, candidate: Candidate, proposal: Proposal) -> Iterator[str]:
    """How the candidate came up, and who else did."""
    who, why, ruled = happening.trigger.row.who, candidate.why, len(proposal.ruled)
    yield from ("any", f"why {why}", f"why {why} who {who}", f"kind {happening.kind}")
    yield f"kind {happening.kind} why {_rule(candidate)}"
    if candidate.joined:
        yield f"joined {candidate.joined}"
        yield f"joined {candidate.joined} why {_rule(candidate)}"
    if why == "rule":
        yield f"rule place {min(candidate.place, 3)}"
        yield f"rule of {min(ruled, 4)}"
        if proposal.pointing is not None:
            yield "rule by pointing"
    elif ruled:
        yield "rule named another"
        yield f"rule named another why {why}"
    else:
        yield "rule named nobody"
        yield f"rule named nobody why {why}"
        if proposal.thing:
            yield "a thing stands there"
            yield f"a thing stands there why {why}"


def _of_pointing(
    people: People, scene: Scene, proposal: Proposal, candidate: Candidate
) -> Iterator[str]:
    if proposal.pointing is not None and candidate.why in {"rule", "antecedent", "topic", "before"}:
        yield from pointing_features(people, scene, candidate.whom, proposal.pointing)


def _of_person(people: People, happening: Happening, candidate: Candidate) -> Iterator[str]:
    whom, listed = candidate.whom, words("people")
    known = whom.known
    if known is None:
        form = "group" if whom.count is not None else "definite" if whom.definite else "indefinite"
        yield f"unnamed {form}"
        yield f"unnamed {form} why {_rule(candidate)}"
        yield f"unnamed {form} kind {happening.kind}"
        if whom.head in listed["kin"]:
            yield f"kin {_rule(candidate)}"
        if whom.head in listed["observers"] or whom.head in listed["speakers"]:
            yield "unnamed speaker"
        return
    nouns = people.post_nouns(known)
    yield "named"
    yield "korean" if known.korean else "not korean"
    if known is people.topic:
        yield "topic"
        yield f"topic why {candidate.why}"
        yield f"topic kind {happening.kind}"
    if people.only_speaks(known):
        yield "only speaks"
        yield f"only speaks {_rule(candidate)}"
    if nouns & listed["leaders"]:
        yield "leader"
        yield f"leader kind {happening.kind} {_rule(candidate)}"
    if people.sentences[known.namings[0].sentence].role == "title":
        yield "in title"
    yield f"namings {min(len(known.namings), 4)}"


def _of_place(scene: Scene, happening: Happening, candidate: Candidate) -> Iterator[str]:
    """Where the candidate stands in the sentence, seen from the trigger."""
    token, at, sentence = candidate.token, happening.at, scene.sentence
    rule, who = _rule(candidate), happening.trigger.row.who
    if token is None:
        yield f"absent {rule}"
        return
    side = "before" if token.i < at else "after"
    gap = abs(token.i - at)
    step = next((n for n in _STEPS if gap <= n), 99)
    yield f"{side} {step}"
    yield f"{side} {step} who {who} {rule}"
    yield f"{side} who {who} {rule}"
    yield from _between(scene, happening, token, rule)
    head = sentence.tokens[token.head] if token.head >= 0 else token
    top = head if token.dep in {"flat", "compound"} else token
    yield f"dep {top.dep} who {who}"
    if top.head == at:
        yield f"hangs on it {top.dep} who {who}"
    above = [t.i for t in sentence.ancestors(at)][:_DEEP]
    if top.head in above:
        yield f"hangs above {above.index(top.head)} {top.dep}"
        yield f"hangs above {sentence.tokens[at].dep} {top.dep} who {who}"
    if sentence.cases(top.i):
        yield f"in preposition {rule}"
    after = sentence.word(token.i + 1)
    if after in {"'s", "'"} or token.lower in _OWNERS:
        yield f"owns {who} {rule}"
    if any(f.sources and token.i not in f.reach and f.cue == head.i for f in scene.frames):
        yield f"speaker {rule}"


def _between(scene: Scene, happening: Happening, token: Token, rule: str) -> Iterator[str]:
    """What stands between the candidate and the trigger."""
    at, sentence = happening.at, scene.sentence
    between = sentence.tokens[min(token.i, at) + 1 : max(token.i, at)]
    if any(t.pos == "VERB" for t in between):
        yield f"verb between {rule}"
    if any(t.text in {";", ":", "“", "”", '"'} for t in between):
        yield f"break between {rule}"
    if any(t.lower in _WHO for t in between):
        yield f"who between {rule}"
    own = _own_run(scene, token)
    if any(t.i in scene.persons and t.i not in own and t.pos == "PROPN" for t in between):
        yield f"another between {rule}"
    if all(t.pos in {"AUX", "ADV", "PART"} or t.i in scene.persons for t in between):
        yield f"right beside {rule}"


def _own_run(scene: Scene, token: Token) -> frozenset[int]:
    """Places of the words that go on a name on both sides of one of its words."""
    first = last = token.i
    while first - 1 in scene.persons:
        first -= 1
    while last + 1 in scene.persons:
        last += 1
    return frozenset(range(first, last + 1))


def _of_sentence(scene: Scene, happening: Happening) -> Iterator[str]:
    sentence, row = scene.sentence, happening.trigger.row
    yield f"role {sentence.role}"
    yield f"form {happening.kind} {row.forms[0]}"
    token = sentence.tokens[happening.at]
    yield f"pos {token.pos}"
    if token.pos in {"VERB", "AUX"}:
        yield f"tense {_tense(token.feats)}"
    if scene.dated:
        yield "dated"
    if row.weak:
        yield "weak"
    if len(scene.happenings) > 1:
        yield "several happenings"
    text = sentence.text[max(0, happening.start - sentence.start - 1) : happening.end]
    if text[:1] in {'"', "“", "‘"}:
        yield "quoted"


def _tense(feats: str) -> str:
    for name in ("VerbForm=Part", "VerbForm=Ger", "VerbForm=Inf", "Tense=Past", "Tense=Pres"):
        if name in feats:
            return name
    return "none"
