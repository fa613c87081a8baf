"""Answers of the read-only addresses: bytes with an ETag, JSON, and problems in one plain sentence."""

from __future__ import annotations

import hashlib
import json
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
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"Cache-Control": CACHE, **headers, "ETag": tag, "Access-Control-Allow-Origin": "*"}
    known = {item.strip().removeprefix("W/") for item in request.headers.get("if-none-match", "").split(",")}
    if tag in known:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
