"""What passes between this program, servers and files: answers, visits, feeds, looks, files."""

from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.model.words import Noun

VisitOutcome = Literal[
    "new", "known", "unchanged", "changed", "withdrawn", "passed over", "refused"
]
Headers = tuple[tuple[str, str], ...]


class Hop(Noun, frozen=True):
    """One redirect: who sent us on, with which status."""

    url: str
    status: int


class Validators(Noun, frozen=True):
    """What a server gave to ask it by whether a page has changed (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """One answer of a server, whole.

    Attributes:
        asked: the address that was asked for.
        url: the address that answered, after redirects.
        hops: the redirects on the way, the first asked first.
        status: the status code of the answer.
        headers: name and value as they were sent, in their order.
        body: the bytes without transfer and content encoding.
        retrieved: when the answer was complete, in UTC.
        sent: the headers of our request; never credentials.
    """

    asked: str
    url: str
    hops: tuple[Hop, ...]
    status: int
    headers: Headers
    body: bytes
    retrieved: datetime
    sent: Headers = ()

    def header(self, name: str) -> str | None:
        """The first header of that name, whatever its case."""
        wanted = name.casefold()
        return next((value for key, value in self.headers if key.casefold() == wanted), None)

    @property
    def content_type(self) -> str:
        """The media type in lower case, without its parameters; empty where none was told."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the media type tells."""
        from email.message import Message

        told = Message()
        told["content-type"] = self.header("content-type") or ""
        return told.get_content_charset()

    @property
    def validators(self) -> Validators:
        """What to ask by the next time."""
        return Validators(etag=self.header("etag"), last_modified=self.header("last-modified"))


class Visit(Noun, frozen=True):
    """One act of asking a server for one address, and what came of it.

    Attributes:
        asked: the address that was asked for, in its canonical form.
        url: the address that answered, in its canonical form; the one asked where none did.
        at: when it was asked, in UTC.
        outcome: "new", "known" and "changed" name a report; "passed over" was read and not kept.
        because: why it was passed over, refused or held to be withdrawn.
        status: the answer's status code, None where there was no answer.
        etag: what the server gave to ask it by, likewise `last_modified`.
        digest: SHA-256 of the body, in hexadecimal.
        record: the WARC-Record-ID of the answer that is kept as evidence.
        report: id of the report that came of it.
        text: digest of that report's text.
        feed: the address of the feed that led there.
        item: the feed's own id of the item.
    """

    asked: str
    url: str
    at: datetime
    outcome: VisitOutcome
    because: str = ""
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    record: str | None = None
    report: str | None = None
    text: str | None = None
    feed: str | None = None
    item: str | None = None

    @property
    def validators(self) -> Validators:
        """What to ask by the next time."""
        return Validators(etag=self.etag, last_modified=self.last_modified)


class Follow(Noun, frozen=True):
    """Somebody follows a feed, or stops following it.

    Attributes:
        address: the feed's, as it is to be asked; two of one canonical form are one feed.
    """

    address: str
    at: datetime
    act: Literal["follow", "stop"]
    by: str


class Look(Noun, frozen=True):
    """Somebody asked what is new, and was told all that the ledger had learned by a moment."""

    by: str
    at: datetime


class Tombstone(Noun, frozen=True):
    """What is left of something that was erased or redacted: no word of it.

    Attributes:
        report: of what was erased, the id that is gone; of what was redacted, its new id.
        digests: by which what was erased is known, should it come again; none of a redaction,
            since the digest of a text that lacks only a name lets the name be guessed.
    """

    id: str
    at: datetime
    by: str
    because: str
    act: Literal["erased", "redacted"]
    report: str
    digests: tuple[str, ...] = ()


PRINTED = "-"
"""Where something lies that was printed and not written."""


class Output(Noun, frozen=True):
    """What left the ledger: a file, a message, or what was printed for a named recipient.

    Attributes:
        path: of a file where it lies, absolute; `PRINTED`; of a message by which channel it went.
        digest: SHA-256 of what was written, in hexadecimal.
        verb: which verb wrote it.
        at: when, in UTC.
        audience: for whom it came out of the gate; None where nothing tells.
        for_whom: the named recipient of what is protected.
        because: why they got it.
        reports: ids of the reports of which the file may tell something; None where nothing says
            so, as of a file that tells of everything.
        files: of a folder that was written whole, the digests of its files by their addresses in
            it; none where they are those of an earlier row with the same path and digest.
    """

    path: str
    digest: str
    verb: str
    at: datetime
    audience: str | None = None
    for_whom: str | None = None
    because: str | None = None
    reports: tuple[str, ...] | None = None
    files: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def is_file(self) -> bool:
        """Whether it lies in a file, which an erasure can reach."""
        return Path(self.path).is_absolute()
