import Foundation
import Testing

@Suite("Commands on options: regions, proposals, criteria, search")
struct OptionsMoreTests {
    let localities: Command

    init() throws {
        localities = try Command()
        // Two counties: a row of three areas, and a ring of four.
        try localities.write(
            "code,name,county,population\nA,A,North,1\nB,B,North,2\nC,C,North,3\nD,D,South,1\nE,E,South,1\nF,F,South,1\nG,G,South,1\n",
            to: "units.csv")
        try localities.write("code_a,code_b\nA,B\nB,C\nC,D\nD,E\nE,F\nF,G\nG,D\n", to: "links.csv")
    }

    private func json(_ text: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    @Test("Each county is counted by itself: a row of three has 4 plans, a ring of four 12, together 48")
    func regions() throws {
        // A path of n areas has 2ⁿ⁻¹ plans, a ring 2ⁿ − n.
        let run = try localities("options", "count", "--units", "units.csv", "--links", "links.csv", "--by", "county")
        let answer = try json(run.output)
        let regions = answer["regions"] as? [[String: Any]] ?? []
        #expect(regions.map { $0["region"] as? String } == ["North", "South"])
        #expect(regions.map { $0["total"] as? String } == ["4", "12"])
        #expect(answer["total"] as? String == "48" && run.code == 0)
    }

    @Test("Where a county has no plan it is named, and the code is 1")
    func none() throws {
        let run = try localities(
            "options", "count", "--units", "units.csv", "--links", "links.csv", "--by", "county", "--min",
            "population=5")
        #expect(run.code == 1 && run.errors.contains("No grouping fits in 1 of 2: South."))
        let odd = try localities("options", "count", "--units", "units.csv", "--links", "links.csv", "--by", "shire")
        #expect(odd.code == 2 && odd.errors.contains("there is no column “shire”"))
    }

    @Test("A search says that it proves nothing, and shows the proven best beside what it found")
    func search() throws {
        let run = try localities(
            "options", "search", "--units", "units.csv", "--links", "links.csv", "--groups", "2", "--objective",
            "population-range", "--seed", "1", "--steps", "2000")
        let answer = try json(run.output)
        #expect(run.code == 0 && answer["proven"] as? Bool == false)
        let best = answer["best"] as? [String: Any]
        // Ten people in two groups: five and five would need A + B + C less one; 6 and 4 it is.
        #expect(best?["value"] as? Double == 2 && best?["proven"] as? Bool == true)
        #expect(answer["value"] as? Double == 2)
    }

    @Test("The sets of criteria are listed; a set of one’s own with a mistake is refused with its line")
    func criteria() throws {
        let all = try localities("options", "criteria")
        #expect(all.rows.dropFirst().contains { $0[0] == "2025-unitary" && $0[1] == "guide-distance" })
        try localities.write("id: own\ntitle: T\nsource: S\ncriteria:\n- id: a\n  name: A\n", to: "own.yaml")
        let own = try localities("options", "criteria", "own.yaml")
        #expect(own.code == 2 && own.errors.contains("own.yaml, line 5: “measure” is missing."))
    }

    @Test("An area whose districts are not all there is not looked at, and said")
    func unknown() throws {
        let run = try localities("options", "proposals", "--units", "units.csv", "--links", "links.csv")
        #expect(run.code == 1 && run.errors.contains("No area with proposals has all its districts among the units."))
    }

    @Test(
        "Plain files are read as an import reads them, and refused in the same words",
        arguments: [
            ("code,name,population\nA,A,1\nB,B,many\nC,C,3\n", "line 3, column “population”: “many” is not a number"),
            ("code,name,population\nA,A,1\nB,B,2\nA,C,3\n", "line 4, column “code”: “A” stands on line 2 already."),
        ])
    func sameWords(units: String, sentence: String) throws {
        try localities.write(units, to: "units.csv")
        let plain = try localities("options", "proposals", "--units", "units.csv", "--links", "links.csv")
        #expect(plain.code == 2 && plain.output.isEmpty && plain.errors.hasPrefix("units.csv, \(sentence)"))
        #expect(try localities("new", "x.locality", "--title", "X").code == 0)
        let areas = try localities("import", "x.locality", "areas", "units.csv")
        let statistics = try localities("import", "x.locality", "statistics", "units.csv")
        #expect([areas.errors, statistics.errors].contains(plain.errors))
    }

    @Test("Ties between bodies of which one is there twice are refused with the body")
    func twice() throws {
        try localities.write("code,name,population\nA,A,1\nB,B,2\nA,A,3\n", to: "units.csv")
        try localities.write("origin,destination,count\nA,B,5\n", to: "ties.csv")
        let run = try localities(
            "options", "merge", "--units", "units.csv", "--links", "links.csv", "--min", "population=3", "--ties",
            "ties.csv")
        #expect(run.code == 2 && run.errors.contains("The area A is listed twice"), "\(run.errors)")
    }

    @Test(
        "All 35 plans of 2025–26 against the national files: all but one hang together by land",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func nation() throws {
        let data = nationalData ?? ""
        let run = try localities(
            "options", "proposals", "--units", "\(data)/statistics/districts_2021.csv", "--links",
            "\(data)/lookups/lad25_adjacency.csv", "--flows", "\(data)/flows/commuting_lad_2021.csv.gz", "--footprint",
            "health=\(data)/lookups/lad24_icb24.csv:LAD24CD:ICB24NM:share_of_lad_lsoas")
        let plans = try json(run.output)["plans"] as? [[String: Any]] ?? []
        #expect(plans.count == 35)
        let apart = plans.filter { $0["feasible"] as? Bool == false }
        // Eastbourne touches only Wealden, which the plan for all Sussex divides.
        #expect(apart.map { $0["plan"] as? String } == ["SSX-5"])
        #expect((apart.first?["finding"] as? String)?.contains("Eastbourne, Hastings, Lewes and Rother") == true)
        func plan(_ id: String) -> [String: Any] { plans.first { $0["plan"] as? String == id } ?? [:] }
        // The published count of plans of four councils for Kent and Medway (graphillion, enumpart).
        #expect(plan("KEN-4b")["plans_of_as_many"] as? String == "10949")
        for id in ["ESS-5", "LAN-4"] {
            #expect((plan(id)["size"] as? String)?.contains("none of") == true, "no council reaches the guide")
        }
        #expect(plan("HAM-1A")["nearest"] as? Bool == true && plan("LAN-4")["nearest"] as? Bool == false)
        for plan in plans {
            let standings = plan["standings"] as? [[String: Any]] ?? []
            #expect(standings.count >= 6 && standings.allSatisfy { $0["rank"] is Int }, "\(plan["plan"] ?? "")")
        }
    }
}
