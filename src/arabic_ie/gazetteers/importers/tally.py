"""What an import read and dropped: counted by reason, with the first line of each."""

from __future__ import annotations

from collections.abc import Iterator

LINES_TO_JUDGE = 1000  # so many malformed lines and no good one: the file is of another format


class ImportFailed(ValueError):  # noqa: N818 - named for what happened; its message is shown as it stands
    """An import that can't go on: says of which file, and why. Nothing has been written."""


class Tally:
    """The count of one file. Reasons are a fixed few, so that a tally stays small whatever is read.

    >>> tally = Tally("names.tsv", "a list of names")
    >>> tally.drop("no Arabic letters", 3)
    >>> tally.drop("no Arabic letters", 8)
    >>> list(tally.lines())
    ['      2  no Arabic letters (first in line 3)']
    """

    __slots__ = ("_malformed", "_reasons", "damage", "file", "form", "lines_read", "well_formed")

    def __init__(self, file: str, form: str) -> None:
        """``form`` is what a line should be, for the error that says that none is."""
        self.file = file
        self.form = form
        self.lines_read = 0
        self.well_formed = 0
        self.damage = ""  # why reading ended before the end of the file
        self._malformed = 0
        self._reasons: dict[str, list[int]] = {}  # [how many, first line]

    def drop(self, reason: str, line: int) -> None:
        """Counts something that is well formed but not wanted: a row, or one of its names."""
        self._reasons.setdefault(reason, [0, line])[0] += 1

    def malformed(self, reason: str, line: int) -> None:
        """Counts a line that isn't what this format has.

        Raises:
            ImportFailed: so many lines are bad and none is good that the file must be something else.
        """
        self.drop(reason, line)
        self._malformed += 1
        if self._malformed >= LINES_TO_JUDGE:
            self.judge()

    def judge(self) -> None:
        """Called at the end of a file: raises ImportFailed if nothing in it has the format."""
        if not self.well_formed:
            raise self.verdict()

    def verdict(self) -> ImportFailed:
        """Why a file can't be used at all."""
        if self._malformed:
            reason, (_, line) = next(iter(self._reasons.items()))
            return ImportFailed(f"{self.file}: not {self.form}: line {line}: {reason}")
        return ImportFailed(f"{self.file}: {self.damage or 'the file is empty'}")

    def dropped(self) -> dict[str, int]:
        """How many of each reason, most frequent first."""
        ordered = sorted(self._reasons.items(), key=lambda item: (-item[1][0], item[0]))
        return {reason: count for reason, (count, _) in ordered}

    def lines(self) -> Iterator[str]:
        """The same as text, a reason a line."""
        for reason, count in self.dropped().items():
            yield f"{count:7,}  {reason} (first in line {self._reasons[reason][1]:,})"
        if self.damage:
            yield f"{'!':>7}  {self.damage}: what comes after is missing"
