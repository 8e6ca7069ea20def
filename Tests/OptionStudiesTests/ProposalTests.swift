import Content
import Foundation
import OptionStudies
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Proposals and decisions of 2025–26")
struct ProposalTests {
    @Test("35 plans can be drawn from whole districts; each covers its area once, and each divided one says so")
    func file() throws {
        let proposals = try #require(try Proposals.load().first)
        let plans = proposals.areas.flatMap(\.plans)
        #expect(plans.count == 35 && Set(plans.map(\.id)).count == 35)
        #expect(proposals.areas.allSatisfy { !$0.evidence.isEmpty && !$0.decided.isEmpty })
        #expect(proposals.areas.filter(\.plans.isEmpty).map(\.id) == ["suffolk", "derbyshire"])
        for plan in plans where !plan.moves.isEmpty { #expect(plan.note != nil, "\(plan.id)") }
        // Five areas' plans are nearest plans only: Hampshire, Norfolk, Sussex twice, Hertfordshire, Nottinghamshire.
        #expect(
            plans.filter(\.splits).map(\.id).sorted()
                == ["ESX-2", "HAM-1A", "HRT-4", "NOR-3", "NOT-Bii", "SSX-5"])
    }

    @Test("The eleven parishes that leave Hampshire’s districts have 108,827 people")
    func parishes() throws {
        let plans = try Proposals.load().flatMap(\.areas).flatMap(\.plans)
        let moves = try #require(plans.first { $0.id == "HAM-1A" }).moves
        #expect(moves.count == 11 && moves.reduce(0) { $0 + ($1.people ?? 0) } == 108_827)
    }

    private static let good = """
        id: x
        title: X
        as-of: today
        source: S
        areas:
        - id: a
          title: A
          decided: not yet
          evidence: printed
          districts:
          - E1 One
          - E2 Two
          plans:
          - id: P
            title: p
            state: chosen
            councils:
            - [One]
            - [Two]
        """

    @Test(
        "A plan that leaves a district out, has it twice or names a stranger is refused with its line",
        arguments: [
            ("    - [Two]", "", "x.yaml, line 14: the plan “P” leaves out Two."),
            ("[Two]", "[Two, One]", "x.yaml, line 19: the plan “P” has One in two councils."),
            ("[Two]", "[Two, Three]", "“Three” is no district of this area."),
            ("chosen", "taken", "“state” is “taken”; proposed, chosen or number-chosen was expected."),
            ("- E2 Two", "- E2", "a code and a name were expected"),
        ])
    func mistakes(found: String, instead: String, sentence: String) {
        let message =
            refusal { try Proposals(text: Self.good.replacingOccurrences(of: found, with: instead), file: "x.yaml") }
            ?? "accepted"
        #expect(message.contains(sentence), "\(message)")
    }

    /// Four districts in a row of 100, 200, 300 and 400 people.
    private static let row = Place(
        title: "Row", profile: "2026",
        areas: ["A", "B", "C", "D"].map { Area(code: $0, name: "District \($0)") },
        links: ["AB", "BC", "CD"].map {
            .init(a: String($0.first ?? "-"), b: String($0.last ?? "-"), kind: .land, dataset: "")
        },
        statistics: [],
        roles: [
            .population: .init(
                key: "population", title: "People", unit: "people", dataset: "",
                values: ["A": 100, "B": 200, "C": 300, "D": 400])
        ])

    @Test("A plan is put among those with as many councils; one in pieces is named with the council that falls apart")
    func row() throws {
        let area = Proposals.Area(
            id: "row", title: "the row", decided: "", evidence: "",
            districts: ["A": "District A", "B": "District B", "C": "District C", "D": "District D"],
            plans: [
                .init(
                    id: "1", title: "plan one", state: .proposed, splits: false, councils: [["A", "B"], ["C", "D"]],
                    moves: []),
                .init(
                    id: "2", title: "plan two", state: .proposed, splits: true, councils: [["A", "C"], ["B", "D"]],
                    moves: []),
            ])
        let study = try ProposalStudy(area, in: Self.row, criteria: CriteriaSet.named("2025-unitary"))
        // Two councils in a row of four: three plans, with differences of 800, 400 and 200 people.
        #expect(study.plans[0].peers == 3 && study.plans[0].standings[0]?.rank == 2)
        #expect(
            study.finding(study.plans[0]).hasPrefix(
                "Plan one for the row is one of three plans of two councils, 2nd by difference in people"))
        #expect(!study.plans[1].isFeasible && study.plans[1].detached.count == 2)
        #expect(
            study.finding(study.plans[1]).hasPrefix(
                "The nearest plan of whole districts to plan two for the row is not among the three plans"))
    }
}
