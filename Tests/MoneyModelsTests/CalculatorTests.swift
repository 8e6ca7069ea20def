import Foundation
import Money
import MoneyModels
import Testing

/// A pocket calculator: what stands on paper, with £, %, commas and brackets, worked out as printed.
private struct Calculator {
    private var rest: Substring

    /// - Returns: `nil` for what is not arithmetic alone.
    static func result(of text: String) -> Decimal? {
        var calculator = Calculator(rest: text.filter { !" ,£".contains($0) }[...])
        guard let result = calculator.sum(), calculator.rest.isEmpty, !result.isNaN else { return nil }
        return result
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard rest.first == sign else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func sum() -> Decimal? {
        guard var result = product() else { return nil }
        while true {
            if take("+") {
                guard let next = product() else { return nil }
                result += next
            } else if take("−") {
                guard let next = product() else { return nil }
                result -= next
            } else {
                return result
            }
        }
    }

    private mutating func product() -> Decimal? {
        guard var result = number() else { return nil }
        while true {
            if take("×") {
                guard let next = number() else { return nil }
                result *= next
            } else if take("÷") {
                guard let next = number(), next != 0 else { return nil }
                result /= next
            } else {
                return result
            }
        }
    }

    private mutating func number() -> Decimal? {
        if take("−") { return number().map { -$0 } }
        if take("(") {
            guard let inside = sum(), take(")") else { return nil }
            return inside
        }
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        guard !digits.isEmpty, let number = Decimal(string: String(digits)) else { return nil }
        rest.removeFirst(digits.count)
        return take("%") ? number / 100 : number
    }
}

@Suite("A working that a calculator reproduces")
struct CalculatorTests {
    @Test("Every line of arithmetic in the working of every example", arguments: ModelRegistry.all.map(\.about.key))
    func working(key: String) throws {
        let text = try #require(ModelRegistry.model(key)).sample.run().explanation
        var lines = 0
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: ": ").last?.components(separatedBy: " = ") ?? []
            guard sides.count == 2, let worked = Calculator.result(of: sides[0]),
                let printed = Calculator.result(of: sides[1].trimmingCharacters(in: .whitespaces))
            else { continue }
            lines += 1
            let decimals = sides[1].split(separator: ".").dropFirst().first?.prefix { $0.isNumber }.count ?? 0
            let shown = sides[1].hasSuffix("%") ? (worked * 100).to(decimals) / 100 : worked.to(decimals)
            #expect(shown == printed, "\(line)")
        }
        print("\(key): \(lines) lines of arithmetic")
    }

    @Test("65.075 posts at £3,120 are £203,034, and not 65.1 posts")
    func posts() throws {
        // Posts are shown to one decimal; 65.1 × 3,120 would be 203,112.
        let outcome = try BusinessCase().run(
            [
                "first-year": "2026-27", "prices": "2026-27", "posts": "65.075", "post-cut": 100, "package": 3120,
            ], in: .y2026)
        #expect(outcome.explanation.contains("65.075 × 100.00% × £3,120 = £203,034"))
    }

    @Test("A number that may not be there is written as what is taken for it")
    func taken() throws {
        let outcome = try BusinessCase().sample.run()
        #expect(!outcome.explanation.contains("is known then"))
    }
}
