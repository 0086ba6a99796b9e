"""Ids of alerts: made with the ledger's secret, from what is told and from nothing else."""

import hashlib
import hmac

from reportedly.model import Alert

PURPOSE = "alerts"
"""Under which the ledger keeps the secret."""


def told_id(secret: bytes, alert: Alert, made: str) -> str:
    """The id of an alert.

    Two ledgers with one secret that differ in what is withheld alone give one id; who has no secret
    can tell nothing by it.

    Args:
        secret: the ledger's.
        alert: what is told; its own id counts for nothing.
        made: when its watch was made, which tells watches apart.
    """
    cites = [part for c in alert.cites for part in (c.outlet, c.published, c.words)]
    words = [made, alert.audience, alert.trigger, alert.heading, alert.text, *cites]
    return "a-" + marked(secret, "\x1f".join(word or "" for word in words))


def marked(secret: bytes, words: str) -> str:
    """Twelve hexadecimal digits that tell some words from others without telling them."""
    key = words.encode("utf-8", "surrogatepass")
    return hmac.new(secret, key, hashlib.sha256).hexdigest()[:12]
