"""What somebody is or does, from a word to the end of its clause."""

import re
from functools import cache

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.text.tokens import Span

_MARKS = r",;:()\[\]“”\"—–"
_MARK = rf"[{_MARKS}]|\.+[\"”’]?$"
_PARTS = 3
"""Times that a post can go on ("author of “...” | and a lecturer at ... | who ...")."""


@cache
def ending() -> str:
    """The pattern of what a clause ends before: a mark, a word of saying, the sentence's end."""
    return rf"(?= ?(?:{_MARK}| - |$)| (?:{either(words('standing')['closes'])})\b)"


@cache
def _doing() -> re.Pattern[str]:
    lists = words("standing")
    never = either(lists["no_standing"])
    does = rf"(?:{either(lists['does'])})(?! (?:{never})\b)"
    does_at = rf"(?:{either(lists['does_at'])}) (?:{either(lists['at'])})"
    leads = rf"(?:(?:{either(lists['leads_in'])}) )*"
    return re.compile(rf",? who ({leads}(?:{does}|{does_at}) [^{_MARKS}]*?){ending()}")


def doing(low: str, at: int, limit: int) -> Span | None:
    """What somebody does for a living, behind a name: ", who edits the Harbour Review".

    Args:
        low: the sentence in lower case.
        at: offset behind the name.
        limit: offset that the clause does not cross.
    """
    found = _doing().match(low, at)
    return Span(*found.span(1)) if found is not None and found.end() <= limit else None


@cache
def _further() -> re.Pattern[str]:
    lists = words("standing")
    posts = either(words("people")["posts"] | words("people")["modifiers"])
    being = rf"who (?:(?:is|was|{either(lists['leads_in'])}) )*"
    does = either(lists["does"] | lists["does_at"])
    openers = (
        rf"{being}(?:{does})\b",
        r"who (?:is|was)\b",
        r"(?:with|at|for|of|in|on|from)\b(?! (?:tuesday|monday|wednesday|thursday|friday)\b)",
        rf"(?:{either(lists['goes_on'])})\b",
        rf"and (?:an? |the )?(?:{posts})\b",
    )
    titled = r" of [“\"][^“”\"]{1,80}[”\"]"
    plain = rf" (?:{'|'.join(openers)})(?: [^\s{_MARKS}][^{_MARKS}]*?)?(?<! of){ending()}"
    return re.compile(rf"{titled}|{plain}")


def further(low: str, at: int, limit: int) -> int:
    """Where a post goes on to: "an analyst | who teaches at ..., with the ..., and former ...".

    Args:
        low: the sentence in lower case.
        at: offset behind the words of the post.
        limit: offset that it does not cross.
    """
    for _ in range(_PARTS):
        found = _further().match(low, at)
        if found is None or found.end() > limit:
            break
        at = found.end()
    return at


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(rf" [^{_MARKS}]*?{ending()}")


def rest(low: str, at: int, limit: int) -> int:
    """The end of the clause that goes on at an offset; the offset where that crosses a limit."""
    found = _rest().match(low, at)
    return found.end() if found is not None and found.end() <= limit else at


@cache
def _agent() -> re.Pattern[str]:
    lists = words("standing")
    never = either(lists["no_agents"])
    noun = rf"(?!(?:{never})\b)[\w-]*(?:{either(lists['agent_ends'])})"
    small = r"(?!(?:of|for|at|in|on|who|that|which|with|from|to|after|by|when|where)\b)"
    return re.compile(
        rf", (?:\d\d, )?(?:an?|the) ((?:{small}[\w’'-]+ ){{0,4}}{noun}\b[^{_MARKS}]*?){ending()}"
    )


def agent(low: str, at: int, limit: int) -> Span | None:
    """A description behind a name by a noun in no list: "NAME, a linguist at the university"."""
    found = _agent().match(low, at)
    return Span(*found.span(1)) if found is not None and found.end() <= limit else None


@cache
def _being() -> re.Pattern[str]:
    posts = either(words("people")["posts"])
    small = r"(?!(?:of|for|at|in|on|who|that|which|with|from|to|not|no)\b)"
    return re.compile(
        r" (?:is|was|has been) (?:(?:now|also|currently|previously|formerly) )?(?:an?|the) "
        rf"((?:{small}[\w’'-]+ ){{0,5}}(?:{posts})\b(?![’'-])[^{_MARKS}]*?){ending()}"
    )


def being(low: str, at: int, limit: int) -> Span | None:
    """A description that a sentence tells of a name: "NAME is a professor at the university"."""
    found = _being().match(low, at)
    return Span(*found.span(1)) if found is not None and found.end() <= limit else None


@cache
def _opening() -> re.Pattern[str]:
    posts = either(words("people")["posts"])
    small = r"(?!(?:of|for|at|in|on|who|that|which|with|from|to)\b)"
    return re.compile(
        rf"(?:^|[“\"] ?)(?:an?|the|one) ((?:{small}[\w’'-]+ ){{0,5}}(?:{posts})\b[^{_MARKS}]*), $"
    )


def opening(low: str, at: int) -> Span | None:
    """A description that opens the sentence: "A former envoy who served in ..., NAME, said"."""
    found = _opening().search(low, 0, at) if low[at - 2 : at] == ", " else None
    return Span(*found.span(1)) if found is not None else None
