import BigInt
import Options
import Testing

/// Reorganisation areas: upper tiers, links over water that are switched on, plans in all, with 300,000 to 800,000 people
/// in each group, and with 400,000 to 700,000. Counts without limits agree with graphillion and enumpart on the same
/// borders; those with limits with a recursion over connected sets, written apart from this program.
private let reorganisations: [(tiers: [String], ferries: [(String, String)], all: Int, wide: Int, narrow: Int)] = [
    (["Kent", "Medway"], [], 136_151, 597, 60),
    (
        ["Essex", "Southend-on-Sea", "Thurrock"],
        [("Thurrock", "Castle Point"), ("Maldon", "Rochford")], 212_928, 725, 63
    ),
    (
        ["Hampshire", "Portsmouth", "Southampton", "Isle of Wight"],
        ["Portsmouth", "Southampton", "New Forest"].map { ("Isle of Wight", $0) }, 264_496, 1_150, 74
    ),
    (["Lancashire", "Blackburn with Darwen", "Blackpool"], [("Fylde", "South Ribble")], 334_734, 486, 128),
    (
        ["Norfolk", "Suffolk"], [("Great Yarmouth", "South Norfolk"), ("Babergh", "East Suffolk")], 114_208, 1_299,
        342
    ),
    (["East Sussex", "West Sussex", "Brighton and Hove"], [], 33_448, 58, 16),
    (["Surrey"], [], 7_920, 37, 6),
    (["Hertfordshire"], [], 5_045, 59, 12),
    (["Devon", "Plymouth", "Torbay"], [], 3_194, 25, 7),
]

@Suite("Reorganisation areas", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct NationalTests {
    @Test("Areas of ten to fourteen districts have the published numbers of plans", arguments: reorganisations.indices)
    func counts(index: Int) throws {
        let area = reorganisations[index]
        var question = try National().question(area.tiers, ferries: area.ferries)
        #expect(try PlanSpace(question).count().total == BigUInt(area.all))
        question.limits = [.init("population", minimum: 300_000, maximum: 800_000)]
        #expect(try PlanSpace(question).count().total == BigUInt(area.wide))
        question.limits = [.init("population", minimum: 400_000, maximum: 700_000)]
        #expect(try PlanSpace(question).count().total == BigUInt(area.narrow))
    }

    @Test("Twenty to twenty-nine districts across counties: all plans, and both ways to count with limits agree")
    func acrossCounties() throws {
        let national = try National()
        let areas: [([String], BigUInt)] = [
            (["Staffordshire", "Stoke-on-Trent", "Worcestershire", "Warwickshire"], 51_127_660),
            (["Surrey", "Kent", "Medway", "East Sussex"], 292_811_460_480),
        ]
        for (tiers, plans) in areas {
            var question = national.question(tiers)
            #expect(try PlanSpace(question).count().total == plans)
            question.limits = [.init("population", minimum: 300_000, maximum: 800_000)]
            let space = try PlanSpace(question)
            #expect(try space.count(by: .blocks).byGroups == space.count(by: .weightedFrontier).byGroups)
        }
        let dense = [
            "Derbyshire", "Nottinghamshire", "Leicestershire", "Derby", "Nottingham", "Leicester", "Rutland",
        ]
        #expect(try PlanSpace(national.question(dense)).count().total == 408_952_934_292)
    }

    @Test("All upper tiers of England in one run: the product of their counts")
    func england() throws {
        let national = try National()
        let question = national.question(Array(Set(national.upperTierOf.values))).within(regions: national.upperTierOf)
        let space = try PlanSpace(question)
        let parts = try space.countByPart()
        #expect(parts.count > 150)
        #expect(try space.count().total == parts.reduce(1) { $0 * $1.count.total })
    }

    @Test("Kent's figures in these tests are those of the national files")
    func kent() throws {
        let people = try National().question(["Kent", "Medway"]).areas.compactMap { $0.statistics["population"] }
        #expect(people.sorted() == Kent.question.areas.compactMap { $0.statistics["population"] }.sorted())
    }
}
