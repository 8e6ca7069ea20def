import Base
import Foundation
import Money
import MoneyModels
import Testing

/// Whatever number somebody types into whatever field, the answer is a result or a sentence and never the end of the program.
@Suite("Any number in any field")
struct EveryNumberTests {
    /// A field of a sample with one number changed.
    struct Change: CustomStringConvertible {
        var model: any Model
        var inputs: [String: RawInput]
        var set: ParameterSet
        var description: String
    }

    /// Typed by people: days of a week, weeks, shares, sums; with more digits than anybody needs; beyond all sense.
    static let numbers = [
        "0", "1", "2", "3", "6", "7", "14", "29", "33.333333", "52", "66.7", "97", "100", "365", "1234.56789", "250000",
        "0.1", "0.000000001", "-1", "-33.3", "999999999999", "3333333333333.33333333333",
        "999999999999999999999999999999", "0.000000000000000000000000000001", "123456789012345678901234567890bn",
    ]

    /// As a JSON file may hold them: Foundation’s decimals reach from 10⁻¹²⁸ to 10¹⁶⁵.
    static let extremes: [RawInput] = [
        .number(Decimal(sign: .plus, exponent: -127, significand: 3)),
        .number(Decimal(sign: .plus, exponent: 125, significand: 7)),
        .number(Decimal(sign: .minus, exponent: 59, significand: 7)),
        .number(Decimal(sign: .plus, exponent: -60, significand: 7)), .number(.nan),
    ]

    static let changes: [Change] = ModelRegistry.all.flatMap { model -> [Change] in
        let sample = model.sample
        let set = (try? sample.parameterSet()) ?? .y2026
        let numbers = numbers.map { RawInput.text($0) } + extremes
        return model.parameters.flatMap { parameter -> [Change] in
            func change(_ place: String, _ value: RawInput, _ edit: (inout [String: RawInput]) -> Void) -> Change {
                var inputs = sample.inputs
                edit(&inputs)
                return Change(
                    model: model, inputs: inputs, set: set, description: "\(model.about.key), \(place) = \(value)")
            }
            switch parameter.kind {
            case .number, .whole, .year:
                return numbers.map { value in change(parameter.key, value) { $0[parameter.key] = value } }
            case .series:
                return numbers.map { value in
                    change(parameter.key, value) { inputs in
                        guard case .list(var list) = inputs[parameter.key], !list.isEmpty else {
                            inputs[parameter.key] = .list([value])
                            return
                        }
                        list[list.count - 1] = value
                        inputs[parameter.key] = .list(list)
                    }
                }
            case .table(let columns, _):
                guard case .list(let rows) = sample.inputs[parameter.key] else { return [] }
                return columns.flatMap { column -> [Change] in
                    switch column.kind {
                    case .number, .whole, .year, .series: break
                    default: return []
                    }
                    return numbers.flatMap { value in
                        // The first row and the last: what is in the middle is worked out as they are.
                        Set([0, rows.count - 1]).sorted().compactMap { row -> Change? in
                            guard rows.indices.contains(row), case .object(var fields) = rows[row] else { return nil }
                            fields[column.key] = column.kind == .series ? .list([value]) : value
                            var rows = rows
                            rows[row] = .object(fields)
                            return change("\(parameter.key), row \(row + 1), \(column.key)", value) {
                                $0[parameter.key] = .list(rows)
                            }
                        }
                    }
                }
            default: return []
            }
        }
    }

    @Test("Seven days a week for 29 weeks: how sure the evaluation of a pilot is can be said")
    func pilot() throws {
        let outcome = try PilotEvaluation().run(
            ["days-a-week": 7, "saved": 725, "value": 250, "weeks": 29], in: .y2018)
        let analysis = try UncertaintyAnalysis(
            outcome, of: PilotEvaluation().presentation.headline, Uncertainty(runs: 100), spread: exact("0.2"))
        #expect(analysis.simulation.sorted.count == 100)
        #expect(!analysis.switching.contains { $0.value?.isNaN == true })
    }

    @Test("Two changes from £25,000, one of them worth nothing: how sure the return is can be said")
    func socialReturn() throws {
        func impact(_ name: String, _ quantity: Int, _ value: Int, _ shares: [Int], _ lasts: Int) -> RawInput {
            [
                "name": .text(name), "quantity": .number(Decimal(quantity)), "value": .number(Decimal(value)),
                "deadweight": .number(Decimal(shares[0])), "displacement": .number(Decimal(shares[1])),
                "attribution": .number(Decimal(shares[2])), "drop-off": .number(Decimal(shares[3])),
                "lasts": .number(Decimal(lasts)),
            ]
        }
        let outcome = try SocialReturn().run(
            [
                "investment": 25_000,
                "impacts": [
                    impact("Confidence", 100, 300, [25, 10, 20, 30], 3), impact("Skills", 40, 0, [40, 0, 35, 50], 2),
                ],
            ], in: .y2026)
        let analysis = try UncertaintyAnalysis(
            outcome, of: SocialReturn().presentation.headline, Uncertainty(runs: 100), spread: exact("0.2"))
        #expect(analysis.simulation.sorted.count == 100)
    }

    @Test("Every model answers any number in any field with a result or a sentence")
    func results() {
        var results = 0
        var refusals = 0
        Self.eachInTime { change in
            do {
                let outcome = try change.model.run(change.inputs, in: change.set)
                results += 1
                for figure in outcome.figures {
                    #expect(figure.number?.isNaN != true, "\(change): \(figure.key)")
                    #expect(!figure.text.contains("NaN"), "\(change): \(figure.key)")
                }
            } catch {
                refusals += 1
            }
        }
        print("Any number in any field, of \(Self.changes.count): \(results) results, \(refusals) refusals")
        #expect(results > 0 && refusals > 0)
    }

    @Test("How sure it is can be asked after any of them")
    func uncertainty() {
        var asked = 0
        Self.eachInTime { change in
            guard let outcome = try? change.model.run(change.inputs, in: change.set) else { return }
            asked += 1
            let analysis = try? UncertaintyAnalysis(
                outcome, of: change.model.presentation.headline, Uncertainty(runs: 64), spread: exact("0.2"))
            guard let analysis else { return }
            #expect(!analysis.explanation.contains("NaN"), "\(change)")
            #expect(analysis.switching.allSatisfy { $0.value?.isNaN != true }, "\(change)")
            #expect(!outcome.json(uncertainty: analysis).isEmpty, "\(change)")
        }
        print("How sure any number in any field is: asked \(asked) times")
        #expect(asked > 0)
    }

    /// As many as there is time for, in an order of chance that is the same in every run.
    private static func eachInTime(_ look: (Change) -> Void) {
        var order = SeededGenerator(seed: 20_261_130)
        let clock = ContinuousClock()
        let seconds = ProcessInfo.processInfo.environment["EVERY_NUMBER_SECONDS"].flatMap { Int($0) } ?? 5
        let end = clock.now + .seconds(seconds)
        for change in changes.shuffled(using: &order) {
            look(change)
            if clock.now > end { return }
        }
    }
}
