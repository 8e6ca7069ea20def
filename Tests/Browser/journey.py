"""What somebody does over several pages: a browser for the class, a fresh sample locality for each test."""

import unittest

from browser import Browser
from workbench import Workbench


class Journey(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(Browser())

    def setUp(self):
        self.workbench = self.enterContext(Workbench())

    def visit(self, address, **options):
        return self.enterContext(self.browser.visit(self.workbench.address + address, **options))

    def open(self, address, **options):
        return self.visit(address, **options).page
