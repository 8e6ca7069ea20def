import Foundation
import Money
import Testing

@Suite("Commands on plain files")
struct PlainFileTests {
    let localities: Command

    init() throws { localities = try Command() }

    /// A grid of areas with 100,000 people each, named by row and column.
    private func grid(_ side: Int) throws {
        var units = "code,name,population\n"
        var links = "code_a,code_b\n"
        for row in 0..<side {
            for column in 0..<side {
                units += "\(row)\(column),Area \(row) \(column),100000\n"
                if column + 1 < side { links += "\(row)\(column),\(row)\(column + 1)\n" }
                if row + 1 < side { links += "\(row)\(column),\(row + 1)\(column)\n" }
            }
        }
        try localities.write(units, to: "units.csv")
        try localities.write(links, to: "links.csv")
    }

    private func count(_ more: String...) throws -> (
        code: Int32, total: String?, groups: [String: String], errors: String
    ) {
        let run = try localities.run(["options", "count", "--units", "units.csv", "--links", "links.csv"] + more)
        let json =
            try JSONSerialization.jsonObject(with: Data((run.output.isEmpty ? "{}" : run.output).utf8))
            as? [String: Any]
        return (run.code, json?["total"] as? String, json?["by_groups"] as? [String: String] ?? [:], run.errors)
    }

    @Test("A 3×3 grid has 1,434 plans, and limits work alone and together")
    func options() throws {
        try grid(3)
        let all = try count()
        #expect(all.code == 0 && all.total == "1434")
        // Published counts by number of groups (exact enumeration of the grid).
        #expect(
            all.groups == [
                "1": "1", "2": "53", "3": "258", "4": "440", "5": "395", "6": "208", "7": "66", "8": "12", "9": "1",
            ])
        #expect(try count("--groups", "2...4").total == "751")  // 53 + 258 + 440
        #expect(try count("--groups", "3").total == "258")
        // Three groups of three areas each: 10 ways to cut a 3×3 grid into three connected parts of three.
        #expect(try count("--min", "population=300000", "--max", "population=300000").total == "10")
        let both = try count("--together", "00+01", "--groups", "2")
        let parted = try count("--apart", "00+01", "--groups", "2")
        #expect((Int(both.total ?? "") ?? 0) + (Int(parted.total ?? "") ?? 0) == 53)
    }

    @Test("Where no plan fits the total is 0, the reason is said, and the code is 1")
    func none() throws {
        try grid(3)
        let none = try count("--min", "population=600000", "--groups", "2...9")
        #expect(none.code == 1 && none.total == "0" && none.groups.isEmpty)
        #expect(none.errors.contains("Each council must have 600,000 people, and there are 900,000 in all"))
    }

    @Test(
        "A wrong question is refused with code 2 and nothing on standard output",
        arguments: [
            (
                ["--min", "population=9", "--max", "population=3"],
                "The minimum of population, 9, is above the maximum, 3."
            ),
            (
                ["--together", "00+01", "--apart", "00+01"],
                "00 and 01 are to be kept together and apart; only one can hold."
            ),
            (["--min", "debt=3"], "There is a limit on debt, but no area has that; they have population."),
            (["--together", "00+99"], "“keep together” names 99, and there is no such area."),
            (["--groups", "many"], "--groups many: a number or a range like 2...4 was expected."),
            (["--min", "population"], "--min population: NAME=VALUE was expected."),
        ])
    func wrong(options: [String], sentence: String) throws {
        try grid(2)
        let run = try localities.run(["options", "count", "--units", "units.csv", "--links", "links.csv"] + options)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
    }

    @Test("A link to an area that is not there is refused, and so is an area that is there twice")
    func units() throws {
        try localities.write("code,name,population\nA,A,1\nB,B,1\nA,A,1\n", to: "units.csv")
        try localities.write("code_a,code_b\nA,B\nA,C\n", to: "links.csv")
        let run = try localities("options", "count", "--units", "units.csv", "--links", "links.csv")
        #expect(run.code == 2)
        #expect(run.errors.contains("The area A is listed twice") && run.errors.contains("The link A – C names C"))
    }

    @Test(
        "The hand-made three areas: 80 of 100 residents work inside A and B, and 80 of their 90 jobs are filled from there"
    )
    func contain() throws {
        try localities.write(
            "origin,destination,count\nA,A,40\nA,B,10\nA,C,10\nB,A,5\nB,B,25\nB,C,10\nC,A,10\nC,C,90\n", to: "f.csv")
        let run = try localities("contain", "--flows", "f.csv", "--areas", "A,B")
        #expect(run.code == 0)
        #expect(run.rows.first == ["residents", "jobs", "internal", "supply", "demand"])
        #expect(run.rows.last?.prefix(3) == ["100", "90", "80"])
        #expect(run.rows.last.flatMap { Double($0[3]) } == 0.8)
        #expect(run.rows.last.flatMap { Double($0[4]) } == 80.0 / 90)
        let unknown = try localities("contain", "--flows", "f.csv", "--areas", "A,X")
        #expect(unknown.code == 2 && unknown.errors == "--areas: 1 of 2 codes is not in f.csv: X.\n")
    }

    @Test("Regions do not depend on the order of rows, and keep every zone")
    func regions() throws {
        // Two towns of three zones each; within a town 100 go each way, between towns 1.
        var rows: [String] = []
        for a in 0..<6 { for b in 0..<6 { rows.append("Z\(a),Z\(b),\(a / 3 == b / 3 ? 100 : 1)") } }
        func run(_ rows: [String]) throws -> Command.Outcome {
            try localities.write("origin,destination,count\n" + rows.joined(separator: "\n") + "\n", to: "f.csv")
            try localities.write("zone\n" + (0..<6).map { "Z\($0)" }.joined(separator: "\n") + "\n", to: "z.csv")
            return try localities(
                "regions", "--flows", "f.csv", "--zones", "z.csv", "--rule", "dissolve", "--min-size", "500",
                "--min-containment", "0.6667", "--target-size", "5000", "--target-containment", "0.75", "--summary",
                "s.csv")
        }
        let first = try run(rows)
        #expect(
            first.code == 0
                && first.rows == [
                    ["zone", "area"], ["Z0", "1"], ["Z1", "1"], ["Z2", "1"], ["Z3", "2"], ["Z4", "2"], ["Z5", "2"],
                ])
        // 900 of 909 residents stay; 909 jobs are there.
        #expect(
            try localities.text("s.csv").split(separator: "\n").dropFirst().allSatisfy {
                $0.contains(",909,909,900,0.99")
            })
        #expect(try run(rows.reversed()).output == first.output)
    }

    @Test(
        "England and Wales 2021: about 95 areas, every one valid, the same with shuffled rows",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func nation() throws {
        let flows = "\(nationalData ?? "")/flows/commuting_msoa_2021.csv.gz"
        let unpacked = try localities.sh(
            "zcat '\(flows)' > all.csv; head -n 1 all.csv > header; tail -n +2 all.csv | tac > rest; cat header rest > shuffled.csv; (echo zone; cut -d, -f1 rest | sort -u) > z.csv"
        )
        #expect(unpacked == 0)
        let arguments = ["--zones", "z.csv", "--rule", "dissolve", "--summary", "s.csv"]
        let run = try localities.run(["regions", "--flows", flows] + arguments)
        let summary = try localities.text("s.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        #expect(run.rows.count == 7_265)
        #expect((93...97).contains(summary.count))
        #expect(summary.allSatisfy { (Double($0[6]) ?? 0) >= 1 })
        // People with both ends in England and Wales, as published: 15,085,108.
        #expect(summary.reduce(0) { $0 + (Int($1[1]) ?? 0) } == 15_085_108)
        #expect(try localities.run(["regions", "--flows", "shuffled.csv"] + arguments).output == run.output)
    }
}

extension Command {
    /// Runs a line of shell in the folder; for making test files.
    func sh(_ line: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
