"""The forms of a page, for the stories that send something into each of them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TEXTS = {"text", "search", "email", "url", "tel", "number", "date", "time", "month", "textarea"}


@dataclass
class Form:
    identified: str
    action: str
    method: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    """Names and values as the page has them; texts are those that people write."""
    texts: list[str] = field(default_factory=list)

    def filled(self, value: str) -> list[tuple[str, str]]:
        """What a browser would send, with the value in every field that people write in."""
        return [(name, value if name in self.texts else present) for name, present in self.fields]


class _Forms(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[Form] = []
        self.form: Form | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]):
        attributes = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.form = Form(
                attributes.get("id", ""), attributes.get("action", ""), attributes.get("method", "get").lower())
            self.found.append(self.form)
        name = attributes.get("name")
        if not self.form or not name and tag != "option":
            return
        kind = "textarea" if tag == "textarea" else attributes.get("type", "text")
        if tag in ("input", "textarea"):
            if kind in ("checkbox", "radio") and "checked" not in attributes or kind in ("submit", "file"):
                return
            if kind in TEXTS:
                self.form.texts.append(name)
            self.form.fields.append((name, attributes.get("value", "")))
        elif tag == "select":
            self.select = name
            self.form.fields.append((name, ""))
        elif tag == "option" and self.select and "selected" in attributes:
            self.form.fields[-1] = (self.select, attributes.get("value", ""))

    def handle_endtag(self, tag: str):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None


def forms(page: str) -> list[Form]:
    """Every form of a page that changes something."""
    parser = _Forms()
    parser.feed(page)
    return [form for form in parser.found if form.method == "post"]
