import Content
import Foundation
import OptionStudies
import Options
import PlaceStudies
import StoreTesting
import TestSupport
import Testing

@Suite("Sets of criteria")
struct CriteriaSetTests {
    @Test("Three sets come with the program; every test has evidence or says that only people can judge it")
    func supplied() throws {
        let sets = try CriteriaSet.supplied()
        #expect(sets.map(\.id) == ["2018-merger", "2018-unitary", "2025-unitary"])
        for set in sets {
            for entry in set.criteria {
                #expect(!entry.explanation.isEmpty && !entry.source.isEmpty && !entry.unit.isEmpty, "\(entry.id)")
            }
            #expect(set.tests.allSatisfy { $0.people != nil || !$0.criteria.isEmpty })
        }
        // The invitation of 2025 names six criteria; the merger tests of 2018 are three.
        #expect(try CriteriaSet.named("2025-unitary").tests.count == 6)
        #expect(try CriteriaSet.named("2018-merger").tests.count == 3)
        #expect(try CriteriaSet.named("2018-unitary").tests.last?.criteria == [])
    }

    @Test("The guide population is a distance in every set that has one")
    func guide() throws {
        for (id, guide) in [("2018-unitary", 300_000.0), ("2025-unitary", 500_000)] {
            let measure = try CriteriaSet.named(id).entry("guide-distance")?.measure
            #expect(measure == .size(.largestDistance, of: "population", per: nil, guide: guide))
        }
    }

    private static let good = """
        id: own
        title: Ours
        source: The council
        criteria:
        - id: people
          name: Difference in people
          measure: range
          of: population
          better: lower
          unit: people
          explanation: Largest less smallest.
          source: We
        tests:
        - title: Size
          asks: Alike?
          criteria: [people]
        """

    @Test(
        "A mistake is named with its file, its line and what was expected",
        arguments: [
            (
                "  measure: range", "  measure: rnage",
                "own.yaml, line 7: there is no measure “rnage”; there are range, balance"
            ),
            (
                "  better: lower", "  better: less",
                "own.yaml, line 9: “better” is “less”; higher or lower was expected."
            ),
            ("  unit: people", "  units: people", "own.yaml, line 10: “units” is not known here; there are id, name"),
            ("  of: population\n", "", "needs “of”, the statistic that it is of."),
            (
                "criteria: [people]", "criteria: [peopel]",
                "own.yaml, line 16: there is no criterion “peopel” in this file; there are people."
            ),
            (
                "  criteria: [people]", "  criteria: []",
                "the test “Size” has no evidence; name “criteria”, or say in “people” who judges."
            ),
            ("measure: range", "measure: mean-distance", "needs “guide”, the number from which it is far."),
            ("id: people", "id: My people", "the id “My people” must be of small letters, digits and hyphens."),
            ("title: Ours\n", "", "“title” is missing."),
        ])
    func mistakes(found: String, instead: String, sentence: String) throws {
        let text = Self.good.replacingOccurrences(of: found, with: instead)
        let message = refusal { try CriteriaSet(text: text, file: "own.yaml") } ?? "accepted"
        #expect(message.contains(sentence), "\(message)")
        #expect(try CriteriaSet(text: Self.good, file: "own.yaml").id == "own")
    }

    @Test("All mistakes are found at once")
    func several() {
        let text = Self.good.replacingOccurrences(of: "range", with: "rnage")
            .replacingOccurrences(of: "[people]", with: "[nobody]")
        let message = refusal { try CriteriaSet(text: text, file: "own.yaml") } ?? ""
        #expect(message.contains("line 7") && message.contains("line 16"))
    }

    @Test("A file in the folder beside a locality is one more set, and one of the same name goes before ours")
    func own() throws {
        let scratch = try Scratch()
        let file = try scratch.sample()
        try FileManager.default.createDirectory(at: file.criteriaFolder, withIntermediateDirectories: true)
        _ = try scratch.write(Self.good, to: "criteria/own.yaml")
        #expect(try CriteriaSet.named("own", in: file.criteriaFolder).title == "Ours")
        _ = try scratch.write(Self.good.replacing("id: own", with: "id: 2018-merger"), to: "criteria/own.yaml")
        #expect(
            try CriteriaSet.all(in: file.criteriaFolder).map(\.id) == ["2018-unitary", "2025-unitary", "2018-merger"])
        let study = try OptionsStudy(
            Place(file), limits: .init(fewest: 2, most: 2),
            criteria: CriteriaSet.named("2018-merger", in: file.criteriaFolder))
        #expect(study.criteria.map(\.id) == ["people"])
    }

    @Test("What a locality has no data for is said, criterion by criterion")
    func missing() throws {
        let place = try Place(Scratch().sample())
        let judged = PlaceCriteria(place, try CriteriaSet.named("2025-unitary"))
        let reasons = Dictionary(uniqueKeysWithValues: judged.missing.map { ($0.entry.id, $0.reason) })
        #expect(reasons["debt-per-head"] == "There are no figures for debt.")
        // The sample knows its health partnership, and nothing that a council owes.
        #expect(reasons["health-whole"] == nil)
        #expect(
            reasons["population-range"] == nil && judged.known.count + judged.missing.count == judged.set.criteria.count
        )
    }

    @Test("The unitary areas and the county of Dorset: the plan of 2018 moves three borders and ends nine councils")
    func borders() throws {
        let place = try Place(Scratch().sample())
        let set = try CriteriaSet.named("2025-unitary")
        let study = try OptionsStudy(
            place, limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000), criteria: set)
        let named = try #require(study.named.first)
        func value(_ id: String) -> Double? {
            study.criteria.firstIndex { $0.id == id }.flatMap { named.standings[$0]?.value }
        }
        // Bournemouth – Christchurch and Bournemouth – Poole vanish; Poole does not touch Christchurch.
        #expect(value("borders-moved") == 2)
        #expect(value("councils-dissolved") == 9)
    }
}
