"""A signed brief as a page, as Markdown and as JSON."""

import hashlib
import re
from collections.abc import Mapping

import msgspec

from reportedly.model import Noun
from reportedly.model.signature import Form
from reportedly.plain import escaped_json, visible
from reportedly.tell.clocks import clock_words
from reportedly.tell.markdown import escaped
from reportedly.tell.signed.nouns import OWN, SignedBlock, SignedBrief, SignedSentence, Span
from reportedly.tell.wording import quoted

_SIGNED = re.compile(r'(?:reportedly-signature(?: |=")|"signature": ?")(b-[0-9a-f]{12})\b')


def forms(brief: SignedBrief) -> Mapping[Form, str]:
    """The brief in each form in which it goes out."""
    return {
        "html": signed_html(brief),
        "markdown": signed_markdown(brief),
        "json": escaped_json(msgspec.json.encode(brief)).decode() + "\n",
    }


def digest_of(text: str) -> str:
    """SHA-256 of a file's text, however its lines end."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return hashlib.sha256(plain.encode()).hexdigest()


def signature_in(text: str) -> str | None:
    """The id of the signature that a file says it has; None for a file that says none."""
    found = _SIGNED.search(text)
    return None if found is None else found[1]


def clocks(brief: SignedBrief) -> str:
    """The days that were asked for, in sentences."""
    return clock_words(brief.as_of, brief.recorded, 0)


def signed_markdown(brief: SignedBrief) -> str:
    """The brief as Markdown with bracketed spans, as Pandoc has them."""
    lines = [f"<!-- reportedly-signature {brief.signature} -->", "", f"# {escaped(brief.title)}"]
    lines += ["", f"{escaped(brief.credit)} {escaped(clocks(brief))}".rstrip(), ""]
    lines += [f"[{OWN}]{{.editor}}", ""] if brief.has_own else []
    if brief.notice:
        lines += [f"*{escaped(brief.notice)}*", ""]
    for block in brief.blocks:
        lines += [_block(block), ""]
    lines += ["## Evidence", ""]
    for each in brief.evidence:
        link = f" <{visible(each.url).replace('<', '%3C').replace('>', '%3E')}>" if each.url else ""
        words = f": {escaped(quoted(each.words))}" if each.words else ""
        lines += [f"\\[{each.number}\\] {escaped(each.source)}{words}{link}", ""]
    lines += [f"Draft: SHA-256 {brief.draft}. Signature: {brief.signature}."]
    return "\n".join(lines) + "\n"


class _Alone(Noun, frozen=True):
    """A signed brief that is a page by itself."""

    brief: SignedBrief
    has_own: bool
    own: str = OWN


def signed_html(brief: SignedBrief) -> str:
    """The brief as one page that needs nothing else; the editor's words are marked in it."""
    # The pages of a site have signed briefs among them.
    from reportedly.tell.site.nouns import Frame, Page
    from reportedly.tell.site.rendering import single_html

    view = _Alone(brief=brief, has_own=brief.has_own)
    page = Page(address="brief.html", kind="signed_alone", title=brief.title, view=view)
    return single_html(page, Frame(days=clocks(brief), notice=brief.notice, nav=()))


def _block(block: SignedBlock) -> str:
    if block.level is not None:
        words = escaped(block.heading)
        mark = f"[{words}]{{.editor}}" if block.by == "editor" else words
        return f"{'#' * max(2, min(block.level, 6))} {mark}"
    return " ".join(_sentence(sentence) for sentence in block.sentences)


def _sentence(sentence: SignedSentence) -> str:
    own = f"[{escaped(sentence.own)}]{{.editor}}" if sentence.own else ""
    told = "".join(map(_span, sentence.spans)).strip()
    cites = "".join(f"\\[{number}\\]" for number in sentence.cites)
    return " ".join(part for part in (own, told, cites) if part)


def _span(span: Span) -> str:
    inner = escaped(span.words)
    if span.of is not None:
        return f'[{inner}]{{of="{span.of}" slot="{span.slot}"}}'
    before = " " if span.words[:1].isspace() else ""
    return before + inner + (" " if inner and span.words[-1:].isspace() else "")
