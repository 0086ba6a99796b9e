"""Who says what in a sentence: frames of saying with their source, their cue and their reach."""

import re

import msgspec
from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people import People
from reportedly.read.english.roles import BE, nearest, subject
from reportedly.read.english.sources import Past, Said, named_by
from reportedly.read.english.syntax import NOMINAL, Sentence, Span, Token
from reportedly.read.english.whom import salient

_TITLE_FRONT = re.compile(r"^([A-Z][\w’'. -]{1,40}?): ")
_TITLE_BACK = re.compile(
    r"(?:[:,] | - | – )((?:[A-Z][\w’'-]+ ?){1,4}|reports?|sources?|media|officials?|experts?)$"
)


_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})


class Frame(msgspec.Struct, frozen=True):
    """One saying.

    Attributes:
        sources: who says so, several where they are coordinated.
        cue: index of the word of saying.
        reach: indices of the tokens that are said.
        force: "flat", "probable", "possible" or "deny".
        inner: always deeper than the frames of speech verbs ("citing sources").
        to: the outlet that was told, outer to the source ("told the Chosun Ilbo").
        quote: source and cue together.
    """

    sources: tuple[Said, ...]
    cue: int
    reach: frozenset[int]
    force: str
    quote: Quote
    inner: bool = False
    to: Said | None = None


class Chain(msgspec.Struct, frozen=True):
    """The sources of one claim: links from the outlet inwards, and everybody at its end."""

    links: tuple[Said, ...] = ()
    origins: tuple[Said, ...] = ()
    force: str = "flat"
    denied: Quote | None = None
    hedged: Quote | None = None
    frames: tuple[Frame, ...] = ()


def frames(people: People, index: int, past: Past, pack: Pack) -> list[Frame]:
    """All frames of one sentence, in order of their cues; named sources go into `past`."""
    sentence = people.sentences[index]
    finder = _Finder(people, index, sentence, past, pack)
    out = [f for t in sentence.tokens for f in finder.at(t)]
    if sentence.role in {"title", "heading"}:
        out.extend(finder.headline())
    return out


class _Finder:
    """Looks for frames in one sentence."""

    def __init__(
        self, people: People, index: int, sentence: Sentence, past: Past, pack: Pack
    ) -> None:
        self.people, self.index, self.sentence = people, index, sentence
        self.past, self.pack = past, pack
        self.lists = words("speech")
        self.everything = frozenset(t.i for t in sentence.tokens)

    def at(self, token: Token) -> list[Frame]:
        low = token.lower
        if low == "according" and self._word(token.i + 1) == "to":
            return self._prepositional(token, token.i + 2, inner=False)
        if low in self.lists["citing"] and (low not in {"cited", "quoted", "cites", "quotes"}):
            return self._prepositional(token, token.i + 1, inner=True)
        if low in {"quoted", "quotes", "cited", "cites"}:
            return self._quoted(token)
        force = self._force(low)
        if low in {"on", "in", "by", "from"}:
            return self._shown(token)
        if force is None or (
            token.pos not in {"VERB", "", "AUX"} and low not in self.lists["surely"]
        ):
            return []
        if token.pos == "NOUN" and self._word(token.i + 1) in {
            "on",
            "of",
            "by",
            "from",
            ",",
            ".",
            "said",
        }:
            return []
        return self._verb(token, force)

    def _word(self, i: int) -> str:
        return self.sentence.tokens[i].lower if 0 <= i < len(self.sentence.tokens) else ""

    def _force(self, low: str) -> str | None:
        if low in self.lists["say"]:
            return "flat"
        return next((f for f in ("probable", "possible", "deny") if low in self.lists[f]), None)

    def _said(self, head: Token) -> list[Said]:
        out = []
        for token in (head, *self.sentence.children(head.i, "conj")):
            if token.pos not in NOMINAL and token.pos:
                continue
            if token.lower in {"he", "she"}:
                known = salient(self.people, self.index, token)
                if known is not None:
                    quote = self.sentence.quote(Span(token.i, token.i))
                    out.append(Said(known.name, quote, known, False, True))
                continue
            said = named_by(self.people, self.index, token, self.past, self.pack)
            if said is not None:
                out.append(said)
                self.past.remember(said)
        return out

    def _prepositional(self, cue: Token, first: int, *, inner: bool) -> list[Frame]:
        head = self._noun_after(first)
        if head is None:
            return []
        said = self._said(head)
        if not said:
            return []
        own = set(range(cue.i, max(head.i, first) + 1))
        return [self._frame(said, cue, self.everything - own, "flat", inner=inner)]

    def _shown(self, token: Token) -> list[Frame]:
        """ "was shown on state television", "appeared in the Rodong Sinmun": state media as the source."""
        head = self._noun_after(token.i + 1)
        if head is None:
            return []
        span = self.sentence.phrase(head.i)
        source = self.pack.source(
            self.sentence.quote(Span(max(span.first, token.i + 1), span.last)).text
        )
        if source is None or source.type != "state media":
            return []
        said = self._said(head)
        own = set(range(token.i, span.last + 1))
        return [self._frame(said, token, self.everything - own, "flat")] if said else []

    def _noun_after(self, first: int) -> Token | None:
        """The head of the phrase that begins at a token."""
        tokens = self.sentence.tokens
        for i in range(first, min(first + 9, len(tokens))):
            token = tokens[i]
            if token.text in {",", ".", ";"} or token.pos in {"VERB", "AUX", "SCONJ"}:
                break
            if token.pos in {"NOUN", "PROPN", "PRON", ""} and not self._modifies(token, first):
                return token
        return None

    def _modifies(self, token: Token, first: int) -> bool:
        after = token.i + 1 < len(self.sentence.tokens) and self.sentence.tokens[
            token.i + 1
        ].lower in {"'s", "’s", "'"}
        if after or token.dep == "nmod:poss":
            return True
        if token.rel in {"compound", "flat", "amod"} and token.head > token.i:
            return True
        return token.rel == "flat" and False

    def _quoted(self, token: Token) -> list[Frame]:
        """ "the paper quoted a source as saying", "was quoted by the paper as saying"."""
        who = [t for t in self.sentence.children(token.i) if t.dep in {"nsubj", "nsubj:pass"}]
        obj = self.sentence.children(token.i, "obj")
        reach = self.everything - {token.i}
        if who and obj:
            outer, inner = self._said(who[0]), self._said(obj[0])
            out = [self._frame(outer, token, reach, "flat")] if outer else []
            return out + ([self._frame(inner, token, reach, "flat", inner=True)] if inner else [])
        if who:
            inner = self._said(who[0])
            agent = self._agent(token)
            outer = self._said(agent) if agent is not None else []
            told = outer[0] if outer and outer[0].outlet else None
            return [self._frame(inner, token, reach, "flat", inner=True, to=told)] if inner else []
        return []

    def _agent(self, token: Token) -> Token | None:
        for below in self.sentence.children(token.i, "obl", "obl:agent"):
            if "by" in {t.lower for t in self.sentence.children(below.i, "case")}:
                return below
        after = token.i + 1
        if self._word(after) == "by":
            return self._noun_after(after + 1)
        return None

    def _verb(self, token: Token, force: str) -> list[Frame]:
        agent = self._agent(token)
        if agent is not None:
            said = self._said(agent)
            return [self._frame(said, token, self._around(token, agent), force)] if said else []
        who = self._speaker(token)
        if who is None:
            return []
        if not self._says_something(token, who):
            return []
        said = self._said(who)
        if not said:
            return []
        told = self._told(token)
        return [self._frame(said, token, self._reach(token, who), force, to=told)]

    def _says_something(self, token: Token, who: Token) -> bool:
        """Whether a verb has words to report: a clause, a quotation, or a thing that can be reported."""
        if [t for t in self.sentence.children(token.i, "ccomp", "parataxis") if t.i != who.i]:
            return True
        if token.rel in {"parataxis", "ccomp"} or who.i > token.i or self._trails(token, who):
            return True
        if token.lower in self.lists["of_things"] or self._word(token.i + 1) in {
            ":",
            "“",
            '"',
            ",",
        }:
            return True
        if self._that(token) is not None:
            return True
        return any(t.i > token.i for t in self.sentence.children(token.i, "xcomp"))

    def _speaker(self, token: Token) -> Token | None:
        if self._word(token.i + 1) == "to" and token.lower in self.lists["passive_to"]:
            return None  # "believed to", "said to": a passive, in headlines without its auxiliary
        direct = [t for t in self.sentence.children(token.i) if t.dep == "nsubj"]
        inverted = self._inverted(token)
        if inverted is not None and self._outlet(inverted):
            return inverted
        beside = nearest(self.sentence, token.i)
        if beside is not None and self._trails(token, beside):
            return beside
        if direct:
            found = subject(self.sentence, token.i)
            return found if found is not None and found.i != token.i else direct[0]
        if any(t.dep == "nsubj:pass" for t in self.sentence.children(token.i)):
            return None
        if inverted is not None:
            return inverted
        if token.lower.endswith("ing"):
            found = subject(self.sentence, token.i)
            return (
                found if found is not None and found.pos in NOMINAL and found.i < token.i else None
            )
        # Where the parser lost the subject, the nearest phrase is nearly always the one who speaks.
        found = nearest(self.sentence, token.i)
        helped = {t.lower for t in self.sentence.tokens[max(0, token.i - 3) : token.i]} & BE
        return None if found is None or helped else found

    def _inverted(self, token: Token) -> Token | None:
        """ "..., reported The Wall Street Journal": a verb of saying before its subject."""
        before = self._word(token.i - 1)
        if before not in {",", '"', "”", "'", "’"}:
            return None
        return self._noun_after(token.i + 1)

    def _outlet(self, token: Token) -> bool:
        said = named_by(self.people, self.index, token, self.past, self.pack)
        return said is not None and said.outlet

    def _told(self, token: Token) -> Said | None:
        """ "told the Chosun Ilbo", "said in an interview with Yonhap"."""
        if token.lower in {"told", "tell", "tells", "telling"}:
            for below in self.sentence.children(token.i, "obj", "iobj"):
                said = named_by(self.people, self.index, below, self.past, self.pack)
                if said is not None and said.outlet:
                    self.past.remember(said)
                    return said
        for below in self.sentence.children(token.i, "obl"):
            if below.lower in {"interview", "interviews"}:
                for deeper in self.sentence.children(below.i, "nmod"):
                    said = named_by(self.people, self.index, deeper, self.past, self.pack)
                    if said is not None and said.outlet:
                        self.past.remember(said)
                        return said
        return None

    def _reach(self, token: Token, who: Token) -> frozenset[int]:
        """What is said: the clause below the verb, or all the rest where the verb trails."""
        below = self.sentence.children(token.i, "ccomp", "xcomp", "parataxis")
        clause = [t for t in below if t.i > token.i and t.lower not in self.lists["say"]]
        that = self._that(token)
        if that is not None:
            return frozenset(t.i for t in self.sentence.tokens if t.i > that)
        if clause:
            first = min(min(self.sentence.subtree(t.i)) for t in clause)
            below = set(self.sentence.subtree(token.i)) | self._rest(token)
            return frozenset(i for i in below if i >= max(first, token.i + 1))
        if who.i > token.i or self._trails(token, who):
            phrase = self.sentence.phrase(who.i)
            return self.everything - frozenset(
                range(min(phrase.first, token.i), max(phrase.last, token.i) + 1)
            )
        if token.lower in {"told", "tells"}:
            return frozenset(t.i for t in self.sentence.tokens if t.i > token.i)
        if token.rel == "parataxis":
            return self.everything - frozenset(range(min(who.i, token.i), max(who.i, token.i) + 1))
        return frozenset(t.i for t in self.sentence.tokens if t.i > token.i)

    def _that(self, token: Token) -> int | None:
        """Where a clause with "that" begins soon after a verb: parsers lose it behind an addressee."""
        near = range(token.i + 1, min(token.i + 9, len(self.sentence.tokens)))
        return next((i for i in near if self._word(i) == "that"), None)

    def _rest(self, token: Token) -> set[int]:
        """Words to the right of a main verb of saying: the parser often hangs them too high."""
        if token.rel not in {"root", "conj"}:
            return set()
        return {t.i for t in self.sentence.tokens if t.i > token.i}

    def _trails(self, token: Token, who: Token) -> bool:
        """Whether what was said stands before source and verb ("..., the ministry said on Monday")."""
        if who.i >= token.i or self._word(token.i + 1) == "that":
            return False
        first = who.i
        while first > 0 and self.sentence.tokens[first - 1].pos in _PHRASE:
            first -= 1
        if first < 3 or self._word(first - 1) not in {",", '"', "”", "'", "’", "—", "–", "--"}:
            return False
        return any(t.pos in {"VERB", "AUX"} for t in self.sentence.tokens[: first - 1])

    def _around(self, token: Token, agent: Token) -> frozenset[int]:
        own = set(self.sentence.subtree(agent.i)) | {token.i}
        return self.everything - frozenset(own)

    def _frame(
        self,
        said: list[Said],
        cue: Token,
        reach: frozenset[int],
        force: str,
        *,
        inner: bool = False,
        to: Said | None = None,
    ) -> Frame:
        first = said[0].quote
        here = (
            first.field == self.sentence.field
            and self.sentence.start <= first.start < self.sentence.end
        )
        start = min(first.start, cue.start) if here else cue.start
        end = max(first.end, cue.end) if here else cue.end
        quote = self.sentence.between(start, end)
        return Frame(tuple(said), cue.i, reach, force, quote, inner, to)

    def headline(self) -> list[Frame]:
        """ "KCNA: new envoy begins work", "General executed: report"."""
        out = []
        front = _TITLE_FRONT.match(self.sentence.text)
        back = _TITLE_BACK.search(self.sentence.text)
        for found in (front, back):
            if found is None:
                continue
            quote = self.sentence.between(
                self.sentence.start + found.start(1), self.sentence.start + found.end(1)
            )
            source = self.pack.source(quote.text)
            i = self.sentence.at(quote.start)
            if source is None or i is None:
                continue
            said = Said(quote.text, quote, None, True, not source.collective)
            self.past.remember(said)
            out.append(Frame((said,), i, self.everything - {i}, "flat", quote))
        return out


def chain(found: list[Frame], token: Token) -> Chain:
    """The sources of what a token tells, outermost first."""
    over = [f for f in found if token.i in f.reach and f.cue != token.i]
    if not over:
        return Chain()
    ordered = _outermost_first(over)
    links: list[Said] = []
    for frame in ordered:
        for said in ((frame.to,) if frame.to else ()) + frame.sources[:1]:
            if said is not None and said.text not in {s.text for s in links}:
                links.append(said)
    deepest = ordered[-1]
    origins = tuple(dict.fromkeys(deepest.sources))
    hedging = [f for f in ordered if f.force in {"probable", "possible"}]
    denying = [f for f in ordered if f.force == "deny"]
    force = (
        "possible"
        if any(f.force == "possible" for f in hedging)
        else "probable"
        if hedging
        else "flat"
    )
    return Chain(
        tuple(links),
        origins,
        force,
        denying[0].quote if denying else None,
        hedging[0].quote if hedging else None,
        tuple(ordered),
    )


def _outermost_first(over: list[Frame]) -> list[Frame]:
    """A frame is outer to those whose cue it reaches; where both reach each other the later is."""

    def depth(frame: Frame) -> tuple[int, int, int]:
        around = sum(
            1 for f in over if f is not frame and frame.cue in f.reach and f.cue not in frame.reach
        )
        return (int(frame.inner), around, -frame.cue)

    ordered = sorted(over, key=depth)
    # "an official said, citing ...": the cited is deepest whatever reaches it.
    return [f for f in ordered if not f.inner] + [f for f in ordered if f.inner]


def without(chain_: Chain, text: str) -> Chain:
    """The chain without one source (a person is no source of what is told of himself by others)."""
    keep = tuple(s for s in chain_.links if s.text != text)
    return replace(chain_, links=keep, origins=tuple(o for o in chain_.origins if o.text != text))
