"""What came of fetching feeds, for a reader and for a program."""

from collections.abc import Iterator

from reportedly.account.following import FeedFetched
from reportedly.model import Noun
from reportedly.plain import visible


class FetchLine(Noun, frozen=True):
    """One line of `fetch --json`: what came of one feed.

    Attributes:
        feed: its address.
        title: what it calls itself.
        refused_feed: why the feed itself could not be got, None where it was.
        unchanged: the server says that the feed is as it was.
        new: ids of the reports that came; likewise `copies` (the ledger had their words already),
            `changed` and `withdrawn`.
        passed_over: why pages and entries were passed over, with how many each.
        refused: addresses that could not be got, each with why.
        known: how many items were known already.
        waiting: how many failed before and wait for their next try.
        given_up: how many failed too often.
        left: how many are left for the next time.
        left_out: how many entries stand beyond what is read of a feed.
        stopped: the run was ended before all was asked for.
    """

    feed: str
    title: str | None
    refused_feed: str | None
    unchanged: bool
    new: tuple[str, ...]
    copies: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]
    passed_over: dict[str, int]
    refused: dict[str, str]
    known: int
    waiting: int
    given_up: int
    left: int
    left_out: int
    stopped: bool


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
    yield f"  {_counts(done)}"
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
    return ", ".join(told) or "nothing new"
