"""Web pages: bytes in; the article's title and text, and the day that the page gives, out."""

from __future__ import annotations

MISSING = "trafilatura is needed to read web pages: pip install 'arabic-ie[cli]'"


def article_of(data: bytes) -> tuple[str, str | None] | None:
    """Title and text of the article in a page, on lines of their own, and its ISO date; None where there is none.

    The date is taken from what the page says of itself, never guessed from the text.

    Raises:
        ImportError: trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction  # half a second: not for every command
    except ImportError as error:
        raise ImportError(MISSING) from error
    found = bare_extraction(
        data,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not found.text:
        return None
    title = (found.title or "").strip()
    text = str(found.text)
    body = text if not title or text.startswith(title) else f"{title}\n{text}"
    return body, found.date
