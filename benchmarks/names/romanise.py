"""Hangul names written in Latin letters by five systems, from rules of their own.

Nothing here is taken from the tables that are measured, so that a gap in them shows.
"""

from typing import NamedTuple

from reportedly.names.jamo import decompose

_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = dict(zip("-ㄱㄴㄷㄹㅁㅂㅅㅇ", ("", "k", "n", "t", "l", "m", "p", "t", "ng"), strict=True))
_VOICED = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
_SONOROUS = ("", "n", "l", "m", "ng")


class _System(NamedTuple):
    onsets: tuple[str, ...]
    vowels: tuple[str, ...]
    voices: bool = False
    surnames: dict[str, str] = {}  # noqa: RUF012  never written to


def _system(onsets: str, vowels: str, voices: bool = False, surnames: str = "") -> _System:
    customary = dict(pair.split("=") for pair in surnames.split())
    letters = tuple("" if each == "-" else each for each in onsets.split())
    return _System(letters, tuple(vowels.split()), voices, customary)


_CUSTOMARY = (
    "김=Kim 이=Lee 리=Lee 박=Park 최=Choi 정=Chung 강=Kang 조=Cho 윤=Yoon 임=Lim 오=Oh 신=Shin "
    "안=Ahn 유=Yoo 류=Ryu 문=Moon 손=Sohn 백=Paik 허=Huh 노=Roh 로=Roh 구=Koo 우=Woo 주=Joo"
)
SYSTEMS = {
    "north": _system(
        "k kk n t tt r m p pp s ss - j jj ch kh th ph h",
        "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
    ),
    "mccune-reischauer": _system(
        "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h",
        "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i",
        voices=True,
    ),
    "without marks": _system(
        "k kk n t tt r m p pp s ss - ch tch ch k t p h",
        "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
        voices=True,
    ),
    "revised": _system(
        "g kk n d tt r m b pp s ss - j jj ch k t p h",
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    ),
    "customary": _system(
        "k kk n d tt r m b pp s ss - j jj ch k t p h",
        "a ae ya yae u e you ye o wa wae oe yo oo wo we wi yoo eu eui ee",
        surnames=_CUSTOMARY,
    ),
}


def romanise(name: str, system: str, joint: str = "-") -> str:
    """Write a Hangul name of a surname of one syllable in Latin letters, the surname first.

    Args:
        name: the name in Hangul.
        system: one of `SYSTEMS`.
        joint: what stands between the syllables of the given name.
    """
    rules, written, before = SYSTEMS[system], list[str](), "#"
    for place, hangul in enumerate(name):
        onset, vowel, coda = decompose(hangul)
        first = rules.onsets[_ONSETS.index(onset)]
        if rules.voices and place > 1 and before in _SONOROUS:
            first = _VOICED.get(onset, first)
        written.append(first + rules.vowels[_VOWELS.index(vowel)] + _CODAS[coda])
        before = _CODAS[coda]
    surname = rules.surnames.get(name[0], written[0].capitalize())
    return f"{surname} {joint.join(each.capitalize() for each in written[1:])}"
