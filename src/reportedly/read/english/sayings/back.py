"""Short forms and pronouns that point back at a source named before: "the paper", "he"."""

import re
from functools import cache

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.text.tokens import Token

_ANY_BODY = frozenset({"authorities", "government"})
_BACK = 3
"""Sentences that a pronoun for a speaker reaches back."""


def pointing_back(index: int, quote: Quote, head: Token, past: Past) -> Said | None:
    """The source that a short form means, with the words of the short form.

    Args:
        index: number of the sentence.
        quote: the phrase.
        head: its head.
        past: the sources named before.
    """
    bare = fold(quote.text)
    said = _pronoun(index, bare, past) if " " not in bare else None
    said = said or _body(bare, past) or _outlet(bare, past) or _unnamed(bare, head, past)
    return replace(said, quote=quote) if said is not None else None


def _pronoun(index: int, bare: str, past: Past) -> Said | None:
    kept = dict.fromkeys(("he", "she", "him", "her"), past.speaker)
    kept |= {"it": past.group, "they": past.several, "them": past.several}
    found = kept.get(bare)
    return found[1] if found is not None and index - found[0] <= _BACK else None


def _body(bare: str, past: Past) -> Said | None:
    """For "the ministry": the body of that noun named last, else the one that spoke last."""
    lists = words("speech")
    if bare not in lists["back_body"]:
        return None
    noun = bare.rpartition(" ")[2]
    secret = lists.find("service_words", bare) is not None
    if secret and past.body is not None and lists.find("service_names", past.body.text):
        return past.body
    named = past.bodies.get(noun)
    itself = named is not None and bare.endswith(fold(named.text))
    if named is not None and not itself and (noun != "agency" or secret):
        return named
    if bare == "the agency":
        return None
    mine = past.body is not None and (noun in fold(past.body.text) or noun in _ANY_BODY)
    return past.body if mine and not secret else None


def _outlet(bare: str, past: Past) -> Said | None:
    """For "the paper": the outlet named last; "the agency" may be a service as well."""
    if bare == "the agency" and past.outlet is None:
        service = past.bodies.get("service") or past.bodies.get("agency")
        return service or past.body
    if bare in words("speech")["back"] and past.outlet is not None:
        return past.outlet
    return None


def _unnamed(bare: str, head: Token, past: Past) -> Said | None:
    """For "the resident", "the same source": who was told of before by that noun."""
    found = _definite().match(bare) or _of_paper().match(bare)
    if found is None:
        return None
    told_of = found.groupdict()
    noun = told_of.get("noun") or told_of.get("of") or head.lower
    told = past.told.get(noun) or past.told.get(noun.removesuffix("s"))
    if told is not None:
        return told
    vague = noun in words("speech")["any_source"]
    return past.unnamed if vague and bare.endswith(noun) else None


@cache
def _definite() -> re.Pattern[str]:
    nouns = either(words("speech")["any_source"])
    return re.compile(rf"(?:the|this|that|these|those)(?: same| latter)? (?:\w+|{nouns})$")


@cache
def _of_paper() -> re.Pattern[str]:
    """The source of an outlet named before: "the paper's source", "the source of the newspaper"."""
    nouns = either(words("speech")["any_source"])
    papers = either({b.removeprefix("the ") for b in words("speech")["back"]})
    return re.compile(
        rf"(?:the (?:{papers})'s |its )(?P<noun>{nouns})$|the (?P<of>{nouns}) of the (?:{papers})$"
    )
