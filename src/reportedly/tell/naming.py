"""Who is told of, and who tells, as words bound to what is on file."""

from reportedly.model import Claim, Event, Gone, Origin, Quote, Report
from reportedly.tell.clause import tells_post
from reportedly.tell.evidence import Evidence
from reportedly.tell.scope import folded
from reportedly.tell.wording import bound, number_word, phrase, wording
from reportedly.tell.words import NOTHING, Words, fact, filled, in_a_row, in_quotes

_ARTICLES = ("a", "an", "the")
_NOBODY = "nobody named"
_OF_WHOM = "unnamed source of "
_JOINTS = frozenset({"of", "to", "at", "in", "for", "from", "with", "on"})


def name_of(of: Event | Gone | Claim, evidence: Evidence) -> Words:
    """Whom an event or a claim is about: the person's name, else the words for a group."""
    person = evidence.persons.get(of.person or "")
    if person is not None:
        return fact(person.name, person.id, "name")
    first, space, rest = of.who.partition(" ")
    small = space and first.casefold() in {*_ARTICLES, *wording()["common_words"]}
    return fact((first.casefold() if small else first) + space + rest, of.id, "who")


def introduced(claim: Claim, evidence: Evidence) -> Words:
    """A name at its first mention, with the post that a claim gives, as its report gives it."""
    name = name_of(claim, evidence)
    post = "" if tells_post(claim) else " ".join((claim.post or "").split())
    if not post or folded(post) in folded(name.text) or folded(name.text) in folded(post):
        return name
    report = evidence.report_of.get(claim.id)
    told = fact(in_small(post), claim.id, "post")
    before = article(post, claim.words.get("post"), report, claim.quote)
    return filled(phrase("post"), name=name, post=before + told)


def happening(event: Event | Gone, evidence: Evidence) -> Words:
    """An event in a sentence: "the execution of Pang Il-hyon"."""
    kinds = evidence.pack.kinds
    noun = kinds[event.kind].noun if event.kind in kinds else event.kind
    name = name_of(event, evidence)
    return filled(phrase("event"), noun=fact(noun, event.id, "kind"), name=name)


def outlet_words(report: Report, *, machine: bool = False) -> Words:
    """A report's outlet as a fact; where nothing tells it, the name of the report.

    Args:
        report: the report.
        machine: whether it is said that a machine wrote it.
    """
    by = NOTHING
    if machine and report.machine_written is not None:
        by = " (" + fact(bound("machine_written"), report.id, "machine_written") + ")"
    if report.outlet:
        return the_before(report.outlet) + fact(report.outlet, report.id, "outlet") + by
    return "the report " + in_quotes(fact(report.name, report.id, "name")) + by


def origins_told(event: Event, origins: tuple[Origin, ...], evidence: Evidence) -> Words:
    """How many origins an event goes back to, and which: "one origin, the Unification Ministry"."""
    places = {origin.key: n for n, origin in enumerate(event.origins)}
    if len(origins) == 1 and origins[0].name == _NOBODY:
        return _origin_words(origins[0], f"origins.{places[origins[0].key]}.name", event, evidence)
    names = in_a_row(
        _origin_words(o, f"origins.{places[o.key]}.name", event, evidence) for o in origins
    )
    many = "origin" if len(origins) == 1 else "origins"
    number = fact(f"{number_word(len(origins))} {many}", event.id, "origins.number")
    template = phrase("one_origin" if len(origins) == 1 else "more_origins")
    return filled(template, number=number, names=names)


def called(name: str, evidence: Evidence) -> str:
    """A source in the middle of a sentence, with the article that it takes.

    An outlet on file is called as its own reports call it; an article that a report has at the
    start of a sentence is not a capital in the middle of one.
    """
    unnamed, of, whose = name.partition(_OF_WHOM)
    if of and not unnamed:
        return f"an {of}{called(whose, evidence)}"
    if name.startswith("unnamed "):
        return f"an {name}"
    own = evidence.outlets.get(evidence.source_key(name))
    source = evidence.pack.source(name)
    if own is not None and not (source is not None and source.collective):
        return the_before(own) + own
    if source is not None and name in source.names:
        return the_before(name) + name
    small = in_sentence(name)
    return the_before(small) + small


def in_sentence(words: str) -> str:
    """Words without the capital of an article that begins them."""
    first, space, rest = words.partition(" ")
    return first.casefold() + space + rest if first in {"The", "A", "An"} else words


def the_before(name: str) -> str:
    """The article and a space before a name that asks for it; nothing before any other."""
    words = name.split()
    bodies = wording()["with_the"]
    if len(words) < 2 or words[0].casefold() in _ARTICLES or "'" in name or "’" in name:
        return ""
    if words[0][0].isupper():
        return "the " if words[-1] in bodies else ""
    return "the " if name.islower() and words[-1].capitalize() in bodies else ""


def _origin_words(origin: Origin, slot: str, event: Event, evidence: Evidence) -> Words:
    """An origin; one whose outlet nothing tells by its reports, so that two can be told apart."""
    unknown = origin.name.removesuffix(" (machine-written)") == bound("origin_unknown")
    reports = [evidence.report_of[c] for c in origin.claims if c in evidence.report_of]
    if unknown and reports:
        return in_a_row(outlet_words(report, machine=True) for report in reports)
    if origin.name == _NOBODY:
        return fact(bound("nobody_named"), event.id, slot + "d")
    return fact(called(origin.name, evidence), event.id, slot)


def article(post: str, words: Quote | None, report: Report | None, quote: Quote) -> str:
    """The article that a report has before a post, and a space; else what English asks for.

    Args:
        post: the post or standing.
        words: where the report has it.
        report: the report, whose text may be withheld.
        quote: the words of the report that stand beside the sentence.
    """
    if words is not None and report is not None:
        before = _before(words, report.field(words.field), 0) or _before_in(words, quote)
        if before and before[-1].casefold() in _ARTICLES:
            return before[-1].casefold() + " "
    parts = post.casefold().replace("’", "'").split()
    if parts[0] in _ARTICLES:
        return ""
    alone = wording()["one_of_a_kind"]
    if _JOINTS & set(parts) or any("'" in part for part in parts) or parts[-1] in alone:
        return ""
    return "an " if parts[0][0] in "aeiou" else "a "


def in_small(post: str) -> str:
    """A post of one word without the capital that it has before a name or in a headline."""
    one = " " not in post and post[:1].isupper() and post[1:].islower()
    return post.casefold() if one else post


def _before(words: Quote, text: str, start: int) -> list[str]:
    """The last word before some words in a text that begins at `start`; none where they are not."""
    at = words.start - start
    if at < 0 or text[at : at + len(words.text)] != words.text:
        return []
    return text[max(0, at - 5) : at].split()[-1:]


def _before_in(words: Quote, quote: Quote) -> list[str]:
    return _before(words, quote.text, quote.start) if quote.field == words.field else []
