"""What an analyst does over the pages about places."""

import csv
import io
import unittest

from browser import NARROW, SMALLEST, WIDE, Browser
from journey import Journey
from workbench import Workbench

# Invented, so that there is something to see: jobs by sector.
JOBS = """code,Farming,Making,Caring
E06000028,10,4000,30000
E06000029,40,15000,20000
E07000048,300,1500,4000
E07000049,600,4000,8000
E07000050,1500,2500,5000
E07000051,900,2000,3000
E07000052,2600,4000,11000
E07000053,100,1200,6000
"""


class Places(Journey):
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

    def test_from_the_first_glance_to_the_evidence(self):
        page = self.open("/places")
        page.click("text=Who lies in what, layer by layer")
        page.get_by_label("Layer on the map").select_option("ttwa")
        page.click("text=Show this layer")
        self.assertIn("more than one travel-to-work area", page.inner_text("h1"))
        page.get_by_role("navigation", name="Pages about places").get_by_text("Other boundaries").click()
        page.get_by_label("On the boundaries of").select_option("ttwa")
        page.get_by_role("button", name="Show").click()
        self.assertIn("about", page.inner_text("h1"))
        self.assertIn("Nothing is lost.", page.inner_text("main"))

    def test_what_a_table_shows_is_what_its_file_holds(self):
        page = self.open("/places/map?show=population&per=hectares")
        table = page.locator("table", has_text="from most to least")
        shown = [row.inner_text().split("\t")[0] for row in table.locator("tbody tr").all()]
        link = page.locator(".note a", has_text="from most to least").get_attribute("href")
        text = page.request.get(self.workbench.address + link).text()
        self.assertEqual([row[0] for row in csv.reader(io.StringIO(text))][1:9], shown)

    def test_a_map_of_hexagons_and_others_beside_it(self):
        page = self.open("/places/map", width=NARROW)
        page.get_by_label("Drawn as").select_option("hexagons")
        page.get_by_label("Classes with").select_option("equal")
        page.click("text=Others side by side")
        page.get_by_role("checkbox", name="Council tax base").check()
        page.get_by_role("button", name="Draw").click()
        self.assertIn("Side by side", page.inner_text("main"))
        self.assertTrue(page.locator("[name=beside][value=tax_base]").is_checked())

    def test_groups_by_need_are_as_many_as_asked(self):
        page = self.open("/places/needs")
        page.get_by_label("Groups", exact=True).select_option("3")
        page.get_by_role("button", name="Group again").click()
        self.assertIn("three groups", page.inner_text("h1"))

    def test_weights_of_measures_change_who_is_alike_and_a_wrong_one_leads_to_its_list(self):
        page = self.open("/places/alike?area=E06000028")
        page.get_by_label("Weight of").first.fill("much")
        page.get_by_role("button", name="Compare").click()
        self.assertIn("is a number of 0 or more, not “much”", page.inner_text(".error-summary"))
        page.click(".error-summary a")
        self.assertEqual(page.evaluate("document.activeElement.id"), "measures")


class Sectors(unittest.TestCase):
    """Jobs of a later year with other sectors than those of the sample; invented."""

    @classmethod
    def setUpClass(cls):
        cls.workbench = cls.enterClassContext(Workbench([("sectors", "jobs_2017.csv", JOBS)]))
        cls.browser = cls.enterClassContext(Browser())

    def test_the_page_and_its_error_pass_the_accessibility_checker_and_fit_at_every_width(self):
        for address, status in [("/places/sectors", 200), ("/places/sectors?sector=99", 400), ("/places/lenses", 200)]:
            for width in (WIDE, NARROW, SMALLEST):
                with self.subTest(address=address, width=width):
                    with self.browser.visit(self.workbench.address + address, width) as visit:
                        self.assertEqual(visit.response.status, status)
                        self.assertEqual(visit.violations(), "")
                        self.assertEqual(visit.overflow(), 0)

    def test_a_sector_is_chosen_for_the_map(self):
        with self.browser.visit(self.workbench.address + "/places/sectors") as visit:
            visit.page.get_by_label("Sector on the map").select_option(label="Making")
            visit.page.get_by_role("button", name="Show", exact=True).click()
            self.assertIn("Making", visit.page.inner_text("figcaption >> nth=0"))


if __name__ == "__main__":
    unittest.main()
