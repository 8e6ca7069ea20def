import Base
import Testing

@Suite("Words")
struct WordsTests {
    @Test(
        "Thousands are set apart by commas, in negative numbers too",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1,000"), (300_000, "300,000"), (1_234_567, "1,234,567"),
            (-12_345, "−12,345"),
        ])
    func thousands(number: Int, text: String) { #expect(Words.number(number) == text) }

    @Test(
        "Halves round away from zero as the reader sees them, not as binary keeps them",
        arguments: [
            // 2.675 is 2.67499… in binary; people read 2.675 and expect 2.68.
            (2.675, 2, "2.68"), (-2.675, 2, "−2.68"), (0.5, 0, "1"), (-0.5, 0, "−1"), (1.005, 2, "1.01"),
            (1e21, 0, "1,000,000,000,000,000,000,000"),
            (3, 2, "3.00"), (0.1, 3, "0.100"), (1e-7, 7, "0.0000001"),
        ])
    func halves(number: Double, decimals: Int, text: String) {
        #expect(Words.number(number, decimals: decimals) == text)
    }

    @Test("Nothing rounds to minus zero")
    func minusZero() {
        #expect(Words.number(-0.04, decimals: 1) == "0.0")
        #expect(Words.percent(-0.0001, decimals: 0) == "0%")
        #expect(Words.pounds(-0.001) == "£0")
    }

    @Test("A share is written as a percentage, rounded once and at the end")
    func percentages() {
        #expect(Words.percent(0.692) == "69.2%")
        #expect(Words.percent(1, decimals: 0) == "100%")
        #expect(Words.percent(-0.0325) == "−3.3%")
        #expect(Words.percent(0.69249) == "69.2%")
    }

    @Test("Pounds show pence only where there are any, unless told")
    func pounds() {
        #expect(Words.pounds(1671.45) == "£1,671.45")
        #expect(Words.pounds(1671.5) == "£1,671.50")
        #expect(Words.pounds(1671) == "£1,671")
        #expect(Words.pounds(1671.45, decimals: 0) == "£1,671")
        #expect(Words.pounds(-20) == "−£20")
        #expect(Words.pounds(19.999) == "£20")
    }

    @Test(
        "Short numbers step from thousands to millions after rounding",
        arguments: [
            (950, "950"), (1000, "1k"), (1500, "1.5k"), (395_638, "396k"), (999_499, "999k"), (999_600, "1m"),
            (1_240_000, "1.2m"),
            (28_000_000, "28m"), (2_500_000_000, "2.5bn"), (-395_638, "−396k"), (0, "0"),
        ])
    func short(number: Int, text: String) { #expect(Words.short(number) == text) }

    @Test(
        "Ordinals know the teens",
        arguments: [
            (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
            (22, "22nd"),
            (111, "111th"), (1001, "1,001st"), (0, "0th"),
        ])
    func ordinals(position: Int, text: String) { #expect(Words.ordinal(position) == text) }

    @Test("A rank among one is not a rank")
    func ranks() {
        #expect(Words.rank(2, of: 6) == "2nd of 6")
        #expect(Words.rank(1, of: 1) == "the only one")
        #expect(Words.rank(1, of: 1200) == "1st of 1,200")
    }

    @Test("None, one and many read as a person would say them")
    func counts() {
        #expect(Words.count(0, "plan") == "no plans")
        #expect(Words.count(1, "plan") == "one plan")
        #expect(Words.sentence(Words.count(6, "plan")) == "Six plans")
        #expect(Words.count(466, "plan") == "466 plans")
        #expect(Words.count(2, "authority", "authorities") == "two authorities")
        #expect(Words.count(-3, "plan") == "−3 plans")
        #expect(Words.tally(1, "area") == "one area")
        #expect(Words.tally(2, "area") == "2 areas")
        #expect(Words.count(9, "plan") == "nine plans" && Words.count(10, "plan") == "10 plans")
        #expect(Words.digits(1, "voter") == "1 voter")
        #expect(Words.digits(1204, "voter is", "voters are") == "1,204 voters are")
    }

    @Test("A list has commas, then and, and no comma before it")
    func lists() {
        #expect(Words.list([]) == "")
        #expect(Words.list(["Poole"]) == "Poole")
        #expect(Words.list(["Poole", "Purbeck"]) == "Poole and Purbeck")
        #expect(Words.list(["Poole", "Purbeck", "Weymouth"], conjunction: "or") == "Poole, Purbeck or Weymouth")
    }

    @Test("Of a long list the first few are named, and how many more there are is said")
    func firstFew() {
        #expect(Words.firstFew(5, of: [String]()) == "")
        #expect(Words.firstFew(3, of: ["A", "B", "C"]) == "A, B, C")
        #expect(Words.firstFew(2, of: ["A", "B", "C"]) == "A, B and 1 more")
        #expect(Words.firstFew(1, of: (1...1300).map(String.init)) == "1 and 1,299 more")
    }

    @Test("Decimals that are nought are left out where at most so many are asked for")
    func upTo() {
        #expect(Words.number(0.125, upTo: 3) == "0.125")
        #expect(Words.number(0.9996, upTo: 3) == "1" && Words.number(12.50, upTo: 3) == "12.5")
        #expect(Words.number(1000, upTo: 2) == "1,000" && Words.number(0, upTo: 3) == "0")
        #expect(Words.number(Double.nan, upTo: 3) == "undefined")
    }

    @Test("Commas part thousands however many digits there are")
    func grouped() {
        #expect(Words.grouped("803469022129495137770981046170581301261101496891396417650688").hasSuffix("417,650,688"))
        #expect(Words.grouped("1234567.2501") == "1,234,567.2501")
        #expect(Words.grouped("999") == "999" && Words.grouped("") == "")
    }

    @Test("What is not a number is said so, never printed as nan or inf")
    func undefined() {
        #expect(Words.number(Double.nan) == "undefined")
        #expect(Words.percent(Double.infinity) == "undefined")
        #expect(Words.pounds(1e300) == "undefined")
    }
}
