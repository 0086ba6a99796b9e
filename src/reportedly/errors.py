"""Errors that a user can act on: each says what is wrong and what to do, and ends with status 2."""


class ReportedlyError(Exception):
    """Base of all errors that are the input's or the surroundings' fault, not the program's."""

    exit_status = 2


class UnreadablePlace(ReportedlyError):
    """A path that cannot be opened, or holds no report."""


class UnwritablePlace(ReportedlyError):
    """A file, folder or stream that cannot be written to."""


class UnreadableReport(ReportedlyError):
    """A file that is no report: empty, binary, broken JSON, JSON without text."""


class WrongType(UnreadableReport):
    """An answer or a file of a kind that holds no report: a picture, a feed, an archive."""


class SoftNotFound(UnreadableReport):
    """A page that says there is no such article, though the server calls it a success."""


class NotOpen(UnreadableReport):
    """A page that stands before the article: a log-in, a payment, a consent, a check for robots."""


class NotOpened(UnreadableReport):
    """Something attached to a report, which is named and left alone; the report itself is taken."""

    exit_status = 0


class ImpossibleDate(ReportedlyError):
    """A date that no calendar has, or whose form is unknown."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{text}' is no date; "
            "write it as YYYY, YYYY-MM or YYYY-MM-DD (2021, 2021-01, 2021-01-25)"
        )


class TooLarge(ReportedlyError):
    """A report beyond what one reading can hold."""


class LedgerError(ReportedlyError):
    """A ledger that is missing, is none, is newer than this program, is full or is locked."""


class BadCorrection(ReportedlyError):
    """A correction of a slot that claims do not have, or to a value that a slot cannot have."""


class PackError(ReportedlyError):
    """Pack data that does not follow the pack's form."""


class NotFound(ReportedlyError):
    """Nothing in the ledger answers to the name or id asked for."""


class UnreadablePairs(ReportedlyError):
    """A table of pairs of names that is no CSV in UTF-8 with the columns a and b, or is empty."""


class NoName(ReportedlyError):
    """A text given as a name in which there is no letter."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} has no letters; give a name in Latin letters, Hangul or Hanja")


class UnreadableFeed(ReportedlyError):
    """An answer that is no feed, or a feed that is broken or not safe to read."""


class NoFeed(UnreadableFeed):
    """A page where a feed was looked for.

    Attributes:
        feeds: addresses of feeds that it links to, or that the pack knows of its site.
    """

    def __init__(self, feeds: tuple[str, ...] = (), *, known: bool = False) -> None:
        named = "; it links to no feed: look for one on the site and give its address"
        if feeds:
            whence = "feeds known of its site are" if known else "it links to"
            named = f"; {whence} {', '.join(feeds)}: follow one of them"
        super().__init__(f"this is a page and no feed{named}")
        self.feeds = feeds


class BadShard(ReportedlyError):
    """A file that was given as part of an archive is none."""


class BrokenScan(ReportedlyError):
    """What a scan wrote is not what it wrote, or it was cut off."""


class MissingExtra(ReportedlyError):
    """Something needs a package that is not installed, as part of an extra of this one."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more packages: pip install 'reportedly[{extra}]'")
