"""From a request to the exhibit it asks for, and from what can be wrong with it to an answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

from components.exports.browser import NoBrowser
from components.exports.data import NotAChart
from components.exports.exhibit import BadAddress, Exhibit, NoSuchFigure, exhibit
from data.describe import datasets
from data.load import TableUnavailable

Endpoint = Callable[[Request], Response]


def asked_for(request: Request, figure_id: str) -> Exhibit:
    """Build the exhibit that a request asks for. Raises what `refusals` answers."""
    query = request.query_params
    site = str(request.base_url).rstrip("/")
    return exhibit(figure_id, {name: query.getlist(name) for name in query}, site)


def refusals(say: Callable[[int, str], Response]) -> Callable[[Endpoint], Endpoint]:
    """Answer what cannot be had with a status and one plain sentence, as `say` puts it."""

    def refusing(endpoint: Endpoint) -> Endpoint:
        @wraps(endpoint)
        def guarded(request: Request) -> Response:
            try:
                return endpoint(request)
            except (NoSuchFigure, NotAChart) as error:
                return say(404, str(error))
            except BadAddress as error:
                return say(400, str(error))
            except NoBrowser as error:
                return say(501, str(error))
            except TableUnavailable as error:
                title = datasets()[error.dataset_id].title
                return say(503, f"{title} is not available: {str(error).rstrip('.')}.")

        return guarded

    return refusing
