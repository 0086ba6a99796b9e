"""The transitions by which a tree comes about, word by word: arc-eager (Nivre 2003, 2008).

All sentences go forward together, a move at a time, so that one product scores all of them; where
one move alone is open, nothing is scored. With the non-monotonic changes of Honnibal, Goldberg and
Johnson (2013): a word without a head that is taken off the stack goes back to the words ahead.
"""

from collections.abc import Sequence

_FREE = -1
"""The head of a word that has none."""


class Trees:
    """The heads and labels of some sentences whose words are numbered through.

    Attributes:
        heads: of each word, -1 for none.
        moves: the move by which each word got its head.
        first: the word before it that came last under a word, else the sentence's word of nothing.
        last: the words after it that came under a word, in order.
    """

    def __init__(self, size: int) -> None:
        self.heads = [_FREE] * size
        self.moves = [_FREE] * size
        self.first = [0] * size
        self.last: list[list[int]] = [[] for _ in range(size)]


class State:
    """How far one sentence has come.

    Args:
        trees: where its arcs go.
        start: number of its first word; the one before stands for a word that is not there.
        end: number after its last word.
    """

    __slots__ = ("_back", "_end", "_kept", "_next", "_none", "_stack", "_trees")

    def __init__(self, trees: Trees, start: int, end: int) -> None:
        self._trees = trees
        self._none = start - 1
        self._next, self._end = start, end
        self._stack: list[int] = []
        self._back: list[int] = []
        self._kept: set[int] = set()
        trees.first[start:end] = [self._none] * (end - start)

    def goes_on(self) -> bool:
        """Make the moves that alone are open; whether a choice lies ahead then."""
        stack = self._stack
        while True:
            ahead = bool(self._back) or self._next < self._end
            if stack and ahead:
                return True
            if not stack and not ahead:
                return False
            if ahead:
                self.shift()
            else:
                self.reduce()

    def open_moves(self) -> int:
        """Which moves are open: 1 for a shift, 2 for a reduction; arcs always are."""
        back = self._back
        two = len(back) + self._end - self._next > 1
        shift = two and not (back and back[-1] in self._kept)
        return shift + 2 * (len(self._stack) > 1)

    def context(self) -> tuple[int, ...]:
        """The eight words that a choice is made by.

        The next two words, the top three of the stack, the outermost word under the next one to
        its left, and those under the top of the stack to its left and right.
        """
        stack, back, none, trees = self._stack, self._back, self._none, self._trees
        ahead = self._next
        if back:
            next_ = back[-1]
            second = back[-2] if len(back) > 1 else ahead
        else:
            next_, second = ahead, ahead + 1
        if second >= self._end:
            second = none
        top, depth = stack[-1], len(stack)
        after = trees.last[top]
        return (
            next_,
            second,
            top,
            stack[-2] if depth > 1 else none,
            stack[-3] if depth > 2 else none,
            trees.first[next_],
            trees.first[top],
            after[-1] if after else none,
        )

    def shift(self) -> None:
        """Put the next word on the stack."""
        if self._back:
            self._stack.append(self._back.pop())
        else:
            self._stack.append(self._next)
            self._next += 1

    def reduce(self) -> None:
        """Take the top off the stack; without a head it is a next word again."""
        top = self._stack.pop()
        if self._stack and self._trees.heads[top] == _FREE:
            self._kept.add(top)
            self._back.append(top)

    def left(self, move: int) -> None:
        """The top of the stack comes under the next word."""
        next_ = self._back[-1] if self._back else self._next
        top, trees = self._stack.pop(), self._trees
        head = trees.heads[top]
        if head != _FREE and trees.last[head][-1:] == [top]:
            trees.last[head].pop()
        trees.heads[top], trees.moves[top] = next_, move
        trees.first[next_] = top
        self._kept.discard(next_)

    def right(self, move: int) -> None:
        """The next word comes under the top of the stack, and onto it."""
        top, trees = self._stack[-1], self._trees
        self.shift()
        word = self._stack[-1]
        trees.heads[word], trees.moves[word] = top, move
        trees.last[top].append(word)


def lifted(heads: Sequence[int], labels: Sequence[str]) -> tuple[list[int], list[str]]:
    """Heads and labels of one sentence with its crossing arcs put back where they belong.

    The head scheme of Nivre and Nilsson (2005): `obl||xcomp` looks among the words below the head
    for the nearest `xcomp`, breadth first.

    Args:
        heads: the number of each word's head, its own for a root.
        labels: the relation of each word.
    """
    heads, labels = list(heads), list(labels)
    for word, label in enumerate(labels):
        own, marked, wanted = label.partition("||")
        if marked:
            heads[word], labels[word] = _below(heads, labels, word, wanted), own
    return heads, labels


def _below(heads: Sequence[int], labels: Sequence[str], word: int, wanted: str) -> int:
    queue, seen = [heads[word]], {word, heads[word]}
    while queue:
        under = []
        for above in queue:
            for child, head in enumerate(heads):
                if head == above and child not in seen:
                    if labels[child] == wanted:
                        return child
                    seen.add(child)
                    under.append(child)
        queue = under
    return heads[word]
