"""What the network's errors mean to whoever waits for a page."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore

from reportedly.acquire.web.address import Address
from reportedly.acquire.web.errand import Errand
from reportedly.acquire.web.errors import (
    BrokenAnswer,
    CutShort,
    FetchError,
    NoAnswer,
    TimedOut,
    Untrusted,
)
from reportedly.acquire.web.limits import Limits


@contextmanager
def told(address: Address, errand: Errand) -> Iterator[None]:
    """Turn the errors of httpcore into ours.

    Raises:
        FetchError: whatever went wrong.
    """
    try:
        yield
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
        errand.deadline.within(0)
        raise _meant(error, address.host, errand.limits) from None
    except httpcore.ProxyError as error:
        raise NoAnswer(
            f"the proxy does not let us through to {address.host} ({_brief(error)}); ask who "
            "runs it, or name the host in NO_PROXY"
        ) from None


def _meant(error: Exception, host: str, limits: Limits) -> FetchError:
    cause = _certificate(error)
    if cause is not None:
        return Untrusted(
            f"{host} cannot prove that it is {host} ({cause}); nothing was read: check the "
            "address, or save the page from a browser and add the file"
        )
    if isinstance(error, httpcore.ConnectTimeout):
        return NoAnswer(
            f"{host} does not answer within {limits.connect_seconds:g} seconds; try later"
        )
    if isinstance(error, httpcore.TimeoutException):
        return TimedOut(
            f"{host} has sent nothing for {limits.silence_seconds:g} seconds; try later"
        )
    if isinstance(error, httpcore.ConnectError):
        return NoAnswer(f"no connection to {host} ({_brief(error)}); try later")
    if isinstance(error, httpcore.NetworkError):
        return CutShort(f"the connection to {host} broke ({_brief(error)}); try later")
    if "without sending complete" in str(error) or "disconnected" in str(error):
        return CutShort(f"{host} stopped in the middle of its answer; try later")
    return BrokenAnswer(f"what {host} sends is no answer of a web server ({_brief(error)})")


def _certificate(error: BaseException | None) -> str | None:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message or str(error)
        if isinstance(error, ssl.CertificateError):
            return str(error)
        error = error.__cause__ or error.__context__
    return None


def _brief(error: Exception) -> str:
    """What an error says, without pages of what the server sent."""
    text = str(error)
    return text if len(text) <= 120 else f"{text[:119]}…"
