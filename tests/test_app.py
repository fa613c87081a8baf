"""The assembly: security headers on every answer, health before and after loading, robots, boundary files."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

import app as assembly


@pytest.fixture
def client() -> TestClient:
    """Our own routes behind our own middleware, without Streamlit's runtime."""
    return TestClient(Starlette(routes=assembly.ROUTES, middleware=[Middleware(assembly.SecurityHeaders)]))


@pytest.mark.parametrize(
    "path", ["/health", "/robots.txt", "/api/v1/datasets", "/api/v1/datasets/nothing", "/assets/world_110m.json"]
)
def test_every_answer_carries_the_security_headers(client: TestClient, path: str):
    headers = client.get(path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "unsafe-eval'" not in headers["content-security-policy"].replace("wasm-unsafe-eval", "")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]


def test_the_page_on_data_names_the_feed_of_changes():
    page = Route("/data", lambda _: PlainTextResponse(""))
    with_headers = TestClient(Starlette(routes=[page], middleware=[Middleware(assembly.SecurityHeaders)]))
    assert 'rel="alternate"; type="application/atom+xml"' in with_headers.get("/data").headers["link"]


def test_no_source_of_the_policy_names_another_host():
    sources = assembly.CONTENT_SECURITY_POLICY.replace(";", " ").split()
    assert not [source for source in sources if "." in source or "*" in source or "http" in source]


def test_what_others_embed_runs_scripts_of_this_site_alone(client: TestClient):
    policy = client.get("/embed/national").headers["content-security-policy"].split("; ")
    assert "script-src 'self'" in policy
    assert "script-src 'self' 'wasm-unsafe-eval' blob:" in assembly.CONTENT_SECURITY_POLICY.split("; ")


def test_health_is_503_until_the_data_are_loaded(client: TestClient, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(assembly, "ready", False)
    assert client.get("/health").status_code == 503
    monkeypatch.setattr(assembly, "ready", True)
    assert client.get("/health").json() == {"status": "ok", "broken": []}


def test_boundary_files_may_be_kept_for_a_day_and_asked_for_again(client: TestClient):
    first = client.get("/assets/integration_areas.geojson")
    assert first.headers["cache-control"] == "public, max-age=86400"
    again = client.get("/assets/integration_areas.geojson", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path", ["/assets/../tables/sources.csv", "/assets/%2e%2e/tables/sources.csv", "/assets/..%2ftables/areas.csv"]
)
def test_nothing_outside_the_boundaries_is_served(client: TestClient, path: str):
    assert client.get(path).status_code == 404


def test_our_addresses_answer_below_the_base_path_too():
    below = [Middleware(assembly.SecurityHeaders), Middleware(assembly.BelowBasePath, base="explorer")]
    client = TestClient(Starlette(routes=assembly.ROUTES, middleware=below))
    for path in ("/assets/world_110m.json", "/api/v1/datasets", "/web/web.css", "/web/area_map.js"):
        assert client.get(path).status_code == client.get(f"/explorer{path}").status_code == 200
    assert "explorer/hate-crime" in client.get("/explorer/api/v1/figures/national.json").json()["address"]
    assert "/explorer/web/plotly.min.js" in client.get("/explorer/embed/national/image").text
    assert 'href="/explorer/web/web.css"' in client.get("/explorer/embed/nothing").text
    assert "explorer.css" in client.get("/explorer/hate-crime").text
    assert client.get("/explorer/static/nothing.js").status_code == 404  # left to Streamlit
