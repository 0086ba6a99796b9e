"""Hangul names written in Latin letters by four systems, independent of the tables under test."""

from hypothesis import strategies as st

from reportedly.names.jamo import decompose

_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅈㅉㅊㅋㅌㅍㅎ"
_CODAS = dict(zip("-ㄱㄴㄹㅁㅂㅇㅅ", ["", "k", "n", "l", "m", "p", "ng", "t"], strict=True))

_WRITTEN = {
    "south": (
        "g kk n d tt r m b pp s ss j jj ch k t p h",
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    ),
    "north": (
        "k kk n t tt r m p pp s ss j jj ch kh th ph h",
        "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
    ),
    "mccune-reischauer": (
        "k kk n t tt r m p pp s ss ch tch ch' k' t' p' h",
        "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i",
    ),
    "without marks": (
        "k kk n t tt r m p pp s ss ch tch ch k t p h",
        "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
    ),
}
SYSTEMS = tuple(_WRITTEN)


def romanise(name: str, system: str) -> str:
    """Write a Hangul name, surname first, the given syllables joined by hyphens."""
    surname, *given = (_syllable(each, system).capitalize() for each in name)
    return f"{surname} {'-'.join(given)}"


def _syllable(syllable: str, system: str) -> str:
    onsets, vowels = (letters.split() for letters in _WRITTEN[system])
    onset, vowel, coda = decompose(syllable)
    first = "" if onset == "ㅇ" else onsets[_ONSETS.index(onset)]
    return first + vowels[_VOWELS.index(vowel)] + _CODAS[coda]


SURNAMES = "김리박최정강조윤장림한오서신권황안송전홍류고문양손배백허남심로하"
GIVEN = "영철성정호용수현경희명남일학진준길순옥춘혁선동광석국금봉환화인주기상식은복덕룡태원훈"

hangul_names = st.builds(
    lambda surname, given: surname + "".join(given),
    st.sampled_from(SURNAMES),
    st.lists(st.sampled_from(GIVEN), min_size=1, max_size=2),
)
systems = st.sampled_from(SYSTEMS)
latin_names = st.builds(romanise, hangul_names, systems)
