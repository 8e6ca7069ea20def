import BigInt
import Dialogue
import Evidence
import Foundation
import Options
import Places
import Toolkit

/// The evidence pack of a locality: findings with their figures, tables and sources, in one document.
public enum EvidencePack {
    /// - Parameters:
    ///   - limits: which plans count; the number of councils and the sizes under discussion.
    ///   - criteria: by what plans are judged; nil takes the set of the profile.
    ///   - instruments: whose answers are told; each that was answered gets a section.
    ///   - registers: what the partnership keeps; each with records gets a section.
    ///   - date: as it should read on the cover.
    public static func report(
        _ file: LocalityFile, _ place: Place, limits: OptionsStudy.Limits, criteria: CriteriaSet? = nil,
        instruments: [Instrument] = [], registers: [Register] = [], date: String
    ) throws -> Report {
        let options = try OptionsStudy(place, limits: limits, criteria: criteria)
        var sections = optionsSections(options)
        var methods = optionsMethods(options)
        if let ranking = try RankingStudy.section(options, judges: file.judges(of: options.judgedBy.set.id)) {
            sections.append(ranking)
        }
        if let places = PlacesStudy(place) { sections.append(placesSection(places)) }
        let regions = try RegionsStudy(file, place)
        if let regions {
            sections.append(regionsSection(regions))
            methods.append(.init("Travel-to-work areas", [.paragraph(regions.method)]))
        }
        let lenses = try PlacesEvidence(file, place, regions: regions)
        sections += lenses.sections
        methods += lenses.methods
        sections += try footprintSections(file, place)
        sections += try statisticSections(file, place)
        let consultations = try file.consultationStudies()
        sections += consultations.map(\.section)
        let partners = try partnerSections(file, instruments: instruments)
        sections += partners.sections
        methods += partners.methods
        sections += try RegisterEvidence.sections(file, place, registers: registers, today: file.day())
        let money = try moneySections(file)
        sections += money.sections
        sections.append(areasSection(place))
        methods.append(linksSection(place))
        methods += consultations.map(\.methodSection)
        methods += money.methods
        return Report(
            title: options.finding, place: place.title, date: date, profile: place.profile,
            lede: lede(options), sections: sections, methods: methods)
    }

    private static func lede(_ study: OptionsStudy) -> Prose {
        let areas = Words.count(study.place.areas.count, "area")
        guard let all = study.all else {
            return """
                \(Words.sentence(areas)) can be grouped into councils that hang together in more ways than can be counted. \
                \(study.basis)
                """
        }
        let counts = all.byGroups.sorted { $0.key < $1.key }.prefix(2).filter { $0.key > 1 }
            .map { "\(Words.number($0.value)) of them in \(Words.count($0.key, "council"))" }
        let parts = counts.isEmpty ? "" : ", \(counts.joined(separator: ", "))"
        return """
            \(Words.sentence(areas)) can be grouped into councils that hang together in \(Words.number(all.total)) \
            ways\(parts). Every one of them was counted. \(study.basis)
            """
    }

    private static func optionsSections(_ study: OptionsStudy) -> [Report.Section] {
        var sections: [Report.Section] = []
        let place = study.place
        for named in study.named {
            var blocks: [Report.Block] = []
            if let map = study.map(of: named.grouping, title: named.plan.title, councils: named.plan.councils) {
                blocks.append(.picture(map))
            }
            if !named.plan.note.isEmpty { blocks.append(.paragraph("\(named.plan.note)")) }
            if !named.isCounted {
                blocks.append(.note("This plan is not among those within the limits; ranks say where it would stand."))
            }
            blocks.append(.table(study.standings(of: named)))
            let better = named.betterPlans.count
            blocks.append(
                .paragraph(
                    better == 0
                        ? "No plan within the limits is as good by every criterion and better by one."
                        : "\(Words.sentence(Words.count(better, "plan"))) within the limits beat it by every criterion."
                ))
            sections.append(.init(study.finding(about: named), blocks))
        }
        if !place.facts.isEmpty {
            let facts = place.facts.map { fact in
                Report.Fact(
                    "\(strong: fact.figure)",
                    "\(fact.statement) (\(fact.page), \(place.datasets[fact.dataset]?.title ?? fact.dataset))")
            }
            sections.append(.init("What was said of it", [.facts(facts)]))
        }
        if let reason = study.reasonForNone {
            sections.append(.init("No plan fits", [.paragraph("\(reason)")]))
        } else if let survey = study.survey {
            var blocks: [Report.Block] = [.table(study.table(of: Array((survey.best.first ?? []).prefix(12))))]
            if let front = survey.front {
                let words = front.count == 1 ? "One plan is" : "\(Words.sentence(Words.spelled(front.count))) plans are"
                blocks.append(.paragraph("\(words) not beaten by any other on every criterion at once."))
            }
            sections.append(.init("The plans, \(study.criteria.first?.name.lowercased() ?? "in order")", blocks))
        }
        sections.append(.init("How many plans there are", [.table(study.countTable)]))
        sections.append(.init(study.testsFinding, [.table(study.tests(of: study.named.first))]))
        return sections
    }

    private static func optionsMethods(_ study: OptionsStudy) -> [Report.Section] {
        [
            .init(
                "Counting plans",
                [
                    .paragraph(
                        """
                        A plan puts every area into one council, and every council hangs together by links between neighbours. \
                        Plans are counted exactly, not sampled, or not at all. \(study.basis)
                        """)
                ]),
            .init(
                "Criteria",
                [
                    .list(
                        study.criteria.map { criterion in
                            "\(strong: criterion.name). \(criterion.criterion.explanation)"
                        }
                            + study.judgedBy.missing.map { "\(strong: $0.entry.name). Not worked out: \($0.reason)" })
                ]),
        ]
    }

    private static func placesSection(_ study: PlacesStudy) -> Report.Section {
        let all = try? study.finding(study.place.areas.map(\.code))
        return .init(
            "Who works where", [.paragraph("All together – \(all ?? "")."), .table(study.table), .table(study.matrix)])
    }

    private static func regionsSection(_ study: RegionsStudy) -> Report.Section {
        .init(study.finding, (study.map.map { [.picture($0)] } ?? []) + [.table(study.table)])
    }

    private static func areasSection(_ place: Place) -> Report.Section {
        let known = Role.allCases.compactMap { role in place.roles[role].map { (role, $0) } }
        var table = Table(
            "The areas",
            columns: ["Area"]
                + known.map { .init($0.1.title, Figure.Unit(statistic: $0.1), source: place.source($0.1.dataset)) })
        for area in place.areas {
            table.append(
                [.text(area.name)]
                    + known.map { pair in
                        pair.1.values[area.code].map { .number($0) }
                            ?? .missing("no figure")
                    })
        }
        return .init("The areas", [.table(table)])
    }

    /// Links are decisions: each is printed with its kind, and with the reason where somebody decided.
    private static func linksSection(_ place: Place) -> Report.Section {
        var table = Table(
            "Links between neighbours",
            columns: [
                "Area", "Neighbour", "By",
                .init("Shared border, km", .plain(decimals: 1), source: place.source(place.links.first?.dataset)),
                "Joins", "Reason",
            ])
        for link in place.links {
            table.append([
                .text(place.name(link.a)), .text(place.name(link.b)), .text(link.kind.rawValue),
                link.borderKilometres.map { .number($0, source: place.source(link.dataset)) }
                    ?? .missing("not measured"),
                .text(link.joined ? "yes" : "no"),
                link.decision.map { .text($0.reason) }
                    ?? .text(link.kind == .land ? "a land border joins" : "nobody decided yet"),
            ])
        }
        return .init(
            "Links",
            [
                .paragraph(
                    "A council hangs together by these links. Water and corners join only where somebody decided so."),
                .table(table),
            ])
    }
}

extension Words {
    /// A count of any size with commas and all its digits; a decimal holds no more than 38.
    public static func number(_ count: BigUInt) -> String { grouped(String(count)) }
}
