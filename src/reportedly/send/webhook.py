"""A webhook: the message as JSON, posted to an address that somebody gave."""

from reportedly.acquire.web import Client
from reportedly.acquire.web.errors import BadAddress, FetchError
from reportedly.send.channel import NotTaken, without
from reportedly.send.errors import BadChannel
from reportedly.send.message import Message


class Webhook:
    """Posts through the guarded client: no private address, no redirect, HTTPS alone.

    Each message has an `Idempotency-Key`, its id: a server that keeps it takes a message once,
    even if it is sent again because nobody knows whether it arrived.

    Args:
        url: where to; it is a secret, and stands in no log.
        client: what posts.
        mark: tells this address from others of its host without telling it.
    """

    learns = (
        "a webhook's server learns the alert's id, its trigger's word, the time, and from where it "
        "is sent"
    )

    def __init__(self, url: str, client: Client, mark: str) -> None:
        try:
            host = client.postable(url).host
        except BadAddress as error:
            raise BadChannel(f"the webhook's address cannot be used: {_said(error, url)}") from None
        self._url, self._client = url, client
        self.label = f"webhook:{host}/{mark}"

    def send(self, message: Message) -> None:
        """Post a message.

        Raises:
            NotTaken: the server did not take it.
        """
        try:
            self._client.post(
                self._url,
                message.json,
                "application/json",
                (("Idempotency-Key", message.id),),
            )
        except FetchError as error:
            raise NotTaken(_said(error, self._url)) from None

    def close(self) -> None:
        """End the run; every connection is closed after its answer already."""
        self._client.close()


def _said(error: Exception, url: str) -> str:
    tail = url.partition("://")[2].partition("/")[2]
    return without((url, tail), str(error))
