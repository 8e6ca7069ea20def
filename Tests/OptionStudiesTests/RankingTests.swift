import Content
import Foundation
import OptionStudies
import Options
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Ranking of options")
struct RankingTests {
    let scratch: Scratch
    let file: LocalityFile

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
    }

    private func ranking(_ judges: [JudgeWeights] = []) throws -> RankingStudy {
        let study = try OptionsStudy(Place(file), limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000))
        return try RankingStudy(study, plans: study.named.map { ($0.plan.title, $0.grouping) }, judges: judges)
    }

    private func judge(_ name: String, _ points: [String: Int]) -> JudgeWeights {
        .init(criteria: "2018-unitary", judge: name, given: "2018-01-01T00:00:00Z", points: points)
    }

    @Test("Doing nothing and sharing without merging are always among the options")
    func always() throws {
        let ranking = try ranking()
        #expect(ranking.options.map(\.kind).suffix(2) == [.doNothing, .sharing])
        func figure(_ id: String, _ kind: RankingStudy.Option.Kind) -> Double? {
            guard let criterion = ranking.criteria.firstIndex(where: { $0.id == id }),
                let option = ranking.options.firstIndex(where: { $0.kind == kind })
            else { return nil }
            return ranking.appraisal.alternatives[option].figures[criterion]
        }
        // Bournemouth has 194,752 people and Purbeck 46,756.
        #expect(figure("population-range", .doNothing) == 147_996)
        #expect(figure("councils-dissolved", .doNothing) == 0 && figure("councils-dissolved", .sharing) == 0)
        // Services run over the groups of the plan of 2018 have its labour markets; charges stay those of today.
        #expect(figure("residents-inside", .sharing) == figure("residents-inside", .plan))
        #expect(figure("band-d-spread", .sharing) == 0)
    }

    @Test("A judge to whom only commuting counts puts the plan of 2018 first, one of equal size another")
    func judges() throws {
        let commuting = try ranking([judge("A", ["residents-inside": 100])])
        #expect(commuting.winner?.name == "The plan approved in 2018")
        // Sharing in the groups of that plan has the same commuting inside, so neither is before the other.
        #expect(
            commuting.finding.hasPrefix(
                "The plan approved in 2018 and Share without merging, in the groups of the plan approved in 2018 come first together"
            ))
        let size = try ranking([judge("B", ["population-range": 100])])
        // The plan of 2018 is second of six by equal size.
        #expect(size.winner?.name == "Best of all by these weights" && size.standings.first??.rank == 2)
        #expect(size.finding.hasPrefix("The plan approved in 2018 is 2nd of 6 by the weights of B"))
    }

    @Test("The mean of two judges turns where the break-point says")
    func breakPoint() throws {
        let both = try ranking([judge("A", ["residents-inside": 100]), judge("B", ["population-range": 100])])
        let size = try #require(both.criteria.firstIndex { $0.id == "population-range" })
        // Two criteria at a half each: scores of the plan of 2018 (a) and of the most equal one (b) are straight lines in
        // the weight w of size, so they meet at w = (a₀ − b₀) / ((a₀ − b₀) + (b₁ − a₁)).
        func score(_ name: String, _ weight: Double) throws -> Double {
            let option = try #require(both.options.firstIndex { $0.name.hasPrefix(name) })
            return try #require(both.appraisal.scores(both.weights.setting(size, to: weight))[option])
        }
        let intervals = both.appraisal.breakPoints(of: size, both.weights)
        #expect(intervals.first?.winner == both.options.firstIndex { $0.name == "The plan approved in 2018" })
        let end = try #require(intervals.first?.weights.upperBound)
        let next = try #require(intervals.dropFirst().first?.winner)
        let name = both.options[next].name
        #expect(abs(try score("The plan approved in 2018", end) - score(name, end)) < 1e-9)
    }

    @Test("No answer is overwritten: the latest holds, one taken back no longer does")
    func versions() throws {
        try file.weigh("2018-unitary", judge: "A", points: ["population-range": 100], at: today)
        try file.weigh("2018-unitary", judge: "B", points: ["residents-inside": 100], at: today)
        try file.weigh("2018-unitary", judge: "A", points: ["population-range": 10, "cut-links": 100], at: today)
        #expect(try file.judges(of: "2018-unitary").map(\.points.count) == [2, 1])
        try file.weigh("2018-unitary", judge: "B", points: [:], at: today)
        #expect(try file.judges(of: "2018-unitary").map(\.judge) == ["A"])
        #expect(try file.weighings().count == 4)
        #expect(try file.judges(of: "2025-unitary").isEmpty)
    }

    @Test("Weights travel with the folder, and come out as the same bytes")
    func travels() throws {
        try file.weigh(
            "2018-unitary", judge: "A, “first”", points: ["population-range": 100, "cut-links": 0], at: today)
        try file.weigh("2018-unitary", judge: "B", points: ["cut-links": 7], at: today)
        try file.weigh("2018-unitary", judge: "B", points: [:], at: today)
        try file.export(to: scratch.path("one"))
        let second = try LocalityFile.create(at: scratch.path("b.locality"), folder: scratch.path("one"))
        #expect(try second.weighings() == file.weighings())
        try second.export(to: scratch.path("two"))
        #expect(try scratch.contents("one") == scratch.contents("two"))
    }

    @Test("A weighing without a name, outside 0 to 100 or without anything that counts is refused")
    func refused() throws {
        #expect(
            refusal { try file.weigh("x", judge: " ", points: ["a": 1], at: today) }
                == "A weighing needs the name of who weighs.")
        #expect(
            refusal { try file.weigh("x", judge: "A", points: ["a": 101], at: today) }
                == "“a” has 101 points; points are between 0 and 100.")
        #expect(
            refusal { try file.weigh("x", judge: "A", points: ["a": 0], at: today) }
                == "At least one criterion must count.")
    }

    @Test(
        "Small districts of Dorset find partners until all have 89,000 people; an island is left over with its reason")
    func merging() throws {
        let place = try Place(file)
        let study = try MergingStudy(place, .init(minimum: 89_000))
        #expect(study.finding == "Eight areas become four in four steps; all have 89,000 people or more")
        #expect(study.steps.rows.count == 4 && study.stranded.isEmpty)
        for group in study.merging.plan.groups {
            let people = place.total(.population, of: group.map { place.areas[$0].code })
            #expect((people ?? 0) >= 89_000)
        }
        // The same question ends the same way.
        #expect(try MergingStudy(place, .init(minimum: 89_000)).merging == study.merging)
        let strict = try MergingStudy(place, .init(minimum: 89_000, maximum: 100_000))
        #expect(!strict.stranded.isEmpty && strict.stranded[0].contains("larger than allowed"))
    }

    @Test("A wish decides where ties and likeness count for nothing")
    func wishes() throws {
        let place = try Place(file)
        // Purbeck has 46,756 people and names Poole.
        let study = try MergingStudy(
            place, .init(minimum: 47_000, ties: 0, likeness: 0, wishes: 1, named: [["E07000051", "E06000029"]]))
        #expect(study.merging.steps.count == 1)
        #expect(study.name(study.merging.steps[0].partner) == "Poole")
    }
}
