"""Watches: what somebody wants to be told of, what that means by now, and taking it back.

`watch` makes one, `stop` the undo of one, `watched` tells which are in force and whom and what they
point at. What they are told of is found in `account.alerting`.
"""

from reportedly.account.watching.adding import RefusedWatch, watch
from reportedly.account.watching.held import Watched, watched
from reportedly.account.watching.stopping import stop
from reportedly.account.watching.wanted import Wanted

__all__ = ["RefusedWatch", "Wanted", "Watched", "stop", "watch", "watched"]
