"""From a request to the exhibit it asks for, and from what can be wrong with it to an answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

from components.exports.browser import NoBrowser
from components.exports.exhibit import BadAddress, Exhibit, NoSuchFigure, exhibit, exhibits
from components.exports.format import NotInThisForm
from components.exports.pack import TooLarge
from components.exports.turns import Later
from data.served.answers import problem
from data.store.describe import datasets
from data.store.load import TableUnavailable

SOON = 30  # seconds after which it is worth asking again for what cannot be had just now
Endpoint = Callable[[Request], Response]


def asked_for(request: Request, figure_id: str) -> Exhibit:
    """Build the exhibit that a request asks for. Raises what `refusals` answers."""
    return exhibit(figure_id, _asked(request), _site(request))


def all_asked_for(request: Request, page: str) -> list[Exhibit]:
    """Build every figure of a page that a request asks for. Raises what `refusals` answers."""
    return exhibits(page, _asked(request), _site(request))


def _asked(request: Request) -> dict[str, list[str]]:
    query = request.query_params
    return {name: query.getlist(name) for name in query}


def _site(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def in_json(_: Request, status: int, sentence: str) -> Response:
    """Answer a program that something cannot be had."""
    return problem(status, sentence)


def refusals(say: Callable[[Request, int, str], Response] = in_json) -> Callable[[Endpoint], Endpoint]:
    """Answer what cannot be had with a status and one plain sentence, as `say` puts it."""

    def refusing(endpoint: Endpoint) -> Endpoint:
        @wraps(endpoint)
        def guarded(request: Request) -> Response:
            try:
                return endpoint(request)
            except (NoSuchFigure, NotInThisForm) as error:
                return say(request, 404, str(error))
            except BadAddress as error:
                return say(request, 400, str(error))
            except TooLarge as error:
                return say(request, 413, str(error))
            except NoBrowser as error:
                return say(request, 501, str(error))
            except Later as error:
                refused = say(request, 503, str(error))
                refused.headers["Retry-After"] = str(SOON)
                return refused
            except TableUnavailable as error:
                title = datasets()[error.dataset_id].title
                return say(request, 503, f"{title} is not available: {str(error).rstrip('.')}.")

        return guarded

    return refusing
