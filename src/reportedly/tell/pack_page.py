"""What a pack knows beforehand, as one page that a specialist can review."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from reportedly.packs import Holder, Mission, Pack, Post, Source
from reportedly.tell.address import link
from reportedly.tell.markdown import escaped

_NO_DATE = "date not known"


def pack_page(pack: Pack) -> str:
    """Office holders, bodies and missions of the states whose office holders a pack knows.

    Holders stand by their names, with every form, years of life, posts with dates and the pages
    that bear them out; bodies by type; missions by host.
    """
    states = {h.state for h in pack.holders} | {m.state for m in pack.missions}
    lines = ["# Office holders, bodies and missions", "", _counted(pack), ""]
    lines += ["## Office holders", "", *_holders(pack.holders), ""]
    lines += ["## Bodies", "", *_bodies(s for s in pack.sources if s.state in states), ""]
    lines += ["## Missions abroad", "", *_missions(pack), ""]
    return "\n".join(lines).rstrip() + "\n"


def _counted(pack: Pack) -> str:
    return (
        f"{len(pack.holders)} office holders, past and present, with what is public of their "
        f"offices; {len(pack.missions)} missions. Written by `reportedly pack page` from the files "
        f"of the pack (digest `{pack.digest}`): correct these, not this page."
    )


def _holders(holders: Iterable[Holder]) -> Iterator[str]:
    yield "| name | in its own script | lived | posts | pages |"
    yield "| --- | --- | --- | --- | --- |"
    for holder in sorted(holders, key=lambda h: (h.names[0].casefold(), h.id)):
        cells = (
            escaped(", ".join(holder.names)),
            escaped(", ".join(holder.native)),
            _lived(holder),
            "<br>".join(_post(p) for p in holder.posts),
            " ".join(link(a) for a in _pages(holder)),
        )
        yield f"| {' | '.join(cells)} |"


def _lived(holder: Holder) -> str:
    if not holder.born and not holder.died:
        return ""
    return f"{holder.born or '?'} – {holder.died or ''}".rstrip()


def _post(post: Post) -> str:
    if not post.from_ and not post.to:
        return f"{escaped(post.title)} ({_NO_DATE})"
    return f"{escaped(post.title)} ({post.from_ or '?'} – {post.to or ''})".replace(" )", ")")


def _pages(holder: Holder) -> tuple[str, ...]:
    own = (p.source for p in holder.posts if p.source)
    return tuple(dict.fromkeys((*holder.sources, *own)))


def _bodies(sources: Iterable[Source]) -> Iterator[str]:
    yield "| body | also written | type |"
    yield "| --- | --- | --- |"
    for source in sorted(sources, key=lambda s: (s.type, s.names[0].casefold())):
        first, *rest = source.names
        yield f"| {escaped(first)} | {escaped(', '.join(rest))} | {escaped(source.type)} |"


def _missions(pack: Pack) -> Iterator[str]:
    yield "| host | cities |"
    yield "| --- | --- |"

    def host(mission: Mission) -> str:
        state = pack.state(mission.host)
        return state.names[0] if state else mission.host

    for name, there in groupby(sorted(pack.missions, key=lambda m: (host(m), m.city)), key=host):
        yield f"| {escaped(name)} | {escaped(', '.join(m.city for m in there))} |"
