"""A Chromium that looks at one page of the workbench and keeps what it noticed."""

import os
import pathlib
from contextlib import contextmanager
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDE, NARROW, SMALLEST = 1280, 360, 320

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Browser:
    def __enter__(self):
        self._playwright = sync_playwright().start()
        # Chromium's own sandbox does not start for root, as in containers; only our own pages are opened.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        self._chromium = self._playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=arguments
        )
        self._contexts = {}
        return self

    def __exit__(self, *_):
        self._chromium.close()
        self._playwright.stop()

    @contextmanager
    def visit(self, address, width=WIDE, **options):
        """A new page at this width (CSS pixels); `options` are those of a context, such as `java_script_enabled`."""
        key = tuple(sorted(options.items()))
        if key not in self._contexts:
            self._contexts[key] = self._chromium.new_context(**options)
        page = self._contexts[key].new_page()
        try:
            page.set_viewport_size({"width": width, "height": 800})
            yield Visit(page, address)
        finally:
            page.close()


class Visit:
    def __init__(self, page, address):
        self.page = page
        self.complaints = []
        self.hosts = set()
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        self.response = page.goto(address, wait_until="load")

    def violations(self):
        """What the accessibility checker finds wrong, in words; empty where nothing is."""
        # The checker brings its own script, which the page's policy would not let in as a file; evaluating is not loading.
        results = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": AXE_RULES}})
        return results.generate_report() if results.violations_count else ""

    def overflow(self):
        """How many pixels the page is wider than its window."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def focused(self):
        """A word for what has the focus: its id, else its text, else its tag."""
        return self.page.evaluate(
            """() => {
                const it = document.activeElement
                return it.id || it.innerText?.trim() || it.name || it.tagName
            }"""
        )

    def stops(self):
        """How many times the tabulator key has to find something to stop at; a group of radio buttons is one stop."""
        return self.page.evaluate(
            """() => {
                const controls = [...document.querySelectorAll(
                    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
                )].filter(it => it.checkVisibility() && !it.disabled)
                return new Set(controls.map((it, n) => it.type === "radio" ? it.name : n)).size
            }"""
        )

    def to_top(self):
        """Takes the focus to the top of the page: where something is to be corrected, the summary has it at first."""
        self.page.evaluate("document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus()")
        self.page.evaluate("document.body.removeAttribute('tabindex')")

    def skip(self):
        """What the first touch of the tabulator key stops at from the top, if it is to be seen, and where it then leads."""
        self.to_top()
        self.page.keyboard.press("Tab")
        link = self.focused() if self.page.locator(":focus").bounding_box()["x"] >= 0 else "hidden"
        self.page.keyboard.press("Enter")
        return [link, self.focused()]

    def reach(self):
        """How many stops the tabulator key makes from the top of the page to its end."""
        self.to_top()
        most = self.stops() + 1
        for reached in range(most):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement === document.body"):
                return reached
        return most

    def printed(self):
        """Whether paper shows the heading, and whether the navigation."""
        self.page.emulate_media(media="print")
        shown = [self.page.locator(selector).first.is_visible() for selector in ("h1", "nav")]
        self.page.emulate_media(media="screen")
        return tuple(shown)

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": 800})

    def photograph(self, name):
        """Keeps a picture where SCREENSHOTS names a folder."""
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=pathlib.Path(folder) / f"{name}.png", full_page=True)
