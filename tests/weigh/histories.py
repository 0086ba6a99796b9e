"""Past cases made by hand, for the small pack: every person and story is invented."""

import msgspec

from reportedly.packs import PastCase, SourceGroup
from tests.trace.newsroom import small_pack

GROUPS = {
    "southern press": SourceGroup(types=("press", "news agency", "broadcaster"), state="KR"),
    "other press": SourceGroup(types=("press", "news agency", "broadcaster")),
}


def past(id_="case-1", outcome="failed", **more):
    """A row: the Wire reports in 2013 that somebody was executed, from an unnamed source."""
    given = {
        "event": id_,
        "subject": "Han Chol",
        "kind": "execution",
        "claimed": "2013-08-29",
        "reporter": "wire",
        "origin": "a source in the North",
        "key": "wire",
        "settled": "2014-05-16" if outcome in {"held", "failed"} else None,
        "decided_by": ("voice",) if outcome in {"held", "failed"} else (),
        "pages": ("https://example.org/1",),
        "checked": "2026-11-21",
    }
    return PastCase(id=id_, outcome=outcome, **(given | more))


def historic(*rows, **weights):
    """The small pack with a history and groups of sources."""
    return msgspec.structs.replace(small_pack(**weights), history=rows, source_groups=GROUPS)
