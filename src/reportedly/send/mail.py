"""Mail: one message an alert, with the alert's id as its Message-ID."""

import re
import smtplib
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

from reportedly.send.channel import NotTaken, without
from reportedly.send.errors import BadChannel
from reportedly.send.message import Message
from reportedly.send.smtp import Smtp

_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\[\]]{1,64}@[A-Za-z0-9.-]{1,253}")
_SECONDS = 30.0


class Mail:
    """Hands messages to one mail server.

    A mail that is handed over twice, because nobody knows whether it arrived, has one Message-ID
    (RFC 5322, 3.6.4): many mailboxes then keep one.

    Args:
        to: the recipient.
        sender: the address in From.
        server: which hands it on.
        trust: the certificates that count.
        clock: the time, in UTC.
    """

    learns = (
        "the mail servers on the way learn the alert's id, its trigger's word, sender and "
        "recipient, the time, and from where it is sent"
    )

    def __init__(
        self,
        to: str,
        sender: str,
        server: Smtp,
        trust: Callable[[], ssl.SSLContext] = ssl.create_default_context,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        for address in (to, sender):
            if _ADDRESS.fullmatch(address) is None:
                raise BadChannel(f"'{address}' is no mail address; write NAME@HOST")
        self._to, self._sender, self._server = to, sender, server
        self._trust, self._clock = trust, clock
        self._open: smtplib.SMTP | None = None
        self.label = f"mail:{to}"

    def send(self, message: Message) -> None:
        """Hand a mail over.

        Raises:
            NotTaken: the server did not take it.
        """
        try:
            self._opened().send_message(self._mail(message))
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            self.close()
            raise NotTaken(self._said(error)) from None

    def close(self) -> None:
        """End the connection."""
        if self._open is not None:
            try:
                self._open.quit()
            except (smtplib.SMTPException, OSError):
                self._open.close()
            self._open = None

    def _mail(self, message: Message) -> EmailMessage:
        made = EmailMessage()
        made["From"], made["To"] = self._sender, self._to
        made["Subject"] = message.title
        made["Date"] = format_datetime(self._clock())
        made["Message-ID"] = f"<{message.id}@{self._sender.rpartition('@')[2]}>"
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(message.body)
        return made

    def _opened(self) -> smtplib.SMTP:
        if self._open is None:
            server = self._server
            if server.security == "tls":
                self._open = smtplib.SMTP_SSL(
                    server.host, server.port, timeout=_SECONDS, context=self._trust()
                )
            else:
                self._open = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
            if server.security == "starttls":
                self._open.starttls(context=self._trust())
            if server.user is not None:
                self._open.login(server.user, server.password)
        return self._open

    def _said(self, error: Exception) -> str:
        """Why a mail was not taken, without what the server is told to log in."""
        server = self._server
        if isinstance(error, smtplib.SMTPAuthenticationError):
            return f"{server.host} does not accept user and password ({error.smtp_code})"
        if isinstance(error, smtplib.SMTPNotSupportedError):
            return f"{server.host} offers no STARTTLS, or no login; nothing was sent"
        if isinstance(error, smtplib.SMTPResponseException):
            return f"{server.host} does not take it ({error.smtp_code})"
        if isinstance(error, smtplib.SMTPRecipientsRefused):
            return f"{server.host} refuses the recipient"
        said = f"{server.host} cannot be reached ({getattr(error, 'strerror', None) or error})"
        return without((server.password, server.user or ""), said)
