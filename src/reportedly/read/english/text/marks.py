"""Quotation marks as the rules know them, one code point for one, so that every offset holds.

Copy that went over a wire has two apostrophes or two accents for one mark; pages that were
translated keep the marks of the other language.
"""

import re

_TURNED = re.compile(r"(?<=\w)[‘`´](?=s\b)")
_PAIRED = re.compile(r"''|‘‘|’’|``|´´")
_OTHERS = str.maketrans({"«": "“", "»": "”", "„": "“", "‟": "“", "＂": '"', "〝": "“", "〞": "”"})


def marked(text: str) -> str:
    """A text with double quotation marks; one of two becomes a space, on the outer side.

    An apostrophe that was turned round ("the leader‘s aide") is an apostrophe again.
    """
    return _TURNED.sub("’", _PAIRED.sub(_one, text)).translate(_OTHERS)


def _one(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    opens = found.group() != "’’" and (not before.strip() or before in "([—–-")
    return ' "' if opens else '" '
