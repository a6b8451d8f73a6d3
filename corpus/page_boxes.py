"""What a saved web page sets between the paragraphs of its article and is no text of it: posts embedded from
social media, advertisements, polls, sign-ups, boxes of links.

Told by class, or by the site that a post links to; boxes that only their wording gives away are for
`furniture`. A quotation set as a block is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.patterns import regex

_BOXES = ("aside", "blockquote", "details", "div", "figure", "form", "ol", "section", "ul")
_LONGEST = 600  # characters: what is longer may hold the story
_CLASS = regex(
    r"(?:^|\s)(?:ads?|ad[-_]?(?:slot|unit|container|wrapper|box|banner|block|holder|placeholder)"
    r"|(?!(?:category|tag|has|with|type|is|no)[-_])"  # of the story
    r"(?:[\w-]+[-_])?(?:advert(?:s|isements?|ising)?|promo(?:s|box|ted|tions?)?|related|newsletter|sign-?up|poll"
    r"|most-read|read-more|taboola|outbrain|sponsored)(?:[-_]+[\w-]+)?)(?=\s|$)",
    re.IGNORECASE,
)
_SITES = "twitter|instagram|tiktok|facebook|bluesky|mastodon|reddit|threads"
_POST_CLASS = regex(
    rf"(?:^|\s)(?:(?:{_SITES})(?:[-_]+[\w-]+)?|(?:[\w-]+[-_])?tweet|fb-(?:post|video)|social-(?:embed|post)|text-post-media)"
    r"(?=\s|$)",
    re.IGNORECASE,
)
_POST_SITE = regex(
    rf"//(?:[\w-]+\.)*(?:{_SITES}|x|bsky|fb)\.(?:com|net|app|social|watch)/(?!intent|share)", re.I
)
_HANDLE = regex(r"[—–-]\s?[^()\n]{1,60}\(@[\w.]{1,40}\)[^.!?\n]{0,40}$")


def leave_out_boxes(tree: Any) -> None:
    """Take the boxes of a page out of its tree, but none that holds half of what its paragraphs say."""
    most = _said(tree) / 2
    for box in list(_boxes(tree)):
        if box.getparent() is not None and _said(box) < most:
            _take_out(box)


def _said(tree: Any) -> int:
    return sum(len(paragraph.text_content().strip()) for paragraph in tree.iter("p"))


def _boxes(tree: Any) -> Iterator[Any]:
    for node in tree.iter(*_BOXES):
        named = f"{node.get('class') or ''} {node.get('id') or ''}"
        told = _CLASS.search(named) or _POST_CLASS.search(named)
        if not told and node.tag != "blockquote":
            continue
        text = _text(node)
        if text is not None and next(node.iter("h1"), None) is None and (told or _is_post(node, text)):
            yield node


def _text(node: Any) -> str | None:
    """Return the text of a node, None where it is long."""
    pieces: list[str] = []
    length = 0
    for piece in node.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > _LONGEST:
            return None
    return "".join(pieces).strip()


def _is_post(node: Any, text: str) -> bool:
    """Tell whether a block ends in the name of an account, or in a link to a site of posts."""
    links = [(link.get("href") or "", link.text_content().strip()) for link in node.iter("a")]
    linked = bool(links) and bool(_POST_SITE.search(links[-1][0])) and text.endswith(links[-1][1])
    return linked or bool(_HANDLE.search(text))


def _take_out(node: Any) -> None:
    """Take a node out of its tree without the text behind it."""
    before, parent = node.getprevious(), node.getparent()
    if before is not None:
        before.tail = (before.tail or "") + (node.tail or "")
    else:
        parent.text = (parent.text or "") + (node.tail or "")
    parent.remove(node)
