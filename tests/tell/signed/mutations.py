"""Mutations of drafts: whatever changes what is told, by classes."""

import calendar
import random
import re

from .drafts import NOTES, SPAN, Case, joined, parts

SLOTS = {
    "name": ("name", "who", "names", "native"),
    "number": ("value", "origins.number", "settled"),
    "date": ("when", "published", "last_seen", "period"),
    "hedge": ("cue", "certainty"),
    "polarity": ("kind", "polarity", "stance", "manner"),
    "place": ("from", "to"),
    "post": ("post", "standing"),
    "outlet": ("outlet",),
    "source": ("chain", "origins", "cited"),
    "status": ("status",),
}
CLASSES = (*SLOTS, "citation", "quote", "glue", "own")

_MONTHS = calendar.month_name[1:]
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_STATUSES = ("Unconfirmed", "Corroborated", "Disputed", "Confirmed", "Refuted")
_HEDGES = ("may", "is certain to", "allegedly", "is rumoured to", "surely")
_PLACES = ("Malta", "Portugal", "Pyongyang", "the United States", "Angola")
_BANNED = (
    "Twelve men", "last spring", "it is not so", "Mr Ryu", "neither", "hardly", "unlikely so",
    "reportedly", "in Seoul", "he had died", "on Tuesday", "Kim Jong Un", "perhaps",
    "with his wife",
    "<b>so</b>", "a second time", "it isn't so", "in 2019", "confirmed", "the execution",
)  # fmt: skip


def mutated(case: Case, kind: str, chance: random.Random) -> str:
    """A draft that says something else in one place, by a mutation of a class.

    Args:
        case: the draft.
        kind: the class.
        chance: decides where, and how.
    """
    makers = {"citation": _citation, "quote": _quote, "glue": _glue, "own": _own}
    for _ in range(200):
        make = makers.get(kind)
        text = make(case, chance) if make else _fact(case, kind, chance)
        if text is not None and text != case.text:
            return text
    raise AssertionError(f"no mutation of class {kind} fits")


def fits(case: Case, kind: str) -> bool:
    """Whether a draft has anything that a class of mutations changes."""
    return kind not in SLOTS or bool(_spans(case.text, SLOTS[kind]))


def _spans(text: str, slots: tuple[str, ...]) -> list[re.Match[str]]:
    return [
        found
        for found in SPAN.finditer(text)
        if any(found[3] == s or found[3].startswith(f"{s}.") for s in slots)
        and not (found[3].startswith("origins") and found[3] not in slots and slots[0] == "value")
    ]


def _fact(case: Case, kind: str, chance: random.Random) -> str | None:
    found = chance.choice(_spans(case.text, SLOTS[kind]))
    others = [f[1] for f in _spans(case.text, SLOTS[kind]) if f[2] != found[2]]
    make = {
        "name": _name, "number": _number, "date": _date, "hedge": _hedge, "polarity": _polarity,
        "place": _place, "post": _post, "outlet": _other, "source": _other, "status": _status,
    }[kind]  # fmt: skip
    words = make(found, others, chance)
    if words is None or _alike(words, found[1]) or _alike_names(case, found, words):
        return None
    return case.text[: found.start(1)] + words + case.text[found.end(1) :]


def _alike(one: str, other: str) -> bool:
    plain = [re.sub(r"^(the|an?) ", "", w.casefold()) for w in (one, other)]
    return plain[0] == plain[1]


def _alike_names(case: Case, found: re.Match[str], words: str) -> bool:
    """Whether words are another way to write the same person, place or source."""
    id_ = next((i for i in case.today.items.by_id if i.startswith(found[2])), "")
    item = case.today.items.by_id.get(id_)
    known = {getattr(item, "name", None), *getattr(item, "names", ())}
    person = case.today.evidence.persons.get(getattr(item, "person", None) or "")
    if person is not None:
        known |= {person.name, *person.names, person.native}
    pack = case.today.evidence.pack
    for look in (pack.place, pack.source):
        mine, theirs = (look(re.sub(r"^the ", "", w)) for w in (words, found[1]))
        if mine is not None and mine is theirs:
            return True
    return words in known


def _name(found, others, chance):
    words = found[1]
    at = chance.randrange(1, max(2, len(words)))
    return chance.choice(
        [
            *others[:3],
            words[:at] + chance.choice("bxq") + words[at:],
            words[:at] + words[at + 1 :],
            f"Mr {words}",
            words.split()[0] + " Jong-un",
            words + " and his wife",
            words.lower(),
            "",
        ]
    )


def _number(found, others, chance):
    words = found[1]
    digits = re.search(r"\d[\d,]*", words)
    if digits:
        value = int(digits[0].replace(",", "")) + chance.choice((-1, 1, 10, 100))
        told = chance.choice([str(value), f"fewer than {value}", f"{value:,}0"])
        return words[: digits.start()] + told + words[digits.end() :]
    first, _, rest = words.partition(" ")
    if first.casefold() in _NUMBERS:
        other = chance.choice([n for n in _NUMBERS if n != first.casefold()])
        return f"{chance.choice([other, 'about ' + first, '12'])} {rest}"
    return f"more than {words}"


def _date(found, others, chance):
    words = found[1]
    year = re.search(r"\d{4}", words)
    month = next((m for m in _MONTHS if m in words), None)
    made = [f"about {words}", f"possibly {words}", "last spring", "yesterday"]
    if year:
        moved = str(int(year[0]) + chance.choice((-10, -1, 1, 7)))
        made.append(words.replace(year[0], moved))
        if words == year[0]:
            made.append(f"March {words}")
    if month:
        made.append(words.replace(month, _MONTHS[(_MONTHS.index(month) + 1) % 12]))
        if words.startswith(month):
            made.append(f"3 {words}")
        day = re.match(r"\d{1,2}\b", words)
        if day:
            made.append(str(int(day[0]) % 28 + 1) + words[day.end() :])
    return chance.choice(made)


def _hedge(found, others, chance):
    return chance.choice([*_HEDGES, f"not {found[1]}", found[1] + " surely", "", "said to"])


def _polarity(found, others, chance):
    return chance.choice(
        [f"not {found[1]}", f"never {found[1]}", f"{found[1]} not", "died", "been purged and shot",
         f"reportedly {found[1]}", "confirmation", f"hardly {found[1]}", "been decorated"]
    )  # fmt: skip


def _place(found, others, chance):
    return chance.choice([*_PLACES, f"near {found[1]}", f"not {found[1]}", f"{found[1]} City"])


def _post(found, others, chance):
    rest = found[1].partition(" ")[2]
    return chance.choice([f"former {found[1]}", f"deputy {found[1]}", "defence minister", rest,
                          f"{found[1]} and spy", *others[:2]])  # fmt: skip


def _other(found, others, chance):
    return chance.choice(
        [*others, "the Pentagon", f"{found[1]} Weekly", "a friend", f"not {found[1]}"]
    )


def _status(found, others, chance):
    return chance.choice([s for s in _STATUSES if not found[1].startswith(s)])


def _sentences(text: str) -> tuple[str, list[str], str, list[int]]:
    head, paragraphs, tail = parts(text)
    return head, paragraphs, tail, [i for i, p in enumerate(paragraphs) if NOTES.search(p)]


def _citation(case: Case, chance: random.Random) -> str | None:
    head, paragraphs, tail, told = _sentences(case.text)
    at = chance.choice(told)
    notes = re.findall(r"\[\^[\w-]+\]", paragraphs[at])
    others = [n for n in re.findall(r"\[\^[\w-]+\]", "\n".join(paragraphs)) if n not in notes]
    one = chance.choice(notes)
    way = chance.choice(("swap", "drop", "all", "add", "unknown"))
    if way == "all":
        paragraphs[at] = NOTES.sub("", paragraphs[at])
    elif way == "drop" and len(notes) > 1:
        paragraphs[at] = paragraphs[at].replace(one, "", 1)
    elif way == "add" and others:
        paragraphs[at] += chance.choice(others)
    elif way == "swap" and others:
        paragraphs[at] = paragraphs[at].replace(one, chance.choice(others), 1)
    else:
        paragraphs[at] = paragraphs[at].replace(one, "[^c-0000]", 1)
    return joined(head, paragraphs, tail)


def _quote(case: Case, chance: random.Random) -> str | None:
    """What is quoted below, or a note that is missing there."""
    head, paragraphs, tail = parts(case.text)
    lines = tail.split("\n")
    at = chance.choice([i for i, line in enumerate(lines) if line.startswith("[^")])
    words = lines[at].split(" ")
    if chance.random() < 0.2:
        if f"{words[0][:-1]}" not in "\n".join(paragraphs):
            return None
        del lines[at]
    else:
        where = chance.randrange(1, len(words))
        words[where] = chance.choice(["not", "never", words[where] + "x", "", "allegedly"])
        lines[at] = " ".join(words)
        if " ".join(lines[at].split()) == " ".join(tail.split("\n")[at].split()):
            return None
    return joined(head, paragraphs, "\n".join(lines))


def _glue(case: Case, chance: random.Random) -> str | None:
    head, paragraphs, tail, told = _sentences(case.text)
    at = chance.choice(told)
    spans = list(SPAN.finditer(paragraphs[at]))
    way = chance.choice(("drop", "insert", "swap words", "swap spans", "swap items", "bare", "cut"))
    plain = SPAN.sub("\0", NOTES.sub("", paragraphs[at]))
    words = [w for w in re.findall(r"[a-z]{3,}", plain) if paragraphs[at].count(f" {w} ") == 1]
    if way in {"drop", "insert", "swap words"}:
        if not words:
            return None
        word = chance.choice(words)
        new = " "
        if way == "insert":
            new = f" {word} {chance.choice(('not', 'never', 'certainly', 'so'))} "
        elif way == "swap words":
            new = f" {chance.choice(('proved', 'without', 'against', 'admitted'))} "
        paragraphs[at] = paragraphs[at].replace(f" {word} ", new, 1)
    elif len(spans) < 2:
        return None
    elif way == "swap spans":
        one, two = sorted(chance.sample(range(len(spans)), 2))
        a, b = spans[one], spans[two]
        if a[0] == b[0]:
            return None
        p = paragraphs[at]
        paragraphs[at] = p[: a.start()] + b[0] + p[a.end() : b.start()] + a[0] + p[b.end() :]
    elif way == "swap items":
        every = [s for i in told for s in SPAN.finditer(paragraphs[i])]
        mine = chance.choice(spans)
        theirs = [s for s in every if s[3] == mine[3] and s[2] != mine[2]]
        if not theirs:
            return None
        paragraphs[at] = paragraphs[at].replace(mine[0], chance.choice(theirs)[0], 1)
    elif way == "bare":
        paragraphs[at] = paragraphs[at].replace(chance.choice(spans)[0], chance.choice(spans)[1], 1)
    else:
        mine = chance.choice(spans[1:])
        paragraphs[at] = paragraphs[at][mine.start() :]
        if not re.search(r"\w", SPAN.sub("", NOTES.sub("", paragraphs[at]))):
            return None
    return joined(head, paragraphs, tail)


def _own(case: Case, chance: random.Random) -> str | None:
    head, paragraphs, tail, told = _sentences(case.text)
    at, words = chance.choice(told), chance.choice(_BANNED)
    way = chance.choice(("before", "behind", "paragraph", "heading", "marked"))
    if way == "before":
        paragraphs[at] = f"{words}. {paragraphs[at]}"
    elif way == "behind":
        paragraphs[at] = f"{paragraphs[at]} So {words}."
    elif way == "paragraph":
        paragraphs.insert(at, f"So {words}, as they say.")
    elif way == "heading":
        paragraphs.insert(at, f"## What {words} means")
    else:
        paragraphs[at] = f"[{words}]{{.editor}} {paragraphs[at]}"
    return joined(head, paragraphs, tail)
