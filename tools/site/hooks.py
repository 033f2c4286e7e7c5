"""What MkDocs calls while it builds the site (``mkdocs.yml`` names this file): pages in, pages out, faults as warnings.

Pages are written for a git host, where they stay readable; here links to files outside ``docs/`` lead to copies of
them, markers become the rules themselves, the notebook is run, and Arabic keeps its order.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path

from bidi import with_direction
from built import faults
from executed import as_markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from rules import with_rules

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = "notebooks/tour"
OF_ROOT = {  # pages of the site, files above docs/
    "changelog.md": "CHANGELOG.md",
    "contributing.md": "CONTRIBUTING.md",
    "security.md": "SECURITY.md",
}
_OUTSIDE = re.compile(r"\]\((?:\.\./)+((?:src|examples)/[^)#]+)\)")
log = logging.getLogger("mkdocs.hooks")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds pages from above ``docs/``, the notebook's page and the files that pages link to outside ``docs/``."""
    for page, path in OF_ROOT.items():
        files.append(File.generated(config, page, content=_moved((ROOT / path).read_text(encoding="utf-8"))))
    notebook = Path(config.docs_dir, f"{NOTEBOOK}.ipynb")
    files.append(File.generated(config, f"{NOTEBOOK}.md", content=as_markdown(notebook)))
    pages = files.documentation_pages()
    for path in sorted({path for page in pages for path in _OUTSIDE.findall(page.content_string)}):
        files.append(File.generated(config, f"files/{path}", content=(ROOT / path).read_bytes()))
    return files


def _moved(markdown: str) -> str:
    """A page from above ``docs/``, its links as they are within."""
    markdown = markdown.replace("](docs/", "](")
    for page, path in OF_ROOT.items():
        markdown = markdown.replace(f"]({path}", f"]({page}")
    return markdown


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The rules for their markers; links to where things are on the site."""
    up = "../" * page.file.src_uri.count("/")
    markdown = _OUTSIDE.sub(rf"]({up}files/\1)", markdown)
    for to, path in OF_ROOT.items():
        markdown = re.sub(rf"\]\((?:\.\./)+{path}", f"]({up}{to}", markdown)
    markdown = markdown.replace(f"({NOTEBOOK}.ipynb)", f"({NOTEBOOK}.md)")
    return with_rules(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Arabic in its own order."""
    return with_direction(html)


def on_post_build(config: MkDocsConfig) -> None:
    """Each fault of the built site is a warning, which ``--strict`` makes an error."""
    for fault in faults(Path(config.site_dir)):
        log.warning(fault)
