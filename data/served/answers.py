"""Answers of the read-only addresses: bytes with an ETag, JSON, and problems in one plain sentence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

CACHE = "public, max-age=300, must-revalidate"


def json_answer(request: Request, content: Any) -> Response:
    """Answer with JSON; what cannot be written in it, such as NaN, is an error of ours."""
    body = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return answer(request, body.encode("utf-8"), "application/json", {})


def problem(status: int, sentence: str) -> Response:
    """Answer that something is wrong, in one plain sentence."""
    return JSONResponse({"error": sentence}, status_code=status, headers={"Cache-Control": "no-store"})


def answer(request: Request, body: bytes, media_type: str, headers: dict[str, str]) -> Response:
    """Answer with an ETag of the very bytes; a reader who has them already is told so."""
    return made_answer(request, body, lambda: body, media_type, headers)


def made_answer(
    request: Request, content: bytes, make: Callable[[], bytes], media_type: str, headers: dict[str, str]
) -> Response:
    """Answer with an ETag of the content that a body is made from; it is made only for a reader who has it not."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
    headers = {"Cache-Control": CACHE, **headers, "ETag": tag, "Access-Control-Allow-Origin": "*"}
    known = {item.strip().removeprefix("W/") for item in request.headers.get("if-none-match", "").split(",")}
    if tag in known:
        return Response(status_code=304, headers=headers)
    return Response(make(), media_type=media_type, headers=headers)
