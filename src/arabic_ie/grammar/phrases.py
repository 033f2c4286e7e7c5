"""Names of several words: their pieces in, a trie out that is walked only where a phrase can begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arabic_ie.gazetteers import Entry, Reading


class Node:
    """A place in the trie: the pieces that may follow, and the entry of the phrase that ends here."""

    __slots__ = ("children", "entry")

    def __init__(self) -> None:
        self.children: dict[str, Node] = {}
        self.entry: Entry | None = None


class PhraseTrie:
    """All phrases of a lexicon, keyed by the deep forms of their pieces."""

    __slots__ = ("root",)

    def __init__(self) -> None:
        self.root = Node()

    def add(self, forms: Sequence[str], reading: Reading) -> None:
        """Add a phrase; a second reading of the same pieces joins the first."""
        node = self.root
        for form in forms:
            child = node.children.get(form)
            if child is None:
                child = node.children[form] = Node()
            node = child
        old = node.entry
        if old is None:
            node.entry = Entry(frozenset(reading.classes), (reading,))
        elif reading not in old.readings:
            node.entry = Entry(old.classes | set(reading.classes), (*old.readings, reading))

    def longest(self, forms: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest phrase that begins at piece ``at``: its end and its entry."""
        node: Node | None = self.root.children.get(forms[at])
        best: tuple[int, Entry] | None = None
        end, limit = at + 1, len(forms)
        while node is not None:
            if node.entry is not None:
                best = (end, node.entry)
            if end >= limit or not node.children:
                break
            node = node.children.get(forms[end])
            end += 1
        return best

    def class_sets(self) -> Iterator[frozenset[str]]:
        """Every set of classes that a phrase can have."""
        stack = [self.root]
        while stack:
            node = stack.pop()
            if node.entry is not None:
                yield node.entry.classes
            stack.extend(node.children.values())
