"""What people do over several pages, with the keyboard and the mouse."""

from browser import NARROW, WIDE
from journey import Journey


class Journeys(Journey):
    def test_from_the_first_page_to_two_plans_side_by_side(self):
        page = self.open("/")
        page.click("text=See all six")
        self.assertEqual(page.inner_text("h1"), "Six of 466 plans leave every council above 300,000")
        page.check("label:has-text('The plan approved in 2018')")
        page.check("label:has-text('Plan 4')")
        page.click("text=Compare two")
        self.assertIn("for the plan approved in 2018", page.inner_text("h1"))
        page.click("text=Back to the options")
        self.assertEqual(page.inner_text("h1"), "Six of 466 plans leave every council above 300,000")

    def test_a_tighter_limit_leaves_fewer_plans_and_an_impossible_one_says_why(self):
        page = self.open("/options", java_script_enabled=False)
        page.get_by_label("People in each, at least").fill("330,000")
        page.click("text=Count again")
        self.assertEqual(page.inner_text("h1"), "Five of 466 plans leave every council above 330,000")
        self.assertEqual(page.get_by_label("People in each, at least").input_value(), "330,000")
        page.get_by_label("People in each, at least").fill("500000")
        page.click("text=Count again")
        self.assertIn("None of 466 plans", page.inner_text("h1"))
        self.assertIn("at most one council is possible", page.inner_text("main"))

    def test_a_wish_is_added_and_taken_back(self):
        page = self.open("/options?limits=1", java_script_enabled=False)
        page.click("text=Keep areas together or apart")
        page.locator("#join-a").select_option(label="Poole")
        page.locator("#join-b").select_option(label="Purbeck")
        page.click("text=Count again")
        self.assertIn("466 plans fit the limits", page.inner_text("h1"))
        fewer = page.inner_text("h1")
        page.uncheck("label:has-text('Poole + Purbeck')")
        page.click("text=Count again")
        self.assertEqual(page.inner_text("h1"), "466 plans are possible")
        self.assertNotEqual(fewer, page.inner_text("h1"))

    def test_an_error_is_announced_and_its_link_leads_to_the_field(self):
        page = self.open("/options?limits=1&least=many")
        page.click(".error-summary a")
        self.assertEqual(page.evaluate("document.activeElement.id"), "least")
        self.assertEqual(page.locator("#least").get_attribute("aria-invalid"), "true")

    def test_an_area_is_added_on_the_map_and_taken_away_by_the_keyboard(self):
        page = self.open("/places")
        before = page.inner_text("h1")
        page.locator("figure.map a", has=page.locator("title", has_text="East Dorset")).first.click()
        self.assertTrue(page.get_by_role("checkbox", name="East Dorset").is_checked())
        self.assertNotEqual(page.inner_text("h1"), before)
        page.get_by_role("checkbox", name="East Dorset").focus()
        page.keyboard.press("Space")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertEqual(page.inner_text("h1"), before)

    def test_a_decision_about_a_link_changes_every_count(self):
        page = self.open("/links", width=NARROW)
        page.locator("#link").select_option(label="Poole – Purbeck (land)")
        page.check("label:has-text('They do not join')")
        page.get_by_label("Why").fill("Only the chain ferry")
        page.click("button:has-text('Decide')")
        self.assertIn("Poole and Purbeck do not join", page.inner_text("[role=status]"))
        self.assertIn("Only the chain ferry", page.inner_text("table"))
        page.goto(self.workbench.address + "/")
        self.assertNotIn("466", page.inner_text("h1"))

    def test_the_report_is_kept_as_a_file_and_read_as_a_page(self):
        page = self.open("/report", width=WIDE)
        with page.expect_download() as download:
            page.click("text=Download it")
        self.assertEqual(download.value.suggested_filename, "dorset-evidence.html")
        page.click("text=Read it")
        self.assertIn("Six of 466 plans", page.inner_text("h1"))
