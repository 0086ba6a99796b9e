"""Who did not comment, or has not mentioned it."""

from reportedly.model import Silence, digest
from reportedly.read.english.beside.told import told
from reportedly.read.english.roles.subject import subject
from reportedly.read.english.sayings.bodies import body_in
from reportedly.read.english.scene import Scene, Teller


def silences(scene: Scene, teller: Teller) -> list[Silence]:
    """The silence that one sentence tells, if it tells one."""
    sentence = scene.sentence
    if told().silent.search(sentence.low) is None:
        return []
    for form, phrases in told().silences:
        found = phrases.search(sentence.low)
        who = _silent(scene, found.start(), teller) if found else None
        if found is not None and who is not None:
            start = str(sentence.start + found.start())
            id_ = "s-" + digest(teller.report, sentence.field, start)
            return [Silence(id=id_, who=who, form=form, quote=sentence.whole)]
    return []


def _silent(scene: Scene, offset: int, teller: Teller) -> str | None:
    """The body named before the words of silence, else their subject."""
    sentence = scene.sentence
    body = body_in(sentence.text[:offset].strip(), teller.pack)
    if body is not None:
        return body
    at = sentence.at(sentence.start + offset)
    found = subject(sentence, at) if at is not None else None
    if found is None or found.pos not in {"NOUN", "PROPN"}:
        return None
    return sentence.quote(sentence.phrase(found.i)).text
