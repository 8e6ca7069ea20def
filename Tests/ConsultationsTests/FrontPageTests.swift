import Consultations
import TestSupport
import Testing

@Suite("The front page of Consultations")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() throws {
        let cells: [(age: Int, place: Int, count: Int)] = [(0, 0, 40), (0, 1, 10), (1, 0, 30), (1, 1, 20)]
        let people = cells.flatMap { Array(repeating: $0, count: $0.count) }
        let weights = Raking.weights([
            Margin("age", [.init("young", 50), .init("old", 50)], members: people.map(\.age)),
            Margin("place", [.init("town", 60), .init("country", 40)], members: people.map(\.place)),
        ])
        #expect(near(weights.value?.designEffect, 1.0501) && near(weights.value?.effectiveNumber, 95.23, 5e-3))
        #expect(near(Estimate.margin(share: 0.5, n: 400, basis: .sample(population: nil)).value, 0.0490))
        #expect(Estimate.margin(share: 0.62, n: 8_000, basis: .selfSelected).value == nil)
        #expect(Share(8, of: 9).words == "8 of 9")
    }
}
