"""HTML and SVG as a tree, so that text from files is escaped by construction and never by remembering to."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from qa.inert import inert

Child = Element | str


def element(tag: str, *children: Child, **attributes: str | float) -> Element:
    """Return an element of text and elements, in order.

    Attribute names take `_` for `-`, and a trailing one (`class_`) is dropped. Numbers keep one decimal."""
    made = Element(tag, {_attribute(name): _value(value) for name, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + inert(child)
        else:
            last.tail = (last.tail or "") + inert(child)
    return made


def document(root: Element) -> str:
    """Return a whole HTML page."""
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html") + "\n"


def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return inert(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
