"""The assembly: security headers on every answer, health before and after loading, robots, boundary files."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

import app as assembly


@pytest.fixture
def client() -> TestClient:
    """Our own routes behind our own middleware, without Streamlit's runtime."""
    routes = [route for route in assembly.app._user_routes if isinstance(route, Route) or route.path == "/assets"]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(assembly.SecurityHeaders)]))


@pytest.mark.parametrize(
    "path", ["/health", "/robots.txt", "/api/v1/datasets", "/api/v1/datasets/nothing", "/assets/world_110m.json"]
)
def test_every_answer_carries_the_security_headers(client: TestClient, path: str):
    headers = client.get(path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "unsafe-eval'" not in headers["content-security-policy"].replace("wasm-unsafe-eval", "")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]


def test_no_source_of_the_policy_names_another_host():
    sources = assembly.CONTENT_SECURITY_POLICY.replace(";", " ").split()
    assert not [source for source in sources if "." in source or "*" in source or "http" in source]


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
