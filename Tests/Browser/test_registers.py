"""What people do with a register: with the keyboard alone, without JavaScript, on a phone."""

from browser import NARROW, SMALLEST, WIDE
from journey import Journey


class Registers(Journey):
    def test_a_barrier_is_added_changed_and_taken_out_without_javascript(self):
        page = self.open("/registers/barriers", java_script_enabled=False, width=NARROW)
        page.click("text=Add a barrier")
        page.get_by_label("What stands in the way?").fill("Meetings at the far end of the county")
        page.check("label:has-text('Time')")
        page.get_by_label("How can it be overcome?").fill("Meet in turn")
        page.get_by_label("By when? (optional)").fill("27/3/2019")
        page.click("text=Add it")
        self.assertEqual(page.inner_text("h1"), "Meetings at the far end of the county")
        self.assertIn("27 March 2019", page.inner_text("main"))
        page.click("text=Change it")
        self.assertEqual(page.get_by_label("By when? (optional)").input_value(), "27 March 2019")
        page.get_by_label("Who acts? (optional)").fill("Ann")
        page.get_by_label("Why the change? (optional)").fill("She offered")
        page.click("text=Keep the change")
        self.assertIn("She offered", page.inner_text(".history"))
        page.click("text=Take it out of the register")
        page.get_by_label("Why is it taken out?").fill("Written twice")
        page.click("button:has-text('Take it out')")
        self.assertNotIn("far end of the county", page.inner_text("main"))

    def test_a_form_is_filled_with_the_keyboard_alone(self):
        page = self.open("/registers/language/add")
        page.get_by_label("Term").focus()
        page.keyboard.type("Partnership")
        page.keyboard.press("Tab")
        page.keyboard.type("Poole: Shared money")
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.name") == "state":
                page.keyboard.press("ArrowDown")
            if page.evaluate("document.activeElement.innerText") == "Add it":
                break
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertEqual(page.inner_text("h1"), "Partnership")
        self.assertIn("Shared money", page.inner_text("main"))

    def test_mistakes_are_announced_and_lead_to_their_fields_at_every_width(self):
        for width in (WIDE, NARROW, SMALLEST):
            with self.subTest(width=width):
                visit = self.visit("/registers/barriers/add", width=width)
                page = visit.page
                page.get_by_label("By when? (optional)").fill("soon")
                page.click("text=Add it")
                self.assertTrue(page.title().startswith("Error: "))
                self.assertEqual(page.get_by_label("By when? (optional)").input_value(), "soon")
                self.assertEqual(visit.violations(), "")
                self.assertEqual(visit.overflow(), 0)
                visit.photograph(f"register-form-errors-{width}")
                page.click(".error-summary a:has-text('What is it about')")
                self.assertEqual(page.evaluate("document.activeElement.id"), "kind")
                page.click(".error-summary a:has-text('“soon” is not a date')")
                self.assertEqual(page.evaluate("document.activeElement.id"), "due")

    def test_records_are_chosen_and_sorted_and_the_address_can_be_sent(self):
        page = self.open("/registers/barriers/views/table")
        page.click("text=Choose and sort")
        page.locator("#kind").select_option(label="Trust")
        page.locator("#sort").select_option(label="What stands in the way?, last first")
        page.click("text=Show these")
        self.assertIn("Three of seven barriers", page.inner_text("h1"))
        again = self.open(page.url.removeprefix(self.workbench.address))
        self.assertEqual(again.inner_text("tbody"), page.inner_text("tbody"))
        with page.expect_download() as download:
            page.click("text=The numbers and words behind this as CSV")
        self.assertEqual(download.value.suggested_filename, "barriers-table.csv")

    def test_a_file_goes_out_is_changed_and_comes_back(self):
        page = self.open("/registers/language")
        with page.expect_download() as download:
            page.click("text=All terms as CSV")
        text = download.value.path().read_text(encoding="utf-8-sig").replace("Saving", "Savings")
        page.click("text=Bring terms in from CSV")
        page.locator("#text").fill(text + ",Place,Poole: The borough,,,,,,Open,\n")
        page.click("text=Read it")
        self.assertEqual(page.inner_text("h1"), "The file would add one term, change one and leave two as they are")
        page.click("text=Store it")
        self.assertIn("Savings", page.inner_text("main"))
        page.click("text=Bring terms in from CSV")
        page.locator("#text").fill("Term,Nonsense\nPlace,x\n")
        page.click("text=Read it")
        self.assertIn("“Nonsense” is no column of this register", page.inner_text(".error-summary"))

    def test_a_set_to_begin_with_and_a_column_of_ones_own(self):
        page = self.open("/registers/barriers", width=NARROW)
        page.click("button:has-text('Add them')")
        self.assertIn("14 barriers", page.inner_text("h1"))
        page.click("text=Add a column")
        page.get_by_label("Name of the column").fill("Cost of doing nothing")
        page.get_by_label("What stands in it?").select_option(label="Money")
        page.click("button:has-text('Add the column')")
        page.click("text=Add a barrier")
        self.assertTrue(page.get_by_label("Cost of doing nothing (optional)").is_visible())

    def test_the_vision_prints_on_one_page(self):
        page = self.open("/registers/vision/views/sheet")
        pdf = page.pdf(format="A4", margin={side: "15mm" for side in ("top", "bottom", "left", "right")})
        self.assertEqual(pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/"), 1)
