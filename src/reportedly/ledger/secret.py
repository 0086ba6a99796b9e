"""The ledger's own secrets: random, made at first need, in backups, never in a share.

For examples and tests that must print the same ids again a setting gives a new ledger one secret,
from which all its others then follow.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping

from sqlalchemy import Connection, select

from reportedly.errors import ReportedlyError
from reportedly.ledger.kept import keys
from reportedly.ledger.sharing.tables import is_share, share

SETTING = "REPORTEDLY_SECRET"
"""The environment variable with the secret of each ledger that is made while it is set."""

_BYTES = 32
_GIVEN = "given"
"""The purpose under which a secret is kept that was given."""

_USABLE = re.compile(r"(?:[0-9a-f]{2}){16,}", re.IGNORECASE)


class BadSecret(ReportedlyError):
    """A secret for new ledgers that is too short, or not written in hexadecimal."""

    def __init__(self) -> None:
        super().__init__(
            f"{SETTING} must be at least 32 hexadecimal digits, an even number of them; unset it, "
            "and a new ledger gets a random secret"
        )


def secret_of(connection: Connection, purpose: str) -> bytes | None:
    """The secret that was made for a purpose; None where none was.

    A share has none of its own and can keep none. Its digest stands for it: whoever could know that
    has the share, and with it all that is told of it.

    Args:
        connection: in a transaction.
        purpose: what it is for.
    """
    if is_share(connection):
        return (connection.scalar(select(share.c.digest)) or "").encode().ljust(_BYTES, b"0")
    value = connection.scalar(select(keys.c.value).where(keys.c.purpose == purpose))
    return None if value is None else bytes.fromhex(value)


def make_secret(connection: Connection, purpose: str, recorded: str) -> bytes:
    """The secret for a purpose, made where there is none yet.

    Args:
        connection: in a writing transaction.
        purpose: what it is for.
        recorded: the stamp of the moment.
    """
    found = secret_of(connection, purpose)
    if found is not None:
        return found
    given = secret_of(connection, _GIVEN)
    made = secrets.token_bytes(_BYTES) if given is None else _derived(given, purpose)
    _put(connection, purpose, made, recorded)
    return made


def put_given(connection: Connection, environ: Mapping[str, str], recorded: str) -> None:
    """Keep in a new ledger the secret that the environment gives; nothing where it gives none.

    Args:
        connection: in a writing transaction, to a ledger without any secret.
        environ: of which `REPORTEDLY_SECRET` counts.
        recorded: the stamp of the moment.

    Raises:
        BadSecret: what it gives is none.
    """
    given = _given(environ)
    if given is not None:
        _put(connection, _GIVEN, given, recorded)


def passing_secret(environ: Mapping[str, str], purpose: str) -> bytes:
    """A secret for what is in no ledger: nobody keeps it, unless the environment gives one.

    Args:
        environ: of which `REPORTEDLY_SECRET` counts.
        purpose: what it is for.

    Raises:
        BadSecret: what the environment gives is none.
    """
    given = _given(environ)
    return secrets.token_bytes(_BYTES) if given is None else _derived(given, purpose)


def _given(environ: Mapping[str, str]) -> bytes | None:
    told = environ.get(SETTING, "").strip()
    if told and _USABLE.fullmatch(told) is None:
        raise BadSecret
    return bytes.fromhex(told) if told else None


def _derived(given: bytes, purpose: str) -> bytes:
    return hmac.new(given, purpose.encode(), hashlib.sha256).digest()


def _put(connection: Connection, purpose: str, value: bytes, recorded: str) -> None:
    values = {"purpose": purpose, "value": value.hex(), "recorded": recorded}
    connection.execute(keys.insert().values(**values))
