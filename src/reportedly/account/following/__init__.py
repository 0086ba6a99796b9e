"""Following feeds: which ones, what of them is to be asked for now, and getting it.

A feed leads to pages. Which of them are asked for is decided by what the ledger knows of earlier
visits; getting and keeping one page is done by whoever can (`Getting`).
"""

from reportedly.account.following.beginning import Beginning, Begun, stop
from reportedly.account.following.fetching import Fetching, Getting
from reportedly.account.following.followed import Followed, followed, following
from reportedly.account.following.lock import only_fetch
from reportedly.account.following.outcome import FeedFetched
from reportedly.account.following.reading import FeedRead, FeedReader

__all__ = [
    "Beginning",
    "Begun",
    "FeedFetched",
    "FeedRead",
    "FeedReader",
    "Fetching",
    "Followed",
    "Getting",
    "followed",
    "following",
    "only_fetch",
    "stop",
]
