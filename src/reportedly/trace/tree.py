"""Who had an event from whom: from each origin outwards to whoever was told, cites or copies.

Made from a picture that came out of the gate: from the chains of the claims, and from the copies
and credits that the texts showed. No weight is in it, and no text.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.model import Claim, Echo, Event, Noun, Picture, Report
from reportedly.model.claim import numbered
from reportedly.packs import Pack
from reportedly.trace.carriers import carriers
from reportedly.trace.links import Edge, How, Issue, Links, Says
from reportedly.trace.members import asserts, denies
from reportedly.trace.origins import last_named
from reportedly.trace.sources import NOBODY, Directory, Voice, unnamed


class Node(Noun, frozen=True):
    """A source, and below it those who had it from there.

    Attributes:
        key: its weighing key, as far as the gate lets it be told.
        name: as it is shown.
        named: whether somebody in particular answers for it.
        type: the kind of source.
        how: how it had it from the one above: "origin" where nobody is, "told" by it, "cites" it,
            "copies" its text, or "prints" its copy by its own credit.
        words: the words of the citation or credit.
        share: of a copy, its containment; otherwise None.
        issues: the outlet's reports by this way, the earliest first.
        below: those who had it from here.
        again: whether those below stand at another place of the tree.
    """

    key: str
    name: str
    named: bool
    type: str
    how: How
    words: str | None = None
    share: float | None = None
    issues: tuple[Issue, ...] = ()
    below: tuple["Node", ...] = ()
    again: bool = False


class Tree(Noun, frozen=True):
    """The whole of an event: its origins with all who had it from them, and hints.

    Attributes:
        event: id of the event.
        roots: the origins, in the order in which they are first heard of.
        echoes: pairs of reports that quote the same words.
        printed: outlets known to print an agency's copy that stands beside them, as pairs of names;
            a hint, and no proof.
    """

    event: str
    roots: tuple[Node, ...]
    echoes: tuple[Echo, ...] = ()
    printed: tuple[tuple[str, str], ...] = ()


def tree(event: Event, picture: Picture, pack: Pack) -> Tree:
    """The tree of one event.

    Args:
        event: one of the picture's.
        picture: what may be told.
        pack: who sources are.
    """
    directory = Directory(pack, picture.persons)
    links = Links()
    reports = {report.id: report for report in picture.reports}
    for report, claim in _told(event, picture):
        _learn(claim, report, event, reports, links, directory)
    return Tree(
        event=event.id,
        roots=tuple(_roots(links)),
        echoes=event.echoes,
        printed=_printed(links, directory),
    )


def _told(event: Event, picture: Picture) -> list[tuple[Report, Claim]]:
    """The claims of an event with their reports, in order of time."""
    found = carriers(event, picture)
    return sorted(found, key=lambda f: (f[0].published or "9999", f[0].id, f[1].id))


def _learn(
    claim: Claim,
    report: Report,
    event: Event,
    reports: dict[str, Report],
    links: Links,
    directory: Directory,
) -> None:
    """Whom one claim's outlet has it from: whom it copies, cites or credits; else it is itself."""
    outlet = directory.outlet(report)
    issue = Issue(report=report.id, published=report.published, says=_says(claim))
    copies = [c for c in event.copies if c.report == report.id and c.of in reports]
    chain = _chain(claim, outlet, directory)
    if copies:
        of = max(copies, key=lambda c: (c.share, c.of))
        edge = Edge(outlet, "copies", None, of.share, (issue,))
        links.add(edge, directory.outlet(reports[of.of]))
    elif chain:
        for through, deeper in pairwise(chain):
            links.add(Edge(through, "told"), deeper)
        for slot, cited in _cited(claim, outlet, directory):
            words = _citation(claim, slot, cited, directory)
            links.add(Edge(outlet, "cites", words, None, (issue,)), cited)
    else:
        credit = next((c for c in event.credits if c.report == report.id), None)
        agency = directory.voice(credit.name) if credit else None
        if credit is not None and agency is not None:
            links.add(Edge(outlet, "prints", credit.words.text, None, (issue,)), agency)
        elif claim.basis == "hearsay" and not outlet.machine:
            links.add(Edge(outlet, "cites", None, None, (issue,)), NOBODY)
        else:
            links.own(outlet, issue)


def _chain(claim: Claim, outlet: Voice, directory: Directory) -> list[Voice]:
    """The sources that the claim names or describes, from the outlet inwards."""
    names = claim.chain or claim.origins[:1]
    return [_voice(name, claim, names[:at], outlet, directory) for at, name in enumerate(names)]


def _cited(claim: Claim, outlet: Voice, directory: Directory) -> Iterator[tuple[str, Voice]]:
    """Whom the outlet itself cites, each with the slot whose words name it.

    That is the first link of the chain, and origins beside the chain.
    """
    slot = "chain" if claim.chain else "origins"
    for voice in _chain(claim, outlet, directory)[:1]:
        yield slot, voice
    for at, name in enumerate(claim.origins):
        if at and name not in claim.chain:
            yield numbered("origins", at), _voice(name, claim, (), outlet, directory)


def _voice(
    name: str, claim: Claim, before: Sequence[str], outlet: Voice, directory: Directory
) -> Voice:
    known = directory.voice(name, who=claim.who, person=claim.person)
    return known or unnamed(last_named(before, outlet, directory))


def _says(claim: Claim) -> Says:
    if asserts(claim):
        return "affirms"
    return "denies" if denies(claim) else "retells"


def _citation(claim: Claim, slot: str, cited: Voice, directory: Directory) -> str | None:
    """The words by which the claim names whom it cites, as far as they may be told.

    Words that name another source are no citation of this one.
    """
    quote = claim.words.get(slot)
    if quote is None and slot == "chain" and claim.origins[:1] == claim.chain[:1]:
        quote = claim.words.get("origins")
    if quote is None:
        return None
    named = directory.voice(quote.text, who=claim.who, person=claim.person)
    other = named is not None and named.type != "unknown" and named.key != cited.key
    return None if other else quote.text


def _roots(links: Links) -> Iterator[Node]:
    expanded: set[str] = set()
    for voice in links.roots():
        own = Edge(voice, "origin", issues=links.issues_of(voice.key))
        yield _node(own, links, expanded, frozenset())


def _node(edge: Edge, links: Links, expanded: set[str], above: frozenset[str]) -> Node:
    voice = edge.voice
    fresh = voice.key not in expanded
    expanded.add(voice.key)
    below = links.below(voice.key) if fresh else ()
    nodes = tuple(
        _node(e, links, expanded, above | {voice.key})
        for e in below
        if e.voice.key not in above | {voice.key}
    )
    return Node(
        key=voice.key,
        name=voice.name,
        named=voice.named,
        type=voice.type,
        how=edge.how,
        words=edge.words,
        share=edge.share,
        issues=edge.issues,
        below=nodes,
        again=not fresh and bool(links.below(voice.key)),
    )


def _printed(links: Links, directory: Directory) -> tuple[tuple[str, str], ...]:
    voices = links.voices()
    found = set()
    for voice in voices.values():
        source = directory.by_id(voice.source)
        for agency in source.prints if source else ():
            known = directory.by_id(agency)
            key = f"source:{directory.family(known)}" if known else ""
            if key in voices and not links.joined(voice.key, key):
                found.add((voice.name, voices[key].name))
    return tuple(sorted(found))
