"""Sources of headlines: "KCNA: new envoy begins work", "General executed: report"."""

import re

from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.naming import OUTLETS
from reportedly.read.english.sayings.source import Said

_FRONT = re.compile(r"^([A-Z][\w’'. -]{1,40}?): ")
_BACK = re.compile(
    r"(?:[:,] | - | – )((?:[A-Z][\w’'-]+ ?){1,4}|reports?|sources?|media|officials?|experts?)$"
)


def headline(hearing: Hearing) -> list[Frame]:
    """The frames of a headline whose source stands before a colon or at its end."""
    out = []
    sentence = hearing.sentence
    title = sentence.role in {"title", "heading"}
    # In running text a name before a colon may be anything: there it must be an outlet's.
    back = _BACK.search(sentence.text) if title else None
    for found in (_FRONT.match(sentence.text), back):
        if found is None:
            continue
        quote = sentence.cut(found.start(1), found.end(1))
        source = hearing.pack.source(quote.text)
        i = sentence.at(quote.start)
        if source is None or i is None or not (title or source.type in OUTLETS):
            continue
        said = Said(quote.text, quote, None, True, not source.collective)
        hearing.past.remember(said)
        out.append(Frame((said,), i, sentence.everything - {i}, "flat", quote))
    return out
