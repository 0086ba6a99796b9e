"""Digests, and the form by which copies are known."""

import hashlib
import hmac
import unicodedata


def digest(*parts: str, length: int = 12, key: bytes | None = None) -> str:
    """A short stable digest of some strings, in hexadecimal.

    Args:
        parts: in their order.
        length: how many digits.
        key: whoever lacks it can tell nothing by the digest (HMAC-SHA-256, RFC 2104); without one
            anybody who has the strings has the digest (BLAKE2b, RFC 7693).
    """
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    if key is not None:
        return hmac.new(key, joined, hashlib.sha256).hexdigest()[:length]
    return hashlib.blake2b(joined, digest_size=length // 2).hexdigest()


def normalised(text: str) -> str:
    """The text as copies are recognised by: NFKC, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def report_id(
    outlet: str | None,
    published: str | None,
    title: str | None,
    text: str,
    *,
    key: bytes | None = None,
) -> str:
    """The id of a report.

    Args:
        outlet: who published it.
        published: its day of publication.
        title: as it stands.
        text: likewise.
        key: the ledger's that names it; None where it is in no ledger, or was before there were
            keys.
    """
    told = (outlet or "", published or "", normalised(title or ""), normalised(text))
    return "r-" + digest(*told, key=key)


def text_digest(title: str | None, text: str, *, key: bytes | None = None) -> str:
    """The digest that anchors point at: title and text exactly as they stand.

    Args:
        title: as it stands.
        text: likewise.
        key: as for `report_id`.
    """
    return digest(title or "", text, length=32, key=key)
