import Base
import Testing

@Suite("Numbers from a seed")
struct SeededGeneratorTests {
    @Test("They are those of the published generator")
    func published() {
        // SplitMix64 from the seed 1234567, as listed on Rosetta Code, “Pseudo-random numbers/Splitmix64”.
        var generator = SeededGenerator(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("A unit number is the one that the standard library draws", arguments: [0, 7, UInt64.max])
    func units(seed: UInt64) {
        var (one, other) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
        for _ in 0..<1000 { #expect(one.unit() == Double.random(in: 0..<1, using: &other)) }
    }

    @Test("An open unit number is the middle of its step, so neither 0 nor 1")
    func openUnits() {
        var (one, other) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
        for _ in 0..<1000 {
            let number = one.openUnit()
            #expect(number == (Double(other.next() >> 11) + 0.5) / 9_007_199_254_740_992)
            #expect(number > 0 && number < 1)
        }
    }
}
