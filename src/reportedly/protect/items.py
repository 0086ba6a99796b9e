"""Figures, remarks, context, assertions, silences, mentions and citations as they may be told."""

import re

import msgspec

from reportedly.model import (
    Assertion,
    Cited,
    Context,
    Figure,
    Mention,
    Quote,
    Remark,
    Silence,
)
from reportedly.protect.claims import told_words
from reportedly.protect.coarsen import clear_date, country_of, source_name
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_quote, narrow_text
from reportedly.protect.people import told_post, told_who
from reportedly.protect.secrets import Offsets
from reportedly.protect.shapes import is_journey


def told_figure(figure: Figure, marker: Marker, offsets: Offsets) -> Figure | None:
    """A figure, its wording and quote narrowed; None where too little is left."""
    marker = _of_journey(figure.quote, marker)
    value = figure.words.get("value")
    hold = [(value.start, value.end)] if value else []
    quote = narrow_quote(
        figure.quote, marker, red=offsets[figure.quote.field], hold=hold, whole=True
    )
    measure = narrow_text(figure.measure, marker)
    if quote is None or measure is None:
        return None
    return msgspec.structs.replace(
        figure,
        quote=quote,
        measure=measure,
        origins=_sources(figure.origins, marker),
        chain=_sources(figure.chain, marker),
        words=told_words(figure.words, marker, offsets),
    )


def told_remark(remark: Remark, marker: Marker, offsets: Offsets) -> Remark | None:
    """A remark; None where more than half of its words would go, or a relative makes it.

    In a report of a journey whatever somebody without a post says is looked at by its shape:
    whoever left tells much else.
    """
    marker = _of_journey(remark.quote, marker) if remark.standing else marker.of_journey
    who = told_who(remark.who, marker)
    quote = _told_quote(remark.quote, marker, offsets, share=2)
    least = max(3, -(-len(remark.text.split()) // 2))
    text = narrow_text(remark.text, marker, least=least, whole=True)
    if who is None or quote is None or text is None:
        return None
    if text not in quote.text and quote != remark.quote:
        text = quote.text
    return msgspec.structs.replace(
        remark,
        who=who,
        standing=_narrowed(remark.standing, marker),
        about=_narrowed(remark.about, marker),
        text=text,
        quote=quote,
        words=told_words(remark.words, marker, offsets),
    )


def told_context(context: Context, marker: Marker, offsets: Offsets) -> Context | None:
    """A policy or act around the news; None where too little is left."""
    marker = _of_journey(context.quote, marker)
    quote = _told_quote(context.quote, marker, offsets)
    what = narrow_text(context.what, marker, least=min(2, len(context.what.split())))
    if quote is None or what is None:
        return None
    return msgspec.structs.replace(
        context,
        who=_narrowed(context.who, marker),
        what=what,
        quote=quote,
        happened=clear_date(context.happened, marker),
    )


def told_assertion(assertion: Assertion, marker: Marker, offsets: Offsets) -> Assertion | None:
    """A sentence about the record; None where too little is left.

    Half a measure is another one, and would be held against the record as what nobody said: "the
    first of its kind" for "the first of its kind since she crossed".
    """
    marker = _of_journey(assertion.quote, marker)
    quote = _told_quote(assertion.quote, marker, offsets)
    if quote is None or narrow_text(assertion.measure, marker) != assertion.measure:
        return None
    return msgspec.structs.replace(
        assertion,
        quote=quote,
        about=_narrowed(assertion.about, marker),
        scope=_narrowed(assertion.scope, marker),
        origins=_sources(assertion.origins, marker),
    )


def told_silence(silence: Silence, marker: Marker, offsets: Offsets) -> Silence | None:
    """Somebody who did not comment; None for a relative."""
    marker = _of_journey(silence.quote, marker)
    who, form = told_who(silence.who, marker), narrow_text(silence.form, marker)
    quote = _told_quote(silence.quote, marker, offsets, least=1)
    if who is None or form is None or quote is None:
        return None
    return msgspec.structs.replace(silence, who=who, form=form, quote=quote)


def told_mention(
    mention: Mention, marker: Marker, offsets: Offsets, *, held: bool
) -> Mention | None:
    """A name with posts and countries; None for people who are only somebody's kin."""
    quote = _told_quote(mention.quote, marker, offsets, least=1)
    if quote is None or told_who(mention.name, marker) != mention.name:
        return None
    pack = marker.lexicon.pack
    places = (p if held else country_of(p, pack) for p in mention.places)
    return msgspec.structs.replace(
        mention,
        quote=quote,
        spellings=tuple(s for s in mention.spellings if not marker.is_red(s)),
        posts=told_posts(mention.posts, marker, held=held),
        places=tuple(dict.fromkeys(p for p in places if p)),
    )


def told_cited(cited: Cited, marker: Marker, offsets: Offsets) -> Cited | None:
    """A source that a report names; None where its description could tell who it is.

    Whether a reader took such a description for one hangs on the words that are withheld: so it is
    not told either that there is one.
    """
    if cited.name in marker.secrets.half_names or source_name(cited.name, marker) != cited.name:
        return None
    quote = _told_quote(cited.quote, marker, offsets, least=1)
    return None if quote is None else msgspec.structs.replace(cited, quote=quote)


def told_posts(posts: tuple[str, ...], marker: Marker, *, held: bool) -> tuple[str, ...]:
    """Posts without the places and ties in them, each as `told_post` tells it."""
    narrowed = (told_post(p, marker, held=held) for p in posts)
    return tuple(dict.fromkeys(p for p in narrowed if p and re.search(r"\w", p)))


def _told_quote(
    quote: Quote, marker: Marker, offsets: Offsets, *, least: int = 3, share: int = 0
) -> Quote | None:
    words = len(quote.text.split())
    wanted = min(least, words) if not share else max(3, -(-words // share))
    return narrow_quote(quote, marker, red=offsets[quote.field], least=wanted, whole=least > 1)


def _of_journey(quote: Quote, marker: Marker) -> Marker:
    """What finds protected words in an item: by their shape, too, where it may be of a journey."""
    return marker.of_journey if is_journey(quote.text) else marker


def _narrowed(words: str | None, marker: Marker) -> str | None:
    return None if words is None else narrow_text(words, marker)


def _sources(names: tuple[str, ...], marker: Marker) -> tuple[str, ...]:
    return tuple(source_name(n, marker) for n in names)
