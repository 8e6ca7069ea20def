import Base
import BigInt
import Content
import Figures
import Foundation
import OptionStudies
import PlaceStudies
import Store
import StoreTesting
import TestSupport
import Testing

@Suite("Options of the sample")
struct OptionsStudyTests {
    let file: LocalityFile
    let place: Place
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        file = try scratch.sample()
        place = try Place(file)
    }

    @Test(
        "The finding says how many plans are left of how many",
        arguments: [
            (.init(), "466 plans are possible"),
            (.init(minimumPopulation: 300_000), "Seven of 466 plans leave every council above 300,000"),
            (
                .init(fewest: 2, most: 2, minimumPopulation: 300_000),
                "Six of 466 plans leave every council above 300,000"
            ),
            (.init(fewest: 2, most: 2), "22 of 466 plans make two councils"),
            (.init(minimumPopulation: 500_000), "One of 466 plans leaves every council above 500,000"),
            (.init(minimumPopulation: 1), "All 466 plans leave every council above 1"),
            (.init(minimumPopulation: 800_000), "None of 466 plans leaves every council above 800,000"),
            (
                .init(minimumPopulation: 300_000, maximumPopulation: 400_000),
                "Two of 466 plans leave every council between 300,000 and 400,000"
            ),
            (.init(fewest: 2, most: 3), "113 of 466 plans fit the limits"),
        ] as [(OptionsStudy.Limits, String)])
    func finding(limits: OptionsStudy.Limits, expected: String) throws {
        #expect(try OptionsStudy(place, limits: limits).finding == expected)
    }

    @Test("A count is printed to its last digit, also beyond the 38 that a decimal holds")
    func longCount() throws {
        // Two hundred areas in a row, each border cut or not: 2 to the power of 199.
        let count = BigUInt(1) << 199
        #expect(
            Words.number(count)
                == "803,469,022,129,495,137,770,981,046,170,581,301,261,101,496,891,396,417,650,688")
        #expect(Words.number(BigUInt(10).power(180)) == "1" + String(repeating: ",000", count: 60))
        #expect(Words.number(BigUInt(0)) == "0" && Words.number(BigUInt(1234)) == "1,234")
    }

    @Test("The plan of 2018 is second of the six by equal size and first by self-containment")
    func approved() throws {
        let study = try OptionsStudy(place, limits: .init(fewest: 2, most: 2, minimumPopulation: 300_000))
        let approved = try #require(study.named.first)
        let ranks = Dictionary(
            uniqueKeysWithValues: zip(study.criteria.map(\.name), approved.standings.map { $0?.rank }))
        #expect(ranks["Difference in people"] == 2)
        #expect(ranks["Residents working inside, lowest"] == 1)
        #expect(ranks["Jobs filled from inside, lowest"] == 1)
        #expect(ranks["Band D spread inside, largest"] == 3)
        #expect(approved.standings[0]?.value == 20_587 && study.ensemble?.best[0].first?.values[0] == 14_867)
        #expect(approved.isCounted && approved.betterPlans.isEmpty)
        #expect(
            study.finding(about: approved)
                == "The plan approved in 2018 ranks 2nd of 6 by difference in people and first by residents working inside"
        )
    }

    @Test("Limits that nobody can meet are explained")
    func none() throws {
        let study = try OptionsStudy(place, limits: .init(fewest: 2, minimumPopulation: 500_000))
        #expect(study.ensemble == nil && study.within?.isZero == true)
        #expect(
            study.reasonForNone
                == "No plan fits. Each council must have 500,000 people, and there are 770,689 in all: at most one council is possible."
        )
    }

    @Test("A place without areas is refused in a sentence")
    func empty() throws {
        let bare = try LocalityFile.create(at: scratch.path("bare.locality"), title: "Nowhere", profile: "2026")
        #expect(
            refusal { try OptionsStudy(Place(bare)) }
                == "There are no areas to group yet; import areas or boundaries first.")
    }
}
