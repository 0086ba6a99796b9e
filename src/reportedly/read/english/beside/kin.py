"""Ties of family and patronage, as told, with their certainty."""

import re

from reportedly.model import Certainty, Kin, digest
from reportedly.read.english.beside.told import told
from reportedly.read.english.claims.told.hedges import weaker
from reportedly.read.english.claims.told.modality import modality
from reportedly.read.english.scene import Scene, Teller

_OTHER = re.compile(r" (?:to )?([^,.;]+)")


def kin(scene: Scene, teller: Teller) -> list[Kin]:
    """The ties that one sentence tells of a person named before them."""
    sentence, out = scene.sentence, []
    for found in told().ties.finditer(sentence.low):
        start = sentence.start + found.start()
        named = teller.people.within(scene.index, sentence.start, start)
        at, other = sentence.at(start), _OTHER.match(sentence.text, found.end())
        if not named or at is None or other is None:
            continue
        out.append(
            Kin(
                id="k-" + digest(teller.report, sentence.field, str(start)),
                who=named[-1][1].name,
                relation=sentence.text[found.start() : found.end()],
                other=other.group(1).strip(),
                certainty=_certainty(scene, at),
                quote=sentence.whole,
            )
        )
    return out


def _certainty(scene: Scene, at: int) -> Certainty:
    """A condition or a rumour makes a tie possible; a guess of the source's makes it probable."""
    tie = modality(scene.sentence, at)
    forces = {f.force for f in scene.frames if at in f.reach}
    if not tie.real or "possible" in forces:
        return "possible"
    return weaker(tie.certainty, "probable") if "probable" in forces else tie.certainty
