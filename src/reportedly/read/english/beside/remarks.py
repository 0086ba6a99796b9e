"""What people think or explain, quoted or told: a motive, an assessment, a forecast."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model import Quote, Remark, digest
from reportedly.read.english.beside.told import told
from reportedly.read.english.claims.told.modality import real
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.known import Known
from reportedly.read.english.people.standing.told import fullest
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.scene import Scene, Teller

_SPOKEN = re.compile(r"[“\"]([^“”\"]{12,})[”\"]?")
_MARKS = frozenset({",", ".", "that", "“", "”", '"'})
_SHORTEST = 4
"""Words that a remark has at least."""


def remarks(scenes: Iterable[Scene], teller: Teller) -> tuple[Remark, ...]:
    """The remarks of a report, each once; titles and captions hold none of their own."""
    out: dict[str, Remark] = {}
    for scene in scenes:
        if scene.sentence.role not in {"title", "caption"}:
            for remark in _remarks(scene, teller):
                out.setdefault(remark.id, remark)
    return tuple(out.values())


def _remarks(scene: Scene, teller: Teller) -> Iterator[Remark]:
    """One for each speaker, unless the words are themselves a claim."""
    quoted = any(mark in scene.sentence.text for mark in '“"')
    if not quoted and _tells_happening(scene):
        return
    for frame in scene.frames:
        speaker = next((s.known for s in frame.sources if s.known is not None), None)
        if speaker is not None and frame.force != "deny" and not _writes(scene, frame):
            said = _content(scene, frame)
            if said is not None:
                yield _remark(scene, speaker, said, teller)


def _writes(scene: Scene, frame: Frame) -> bool:
    """Whether somebody only made a work ("wrote a book about his years abroad")."""
    made = scene.sentence.children(frame.cue, "obj")
    return any(t.lower in words("speech")["works"] for t in made)


def _tells_happening(scene: Scene) -> bool:
    """Whether what is said is itself a happening: then it is a claim, and no remark."""
    verbs = [h for h in scene.happenings if scene.sentence.tokens[h.at].pos != "NOUN"]
    return any(real(scene.sentence, h.at) for h in verbs)


def _content(scene: Scene, frame: Frame) -> Quote | None:
    """The longest run of what was said: between quotation marks if there are any."""
    sentence = scene.sentence
    spoken = max(_SPOKEN.finditer(sentence.text), key=lambda m: len(m.group(1)), default=None)
    if spoken is not None:
        return sentence.cut(spoken.start(1), spoken.end(1))
    reached = sorted(frame.reach)
    runs: list[list[int]] = [[]]
    for i in reached:
        # A mark that opens what was said is no part of it.
        if sentence.tokens[i].text in _MARKS and i <= reached[0] + 1:
            continue
        if runs[-1] and i - runs[-1][-1] > 2:
            runs.append([])
        runs[-1].append(i)
    longest = max(runs, key=len)
    if len(longest) < _SHORTEST:
        return None
    return sentence.between(sentence.tokens[longest[0]].start, sentence.tokens[longest[-1]].end)


def _remark(scene: Scene, known: Known, said: Quote, teller: Teller) -> Remark:
    held = fullest(teller.people, known)
    quotes = {"who": teller.people.first_words(known), "text": said}
    if held is not None:
        quotes["standing"] = held
    return Remark(
        id="m-" + digest(teller.report, known.name, said.field, str(said.start)),
        who=known.name,
        standing=held.text if held is not None else None,
        about=_about(said.text),
        text=said.text,
        quote=scene.sentence.whole,
        words=quotes,
    )


def _about(text: str) -> str | None:
    """The topic most of whose words stand in a remark."""
    low = fold(text)
    hits = {topic: len(listed.findall(low)) for topic, listed in told().topics}
    best = max(hits, key=lambda topic: hits[topic])
    return best if hits[best] else None
