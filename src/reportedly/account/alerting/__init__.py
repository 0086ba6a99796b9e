"""Alerts: what watches are told of, each once, and sending it.

`Looking` compares two states of the ledger (`comparing`, as `new` does), holds what moved against
every watch, and keeps what it finds together with the channels through which it is to go, in one
transaction. `Sending` then hands it on, `feed_of` makes the feed; `Standing` tells what of an alert
may be told today.
"""

from reportedly.account.alerting.due import TRIES, Log
from reportedly.account.alerting.ids import PURPOSE, marked
from reportedly.account.alerting.looking import Looking
from reportedly.account.alerting.publishing import feed_of
from reportedly.account.alerting.sending import WITHHELD, Sending
from reportedly.account.alerting.standing import Standing

__all__ = [
    "PURPOSE",
    "TRIES",
    "WITHHELD",
    "Log",
    "Looking",
    "Sending",
    "Standing",
    "feed_of",
    "marked",
]
