"""The forms in which reports come, told by a file's suffix or by what the bytes look like."""

import re
from collections.abc import Callable, Iterator

from reportedly.acquire.draft import Draft
from reportedly.acquire.json_file import json_file
from reportedly.acquire.limits import MAX_BYTES, MAX_TEXT_BYTES
from reportedly.acquire.markdown import markdown
from reportedly.acquire.page import page
from reportedly.acquire.plain import plain
from reportedly.errors import ReportedlyError

Form = Callable[[bytes], Iterator[Draft | ReportedlyError]]

BY_SUFFIX: dict[str, Form] = {
    ".txt": plain,
    ".text": plain,
    ".md": markdown,
    ".markdown": markdown,
    ".html": page,
    ".htm": page,
    ".xhtml": page,
    ".json": json_file,
}
LINES = {".jsonl", ".ndjson"}

_JSON = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\{\]])')
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|\?xml|!--|html|head|body|article|main|div|p)\b", re.I)
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n\w+[ \t]*:")
_MARK = b"\xef\xbb\xbf"


def limit_of(form: Form) -> int:
    """How many bytes a file of a form may have: JSON may hold many reports, the others one."""
    return MAX_BYTES if form is json_file else MAX_TEXT_BYTES


def recognised(data: bytes) -> Form:
    """The form of what has no telling name; plain text where nothing else fits."""
    head = data[:4096].removeprefix(_MARK)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    if _JSON.match(head):
        return json_file
    if _HTML.match(head):
        return page
    return markdown if _FRONT_MATTER.match(head) else plain
