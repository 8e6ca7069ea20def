import Base
import Figures
import Options
import PlaceStudies
import Store

extension OptionsStudy {
    /// How many ways there are to group the areas, and what is known of them, in two or three sentences.
    public var lede: Prose {
        let areas = Words.count(place.areas.count, "area")
        guard let all = all else {
            return """
                \(Words.sentence(areas)) can be grouped into councils that hang together in more ways than can be counted. \
                \(basis)
                """
        }
        let counts = all.byGroups.sorted { $0.key < $1.key }.prefix(2).filter { $0.key > 1 }
            .map { "\(Words.number($0.value)) of them in \(Words.count($0.key, "council"))" }
        let parts = counts.isEmpty ? "" : ", \(counts.joined(separator: ", "))"
        return """
            \(Words.sentence(areas)) can be grouped into councils that hang together in \(Words.number(all.total)) \
            ways\(parts). Every one of them was counted. \(basis)
            """
    }
}

extension OptionsStudy: ReportPart {
    public var sections: [Report.Section] {
        var sections: [Report.Section] = []
        for named in named {
            var blocks: [Report.Block] = []
            if let map = map(of: named.grouping, title: named.plan.title, councils: named.plan.councils) {
                blocks.append(.picture(map))
            }
            if !named.plan.note.isEmpty { blocks.append(.paragraph("\(named.plan.note)")) }
            if !named.isCounted {
                blocks.append(.note("This plan is not among those within the limits; ranks say where it would stand."))
            }
            blocks.append(.table(standings(of: named)))
            let better = named.betterPlans.count
            blocks.append(
                .paragraph(
                    better == 0
                        ? "No plan within the limits is as good by every criterion and better by one."
                        : "\(Words.sentence(Words.count(better, "plan"))) within the limits beat it by every criterion."
                ))
            sections.append(.init(finding(about: named), blocks))
        }
        if !place.facts.isEmpty {
            let facts = place.facts.map { fact in
                Report.Fact(
                    "\(strong: fact.figure)",
                    "\(fact.statement) (\(fact.page), \(place.datasets[fact.dataset]?.title ?? fact.dataset))")
            }
            sections.append(.init("What was said of it", [.facts(facts)]))
        }
        if let reason = reasonForNone {
            sections.append(.init("No plan fits", [.paragraph("\(reason)")]))
        } else if let ensemble {
            var blocks: [Report.Block] = [.table(table(of: Array((ensemble.best.first ?? []).prefix(12))))]
            if let front = ensemble.front {
                let words = front.count == 1 ? "One plan is" : "\(Words.sentence(Words.spelled(front.count))) plans are"
                blocks.append(.paragraph("\(words) not beaten by any other on every criterion at once."))
            }
            sections.append(.init("The plans, \(criteria.first?.name.lowercased() ?? "in order")", blocks))
        }
        sections.append(.init("How many plans there are", [.table(countTable)]))
        sections.append(.init(testsFinding, [.table(tests(of: named.first))]))
        return sections
    }

    public var methods: [Report.Section] {
        [
            .init(
                "Counting plans",
                [
                    .paragraph(
                        """
                        A plan puts every area into one council, and every council hangs together by links between neighbours. \
                        Plans are counted exactly, not sampled, or not at all. \(basis)
                        """)
                ]),
            .init(
                "Criteria",
                [
                    .list(
                        criteria.map { criterion in
                            "\(strong: criterion.name). \(criterion.criterion.explanation)"
                        }
                            + judgedBy.missing.map { "\(strong: $0.entry.name). Not worked out: \($0.reason)" })
                ]),
        ]
    }
}
