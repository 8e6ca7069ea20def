"""What holds for every page of the workbench, at every width."""

import functools
import unittest
from dataclasses import dataclass

from browser import NARROW, SMALLEST, WIDE, Browser
from pages import PAGES, Page
from workbench import Workbench


@dataclass
class Look:
    """One page at one width, and what was seen of it."""

    page: Page
    width: int
    status: int
    title: str
    language: str
    headings: int
    current: list[str]
    text: str
    overflow: int
    violations: str
    hosts: set[str]
    complaints: list[str]
    size: int


def look(page, width, visit):
    visit.photograph(f"{page.name}-{width}")
    return Look(
        page=page,
        width=width,
        status=visit.response.status,
        title=visit.page.title(),
        language=visit.page.locator("html").get_attribute("lang"),
        headings=visit.page.locator("h1").count(),
        current=visit.page.locator("header nav [aria-current=page]").all_inner_texts(),
        text=visit.page.inner_text("body"),
        overflow=visit.overflow(),
        violations=visit.violations() if width != NARROW else "",
        hosts=visit.hosts,
        complaints=visit.complaints,
        size=visit.response.request.sizes()["responseBodySize"],
    )


def on_every_look(test):
    """Runs a test on each page at each width as it was seen; a failure names both, and the others are still tested."""

    @functools.wraps(test)
    def run(self):
        for seen in self.looks:
            with self.subTest(page=seen.page.name, width=seen.width):
                test(self, seen)

    return run


def on_every_page(**options):
    """Runs a test on each page, opened anew."""

    def decorate(test):
        @functools.wraps(test)
        def run(self):
            for page in PAGES:
                with self.subTest(page=page.name):
                    with self.browser.visit(self.workbench.address + page.address, **options) as visit:
                        test(self, page, visit)

        return run

    return decorate


class EveryPage(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.workbench = cls.enterClassContext(Workbench())
        cls.browser = cls.enterClassContext(Browser())
        cls.looks = []
        for page in PAGES:
            for width in (WIDE, NARROW, SMALLEST):
                with cls.browser.visit(cls.workbench.address + page.address, width) as visit:
                    cls.looks.append(look(page, width, visit))

    @on_every_look
    def test_passes_the_accessibility_checker(self, seen):
        self.assertEqual(seen.violations, "")

    @on_every_look
    def test_fits_its_window_without_sideways_scrolling(self, seen):
        self.assertEqual(seen.overflow, 0)

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

    @on_every_page(java_script_enabled=False)
    def test_shows_the_same_without_javascript(self, page, visit):
        lively = next(seen.text for seen in self.looks if seen.page == page and seen.width == WIDE)
        self.assertEqual(visit.page.inner_text("body"), lively)

    @on_every_page()
    def test_lets_the_keyboard_skip_to_the_page_at_the_first_touch(self, page, visit):
        visit.page.keyboard.press("Tab")
        self.assertEqual(visit.focused(), "Skip to the page")
        self.assertGreaterEqual(visit.page.locator(":focus").bounding_box()["x"], 0)
        visit.page.keyboard.press("Enter")
        self.assertEqual(visit.focused(), "main")

    @on_every_page()
    def test_lets_the_keyboard_reach_every_control_and_leave_it_again(self, page, visit):
        stops = visit.stops()
        reached = 0
        while reached <= stops:
            visit.page.keyboard.press("Tab")
            if visit.page.evaluate("document.activeElement === document.body"):
                break
            reached += 1
        self.assertEqual(reached, stops)

    @on_every_page()
    def test_prints_without_the_navigation(self, page, visit):
        visit.page.emulate_media(media="print")
        self.assertFalse(visit.page.locator("nav").first.is_visible())
        self.assertTrue(visit.page.locator("h1").is_visible())


class Stopping(unittest.TestCase):
    def test_the_server_ends_at_once_and_without_complaint_when_told_to(self):
        with Browser() as browser, Workbench() as workbench:
            # A browser keeps its connection open; the server does not wait for it.
            with browser.visit(workbench.address) as visit:
                self.assertEqual(visit.response.status, 200)
                workbench.stop()
        self.assertEqual(workbench.exit_code, 0)
        self.assertEqual(workbench.log, f"Dorset is open at {workbench.address}/ – stop it with Control-C.\n")
