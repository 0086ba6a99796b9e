"""Where on a page something stands: at its article, or in a part that is about others."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_OTHERS = frozenset({"nav"})
_ARTICLE = (
    "//article | //main | //*[@role='main' or contains(@class, 'hentry')"
    " or contains(@class, 'entry-content') or contains(@class, 'post-body')]"
)
_UNSEEN = frozenset({"script", "style", "noscript", "template", "option", "textarea", "button"})
_WORD = re.compile(r"[a-z]+")
_PART = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Places:
    """The parts of one page.

    Args:
        tree: the whole page.
        others: beginnings of words by which elements that are about other pages are called.
        around: the same of elements that stand around the article, and may yet hold its date.
    """

    def __init__(
        self, tree: "HtmlElement", others: tuple[str, ...], around: tuple[str, ...]
    ) -> None:
        self.tree, self._others, self._around = tree, others, (*others, *around)
        self._known: dict[HtmlElement, bool] = {}
        heading = next(iter(tree.iter("h1")), None)
        longest = max(tree.iter("p"), key=lambda p: len(text_of(p)), default=None)
        self.heading = longest if heading is None else heading
        article = next(iter(tree.xpath(_ARTICLE)), None)
        self._own = {
            ancestor
            for element in (heading, longest, article)
            if element is not None
            for ancestor in (element, *element.iterancestors())
        }

    def is_elsewhere(self, element: "HtmlElement") -> bool:
        """Whether an element stands in a part that is about other pages, or around the article."""
        path = [element]
        while path[-1] not in self._known and path[-1].getparent() is not None:
            path.append(path[-1].getparent())
        known = self._known.get(path[-1], False)
        for each in reversed(path):
            known = self._known.setdefault(each, known or self._is_called(each, self._around))
        return known

    def is_of_others(self, element: "HtmlElement") -> bool:
        """Whether an element stands in a part that is about other pages."""
        return any(
            self._is_called(each, self._others) for each in (element, *element.iterancestors())
        )

    def _is_called(self, element: "HtmlElement", unlike: tuple[str, ...]) -> bool:
        if element in self._own:
            return False
        if element.tag in (_ELSEWHERE if unlike is self._around else _OTHERS):
            return True
        words = tuple(named(element))
        return any(w.startswith(unlike) for w in words) and not any(
            w.startswith("publi") for w in words
        )

    def lines(self, *, near: int | None = None) -> Iterator[str]:
        """Runs of words between tags, those nearest to the heading first.

        Args:
            near: where given, only runs that stand no more characters from the heading, and those
                around the article as well.
        """
        found, heading = self._runs
        for place, words, owner in sorted(found, key=lambda run: abs(run[0] - heading)):
            if near is None:
                if not self.is_elsewhere(owner):
                    yield words
            elif abs(place - heading) <= near and not self.is_of_others(owner):
                yield words

    @cached_property
    def _runs(self) -> tuple[list[tuple[int, str, "HtmlElement"]], int]:
        """Every run that holds a digit with its place and element, and the place of the heading."""
        found: list[tuple[int, str, HtmlElement]] = []
        position, heading = 0, 0
        for element in self.tree.iter():
            if not isinstance(element.tag, str) or element.tag in _UNSEEN:
                continue
            if element is self.heading:
                heading = position
            for words, owner in ((element.text, element), (element.tail, element.getparent())):
                plain = " ".join((words or "").split())
                if owner is not None and owner.tag != "h1" and any(c.isdigit() for c in plain):
                    found.append((position, plain, owner))
                position += len(plain)
        return found, heading


def named(element: "HtmlElement") -> Iterator[str]:
    """The words in the class and id of an element, in small letters."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return iter(_WORD.findall(_PART.sub(" ", names).casefold()))


def text_of(element: "HtmlElement") -> str:
    """The words in an element, one space between them."""
    return " ".join("".join(element.itertext()).split())
