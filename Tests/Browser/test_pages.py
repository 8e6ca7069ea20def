"""What holds for every page of the workbench, at every width."""

import functools
import unittest

from browser import NARROW, SMALLEST, WIDE, Browser
from pages import PAGES
from workbench import Workbench


def on_every_page(*widths, **options):
    """Runs a test on each page at each width; a failure names both, and the others are still looked at."""

    def decorate(test):
        @functools.wraps(test)
        def run(self):
            for page in PAGES:
                for width in widths or (WIDE,):
                    with self.subTest(page=page.name, width=width):
                        with self.browser.visit(self.workbench.address + page.address, width, **options) as visit:
                            test(self, page, visit, width)

        return run

    return decorate


class EveryPage(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.workbench = cls.enterClassContext(Workbench())
        cls.browser = cls.enterClassContext(Browser())

    @on_every_page(WIDE, SMALLEST)
    def test_passes_the_accessibility_checker(self, page, visit, width):
        self.assertEqual(visit.violations(), "")

    @on_every_page(WIDE, NARROW, SMALLEST)
    def test_fits_its_window_without_sideways_scrolling(self, page, visit, width):
        visit.photograph(f"{page.name}-{width}")
        self.assertEqual(visit.overflow(), 0)

    @on_every_page()
    def test_lets_the_keyboard_skip_to_the_page_at_the_first_touch(self, page, visit, width):
        visit.page.keyboard.press("Tab")
        self.assertEqual(visit.focused(), "Skip to the page")
        self.assertGreaterEqual(visit.page.locator(":focus").bounding_box()["x"], 0)
        visit.page.keyboard.press("Enter")
        self.assertEqual(visit.focused(), "main")

    @on_every_page()
    def test_lets_the_keyboard_reach_every_control_and_leave_it_again(self, page, visit, width):
        stops = visit.stops()
        reached = 0
        while reached <= stops:
            visit.page.keyboard.press("Tab")
            if visit.page.evaluate("document.activeElement === document.body"):
                break
            reached += 1
        self.assertEqual(reached, stops)

    @on_every_page()
    def test_says_where_it_is(self, page, visit, width):
        self.assertEqual(visit.response.status, page.status)
        self.assertEqual(visit.page.locator("html").get_attribute("lang"), "en-GB")
        self.assertRegex(visit.page.title(), r".+ – Dorset – Localities$")
        self.assertEqual(visit.page.locator("h1").count(), 1)
        current = visit.page.locator("nav [aria-current=page]").all_inner_texts()
        self.assertEqual(current, [page.section] if page.section else [])

    @on_every_page()
    def test_asks_nothing_of_another_site_and_gets_no_complaint_from_the_browser(self, page, visit, width):
        self.assertEqual(visit.hosts, {self.workbench.address.removeprefix("http://")})
        # Chromium reports a page's own status of 400 and above as an error of loading.
        complaints = [text for text in visit.complaints if page.status < 400 or "Failed to load" not in text]
        self.assertEqual(complaints, [])

    @on_every_page(java_script_enabled=False)
    def test_shows_the_same_without_javascript(self, page, visit, width):
        with self.browser.visit(self.workbench.address + page.address, width) as lively:
            self.assertEqual(visit.page.inner_text("body"), lively.page.inner_text("body"))

    @on_every_page()
    def test_weighs_less_than_100_kilobytes_with_its_map(self, page, visit, width):
        self.assertLess(visit.response.request.sizes()["responseBodySize"], 100_000)

    @on_every_page()
    def test_prints_without_the_navigation(self, page, visit, width):
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
