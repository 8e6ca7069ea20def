"""What holds for every page of the workbench, at every width."""

import functools
import os
import unittest
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from browser import NARROW, SMALLEST, WIDE, Browser
from pages import PAGES, Page
from workbench import Workbench


@dataclass
class Look:
    """One page, opened once and made narrower, and what was seen of it."""

    page: Page
    status: int
    title: str
    language: str
    headings: int
    current: list[str]
    text: str
    text_without_javascript: str
    overflow: dict[int, int]
    violations: dict[int, str]
    skip: list[str]
    stops: int
    reached: int
    printed: tuple[bool, bool]
    hosts: set[str]
    complaints: list[str]
    size: int


def look(page, address, browser):
    with browser.visit(address, java_script_enabled=False) as visit:
        text_without_javascript = visit.page.inner_text("body")
    with browser.visit(address) as visit:
        seen = Look(
            page=page,
            status=visit.response.status,
            title=visit.page.title(),
            language=visit.page.locator("html").get_attribute("lang"),
            headings=visit.page.locator("h1").count(),
            current=visit.page.locator("header nav [aria-current=page]").all_inner_texts(),
            text=visit.page.inner_text("body"),
            text_without_javascript=text_without_javascript,
            overflow={},
            violations={},
            skip=visit.skip(),
            stops=visit.stops(),
            reached=visit.reach(),
            printed=visit.printed(),
            hosts=visit.hosts,
            complaints=visit.complaints,
            size=visit.response.request.sizes()["responseBodySize"],
        )
        for width in (WIDE, NARROW, SMALLEST):
            visit.resize(width)
            seen.overflow[width] = visit.overflow()
            # The layout at 360 pixels is that of 320 with more room.
            if width != NARROW:
                seen.violations[width] = visit.violations()
            visit.photograph(f"{page.name}-{width}")
        return seen


def looks(workbench):
    """A look at each page; several browsers look side by side, for the processors there are."""

    def look_at(pages):
        with Browser() as browser:
            return [look(page, workbench.address + page.address, browser) for page in pages]

    count = os.cpu_count() or 1
    with ThreadPoolExecutor(count) as browsers:
        return [seen for part in browsers.map(look_at, [PAGES[n::count] for n in range(count)]) for seen in part]


def on_every_look(test):
    """Runs a test on each page as it was seen; a failure names it, and the others are still tested."""

    @functools.wraps(test)
    def run(self):
        for seen in self.looks:
            with self.subTest(page=seen.page.name):
                test(self, seen)

    return run


class EveryPage(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.workbench = cls.enterClassContext(Workbench())
        cls.looks = looks(cls.workbench)

    @on_every_look
    def test_passes_the_accessibility_checker(self, seen):
        self.assertEqual({width: text for width, text in seen.violations.items() if text}, {})

    @on_every_look
    def test_fits_its_window_without_sideways_scrolling(self, seen):
        self.assertEqual(seen.overflow, {width: 0 for width in seen.overflow})

    @on_every_look
    def test_says_where_it_is(self, seen):
        self.assertEqual(seen.status, seen.page.status)
        self.assertEqual(seen.language, "en-GB")
        self.assertRegex(seen.title, r".+ – Dorset – Localities$")
        self.assertEqual(seen.headings, 1)
        self.assertEqual(seen.current, [seen.page.section] if seen.page.section else [])

    @on_every_look
    def test_asks_nothing_of_another_site_and_gets_no_complaint_from_the_browser(self, seen):
        self.assertEqual(seen.hosts, {self.workbench.address.removeprefix("http://")})
        # Chromium reports a page's own status of 400 and above as an error of loading.
        complaints = [text for text in seen.complaints if seen.page.status < 400 or "Failed to load" not in text]
        self.assertEqual(complaints, [])

    @on_every_look
    def test_weighs_less_than_100_kilobytes_with_its_map(self, seen):
        self.assertLess(seen.size, 100_000)

    @on_every_look
    def test_shows_the_same_without_javascript(self, seen):
        self.assertEqual(seen.text_without_javascript, seen.text)

    @on_every_look
    def test_lets_the_keyboard_skip_to_the_page_at_the_first_touch(self, seen):
        self.assertEqual(seen.skip, ["Skip to the page", "main"])

    @on_every_look
    def test_lets_the_keyboard_reach_every_control_and_leave_it_again(self, seen):
        self.assertEqual(seen.reached, seen.stops)

    @on_every_look
    def test_prints_its_heading_without_the_navigation(self, seen):
        self.assertEqual(seen.printed, (True, False))


class Stopping(unittest.TestCase):
    def test_the_server_ends_at_once_and_without_complaint_when_told_to(self):
        with Browser() as browser, Workbench() as workbench:
            # A browser keeps its connection open; the server does not wait for it.
            with browser.visit(workbench.address) as visit:
                self.assertEqual(visit.response.status, 200)
                workbench.stop()
        self.assertEqual(workbench.exit_code, 0)
        self.assertEqual(workbench.log, f"Dorset is open at {workbench.address}/ – stop it with Control-C.\n")
