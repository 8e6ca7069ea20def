import Options
import Store

/// Dorset as it was until 2019: eight councils that billed council tax.
///
/// People: ONS mid-year estimates 2017. Links: land borders of the districts of 2018. Commuting: ONS, Census 2011, table
/// WU01EW, usual residence to place of work; residents are those who work at a place in England, jobs are held by people
/// who live in England or Wales; working at home, offshore, abroad or at no fixed place is left out.
enum Dorset {
    static let question = GroupingQuestion(
        areas: [
            area("E06000028", "Bournemouth", 194_752), area("E06000029", "Poole", 151_270),
            area("E07000048", "Christchurch", 49_616), area("E07000049", "East Dorset", 89_384),
            area("E07000050", "North Dorset", 71_096), area("E07000051", "Purbeck", 46_756),
            area("E07000052", "West Dorset", 102_064), area("E07000053", "Weymouth and Portland", 65_751),
        ],
        links: [
            (0, 1), (0, 2), (0, 3), (1, 3), (1, 5), (2, 3), (3, 4), (3, 5), (4, 5), (4, 6), (5, 6), (6, 7),
        ].map { .init(codes[$0.0], codes[$0.1]) })

    static let codes = (28...29).map { "E060000\($0)" } + (48...53).map { "E070000\($0)" }

    /// What became Bournemouth, Christchurch and Poole, and Dorset.
    static func approved() throws -> Plan {
        try Plan(groups: [Array(codes[0...2])], remainder: true, of: question)
    }

    static let commuting = Commuting(
        between: [
            [39_184, 14_269, 4_781, 3_909, 318, 791, 338, 77],
            [10_852, 33_835, 1_334, 3_898, 662, 2_213, 539, 111],
            [4_062, 1_233, 5_759, 712, 39, 94, 58, 15],
            [4_106, 5_875, 1_188, 11_102, 810, 726, 418, 77],
            [467, 1_330, 155, 918, 14_918, 559, 1_373, 92],
            [937, 4_148, 119, 715, 508, 7_655, 972, 147],
            [232, 686, 59, 220, 850, 1_263, 22_205, 2_163],
            [146, 428, 40, 126, 215, 1_022, 8_355, 12_508],
        ],
        residents: [72_132, 58_364, 15_961, 30_561, 24_901, 16_372, 33_611, 24_473],
        jobs: [64_394, 65_883, 16_436, 24_633, 21_880, 15_289, 40_264, 15_955])

    private static func area(_ code: String, _ name: String, _ people: Double) -> GroupingQuestion.Area {
        .init(code: code, name: name, statistics: ["population": people])
    }
}
