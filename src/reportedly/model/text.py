"""Digests, and the form by which copies are known."""

import hashlib
import unicodedata


def digest(*parts: str, length: int = 12) -> str:
    """A short stable digest of some strings, in hexadecimal."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=length // 2).hexdigest()


def normalised(text: str) -> str:
    """The text as copies are recognised by: NFKC, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def report_id(outlet: str | None, published: str | None, title: str | None, text: str) -> str:
    """The id of a report."""
    return "r-" + digest(outlet or "", published or "", normalised(title or ""), normalised(text))


def text_digest(title: str | None, text: str) -> str:
    """The digest that anchors point at: title and text exactly as they stand."""
    return digest(title or "", text, length=32)
