"""The key of an export, and what is made with it."""

import hashlib
import hmac


def export_key(secret: bytes, name: str) -> bytes:
    """The key of the ids of one export.

    HMAC (RFC 2104) with SHA-256: whoever has the ids of one export, and even its key, learns
    neither the secret nor the key of another.

    Args:
        secret: the ledger's own, at least 16 bytes, never passed on.
        name: of the export; two exports of one name share their ids, and no others do.

    Raises:
        ValueError: the secret is too short to keep anything secret.
    """
    if len(secret) < 16:
        raise ValueError("a secret of fewer than 16 bytes keeps nothing secret")
    return hmac.new(secret, name.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()


def made(key: bytes, words: str) -> str:
    """Twelve hexadecimal digits that only who has the key can make from some words."""
    return hmac.new(key, words.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:12]
