import Foundation
import Money
import Testing

@Suite("Numbers as people write them")
struct NumberTests {
    @Test(
        "Currency signs, separators, minus signs and accountants’ brackets are understood",
        arguments: [
            ("£1,676.32", "1676.32"), (" 1 676.32", "1676.32"), ("−23.47", "-23.47"), ("(1,250)", "-1250"),
            ("£2.4bn", "2400000000"), ("0.85m", "850000"), ("12k", "12000"), (".5", "0.5"), ("+3", "3"),
        ])
    func understood(text: String, value: String) throws {
        #expect(try #require(WrittenNumber(text)).value == exact(value))
    }

    @Test(
        "What is no number is refused",
        arguments: ["12a", "1,23", "1,2345", "", "--3", "1.2.3", "£", "3%%", "1e5", "NaN"])
    func refused(text: String) { #expect(WrittenNumber(text) == nil) }

    @Test("A percent sign is noticed, so that 5% can be refused where £ are asked")
    func percent() throws {
        #expect(try #require(WrittenNumber("2.99%")).isPercent)
        #expect(try #require(WrittenNumber("2.99")).isPercent == false)
    }

    @Test("Halves round away from zero on both sides, never to the even neighbour")
    func halves() {
        // Bankers' rounding would print £0.12, £0.14, −£0.12 and £2.
        #expect(Measure.poundsAndPence.text(exact("0.125")) == "£0.13")
        #expect(Measure.poundsAndPence.text(exact("0.135")) == "£0.14")
        #expect(Measure.poundsAndPence.text(exact("-0.125")) == "−£0.13")
        #expect(Measure.pounds.text(exact("2.5")) == "£3")
        #expect(Measure.pounds.text(exact("-0.4")) == "£0")
    }

    @Test("Numbers are written with their unit, singular for one")
    func units() {
        #expect(Measure.pounds.text(1_234_567) == "£1,234,567")
        #expect(Measure.percent.text(exact("0.29888")) == "29.9%")
        #expect(Measure.years.text(exact("2.764")) == "2.76 years")
        #expect(Measure.homes.text(1) == "1 home")
        #expect(Measure.homes.text(799) == "799 homes")
        #expect(Measure.financialYear.text(2099) == "2099-00")
        #expect(Measure.yesNo.text(0) == "no")
    }

    @Test(
        "Financial years are read as people write them",
        arguments: [("2023-24", 2023), ("2023/24", 2023), ("2023-2024", 2023), ("2023", 2023), ("2099–00", 2099)])
    func years(text: String, start: Int) { #expect(FinancialYear(text)?.start == start) }

    @Test("What is no financial year is refused", arguments: ["2023-25", "23-24", "2023-", "1823-24", "next year"])
    func noYears(text: String) { #expect(FinancialYear(text) == nil) }
}
