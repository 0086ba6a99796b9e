"""Which records are worth decoding, and which of these worth reading: bytes first, then words.

Of ten thousand pages of a news crawl one or two tell of a closed country. The first look takes the
bytes as they are: is one of the pack's names in them? The second looks at what stands in the page's
article, roughly cut out, since menus and lists of other stories name every country.
"""

import re

from ahocorasick_rs import BytesAhoCorasick, Implementation

from reportedly.acquire.page.tree import source_of
from reportedly.errors import MissingExtra, ReportedlyError
from reportedly.read.english.relevance import Scan

_SPACED = bytes(ord(chr(b).lower()) if b < 128 and chr(b).isalnum() else 32 for b in range(256))
"""Lower case for ASCII letters, a space for all else: markup parts words, and so do marks that take
bytes of their own in each encoding."""
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,600})", re.IGNORECASE)
_SPACE = ord(" ")
_WIDE = 256
_LEAST = 200
"""Characters of an article below which it may not have been found, and the whole page counts."""


class Sieve:
    """Passes what may concern the closed countries of a pack.

    Args:
        scan: the pack's scan of texts, by whose names it goes.

    Raises:
        MissingExtra: resiliparse is not installed.
    """

    def __init__(self, scan: Scan) -> None:
        try:
            from resiliparse.extract.html2text import extract_plain_text
        except ImportError:
            raise MissingExtra("scan", "archives") from None
        self._scan, self._words_of = scan, extract_plain_text
        # A table of all states, and no space before the names, which stands before every word:
        # together four times as fast on pages as what the library takes by itself.
        names = [name[1:] for name in scan.closed]
        self._names = BytesAhoCorasick(names, implementation=Implementation.DFA)

    def names(self, data: bytes) -> bool:
        """Whether some bytes name a closed country, its people, places or press, anywhere.

        Args:
            data: bytes of a page or a text in any encoding that keeps ASCII, or in UTF-16.
        """
        if b"\x00" in data[:_WIDE]:
            try:
                data = source_of(data).encode()
            except ReportedlyError:
                return False
        spaced = data.translate(_SPACED) + b" "
        found = self._names.find_matches_as_indexes(spaced)
        return any(start == 0 or spaced[start - 1] == _SPACE for _, start, _ in found)

    def tells(self, page: bytes, charset: str | None) -> bool:
        """Whether the title or the article of a page concerns a closed country.

        Args:
            page: HTML.
            charset: what was said of its bytes beside them.

        Raises:
            ReportedlyError: the bytes are no text.
        """
        try:
            html = page.decode()
        except UnicodeDecodeError:
            html = source_of(page, charset)
        title = _TITLE.search(html)
        article = self._words_of(html, main_content=True, alt_texts=False)
        if len(article) < _LEAST:
            article = self._words_of(html, main_content=False, alt_texts=False)
        return self._scan.concerned(f"{title[1] if title else ''}\n{article}")
