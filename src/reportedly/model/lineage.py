"""Who had an event's words from whom, as far as the texts themselves show it."""

from reportedly.model.report import Quote
from reportedly.model.words import Noun


class Copy(Noun, frozen=True):
    """One report whose text is another's, whole or in good part.

    Attributes:
        report: id of the report that copies.
        of: id of the report that it copies, which came first.
        share: containment, from 0 to 1: of the runs of five words outside quotations, how many of
            the shorter text's stand in both.
        slips: what only these two have, a spelling or a number, where that told it for a copy.
    """

    report: str
    of: str
    share: float
    slips: tuple[str, ...] = ()


class Credit(Noun, frozen=True):
    """A report that says whose copy it prints.

    Attributes:
        report: id of the report.
        name: the agency, as it is shown.
        words: the credit: "(Yonhap)", "SEOUL (Reuters) -".
    """

    report: str
    name: str
    words: Quote


class Echo(Noun, frozen=True):
    """Two reports that quote the same words: a hint that they had them from one place, no copy.

    Attributes:
        report: id of the later report.
        of: id of the earlier one.
        words: how many words the longest quotation that both have is long.
    """

    report: str
    of: str
    words: int
