import Foundation
import Money
import Testing

@Suite("Weights that several people move")
struct LiveWeightTests {
    @Test(
        "Moved weights always add up to 100%, and the others keep their proportion",
        arguments: [
            ([0.5, 0.3, 0.2], 0, 0.2, [0.2, 0.48, 0.32]),
            ([0.5, 0.3, 0.2], 1, 1, [0, 1, 0]),
            ([1, 0, 0], 0, 0.4, [0.4, 0.3, 0.3]),
            // 1/3 each of what is left; the last takes what rounding leaves.
            ([0.0001, 0.3333, 0.3333, 0.3333], 0, 0, [0, 0.3333, 0.3333, 0.3334]),
            ([0.6, 0.4], 0, 7, [1, 0]),
            ([1], 0, 0.3, [1]),
        ] as [([Decimal], Int, Decimal, [Decimal])])
    func moved(weights: [Decimal], place: Int, value: Decimal, expected: [Decimal]) {
        let moved = Live.moved(weights, at: place, to: value)
        #expect(moved.reduce(0, +) == 1)
        for (one, other) in zip(moved, expected) {
            #expect((one - other).magnitude < Decimal(string: "0.00005")!)
        }
    }

    @Test("Rounded weights add up to 100%")
    func rounded() {
        let third: Decimal = 1 / 3
        let rounded = Live.rounded([third, third, third])
        #expect(rounded.reduce(0, +) == 1)
        #expect(rounded.allSatisfy { ($0 - third).magnitude < Decimal(string: "0.0002")! })
    }
}
