"""What speaks for and against a candidate, as short words that weights are kept by."""

from collections.abc import Iterator, Sequence

from reportedly.read.english.claims.choosing.candidates import Candidate
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.scene import Scene

_STEPS = (1, 3, 6, 12, 24)


def features(
    people: People,
    scene: Scene,
    happening: Happening,
    candidate: Candidate,
    others: Sequence[Candidate],
    *,
    thing: bool = False,
) -> list[str]:
    """The features of one candidate, each named after what it says.

    Args:
        people: everybody whom the report names.
        scene: the sentence.
        happening: what it tells.
        candidate: whom it may befall.
        others: all candidates of the happening.
        thing: whether something that is no person stands in the person's place.
    """
    who, why = happening.trigger.row.who, candidate.why
    ruled = [c for c in others if c.why == "rule"]
    out = ["any", f"why {why}", f"why {why} who {who}", f"kind {happening.kind}"]
    out.append(f"kind {happening.kind} why {'rule' if why == 'rule' else 'other'}")
    if why == "rule":
        out += [f"rule place {min(candidate.place, 3)}", f"rule of {min(len(ruled), 4)}"]
    elif ruled:
        out += ["rule named another", f"rule named another why {why}"]
    else:
        out += ["rule named nobody", f"rule named nobody why {why}"]
        out += ["a thing stands there", f"a thing stands there why {why}"] if thing else []
    out += _of_person(people, candidate)
    out += _of_place(scene, happening, candidate, who)
    out += _of_sentence(scene, happening, why)
    return out


def _of_person(people: People, candidate: Candidate) -> Iterator[str]:
    whom, listed = candidate.whom, words("people")
    known = whom.known
    if known is None:
        form = "group" if whom.count is not None else "definite" if whom.definite else "indefinite"
        yield f"unnamed {form}"
        yield f"unnamed {form} why {'rule' if candidate.why == 'rule' else 'other'}"
        if whom.head in listed["observers"] or whom.head in listed["speakers"]:
            yield "unnamed speaker"
        return
    nouns = people.post_nouns(known)
    yield "named"
    yield "korean" if known.korean else "not korean"
    if known is people.topic:
        yield "topic"
        yield f"topic why {candidate.why}"
    if people.only_speaks(known):
        yield "only speaks"
    if nouns & listed["leaders"]:
        yield "leader"
    if people.sentences[known.namings[0].sentence].role == "title":
        yield "in title"
    yield f"namings {min(len(known.namings), 4)}"


def _of_place(scene: Scene, happening: Happening, candidate: Candidate, who: str) -> Iterator[str]:
    """Where the candidate stands in the sentence, seen from the trigger."""
    token, at, sentence = candidate.token, happening.at, scene.sentence
    rule = "rule" if candidate.why == "rule" else "other"
    if token is None:
        yield f"absent {rule}"
        return
    side = "before" if token.i < at else "after"
    gap = abs(token.i - at)
    step = next((n for n in _STEPS if gap <= n), 99)
    yield f"{side} {step}"
    yield f"{side} who {who} {rule}"
    between = sentence.tokens[min(token.i, at) + 1 : max(token.i, at)]
    if any(t.pos == "VERB" for t in between):
        yield f"verb between {rule}"
    if any(t.text in {";", ":", "“", "”", '"'} for t in between):
        yield f"break between {rule}"
    head = sentence.tokens[token.head] if token.head >= 0 else token
    dep = token.dep if token.dep not in {"flat", "compound"} else head.dep
    yield f"dep {dep} who {who}"
    top = head.i if token.dep in {"flat", "compound"} else token.i
    if sentence.tokens[top].head == at:
        yield f"hangs on it {dep} who {who}"
    if sentence.cases(top):
        yield f"in preposition {rule}"
    if any(f.sources and token.i not in f.reach and f.cue == head.i for f in scene.frames):
        yield f"speaker {rule}"


def _of_sentence(scene: Scene, happening: Happening, why: str) -> Iterator[str]:
    sentence, row = scene.sentence, happening.trigger.row
    rule = "rule" if why == "rule" else "other"
    yield f"role {sentence.role} {rule}"
    yield f"form {happening.kind} {row.forms[0]} {rule}"
    token = sentence.tokens[happening.at]
    yield f"pos {token.pos}"
    if token.pos in {"VERB", "AUX"}:
        yield f"tense {_tense(token.feats)} {rule}"
    if scene.dated:
        yield "dated"
    if row.weak:
        yield f"weak {rule}"
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
