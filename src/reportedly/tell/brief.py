"""The brief: a gated picture told in sentences that cite their evidence."""

from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.protect import NOTICE, PUBLIC, Audience
from reportedly.tell.assertions import record
from reportedly.tell.check import check
from reportedly.tell.clocks import undated
from reportedly.tell.disputed import disputed
from reportedly.tell.evidence import Evidence
from reportedly.tell.figures import figures
from reportedly.tell.happened import happened
from reportedly.tell.matters import matters
from reportedly.tell.nouns import Brief, Section, Sentence
from reportedly.tell.record import turned_out
from reportedly.tell.says import says
from reportedly.tell.scope import Scope, scope_of
from reportedly.tell.since import read_next, since
from reportedly.tell.turned import gone
from reportedly.tell.wording import counted, title_of, wording


def brief(
    picture: Picture, pack: Pack, what: str | None = None, *, audience: Audience = PUBLIC
) -> Brief:
    """Tell a picture.

    A sentence that nothing bears out is not written. No number of a belief stands beside a name:
    status words stand first, the numbers are behind `show`. Words of likelihood and of confidence
    never share a sentence (ICD 203), since a brief uses neither.

    Args:
        picture: what came out of the gate (`protect.told_for`), and nothing else.
        pack: sources, kinds and words.
        what: what to tell, None for everything; see `scope_of` for what it may be.
        audience: whom the gate opened for: decides only whether the notice stands there.

    Returns:
        The brief; its sections without evidence are left out.

    Raises:
        NotFound: nothing answers to `what`.
    """
    evidence = Evidence(picture=picture, pack=pack)
    scope = scope_of(evidence, what)
    return Brief(
        title=scope.title,
        what=what,
        as_of=picture.as_of,
        recorded=picture.recorded,
        undated=undated(picture),
        drafted=wording()["drafted"].format(reports=counted(len(picture.reports), "report")),
        notice=None if audience.sees_everything else NOTICE,
        sections=tuple(s for s in _sections(scope, evidence) if s.sentences or s.sections),
    )


def _sections(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    def nested(name: str, inner: tuple[Section, ...]) -> Section:
        return Section(title=title_of(name), sections=inner)

    def flat(
        name: str, sentences: tuple[Sentence, ...], inner: tuple[Section, ...] = ()
    ) -> Section:
        return Section(title=title_of(name), sentences=sentences, sections=inner)

    return (
        nested("happened", happened(scope, evidence)),
        flat("says", says(scope, evidence)),
        flat("disputed", disputed(scope, evidence)),
        nested("check", check(scope, evidence)),
        nested("matters", matters(scope, evidence)),
        flat("figures", figures(scope, evidence)),
        flat("record", record(scope, evidence)),
        flat("turned_out", turned_out(scope, evidence)),
        flat("since", since(scope, evidence), gone(scope, evidence)),
        flat("next", read_next(scope, evidence)),
    )
