"""Whose word is taken for who a server is."""

import ssl
from functools import cache

import certifi

from reportedly.acquire.web.errors import BadSettings


@cache
def trust(file: str | None) -> ssl.SSLContext:
    """A context that verifies certificate and name of every server, made once for all.

    Args:
        file: certificates to trust alone (an office's own authority); None trusts the system's
            and certifi's, since some systems have none.

    Raises:
        BadSettings: the file cannot be read, or holds no certificates.
    """
    try:
        context = ssl.create_default_context(cafile=file)
    except (OSError, ssl.SSLError) as error:
        raise BadSettings(f"SSL_CERT_FILE cannot be used: {error}") from None
    if file is None:
        context.load_verify_locations(certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context
