"""What people think or explain, quoted or told: a motive, an assessment, a forecast."""

import re

from reportedly.model import Quote, Remark, digest
from reportedly.read.english import modality
from reportedly.read.english.attribution import Frame
from reportedly.read.english.claims import Scene
from reportedly.read.english.lexicon import alternation, fold, raw
from reportedly.read.english.merge import Teller
from reportedly.read.english.people import Known
from reportedly.read.english.syntax import Sentence

_CLOSE = {"“": "”", '"': '"', "‘": "’"}


def remarks(scene: Scene, teller: Teller) -> list[Remark]:
    """The remarks of one sentence: one a speaker, unless the words are themselves a claim."""
    if not _quoted(scene.sentence) and _told(scene):
        return []
    out = []
    for frame in scene.frames:
        speakers = [s.known for s in frame.sources if s.known is not None]
        if not speakers or frame.force == "deny":
            continue
        words = _content(scene, frame)
        if words is None or any(r.quote == words for r in out):
            continue
        out.append(_remark(scene.sentence, speakers[0], words, teller))
    return out


def _told(scene: Scene) -> bool:
    """Whether what is said is itself a happening: then it is a claim, and no remark."""
    verbs = [h for h in scene.happenings if scene.sentence.tokens[h.at].pos != "NOUN"]
    return any(modality.of(scene.sentence, h.at).real for h in verbs)


def _quoted(sentence: Sentence) -> bool:
    return any(mark in sentence.text for mark in '“"')


def _content(scene: Scene, frame: Frame) -> Quote | None:
    """The longest run of what was said: between quotation marks if there are any."""
    sentence = scene.sentence
    spoken = [m for m in re.finditer(r"[“\"]([^“”\"]{12,})[”\"]?", sentence.text)]
    if spoken:
        first = max(spoken, key=lambda m: len(m.group(1)))
        return sentence.between(sentence.start + first.start(1), sentence.start + first.end(1))
    tokens = [sentence.tokens[i] for i in sorted(frame.reach)]
    tokens = [
        t
        for t in tokens
        if t.text not in {",", ".", "that", "“", "”", '"'} or t.i > min(frame.reach) + 1
    ]
    if len(tokens) < 4:
        return None
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token.i - runs[-1][-1] <= 2:
            runs[-1].append(token.i)
        else:
            runs.append([token.i])
    longest = max(runs, key=len)
    if len(longest) < 4:
        return None
    return sentence.between(sentence.tokens[longest[0]].start, sentence.tokens[longest[-1]].end)


def _remark(sentence: Sentence, known: Known, words: Quote, teller: Teller) -> Remark:
    first = known.first
    name = teller.people.sentences[first.sentence].between(first.start, first.end)
    held = standing(known, teller)
    quotes = {"who": name, "text": words}
    if held is not None:
        quotes["standing"] = held
    return Remark(
        id="m-" + digest(teller.text_digest, known.name, words.field, str(words.start)),
        who=known.name,
        standing=held.text if held else None,
        about=_about(words.text),
        text=words.text,
        quote=sentence.whole,
        words=quotes,
    )


def standing(known: Known, teller: Teller) -> Quote | None:
    """Who the speaker is, with the clause that says what he does ("... who studies ...")."""
    for where, held in known.held:
        sentence = teller.people.sentences[where]
        quote = sentence.quote(held.span)
        rest = sentence.text[quote.end - sentence.start :]
        clause = re.match(
            r" who (?:is|was|studies|teaches|heads|leads|works|specializes|specialises|researches|covers|runs|directs)\b[^,;”\"]*?(?=[,;.]? (?:said|says|noted|suggested|told|added)|[,;.]|$)",
            rest,
        )
        if clause is not None:
            return sentence.between(quote.start, quote.end + clause.end())
        return quote
    return None


def _about(text: str) -> str | None:
    low = fold(text)
    counts = {
        topic: len(alternation(words).findall(low))
        for topic, words in raw("told")["topics"].items()
    }
    best = max(counts, key=lambda t: counts[t])
    return best if counts[best] else None
