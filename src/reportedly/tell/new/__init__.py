"""What is new since a moment: what came, what only copies, what was taken back or corrected.

`compared` is what both states of a ledger are, after the gate; `matching` finds what an event was,
`copied` what only copies, `moves` what moved one event. `corrected`, `outlets` and `unseen` tell of
people's decisions, of pages that stand no longer, of watched people. `news` has it all in order,
`page` makes a brief of it.
"""

from reportedly.tell.new.compared import READ, WAS, Compared, Decided, Meant
from reportedly.tell.new.news import is_nothing, news
from reportedly.tell.new.nouns import Line, News, Part
from reportedly.tell.new.page import head, news_brief

__all__ = [
    "READ",
    "WAS",
    "Compared",
    "Decided",
    "Line",
    "Meant",
    "News",
    "Part",
    "head",
    "is_nothing",
    "news",
    "news_brief",
]
