"""People weigh options, and small councils look for partners."""

import unittest

from journey import Journey


class Ranking(Journey):
    def open(self, address):
        return super().open(address, java_script_enabled=False)

    def test_two_judges_weigh_and_one_takes_it_back(self):
        page = self.open("/options/ranking")
        self.assertIn("by equal weights", page.inner_text("h1"))
        for name, label in [("A. Smith", "Residents working inside"), ("B. Jones", "Difference in people")]:
            page.get_by_label("Who weighs").fill(name)
            page.get_by_label(label).fill("100")
            page.click("text=Keep these weights")
            self.assertIn(f"The weights of {name} are kept.", page.inner_text("[role=status]"))
        self.assertIn("by the mean of two judges’ weights", page.inner_text("h1"))
        page.get_by_label("Take weights back").select_option("B. Jones")
        page.click("button:has-text('Take back')")
        self.assertIn("comes first by the weights of A. Smith", page.inner_text("h1"))

    def test_a_wrong_number_of_points_is_named_beside_its_field(self):
        page = self.open("/options/ranking")
        page.get_by_label("Who weighs").fill("A. Smith")
        page.get_by_label("Difference in people").fill("many")
        page.click("text=Keep these weights")
        self.assertIn("“many” is not a whole number from 0 to 100.", page.inner_text(".error-summary"))
        self.assertEqual(page.get_by_label("Difference in people").input_value(), "many")

    def test_a_wish_changes_who_merges_with_whom(self):
        page = self.open("/options/merging")
        page.get_by_label("Ties by commuting").fill("0")
        page.get_by_label("Likeness").fill("0")
        page.get_by_label("Least people").fill("47,000")
        page.get_by_label("Who names a partner").select_option(label="Purbeck")
        page.get_by_label("Whom (optional)", exact=True).select_option(label="Poole")
        page.click("text=Let them look for partners")
        self.assertIn("Eight areas become seven in one step", page.inner_text("h1"))
        self.assertTrue(page.is_checked("label:has-text('Purbeck names Poole')"))


if __name__ == "__main__":
    unittest.main()
