"""Finding a case, and what it is worth here; what a word means."""

import unittest

from browser import NARROW, Browser
from workbench import Workbench


class Library(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(Browser())
        cls.workbench = cls.enterClassContext(Workbench())

    def open(self, address, **options):
        return self.enterContext(self.browser.visit(self.workbench.address + address, **options)).page

    def test_from_a_finding_to_a_case_and_to_the_tool_that_it_helps(self):
        page = self.open("/money/council-tax?case=example", java_script_enabled=False)
        page.locator("aside.helps li a").first.click()
        self.assertIn("How like Dorset", page.inner_text("main"))
        page.get_by_role("link", name="F3 One council tax").first.click()
        self.assertIn("/money/council-tax", page.url)

    def test_cases_are_narrowed_and_put_in_order(self):
        page = self.open("/library", width=NARROW)
        page.get_by_label("Written").select_option("Since then")
        page.get_by_label("Tool").select_option("F3")
        page.get_by_role("button", name="Find").click()
        self.assertIn("cases match", page.inner_text("h1"))
        self.assertEqual(page.get_by_label("Written").input_value(), "later")
        shares = [int(text.split("%")[0]) for text in page.locator(".alike").all_inner_texts()]
        self.assertEqual(shares, sorted(shares, reverse=True))

    def test_a_word_is_marked_once_and_leads_to_its_meaning(self):
        page = self.open("/library/cumbria")
        marked = page.locator("a.term[href='#word-band-d']")
        self.assertEqual(marked.count(), 1)
        marked.click()
        self.assertTrue(page.locator("#word-band-d").is_visible())
        self.assertIn("middle band", page.locator("#word-band-d + dd").inner_text())

    def test_without_a_script_the_meanings_are_at_the_end_of_the_page(self):
        page = self.open("/library/cumbria", java_script_enabled=False)
        self.assertEqual(page.locator("a.term").count(), 0)
        page.locator("details.words summary").click()
        self.assertIn("middle band", page.locator("#word-band-d + dd").inner_text())


if __name__ == "__main__":
    unittest.main()
