"""Answers with files that take seconds to make: made only for a reader who does not have them already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import Response

from components.exports.data import as_json
from components.exports.exhibit import Exhibit
from components.exports.format import Format
from components.exports.pack import has_all_pictures
from data.served.answers import made_answer


def slow_answer(
    request: Request, shown: Sequence[Exhibit], form: Format, make: Callable[[], bytes], file_name: str
) -> Response:
    """Answer with a file whose ETag is of what it is made from: view, values, words, rows, editions, form and day.

    The browser that draws gives other bytes each time. A pack that lacks pictures is not to be kept: the next may
    have them.
    """
    content = form.kind.encode() + b"".join(map(as_json, shown))
    named = {"Content-Disposition": f'inline; filename="{file_name}"'}
    made = made_answer(request, content, make, form.media_type, named)
    if form.packed and made.status_code == 200 and not has_all_pictures(bytes(made.body)):
        del made.headers["ETag"]
        made.headers["Cache-Control"] = "no-store"
    return made
