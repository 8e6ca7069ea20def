"""Every page that the browser tests visit, in each state that looks different."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    name: str
    """Names the screenshot."""
    address: str
    section: str | None
    """The entry of the navigation that is marked as current."""
    status: int = 200


PAGES = [
    Page("overview", "/", "Overview"),
    Page("not-found", "/nowhere", None, status=404),
]
