"""Asking partners: a wave is opened, answered with the keyboard alone, checked, sent and closed."""

from browser import NARROW, SMALLEST, WIDE
from journey import Journey


class Dialogue(Journey):
    def open_wave(self, tool, **options):
        page = self.visit(f"/tools/{tool}", **options).page
        page.get_by_label("What the wave is called").fill("Autumn 2018")
        page.click("text=Open a wave")
        return page

    def enter(self, page, what):
        """Goes to a link or a button and presses the key, with no mouse."""
        page.focus(what)
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def look(self, visit, name):
        """The page as it is now: accessible, no wider than its window, and kept as a picture."""
        visit.photograph(name)
        self.assertEqual(visit.violations(), "", name)
        for width in (WIDE, NARROW, SMALLEST):
            visit.page.set_viewport_size({"width": width, "height": 800})
            self.assertLessEqual(visit.overflow(), 0, f"{name} at {width}")

    def test_an_organisation_answers_with_the_keyboard_alone(self):
        page = self.open_wave("A8", java_script_enabled=False)
        self.enter(page, "text=Borough of Poole")
        self.assertIn("These answers are open", page.inner_text("main"))
        self.enter(page, "button:has-text('Begin')")
        self.assertIn("0 of 96 questions answered", page.inner_text("h1"))
        self.enter(page, "ul.parts a >> nth=0")
        self.assertIn("How do you work with", page.inner_text("h1"))
        page.focus("#q-stage")
        page.keyboard.press("Space")
        for _ in range(3):
            page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertIn("How should you work together", page.inner_text("h1"))
        page.click("text=See all parts")
        self.assertIn("1 of 96", page.inner_text("h1"))
        page.click("text=Check and send")
        self.assertIn("4 Co-operate", page.inner_text("main"))
        page.click("text=Change >> nth=0")
        page.check("#q-stage-4")
        page.click("text=Keep and go on")
        self.assertIn("5 Co-ordinate", page.inner_text("main"))
        page.click("text=Send the answers")
        self.assertIn("Thank you", page.inner_text("h1"))

    def test_every_page_of_an_answer_is_accessible_also_with_errors(self):
        visit = self.visit("/tools/A8")
        page = visit.page
        page.click("text=Open a wave")
        self.assertIn("A wave needs a name", page.inner_text(".error-summary"))
        self.look(visit, "answer-no-title")
        page.get_by_label("What the wave is called").fill("Autumn 2018")
        page.click("text=Open a wave")
        self.look(visit, "tool-open")
        page.click("text=Borough of Poole")
        self.look(visit, "answer-start")
        page.click("button:has-text('Begin')")
        self.look(visit, "answer-list")
        page.click("ul.parts a >> nth=0")
        self.look(visit, "answer-one")
        page.click("text=Keep and go on")
        self.assertTrue(page.title().startswith("Error: "))
        self.look(visit, "answer-error")
        page.click(".error-summary a")
        self.assertEqual(visit.focused(), "q-stage")
        page.check("#q-stage")
        page.click("text=Keep and go on")
        self.assertIn("Say in a sentence what is behind", page.inner_text(".error-summary"))
        self.look(visit, "answer-comment")
        page.click("text=See all parts")
        page.click("a.more >> nth=0")
        self.look(visit, "answer-all")
        page.go_back()
        page.click("text=Check and send")
        self.look(visit, "answer-check")
        page.click("text=Send the answers")
        self.assertIn("Answer at least one question", page.inner_text(".error-summary"))
        self.look(visit, "answer-nothing")

    def test_judges_share_out_points_and_a_wrong_sum_is_said(self):
        page = self.open_wave("B7")
        page.click("text=Borough of Poole")
        page.click("button:has-text('Begin')")
        page.click("ul.parts a >> nth=0")
        for place, points in enumerate(("30", "30", "20", "10", "20")):
            page.locator("input.short").nth(place).fill(points)
        page.click("text=Keep and go on")
        self.assertIn("100 points in all", page.inner_text(".error-summary"))
        page.locator("input.short").nth(4).fill("10")
        page.click("text=Keep and go on")
        self.assertIn("As now", page.inner_text("h1"))

    def test_an_anonymous_link_works_once_and_shows_nothing_before_the_end(self):
        visit = self.visit("/tools/B6")
        page = visit.page
        page.get_by_label("What the wave is called").fill("Autumn 2018")
        page.click("text=Open a wave")
        page.get_by_label("How many").fill("1")
        page.get_by_label("For whom").fill("Staff")
        page.get_by_label("Of which organisation").select_option("poole")
        page.click("text=Make links")
        link = page.locator("ul.links a").get_attribute("href")
        page.click("ul.links a")
        self.assertIn("Your answers are anonymous", page.inner_text("main"))
        page.click("button:has-text('Begin')")
        page.check("#q-beliefs-now-2")
        page.click("text=Keep and go on")
        page.click("text=See all parts")
        page.click("text=Check and send")
        page.click("text=Send the answers")
        self.look(visit, "answer-sent")
        page.goto(self.workbench.address + link)
        self.assertIn("This link has been used", page.inner_text("main"))
        page.goto(self.workbench.address + "/tools/B6/result?wave=4")
        self.assertIn("the result appears when the wave is closed", page.inner_text("main"))
        self.look(visit, "result-waiting")

    def test_two_organisations_are_laid_over_each_other(self):
        page = self.visit("/tools/B6/result").page
        page.get_by_label("One").select_option("poole")
        page.get_by_label("The other").select_option("west-dorset")
        page.click("button:has-text('Show')")
        self.assertIn("Poole and West Dorset differ most in", page.inner_text("h1"))

    def test_a_place_is_overruled_with_a_reason(self):
        visit = self.visit("/tools/A7/result?organisation=poole")
        page = visit.page
        page.click("button:has-text('Overrule')")
        self.assertIn("Choose a partner", page.inner_text(".error-summary"))
        self.look(visit, "placement-errors")
        page.locator("#partner").select_option("police")
        page.check("label:has-text('Core partner')")
        page.get_by_label("Why").fill("Safety comes first")
        page.click("button:has-text('Overrule')")
        self.assertIn("Safety comes first", page.inner_text("main"))

    def test_answers_from_a_spreadsheet_come_in_as_a_file_without_javascript(self):
        page = self.open_wave("A8", java_script_enabled=False, width=NARROW)
        page.click("text=Bring answers in from a spreadsheet")
        with page.expect_download() as download:
            page.click("text=An empty file to fill in")
        lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(len(lines), 17 * 16 + 1)
        filled = [lines[0]] + [line.replace(",,,,,,", ",9,,,,,", 1) for line in lines[1:2]]
        page.set_input_files("#file", {"name": "ours.csv", "mimeType": "text/csv", "buffer": "\n".join(filled).encode()})
        page.click("text=Bring them in")
        self.assertTrue(page.title().startswith("Error: "))
        self.assertIn("line 2, column “stage”", page.inner_text(".error-summary"))
        right = "\n".join(filled).replace(",9,", ",6,")
        page.set_input_files("#file", {"name": "ours.csv", "mimeType": "text/csv", "buffer": right.encode()})
        page.click("text=Bring them in")
        self.assertIn("The answers are in.", page.inner_text("main"))

    def test_pages_of_files_and_comments_are_accessible_also_with_errors(self):
        visit = self.visit("/tools/A8")
        page = visit.page
        page.get_by_label("What the wave is called").fill("Autumn 2018")
        page.click("text=Open a wave")
        page.click("text=Bring answers in from a spreadsheet")
        self.look(visit, "answers-import")
        page.click("text=Bring them in")
        self.assertIn("Choose a file, or copy its text in", page.inner_text(".error-summary"))
        self.look(visit, "answers-import-error")
        page.click(".error-summary a")
        self.assertEqual(visit.focused(), "file")
        page.goto(self.workbench.address + "/consultations/councils/comments?by=Ann")
        page.click("text=Keep and go on")
        self.assertIn("Choose what the comment is about", page.inner_text(".error-summary"))
        self.look(visit, "comments-error")
        page.click(".error-summary a")
        self.assertEqual(visit.focused(), "themes")
        page.goto(self.workbench.address + "/consultations/councils/done")
        page.click("text=Add it")
        self.assertIn("“We did” is missing", page.inner_text(".error-summary"))
        self.look(visit, "consultation-done-error")

    def test_comments_are_read_with_the_keyboard_alone(self):
        page = self.visit("/consultations/councils/comments", java_script_enabled=False).page
        page.focus("#by")
        page.keyboard.type("Ann")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertIn("What is this comment about?", page.inner_text("h1"))
        first = page.inner_text("blockquote")
        page.focus("input[name=theme] >> nth=1")
        page.keyboard.press("Space")
        self.enter(page, "button:has-text('Keep and go on')")
        self.assertIn("One of 40 read", page.inner_text("h1"))
        self.assertNotEqual(page.inner_text("blockquote"), first)
        self.assertIn("Distance and local knowledge", page.inner_text("ul.tasks"))
        self.enter(page, "ul.tasks a")
        self.assertEqual(page.inner_text("blockquote"), first)
        self.assertTrue(page.is_checked("input[name=theme] >> nth=1"))

    def test_a_network_says_in_words_what_it_draws(self):
        visit = self.visit("/tools/A8/result")
        page = visit.page
        network = page.locator("figure:has-text('or more of whom')")
        self.assertIn("both say so: a line", network.inner_text())
        self.assertEqual(network.locator("svg").get_attribute("role"), "img")
