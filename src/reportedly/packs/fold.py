"""Names as look-ups compare them."""

import re
from functools import lru_cache

_LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name as look-ups compare it: no article, no possessive, no full stops, lower case."""
    plain = _LEADING.sub("", " ".join(name.translate(_APOSTROPHES).split()))
    return plain.removesuffix("'s").removesuffix("'").replace(".", "").casefold()
