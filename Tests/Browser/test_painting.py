"""Painting a plan: with the mouse, with the keyboard, and without JavaScript."""

import unittest
from urllib.parse import parse_qs, urlsplit

from browser import NARROW, Browser
from workbench import Workbench

BOURNEMOUTH, POOLE, CHRISTCHURCH, WEYMOUTH = "E06000028", "E06000029", "E07000048", "E07000053"
LIMITS = "limits=1&fewest=2&least=300000"


class Painting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workbench = cls.enterClassContext(Workbench())
        cls.browser = cls.enterClassContext(Browser())

    def open(self, fields="", **options):
        visit = self.enterContext(self.browser.visit(f"{self.workbench.address}/options/paint?{fields}", **options))
        self.addCleanup(lambda: self.assertEqual(visit.complaints, []))
        return visit.page

    def area(self, page, code):
        return page.locator(f"#map [data-code={code}]")

    def plan(self, page):
        return parse_qs(urlsplit(page.url).query)["plan"][0]

    def wait_for_plan(self, page, plan):
        page.wait_for_function("plan => document.querySelector('#state [name=plan]').value === plan", arg=plan)
        self.assertEqual(self.plan(page), plan)

    def test_a_click_paints_an_area_and_the_numbers_move(self):
        page = self.open("groups=2&" + LIMITS)
        self.assertEqual(page.inner_text("h1"), "Eight districts wait for a council")
        self.area(page, POOLE).click()
        self.wait_for_plan(page, ".0......")
        self.assertIn("151,270 people", page.inner_text("#brush-0"))
        page.get_by_role("radio", name="Council 2").check(force=True)
        self.area(page, BOURNEMOUTH).click()
        self.wait_for_plan(page, "10......")
        self.assertIn("194,752 people", page.inner_text("#brush-1"))
        self.assertEqual(page.locator(f"[name=to-{POOLE}]").input_value(), "0")

    def test_drawing_over_the_map_paints_what_lies_under_the_mouse_in_one_step(self):
        page = self.open("groups=2&" + LIMITS)
        # Both must be in the window: a mouse cannot press what lies below it.
        self.area(page, POOLE).scroll_into_view_if_needed()
        one, other = (self.area(page, code).bounding_box() for code in (POOLE, BOURNEMOUTH))
        page.mouse.move(one["x"] + one["width"] / 2, one["y"] + one["height"] / 2)
        page.mouse.down()
        page.mouse.move(other["x"] + other["width"] / 2, other["y"] + other["height"] / 2, steps=12)
        page.mouse.up()
        page.wait_for_function("() => document.querySelector('#state [name=plan]').value.startsWith('00')")
        page.get_by_role("button", name="Undo").click()
        self.wait_for_plan(page, "........")

    def test_steps_are_taken_back_and_brought_again(self):
        page = self.open("groups=2&" + LIMITS)
        for code, plan in ((POOLE, ".0......"), (BOURNEMOUTH, "00......"), (CHRISTCHURCH, "000.....")):
            self.area(page, code).click()
            self.wait_for_plan(page, plan)
        for plan in ("00......", ".0......", "........"):
            page.get_by_role("button", name="Undo").click()
            self.wait_for_plan(page, plan)
        self.assertTrue(page.get_by_role("button", name="Undo").is_disabled())
        page.get_by_role("button", name="Redo").click()
        self.wait_for_plan(page, ".0......")
        self.assertIn(self.area(page, POOLE).get_attribute("data-class"), "0")

    def test_the_keyboard_alone_paints_and_takes_back(self):
        page = self.open("groups=3&" + LIMITS)
        self.area(page, POOLE).focus()
        page.keyboard.press("2")
        self.assertTrue(page.get_by_role("radio", name="Council 2").is_checked())
        self.area(page, POOLE).focus()
        page.keyboard.press("Enter")
        self.wait_for_plan(page, ".1......")
        page.keyboard.press("ArrowRight")
        code = page.evaluate("document.activeElement.dataset.code")
        self.assertNotIn(code, (None, POOLE))
        page.keyboard.press("Space")
        page.wait_for_function("() => document.querySelectorAll('#map [data-class=\"1\"]').length === 2")
        page.keyboard.press("z")
        self.wait_for_plan(page, ".1......")
        # The focus stays on the map while the numbers change.
        self.assertEqual(page.evaluate("document.activeElement.dataset.code"), code)

    def test_a_locked_council_keeps_its_areas(self):
        page = self.open("plan=00......&groups=2&brush=1&" + LIMITS)
        page.click("text=Lock, together, apart")
        page.get_by_role("button", name="Lock Council 1").click()
        page.wait_for_selector("[aria-pressed=true]")
        self.area(page, POOLE).click()
        self.area(page, WEYMOUTH).click()
        self.wait_for_plan(page, "00.....1")
        self.assertTrue(page.locator(f"[name=to-{POOLE}]").is_disabled())

    def test_two_areas_are_kept_together_by_touching_both(self):
        page = self.open("plan=00000000&groups=2&brush=1&" + LIMITS)
        page.click("text=Lock, together, apart")
        page.check("label:has-text('keeps it together with another')")
        self.area(page, WEYMOUTH).click()
        page.wait_for_selector("text=Now choose the area to be kept together with Weymouth and Portland")
        self.area(page, POOLE).click()
        page.wait_for_selector("text=Poole and Weymouth and Portland together")
        self.assertEqual(parse_qs(urlsplit(page.url).query)["together"], [f"{POOLE}+{WEYMOUTH}"])
        page.get_by_role("button", name="Forget that Poole and Weymouth and Portland together").click()
        page.wait_for_selector("text=Poole and Weymouth and Portland together", state="detached")

    def test_what_lies_apart_is_found_and_shown_large(self):
        page = self.open("plan=01111110&" + LIMITS)
        self.assertIn("Council 1 is in two pieces", page.inner_text("h1"))
        whole = page.locator("#map svg").get_attribute("viewBox")
        page.click("text=Find what lies apart from Council 1")
        self.assertNotEqual(page.locator("#map svg").get_attribute("viewBox"), whole)
        self.assertEqual(page.evaluate("document.activeElement.dataset.code"), WEYMOUTH)
        page.keyboard.press("Escape")
        self.assertEqual(page.locator("#map svg").get_attribute("viewBox"), whole)

    def test_groups_come_and_go_while_painting(self):
        page = self.open("plan=00111111&" + LIMITS)
        page.get_by_role("button", name="One more").click()
        page.wait_for_selector("text=Council 3")
        page.get_by_role("radio", name="Council 3").check(force=True)
        self.area(page, WEYMOUTH).click()
        self.wait_for_plan(page, "00111112")
        page.get_by_role("button", name="One fewer").click()
        self.wait_for_plan(page, "0011111.")
        self.assertEqual(page.locator(".brush").count(), 3)

    def test_the_address_brings_the_same_plan_again(self):
        page = self.open("groups=2&" + LIMITS)
        self.area(page, POOLE).click()
        self.wait_for_plan(page, ".0......")
        heading = page.inner_text("h1")
        page.reload()
        self.assertEqual(page.inner_text("h1"), heading)
        self.assertEqual(self.area(page, POOLE).get_attribute("data-class"), "0")

    def test_a_plan_is_kept_and_laid_beside_others(self):
        page = self.open("plan=00111111&" + LIMITS, width=NARROW)
        page.get_by_label("Name of the plan").fill("Christchurch in the west")
        page.get_by_label("Whose plan is it?").fill("A resident")
        page.get_by_role("button", name="Keep the plan").click()
        self.assertIn("/options/plans/christchurch-in-the-west", page.url)
        page.click("text=Compare with other plans")
        page.check("label:has-text('The plan approved in 2018')")
        page.check("label:has-text('Christchurch in the west')")
        page.get_by_role("button", name="Compare").click()
        self.assertIn("is best by", page.inner_text("h1"))

    def test_without_javascript_the_list_and_the_buttons_do_the_same(self):
        page = self.open("groups=2&" + LIMITS, java_script_enabled=False)
        page.locator(f"[name=to-{POOLE}]").select_option("0")
        page.get_by_role("button", name="Show the plan").click()
        self.assertEqual(self.plan(page), ".0......")
        page.get_by_role("radio", name="Council 2").check(force=True)
        page.get_by_role("button", name="Bournemouth").click()
        self.assertEqual(self.plan(page), "10......")
        page.get_by_role("button", name="Undo").click()
        self.assertEqual(self.plan(page), ".0......")
        page.get_by_role("button", name="Redo").click()
        self.assertEqual(self.plan(page), "10......")
        self.assertIn("194,752 people", page.inner_text("#brush-1"))

    def test_the_map_can_be_painted_and_read_aloud(self):
        with self.browser.visit(f"{self.workbench.address}/options/paint?plan=0011111.&{LIMITS}") as visit:
            self.area(visit.page, WEYMOUTH).click()
            self.wait_for_plan(visit.page, "00111110")
            self.assertEqual(visit.violations(), "")
