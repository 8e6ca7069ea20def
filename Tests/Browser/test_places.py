"""What an analyst does over the pages about places."""

import unittest

from browser import NARROW, Browser
from workbench import Workbench


class Places(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(Browser())

    def setUp(self):
        self.workbench = self.enterContext(Workbench())

    def open(self, address, **options):
        return self.enterContext(self.browser.visit(self.workbench.address + address, **options)).page

    def test_a_rule_of_ones_own_is_kept_from_page_to_page(self):
        page = self.open("/places")
        page.get_by_role("navigation", name="Pages about places").get_by_text("Areas by commuting").click()
        before = page.inner_text("h1")
        page.get_by_label("Fewest employed residents").fill("60000")
        page.get_by_label("Large from").fill("60000")
        page.click("text=Find the areas")
        self.assertNotEqual(page.inner_text("h1"), before)
        after = page.inner_text("h1")
        page.click("text=How firm are these areas?")
        page.click("text=The areas by this rule")
        self.assertEqual(page.inner_text("h1"), after)

    def test_a_lens_goes_by_the_official_areas_where_asked(self):
        page = self.open("/places/lenses", width=NARROW)
        page.locator("#labour-market").select_option(label="Travel to Work Areas, 2011")
        page.click("text=Look again")
        self.assertIn("Dorchester and Weymouth", page.inner_text("main"))

    def test_an_error_in_the_rule_is_announced_and_leads_to_its_field(self):
        page = self.open("/places/areas?min-size=many")
        page.click(".error-summary a")
        self.assertEqual(page.evaluate("document.activeElement.id"), "min-size")


if __name__ == "__main__":
    unittest.main()
