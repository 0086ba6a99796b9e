"""Latin names made comparable: case, apostrophes, breves and their substitutes."""

import re
import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´＇′", "'"))
_MARKED = str.maketrans({"ǒ": "ŏ", "ö": "ŏ", "õ": "ŏ", "ô": "ŏ", "ǔ": "ŭ", "ü": "ŭ", "ä": "ae"})

# Sanctions lists write the breve as an apostrophe after the vowel, sometimes a letter too early:
# "Ch'o'l" is Ch'ŏl, "Ky'ong" is Kyŏng.
_EARLY_BREVE = re.compile(r"(?<=[a-z])y'o")
_LATE_BREVE = re.compile(r"([ou])'(?=[a-z\s,-]|$)")
_ASPIRATE = re.compile(r"(ch|[ktp])'(?=[aeiouwyŏŭ])")
_WH = re.compile(r"wh(?=[ae])")
_DROPPED = re.compile(r"[^a-zŏŭа-яё\s,'-]")


def normalise(text: str) -> str:
    """Return a Latin name in lower case, with ŏ and ŭ for breves and ``'`` for aspiration only.

    Other apostrophes divide syllables and become hyphens; other marks on letters are dropped.
    Hyphens, commas and spaces stay.
    """
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).lower()
    if not plain.isascii():
        plain = "".join(map(_bare, plain.translate(_MARKED)))
    plain = _EARLY_BREVE.sub("yŏ", plain)
    plain = _LATE_BREVE.sub(lambda found: "ŏ" if found[1] == "o" else "ŭ", plain)
    plain = _ASPIRATE.sub(r"\1" + "\0", plain).replace("'", "-")
    plain = _WH.sub("hw", plain.replace("\0", "'"))
    return _DROPPED.sub("", plain)


def _bare(letter: str) -> str:
    if letter.isascii() or letter in "ŏŭйё":
        return letter
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Return the letters and digits alone, in lower case and without marks, of any script.

    Two texts with the same fold are the same name written with other case, marks or spacing.
    """
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    # twice, since small capitals and the like only show their case once they are taken apart
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return "".join(letter for letter in unicodedata.normalize("NFC", bare) if letter.isalnum())
