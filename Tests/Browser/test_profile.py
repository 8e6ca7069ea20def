"""Whose rules hold: reading a profile, switching it, and what a first day does to the steps before it."""

import unittest

from browser import NARROW
from journey import Journey


class Profiles(Journey):
    def test_another_year_is_looked_at_chosen_and_left_again(self):
        page = self.open("/", width=NARROW)
        page.click("header >> text=England in 2018")
        self.assertIn("things that hold", page.inner_text("h1"))
        page.click("main >> text=England in 2026")
        self.assertIn("unverified", page.inner_text("h1"))
        self.assertIn("England in 2018", page.inner_text("header"))
        page.click("text=Speak in this profile")
        self.assertIn("What people entered is as it was", page.inner_text("[role=status]"))
        self.assertIn("England in 2026", page.inner_text("header"))
        page.click("text=All tools")
        self.assertTrue(page.locator("a[href='/tools/F2']").is_visible())
        page.click("header >> text=England in 2026")
        page.click("main >> text=England in 2018")
        page.click("text=Speak in this profile")
        self.assertIn("England in 2018", page.inner_text("header"))

    def test_one_date_at_the_end_gives_every_step_before_it_its_day(self):
        page = self.open("/registers/routes/views/table")
        budget = page.locator("tr", has_text="First budget and council tax set")
        # The councils begin on 1 April and take a month to do so; the budget takes five.
        self.assertIn("1 March 2019", budget.inner_text())
        self.assertIn("1 October 2018", budget.inner_text())
        page.click("text=New councils begin")
        page.click("text=Change it")
        page.get_by_label("Fixed day (optional)").fill("1/6/2019")
        page.click("text=Keep the change")
        page = self.open("/registers/routes/views/table")
        self.assertIn("1 May 2019", page.locator("tr", has_text="First budget and council tax set").inner_text())

    def test_every_way_through_leads_to_pages_that_open(self):
        page = self.open("/toolkit/ways")
        addresses = page.locator("main ol a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
        self.assertGreater(len(addresses), 50)
        for address in sorted(set(addresses)):
            self.assertEqual(page.request.get(self.workbench.address + address).status, 200, address)


if __name__ == "__main__":
    unittest.main()
