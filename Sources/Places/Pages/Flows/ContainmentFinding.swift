import Base
import Figures
import PageKit
import PlaceStudies
import Places

/// Self-containment in words: what it is, and whether it is enough.
package struct ContainmentFinding: Sendable {
    package let heading: String
    package let lede: Prose
    let facts: [Headline]

    /// - Parameters:
    ///   - name: of the areas: “Bournemouth, Christchurch and Poole”.
    ///   - source: of the commuting.
    package init(_ containment: SelfContainment, of name: String, source: Source?) {
        guard let supply = containment.supplySide, let demand = containment.demandSide else {
            heading = "Nobody is known to live and work in \(name)"
            lede = "The commuting that was imported has no flows from and to these areas."
            facts = []
            return
        }
        let rule = ValidityRule.travelToWork
        heading = "\(Words.percent(supply)) of working people who live in \(name) also work there"
        lede = """
            Of the jobs there, \(Figure(demand, .percent, source: source)) are filled from inside. That is \
            \(PlacesStudy.verdict(containment)) by the usual test: \(Words.percent(rule.minimumContainment)) on both sides \
            where \(rule.targetSize) people or more have work, and up to \
            \(Words.percent(rule.targetContainment, decimals: 0)) in smaller places.
            """
        facts = [
            Headline(Words.number(containment.residents), "people who live there have work", source),
            Headline(Words.number(containment.jobs), "jobs are there, whoever fills them", source),
            Headline(Words.number(containment.internalFlow), "people both live and work there", source),
            Headline(
                Words.number(containment.outCommuters),
                "leave it for work; \(Words.number(containment.inCommuters)) come to it", source),
        ]
    }
}
