import Base
import Foundation
import Testing

private func exact(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

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

    @Test(
        "People are counted as they are typed; what may be two hundred or two hundred thousand is not",
        arguments: [
            ("200000", 200_000), ("200,000", 200_000), ("200 000", 200_000), ("200k", 200_000), ("0.2m", 200_000),
            ("200,000 people", 200_000), ("£200,000", 200_000), ("200.000", nil), ("1.200.000", nil), ("2.5", nil),
            ("3%", nil), ("many", nil), ("", nil),
        ] as [(String, Int?)])
    func people(text: String, count: Int?) { #expect(WrittenNumber.people(text) == count) }

    @Test("A percent sign is noticed, so that 5% can be refused where £ are asked")
    func percent() throws {
        #expect(try #require(WrittenNumber("2.99%")).isPercent)
        #expect(try #require(WrittenNumber("2.99")).isPercent == false)
    }

    @Test("Halves round away from zero on both sides, never to the even neighbour")
    func halves() {
        // Bankers' rounding would print £0.12, £0.14, −£0.12 and £2.
        #expect(UnitOfMeasure.poundsAndPence.text(exact("0.125")) == "£0.13")
        #expect(UnitOfMeasure.poundsAndPence.text(exact("0.135")) == "£0.14")
        #expect(UnitOfMeasure.poundsAndPence.text(exact("-0.125")) == "−£0.13")
        #expect(UnitOfMeasure.pounds.text(exact("2.5")) == "£3")
        #expect(UnitOfMeasure.pounds.text(exact("-0.4")) == "£0")
    }

    @Test("Numbers are written with their unit, singular for one")
    func units() {
        #expect(UnitOfMeasure.pounds.text(1_234_567) == "£1,234,567")
        #expect(UnitOfMeasure.percent.text(exact("0.29888")) == "29.9%")
        #expect(UnitOfMeasure("year", decimals: 2).text(exact("2.764")) == "2.76 years")
        #expect(UnitOfMeasure("home").text(1) == "1 home")
        #expect(UnitOfMeasure("home").text(799) == "799 homes")
        #expect(UnitOfMeasure.people.digits(395_638) == "395,638")
        #expect(UnitOfMeasure.financialYear.text(2099) == "2099-00")
        #expect(UnitOfMeasure.yesNo.text(0) == "no")
    }

    @Test("A unit has one name for readers and another for raw numbers: 0.3 is a share, 30 are per cent")
    func names() {
        #expect(UnitOfMeasure.percent.name == "%" && UnitOfMeasure.percent.rawName == "share")
        #expect(UnitOfMeasure.pounds.name == "£" && UnitOfMeasure.pounds.rawName == "£")
        #expect(UnitOfMeasure.people.name == "people" && UnitOfMeasure.people.rawName == "people")
        #expect(UnitOfMeasure.pounds.short(28_000_000, decimals: 0) == "£28m")
    }

    @Test(
        "Financial years are read as people write them",
        arguments: [("2023-24", 2023), ("2023/24", 2023), ("2023-2024", 2023), ("2023", 2023), ("2099–00", 2099)])
    func years(text: String, start: Int) { #expect(FinancialYear(text)?.start == start) }

    @Test("What is no financial year is refused", arguments: ["2023-25", "23-24", "2023-", "1823-24", "next year"])
    func noYears(text: String) { #expect(FinancialYear(text) == nil) }

    @Test(
        "A figure is stored as whole digits and the place of its point, and comes back the same",
        arguments: [
            ("1438.92", 143_892, 2), ("-0.5", -5, 1), ("300", 300, 0), ("0", 0, 0),
            ("0.000000000000001", 1, 15), ("999999999999999999", 999_999_999_999_999_999, 0),
        ])
    func digits(text: String, digits: Int64, decimals: Int) throws {
        let stored = try #require(exact(text).exact)
        #expect(stored.digits == digits && stored.decimals == decimals)
        #expect(Decimal(digits: digits, decimals: decimals) == exact(text))
    }

    @Test(
        "A figure that needs more digits than are stored is not stored", arguments: ["1e18", "0.0000000000000001"])
    func tooManyDigits(text: String) { #expect(exact(text).exact == nil) }

    @Test("A limit is cut off towards zero")
    func truncated() {
        #expect(exact("33.5264").truncated(to: 2) == exact("33.52"))
        #expect(exact("-33.5264").truncated(to: 2) == exact("-33.52"))
    }
}
