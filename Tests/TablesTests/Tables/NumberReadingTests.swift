import Formats
import Foundation
import Tables
import Testing

@Suite("Numbers in tables")
struct NumberReadingTests {
    /// The figure of one cell, beside others that leave no doubt that points are decimal signs.
    func figure(_ cell: String, sign: String = "point") throws -> TableReading.Figure {
        let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
        let table = try reading("name;x\nA;1\nB;2\nC;\(quoted)\nD;4\n", .records, "decimal=\(sign)")
        return table.figure(2, 1)
    }

    @Test(
        "Numbers are read as people who keep books and statistics write them",
        arguments: [
            ("1234", "1234"), ("1,234", "1234"), ("1,234,567.89", "1234567.89"), ("1 234", "1234"),
            ("1\u{a0}234", "1234"),
            ("1\u{202f}234\u{202f}567", "1234567"), ("1\u{2009}234.5", "1234.5"), ("1'234", "1234"),
            ("1’234’567", "1234567"),
            ("(3.1)", "-3.1"), ("(£1,200)", "-1200"), ("£(1,200)", "-1200"), ("-2.0", "-2"), ("−1.4", "-1.4"),
            ("–7", "-7"),
            ("3-", "-3"), ("1,204−", "-1204"), ("+0.4", "0.4"), ("- 5", "-5"), ("-£5", "-5"), ("£-5", "-5"),
            ("£1.2m", "1200000"), ("£ 990,000", "990000"), ("1204k", "1204000"), ("£2.4bn", "2400000000"),
            ("£3 million", "3000000"), ("0.2m", "200000"), ("200k", "200000"), ("€5", "5"), ("5 €", "5"),
            ("GBP 7", "7"),
            ("12.5 %", "12.5"), ("3.9%", "3.9"), ("12 per cent", "12"), ("200,000 people", "200000"), ("7 ha", "7"),
            ("1.5 km²", "1.5"), (".5", "0.5"), ("5.", "5"), ("0.10", "0.1"), ("1e3", "1000"), ("1.5E-3", "0.0015"),
            ("'12", "12"), ("101,250 [p]", "101250"), ("7 [note 3]", "7"), ("12¹", "12"), ("£1723.27p", "1723.27"),
            ("123456789012345678901234", "123456789012345678901234"),
            ("0.30000000000000000001", "0.30000000000000000001"),
        ])
    func written(cell: String, value: String) throws {
        #expect(try figure(cell) == .value(dec(value)))
    }

    @Test(
        "With a decimal comma, points and blanks separate thousands",
        arguments: [
            ("101,25", "101.25"), ("143.875", "143875"), ("1.234.567,8", "1234567.8"), ("1 234,5", "1234.5"),
            ("-0,4", "-0.4"),
            ("12,5 %", "12.5"), ("1,125", "1.125"),
        ])
    func withComma(cell: String, value: String) throws {
        #expect(try figure(cell, sign: "comma") == .value(dec(value)))
    }

    @Test(
        "What is no number is not made one",
        arguments: [
            "12a", "1,23", "1.2.3", "12,34,567", "1,2345", "(3", "3)", "--3", "+-3", "£", "£€5", "12 34", "1,234 567",
            "0x10",
            "E07000048", "Alderby 2", "4 of 5", "5£3", "1e999", "1/2", "12:30",
        ])
    func notNumbers(cell: String) throws {
        let found = try figure(cell)
        #expect(found == .text(cell))
    }

    @Test(
        "Signs of suppression keep their reason",
        arguments: [
            ("c", .suppressed(.confidential)), ("[c]", .suppressed(.confidential)), ("*", .suppressed(.confidential)),
            ("S", .suppressed(.confidential)), ("**", .suppressed(.confidential)),
            ("Suppressed", .suppressed(.confidential)),
            ("<5", .suppressed(.low)), ("< 10", .suppressed(.low)), ("≤5", .suppressed(.low)),
            ("[low]", .suppressed(.low)),
            ("~", .suppressed(.low)), ("1-9", .suppressed(.low)), ("1 to 4", .suppressed(.low)),
            ("fewer than 5", .suppressed(.low)), ("5 or fewer", .suppressed(.low)),
            (">95%", .suppressed(.confidential)),
            ("[u]", .suppressed(.unreliable)), ("u", .suppressed(.unreliable)), ("!", .suppressed(.unreliable)),
            ("Q", .suppressed(.unreliable)), ("..", .missing(.notAvailable)), (":", .missing(.notAvailable)),
            ("[x]", .missing(.notAvailable)), ("x", .missing(.notAvailable)), ("-", .missing(.notAvailable)),
            ("–", .missing(.notAvailable)), ("n/a", .missing(.notAvailable)), ("N/A", .missing(.notAvailable)),
            ("[z]", .missing(.notApplicable)), ("z", .missing(.notApplicable)), (".", .missing(.notApplicable)),
            ("[w]", .missing(.noneRecorded)), ("#N/A", .missing(.error)), ("#DIV/0!", .missing(.error)),
            ("", .missing(.blank)),
            ("0", .value(0)),
        ] as [(String, TableReading.Figure)])
    func signs(cell: String, figure expected: TableReading.Figure) throws {
        #expect(try figure(cell) == expected)
    }

    @Test("What is written is read back, whatever the decimal sign, the separator of thousands and the style")
    func roundTrip() throws {
        var random = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0..<UInt64.max, using: &random)
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<400 {
            let whole = [0, 7, 42, 999, 1000, 1234, 98_400, 1_234_567, 2_147_483_648][next(9)]
            let places = next(4)
            let fraction = places == 0 ? "" : String(String(1_000_000 + next(1_000_000)).suffix(places))
            let isNegative = next(3) == 0
            let expected = dec("\(isNegative ? "-" : "")\(whole)\(fraction.isEmpty ? "" : "." + fraction)")
            let (decimal, thousands) = [
                (".", ","), (".", " "), (",", "."), (",", " "), (".", "'"), (",", "\u{202f}"), (".", ""),
            ][next(7)]
            var digits = String(whole)
            var at = digits.count - 3
            while at > 0 {
                digits.insert(contentsOf: thousands, at: digits.index(digits.startIndex, offsetBy: at))
                at -= 3
            }
            let number = digits + (fraction.isEmpty ? "" : decimal + fraction)
            let cell =
                isNegative
                ? ["-\(number)", "−\(number)", "(\(number))", "\(number)-"][next(4)]
                : [number, "+\(number)", "£\(number)", "\(number) %"][next(4)]
            let found = try figure(cell, sign: decimal == "." ? "point" : "comma")
            #expect(found == .value(expected), "“\(cell)”, seed \(seed)")
        }
    }
}
