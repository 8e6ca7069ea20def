"""What finance officers do: work out, keep and compare cases, print one, and look at a scheme together."""

import re
import socket
import threading
import time
import urllib.parse
import urllib.request
import xml.dom.minidom
import zipfile

from browser import NARROW, SMALLEST, WIDE
from journey import Journey
from pages import MODELS

LIVE = "/money/rates-pilot/live"


class Cases(Journey):
    def test_a_case_is_entered_worked_out_and_kept_without_a_script(self):
        page = self.open("/money/pilot-evaluation?case=empty", java_script_enabled=False)
        self.assertIn("not worked out yet", page.inner_text("h1"))
        page.locator("summary:has-text('left as assumed')").click()
        for field, text in (("saved", "1,450"), ("value", "£250"), ("weeks", "29"), ("days-a-week", "5")):
            page.locator(f"#in-{field}").fill(text)
        page.locator("button:has-text('Work it out')").first.click()
        # 1,450 ÷ (29 × 5) = 10 a day; × 5 × 52 × 250.
        self.assertEqual(page.inner_text("h1"), "At this pace it is worth £650,000 a year")
        page.get_by_label("Name of the case").fill("Home from hospital")
        page.get_by_label("Your name").fill("A. Officer")
        page.get_by_label("Kind of numbers").select_option(label="Our own figures")
        page.click("text=Keep as a new case")
        self.assertIn("The case is kept", page.inner_text("[role=status]"))
        self.assertEqual(page.locator("#in-saved").input_value(), "1,450")
        page.goto(self.workbench.address + "/money")
        self.assertIn("Home from hospital", page.inner_text("main"))

    def test_a_row_is_added_and_removed_without_a_script_and_the_page_stays_at_its_table(self):
        page = self.open("/money/social-return?case=example", java_script_enabled=False)
        names = page.locator("input[name$='.name'][name^='in.impacts']")
        self.assertEqual(names.count(), 2)
        page.locator("button:has-text('Add a row')").first.click()
        self.assertEqual(names.count(), 3)
        self.assertTrue(page.url.endswith("#in-impacts-rows"))
        page.locator("button:has-text('Remove')").nth(2).click()
        self.assertEqual(names.count(), 2)

    def test_an_error_leads_to_its_field_and_keeps_what_was_typed(self):
        page = self.open("/money/council-tax?case=example")
        page.locator("#in-councils-2-charge").fill("lots")
        page.locator("button:has-text('Work it out')").first.click()
        self.assertEqual(page.title().split(" – ")[0], "Error: Council tax harmonisation")
        page.click(".error-summary a")
        self.assertEqual(page.evaluate("document.activeElement.id"), "in-councils-2-charge")
        self.assertEqual(page.locator("#in-councils-2-charge").input_value(), "lots")

    def test_another_year_of_law_changes_only_what_was_left_empty(self):
        page = self.open("/money/council-tax?case=bcp-equal-on-day-1")
        before = page.locator("#in-councils-1-charge").input_value()
        page.locator("#profile").select_option(value="2026")
        page.locator("button:has-text('Work it out')").first.click()
        self.assertIn("Profile 2026", page.inner_text("main"))
        self.assertEqual(page.locator("#in-councils-1-charge").input_value(), before)
        self.assertEqual(page.locator("#in-core").input_value(), "2.99%")

    def test_how_sure_it_is_comes_with_one_click(self):
        page = self.open("/money/business-case?case=two-councils-central")
        page.click("text=Show how sure it is")
        self.assertIn("In eight runs of ten", page.inner_text("#sure-title"))
        self.assertEqual(page.locator("#sure figure.chart").count(), 2)

    def test_rows_are_pasted_from_a_spreadsheet_without_a_script(self):
        page = self.open("/money/social-return?case=empty", java_script_enabled=False)
        section = page.locator("section:has(#in-impacts)")
        section.locator("summary").click()
        section.locator("textarea").fill("Change\tquantity\tvalue\nConfidence\t100\t£300\nSkills\t40\t£1,000\n")
        section.locator("button:has-text('Take these rows')").click()
        self.assertEqual(page.locator("#in-impacts-2-value").input_value(), "£1,000")
        section.locator("summary").click()
        section.locator("textarea").fill("Change\tcost\nConfidence\t100\n")
        section.locator("button:has-text('Take these rows')").click()
        self.assertIn("the heading “cost” is no column", page.inner_text(".error-summary"))
        self.assertEqual(page.locator("#in-impacts-2-value").input_value(), "£1,000")

    def test_a_case_is_taken_away_as_a_workbook(self):
        page = self.open("/money/business-case?case=two-councils-central")
        with page.expect_download() as download:
            page.click("button:has-text('A workbook with the formulas')")
        self.assertEqual(download.value.suggested_filename, "business-case.xlsx")
        with zipfile.ZipFile(download.value.path()) as archive:
            self.assertIsNone(archive.testzip())
            for part in archive.namelist():
                xml.dom.minidom.parseString(archive.read(part))
            self.assertIn(b"<f>", archive.read("xl/worksheets/sheet5.xml"))

    def test_inputs_that_move_together_are_drawn_together(self):
        page = self.open("/money/business-case?case=two-councils-central")
        page.locator("#with-one").select_option(label="Savings come late by")
        page.locator("#with-other").select_option(label="Optimism bias on one-off cost")
        page.locator("#with-rho").fill("0.8")
        page.click("text=Show how sure it is")
        self.assertIn("Those said to move together do", page.inner_text("#sure"))

    def test_a_case_prints_on_one_page(self):
        examples = [f"/money/{model}?case=example" for model in MODELS]
        for address in ("/money/business-case", "/money/council-tax", "/money/asset-transfer", *examples):
            with self.subTest(address):
                page = self.open(address)
                pdf = page.pdf(format="A4", prefer_css_page_size=True)
                self.assertEqual(len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)), 1)


class Live(Journey):
    def test_a_weight_moved_in_one_browser_is_shown_in_the_other_within_a_second(self):
        one, other = self.open(LIVE), self.open(LIVE)
        before = other.inner_text("h1")
        slider = one.get_by_label("Weight of population %, slider")
        slider.focus()
        began = time.monotonic()
        one.keyboard.press("PageDown")
        other.wait_for_function("before => document.querySelector('h1').innerText !== before", arg=before, timeout=1000)
        self.assertLess(time.monotonic() - began, 1)
        value = one.locator("#in-population-weight").input_value()
        self.assertNotEqual(value, "100")
        self.assertEqual(other.locator("#in-population-weight").input_value(), value)
        self.assertEqual(other.get_by_label("Weight of population %, slider").input_value(), value)
        # What one has is what all have: the page opened anew says the same.
        self.assertEqual(self.open(LIVE).inner_text("h1"), other.inner_text("h1"))

    def test_the_same_is_done_without_a_script_by_fields_and_a_button(self):
        page = self.open(LIVE, java_script_enabled=False)
        page.locator("#in-population-weight").fill("60")
        page.click("button:has-text('Move')")
        self.assertEqual(page.locator("#in-population-growth-weight").input_value(), "40")
        page.locator("#in-population-weight").fill("a lot")
        page.click("button:has-text('Move')")
        self.assertIn("“a lot” is not a percentage", page.inner_text(".error-summary"))

    def test_a_number_that_cannot_be_is_refused_beside_its_field(self):
        page = self.open(LIVE)
        page.locator("#in-population-weight").fill("170")
        page.keyboard.press("Tab")
        page.wait_for_function("() => document.getElementById('in-population-weight').validationMessage !== ''")
        self.assertIn("over 100%", page.locator("#in-population-weight").evaluate("it => it.validationMessage"))

    def test_the_live_page_is_accessible_after_a_move_at_every_width(self):
        for width in (WIDE, NARROW, SMALLEST):
            with self.browser.visit(self.workbench.address + LIVE, width) as visit:
                visit.page.get_by_label("Weight of population %, slider").focus()
                visit.page.keyboard.press("ArrowLeft")
                visit.page.wait_for_function("() => document.getElementById('live-said').textContent !== ''")
                self.assertEqual(visit.violations(), "")
                self.assertEqual(visit.overflow(), 0)

    def test_a_hundred_people_see_a_move_within_a_second(self):
        viewers = [Viewer(self.workbench.address, LIVE + "/events") for _ in range(100)]
        try:
            for viewer in viewers:
                self.assertTrue(viewer.wait_for(0, seconds=20))
            delays = []
            for revision, weight in enumerate((80, 60, 40, 20, 50), start=1):
                began = time.monotonic()
                move(self.workbench.address, weight)
                for viewer in viewers:
                    self.assertTrue(viewer.wait_for(revision, seconds=5), f"revision {revision} did not arrive")
                delays.append(sorted(viewer.seen[revision] - began for viewer in viewers))
            for delay in delays:
                print(f"100 viewers: half within {delay[50] * 1000:.0f} ms, all within {delay[-1] * 1000:.0f} ms")
            self.assertLess(max(delay[-1] for delay in delays), 1)
        finally:
            for viewer in viewers:
                viewer.close()

    def test_the_server_stops_in_time_though_somebody_looks_on(self):
        viewer = Viewer(self.workbench.address, LIVE + "/events")
        self.assertTrue(viewer.wait_for(0, seconds=10))
        began = time.monotonic()
        self.workbench.stop()
        self.assertLess(time.monotonic() - began, 5)
        self.assertEqual(self.workbench.exit_code, 0)
        viewer.close()


def move(address, weight):
    body = urllib.parse.urlencode({"moved": "population-weight", "value": weight, "quiet": 1}).encode()
    urllib.request.urlopen(address + LIVE, data=body, timeout=5).close()


class Viewer:
    """One connection to the events, read by a thread of its own; notes when each revision came."""

    def __init__(self, address, path):
        host, port = address.removeprefix("http://").split(":")
        self.seen = {}
        self._news = threading.Condition()
        self._socket = socket.create_connection((host, int(port)), timeout=30)
        self._socket.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept: text/event-stream\r\n\r\n".encode())
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        rest = b""
        try:
            while block := self._socket.recv(65536):
                rest += block
                for found in re.finditer(rb"id: (\d+)\n", rest):
                    with self._news:
                        self.seen.setdefault(int(found[1]), time.monotonic())
                        self._news.notify_all()
                rest = rest[-40:]
        except OSError:
            pass

    def wait_for(self, revision, seconds):
        with self._news:
            return self._news.wait_for(lambda: revision in self.seen, timeout=seconds)

    def close(self):
        self._socket.close()
