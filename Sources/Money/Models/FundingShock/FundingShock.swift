import Base
import Foundation
import Money

/// What happens to a place’s projects when a stream of money ends: the gap by year and scenario, and which projects fail.
///
/// - SeeAlso: Transformation in localities toolkit (2018), the framework for leaving the European Union, part on funding.
public struct FundingShock: Model {
    public init() {}

    public let about = ModelDescription(
        key: "funding-shock",
        title: "Funding-shock planner",
        purpose: "The funding gap by year under each scenario, and the projects that fail when a stream of money ends.",
        method: """
            Until a stream’s last certain year all of its money comes; after it, the share that the scenario keeps. \
            An alternative comes with its likelihood or not at all, each for itself. Gap of a project in a year = cost − \
            stream money − other money − alternatives that come, where above nil; a surplus of one year pays for no other. \
            Where there are alternatives the gap is the mean over all that may come. A project stands where the money of all \
            years is at least the share of its cost that it cannot do without.
            """,
        references: [
            Citation(
                "Transformation in localities toolkit, page 19", publisher: "District Councils’ Network",
                date: "2018-05")
        ],
        tools: ["A2"])

    public var parameters: [Parameter] {
        [Self.firstYear, Self.years, Self.streams, Self.projects, Self.scenarios, Self.kept, Self.alternatives]
    }

    static let firstYear = Parameter.year("first-year", "First year")
    static let years = Parameter.whole("years", "Years", 1...20, Measure("year"))
    static let streamName = Parameter.text("name", "Stream")
    static let ends = Parameter.year("ends", "Last certain year")
    static let streams = Parameter.table("streams", "Streams of money", rows: 1...40, columns: [streamName, ends])

    static let projectName = Parameter.text("name", "Project")
    static let stream = Parameter.mention("stream", "Stream", of: "streams")
    static let cost = Parameter.series("cost", "Cost by year", .pounds)
    static let fromStream = Parameter.series("from-stream", "From the stream by year", .pounds)
    static let other = Parameter.series("other", "Other money by year", .pounds, .optional)
    static let needs = Parameter.percent("needs", "Share of cost it cannot do without", .otherwise(100))
    static let projects = Parameter.table(
        "projects", "Projects", rows: 1...100, columns: [projectName, stream, cost, fromStream, other, needs])

    static let scenarioName = Parameter.text("name", "Scenario")
    static let scenarios = Parameter.table("scenarios", "Scenarios", rows: 1...10, columns: [scenarioName])
    static let keptScenario = Parameter.mention("scenario", "Scenario", of: "scenarios")
    static let keptStream = Parameter.mention("stream", "Stream", of: "streams")
    static let keptShare = Parameter.percent("share", "Share that goes on", to: 2)
    static let kept = Parameter.table(
        "kept", "What goes on after the last certain year", rows: 0...400, .otherwise(.list([])),
        help: "A stream that is not named in a scenario ends in it.", columns: [keptScenario, keptStream, keptShare])

    static let alternativeName = Parameter.text("name", "Alternative")
    static let alternativeProject = Parameter.mention("project", "For the project", of: "projects")
    static let alternativeAmounts = Parameter.series("amounts", "Amount by year", .pounds)
    static let likelihood = Parameter.percent("likelihood", "Likelihood")
    static let alternatives = Parameter.table(
        "alternatives", "Alternatives", rows: 0...100, .otherwise(.list([])),
        columns: [alternativeName, alternativeProject, alternativeAmounts, likelihood])

    public func sheet(_ inputs: Inputs) throws(ModelProblems) -> CalculationSheet {
        let working = try FundingShockWorking(inputs)
        var sheet = CalculationSheet(inputs)
        working.write(&sheet)
        return sheet
    }
}

struct FundingShockWorking {
    let inputs: Inputs
    let years: [FinancialYear]
    let projects: [Inputs.Row]
    let scenarios: [String]

    init(_ inputs: Inputs) throws(ModelProblems) {
        self.inputs = inputs
        years = (inputs.year(FundingShock.firstYear) ?? FinancialYear(2026)).years(inputs.whole(FundingShock.years))
        projects = inputs.rows(FundingShock.projects)
        scenarios = inputs.names(FundingShock.scenarios)
        var seen: Set<[String]> = []
        for (place, row) in inputs.rows(FundingShock.kept).enumerated() {
            let pair = [row.text(FundingShock.keptScenario), row.text(FundingShock.keptStream)]
            guard seen.insert(pair).inserted else {
                throw ModelProblems("kept, row \(place + 1)", "“\(pair[1])” in “\(pair[0])” is given twice.")
            }
        }
        for row in projects {
            let (cost, stream) = (row.series(FundingShock.cost), row.series(FundingShock.fromStream))
            for (place, amount) in stream.enumerated() {
                let limit: Decimal = place < cost.count ? cost[place] : 0
                if amount > limit {
                    throw ModelProblems(
                        "projects, \(row.name), from-stream, number \(place + 1)",
                        "“\(amount)” is more than the cost of that year, “\(limit)”.")
                }
            }
        }
    }

    private var titles: [String] { years.map(\.description) }

    func write(_ sheet: inout CalculationSheet) {
        let cost = sheet.series(FundingShock.projects, FundingShock.cost, titles: titles)
        let stream = sheet.series(FundingShock.projects, FundingShock.fromStream, titles: titles)
        let other = sheet.series(FundingShock.projects, FundingShock.other, titles: titles)
        let alternatives = alternatives(&sheet)
        let kept = sheet.column(FundingShock.kept, FundingShock.keptShare)
        let needs = sheet.column(FundingShock.projects, FundingShock.needs)

        exposure(cost, stream, &sheet)
        var gaps: [[Formula]] = []
        var without: [Formula] = []
        var stands: [[Formula]] = []
        for scenario in scenarios {
            sheet.begin("money-\(scenario)", "\(scenario): money by year, without alternatives", columns: titles)
            let money = projects.indices.map { place in
                let share = share(of: projects[place], in: scenario, kept)
                return sheet.row(
                    projects[place].name, .pounds,
                    "stream, whole until \(lastCertain(projects[place])) and then the share that goes on + other",
                    years.indices.map { year in
                        let isCertain = years[year] <= lastCertain(projects[place])
                        return (isCertain ? stream[place][year] : stream[place][year] * share) + other[place][year]
                    })
            }
            let chances = projects.indices.map { place in
                FundingChances(
                    projects[place].name, scenario: scenario, alternatives: alternatives[place], cost: cost[place],
                    money: money[place], needs: needs[place], titles: titles, &sheet)
            }
            sheet.begin("gap-\(scenario)", "\(scenario): gap by year", columns: titles + ["All years"])
            let rows = projects.indices.map { place in
                let values = chances[place].meanGap
                return sheet.row(
                    projects[place].name, .pounds,
                    alternatives[place].isEmpty
                        ? "cost − money, where above nil" : "sum of chance × what is missing, over what may come",
                    values + [values.total])
            }
            gaps.append((0...years.count).map { year in rows.map { $0[year] }.total })
            without.append(chances.map { $0.gaps[0].total }.total)
            stands.append(standing(scenario, cost, rows, chances, &sheet))
        }
        sheet.begin("gaps", "Funding gap by year and scenario", columns: titles + ["All years"], role: .result)
        for (scenario, gap) in zip(scenarios, gaps) {
            sheet.row(
                scenario, .pounds,
                "sum of the projects’ gaps" + (hasAlternatives ? ", on average over what may come" : ""),
                gap)
        }
        result(gaps, without, stands, &sheet)
    }

    private var hasAlternatives: Bool { !inputs.rows(FundingShock.alternatives).isEmpty }

    /// - Returns: the chance that each project stands.
    private func standing(
        _ scenario: String, _ cost: [[Formula]], _ gaps: [[Formula]], _ chances: [FundingChances],
        _ sheet: inout CalculationSheet
    ) -> [Formula] {
        sheet.begin(
            "projects-\(scenario)", "\(scenario): which projects stand", columns: projects.map(\.name), role: .result)
        sheet.row(
            "Share of cost that is funded", key: "funded", .percent,
            "(cost − gaps) ÷ cost, all years" + (hasAlternatives ? ", on average over what may come" : ""),
            projects.indices.map { place in
                (cost[place].total - gaps[place][years.count]).over(
                    cost[place].total, orSay: "the project costs nothing in these years")
            })
        let chance = chances.map(\.stands)
        guard hasAlternatives else {
            return sheet.row(
                "Stands", key: "stands", .yesNo, "share funded ≥ share it cannot do without", chance)
        }
        sheet.row(
            "Stands, whatever comes", key: "stands", .yesNo,
            "share funded ≥ share it cannot do without, in every outcome",
            chance.map { ($0 >= 1).asNumber })
        return sheet.row(
            "Chance that it stands", key: "chance", .percent.with(decimals: 0),
            "sum of the chances of the outcomes in which it does", chance)
    }

    private func lastCertain(_ project: Inputs.Row) -> FinancialYear {
        let row = inputs.rows(FundingShock.streams).first { $0.name == project.text(FundingShock.stream) }
        return FinancialYear(row?.number(FundingShock.ends)?.whole ?? 0)
    }

    private func share(of project: Inputs.Row, in scenario: String, _ kept: [Formula]) -> Formula {
        let place = inputs.rows(FundingShock.kept).firstIndex {
            $0.text(FundingShock.keptScenario) == scenario
                && $0.text(FundingShock.keptStream) == project.text(FundingShock.stream)
        }
        return place.map { kept[$0] } ?? 0
    }

    /// What may be hoped for instead; by project.
    private func alternatives(
        _ sheet: inout CalculationSheet
    ) -> [[(name: String, likelihood: Formula, amounts: [Formula])]] {
        let amounts = sheet.series(FundingShock.alternatives, FundingShock.alternativeAmounts, titles: titles)
        let likelihood = sheet.column(FundingShock.alternatives, FundingShock.likelihood)
        let rows = inputs.rows(FundingShock.alternatives)
        for project in projects {
            let count = rows.count { $0.text(FundingShock.alternativeProject) == project.name }
            if count > FundingChances.mostAlternatives {
                sheet.warn(
                    """
                    “\(project.name)” has \(count) alternatives; the first \(FundingChances.mostAlternatives) are looked at, \
                    the others are taken not to come.
                    """)
            }
        }
        return projects.map { project in
            rows.indices.filter { rows[$0].text(FundingShock.alternativeProject) == project.name }.map {
                (rows[$0].name, likelihood[$0], amounts[$0])
            }
        }
    }

    private func exposure(_ cost: [[Formula]], _ stream: [[Formula]], _ sheet: inout CalculationSheet) {
        sheet.begin("exposure", "Exposure", columns: titles, role: .result)
        let all = sheet.row(
            "Cost of all projects", key: "cost", .pounds, "sum",
            titles.indices.map { year in cost.map { $0[year] }.total })
        let exposed = sheet.row(
            "From streams after their last certain year", key: "exposed", .pounds, "sum of stream money of these years",
            years.indices.map { year in
                projects.indices.filter { years[year] > lastCertain(projects[$0]) }.map { stream[$0][year] }.total
            })
        sheet.row(
            "Share exposed", key: "share", .percent, "exposed ÷ cost",
            zip(exposed, all).map { $0.over($1, orSay: "no project costs anything in this year") })
    }

    private func result(
        _ gaps: [[Formula]], _ without: [Formula], _ stands: [[Formula]], _ sheet: inout CalculationSheet
    ) {
        let average = hasAlternatives ? " on average" : ""
        let widest = Formula.greatest(gaps.map { $0[years.count] })
        sheet.figure(
            "gap", "Gap in the worst scenario, all years", .pounds, "greatest of the scenarios\(average)", widest)
        let bare = Formula.greatest(without)
        if hasAlternatives {
            sheet.figure(
                "gap-without", "Gap in the worst scenario, if no alternative comes", .pounds,
                "greatest of the scenarios", bare)
        }
        let failing = projects.indices.map { place in
            (Formula.greatest(stands.map { $0[place] }) <= 0).asNumber
        }
        sheet.figure(
            "fail-always", "Projects that fail in every scenario", Measure("project"), "count", failing.total)
        let span = Measure.span(ofYears: years.count)
        if hasAlternatives {
            sheet.find(
                """
                In the worst scenario \(widest, .pounds) is missing over \(span) on average, \(bare, .pounds) if no \
                alternative comes.
                """, when: bare > 0)
        } else {
            sheet.find("In the worst scenario \(widest, .pounds) is missing over \(span).", when: widest > 0)
        }
        sheet.find("No scenario leaves a gap.", when: bare <= 0)
        for (scenario, row) in zip(scenarios, stands) {
            for (place, project) in projects.enumerated() {
                sheet.find("\(scenario): “\(project.name)” fails.", when: row[place] <= 0)
                sheet.find(
                    "\(scenario): “\(project.name)” stands with a chance of \(row[place], .percent.with(decimals: 0)).",
                    when: row[place] > 0 && row[place] < 1)
            }
        }
        for row in inputs.rows(FundingShock.streams) {
            let end = FinancialYear(row.number(FundingShock.ends)?.whole ?? 0)
            if end < years[0] { sheet.warn("\(row.name) was certain only until \(end), before the first year.") }
        }
    }
}
