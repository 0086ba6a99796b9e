"""What came of fetching feeds, for a reader and for a program."""

from collections.abc import Iterator

from reportedly.account.following import FeedFetched
from reportedly.cli.lines import FetchLine
from reportedly.plain import visible


def line_of(done: FeedFetched) -> FetchLine:
    """What came of one feed, for a program."""
    return FetchLine(
        feed=done.feed,
        title=done.title,
        refused_feed=done.refused_feed,
        unchanged=done.unchanged,
        new=_reports(done, "new"),
        copies=_reports(done, "known"),
        changed=_reports(done, "changed"),
        withdrawn=_reports(done, "withdrawn"),
        passed_over=dict(done.reasons("passed over")),
        refused={v.asked: v.because for v in done.visits if v.outcome == "refused"},
        known=done.known,
        waiting=done.waiting,
        given_up=done.given_up,
        left=done.left,
        left_out=done.left_out,
        stopped=done.stopped,
    )


def _reports(done: FeedFetched, outcome: str) -> tuple[str, ...]:
    return tuple(v.report for v in done.visits if v.outcome == outcome and v.report is not None)


def lines_of(done: FeedFetched) -> Iterator[str]:
    """What came of one feed, for a reader: one line, and one for each thing that went amiss."""
    named = f"  ({visible(done.title)})" if done.title else ""
    yield f"{visible(done.feed)}{named}"
    if done.refused_feed is not None:
        yield f"  refused: {visible(done.refused_feed)}"
    counts = _counts(done)
    if counts:
        yield f"  {counts}"
    for because, count in done.reasons("passed over"):
        yield f"  passed over {count}: {visible(because)}"
    for visit in done.visits:
        if visit.outcome == "refused":
            yield f"  refused {visible(visit.asked)}: {visible(visit.because)}"
    if done.left:
        yield f"  {done.left} left for the next fetch (--limit)"
    if done.left_out:
        yield f"  {done.left_out} entries beyond what is read of one feed"
    if done.stopped:
        yield "  ended before all was asked for; the next fetch goes on"


def _counts(done: FeedFetched) -> str:
    counts = [
        (done.count("new"), "new"),
        (done.count("known"), "copies"),
        (done.count("changed"), "changed"),
        (done.count("withdrawn"), "withdrawn"),
        (done.known + done.count("unchanged"), "known before"),
        (done.waiting, "to be tried again later"),
        (done.given_up, "given up after many tries"),
    ]
    told = [f"{count} {what}" for count, what in counts if count]
    if not told and done.unchanged:
        return "the feed is as it was"
    return ", ".join(told) or ("" if done.refused_feed else "nothing new")
