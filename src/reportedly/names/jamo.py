"""Hangul syllables taken apart into their letters and put together (Unicode Standard, 3.12)."""

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
NO_CODA = CODAS[0]

FIRST, LAST = "가", "힣"


def is_syllable(letter: str) -> bool:
    """Tell whether a character is a whole Hangul syllable."""
    return FIRST <= letter <= LAST


def compose(onset: str, nucleus: str, coda: str = NO_CODA) -> str:
    """Put a syllable together.

    Args:
        onset: first consonant, one of `ONSETS` (ㅇ where none is heard).
        nucleus: vowel, one of `NUCLEI`.
        coda: last consonant, one of `CODAS`; ``"-"`` where there is none.
    """
    block = ONSETS.index(onset) * len(NUCLEI) + NUCLEI.index(nucleus)
    return chr(ord(FIRST) + block * len(CODAS) + CODAS.index(coda))


def decompose(syllable: str) -> tuple[str, str, str]:
    """Take a syllable apart into onset, nucleus and coda, the inverse of `compose`."""
    block, coda = divmod(ord(syllable) - ord(FIRST), len(CODAS))
    onset, nucleus = divmod(block, len(NUCLEI))
    return ONSETS[onset], NUCLEI[nucleus], CODAS[coda]
