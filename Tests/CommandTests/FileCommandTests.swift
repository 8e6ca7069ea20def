import Foundation
import Testing

/// Files as people have them, given to commands.
@Suite("Commands on files as people have them")
struct FileCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    private static let units = "code,name,population\nA,Ash,100\nB,Beech,200\nC,Cedar,300\nD,Dale,400\n"

    private func count(_ options: String...) throws -> (total: String?, errors: String, code: Int32) {
        let run = try localities.run(["options", "count", "--units", "units.csv", "--links", "links.csv"] + options)
        let json = try JSONSerialization.jsonObject(with: Data((run.output.isEmpty ? "{}" : run.output).utf8))
        return ((json as? [String: Any])?["total"] as? String, run.errors, run.code)
    }

    @Test("Corners and water join nothing unless that is asked for, or was decided beside the links of an export")
    func joins() throws {
        try localities.write(Self.units, to: "units.csv")
        try localities.write(
            "code_a,code_b,kind\nA,B,land\nB,C,land\nC,D,land\nA,C,corner\nA,D,water\n", to: "links.csv")
        // Four areas in a row have 2³ plans.
        let plain = try count()
        #expect(plain.total == "8")
        #expect(
            plain.errors
                == "links.csv: 1 link across water and 1 corner do not join areas; say --water where they shall.\n")
        // Of the 15 ways to part four, two put B and D together without a neighbour between them.
        #expect(try count("--water").total == "13")
        try localities.write("code_a,code_b,kind\nA,B,land\nB,C,land\nC,D,water\n", to: "links-district.csv")
        try localities.write(
            "code_a,code_b,joined,reason,decided\nC,D,yes,a bridge,2026-01-01\n", to: "decisions-district.csv")
        let run = try localities("options", "count", "--units", "units.csv", "--links", "links-district.csv")
        #expect(run.output.contains("\"total\": \"8\"") && run.errors.isEmpty, "\(run.errors)")
    }

    @Test("Where the map is in pieces, the areas of each smaller one are named")
    func pieces() throws {
        try localities.write(Self.units, to: "units.csv")
        try localities.write("code_a,code_b\nA,B\n", to: "links.csv")
        let run = try count("--groups", "2")
        #expect(run.code == 1 && run.errors.contains("Apart from the largest lie Cedar; Dale."), "\(run.errors)")
    }

    @Test("A row of totals and notes below the units are no areas, and that is said")
    func totals() throws {
        try localities.write(Self.units + "Total,,1000\n\nSource: invented\n", to: "units.csv")
        try localities.write("code_a,code_b\nA,B\nB,C\nC,D\n", to: "links.csv")
        let run = try count()
        #expect(run.total == "8")
        #expect(run.errors.contains("units.csv: “Total” on line 6 is a total and was left out"), "\(run.errors)")
    }

    @Test("An import that is only tried says what it would do, and stores nothing")
    func dryRun() throws {
        _ = try localities("new", "n.locality", "--title", "Norshire")
        try localities.write("code,name\nE07900001,Ash\nE07900002,Beech\n", to: "areas.csv")
        let run = try localities("import", "n.locality", "areas", "areas.csv", "--dry-run")
        #expect(run.code == 0 && run.errors.contains("2 areas of the geography “district”."))
        #expect(run.errors.hasSuffix("Nothing was stored: this was a dry run.\n"))
        #expect(try localities("check", "n.locality").output.contains("There are no areas yet"))
    }

    @Test("Options that a kind of file does not know are refused, and not passed over")
    func unknownOptions() throws {
        _ = try localities("new", "n.locality", "--title", "Norshire")
        try localities.write("origin,destination,count\nA,B,1\n", to: "f.csv")
        let only = try localities("import", "n.locality", "flows", "f.csv", "--only", "origin=A")
        #expect(only.code == 2 && only.errors.contains("--only chooses areas, and not rows of flows"), "\(only.errors)")
        let name = try localities("import", "n.locality", "areas", "f.csv", "--name", "x")
        #expect(name.code == 2 && name.errors.contains("--name and --replace are about statistics"), "\(name.errors)")
    }

    @Test("A question of a file is answered with the option that its message names")
    func question() throws {
        try localities.write(
            "code,sex,people\nA,All,5\nA,Male,2\nA,Female,3\nB,All,7\nB,Male,4\nB,Female,3\nC,All,1\nC,Male,1\nC,Female,0\n",
            to: "s.csv")
        let asked = try localities("alike", "--statistics", "s.csv", "--area", "A")
        #expect(asked.code == 2 && asked.errors.contains("--where sex=All"), "\(asked.errors)")
        let answered = try localities("alike", "--statistics", "s.csv", "--area", "A", "--where", "sex=All")
        #expect(answered.code == 0, "\(answered.errors)")
        let wrong = try localities("alike", "--statistics", "s.csv", "--area", "A", "--where", "sex=Both of them")
        #expect(
            wrong.code == 2 && wrong.errors.contains("no row has “Both of them”; there are “All”, “Male” and “Female”"))
    }

    /// Two camps of ten voters each, as Polis exports them.
    private func writePolis(agreeing: Int) throws {
        let titles = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3\n"
        let rows = (0..<20).map { voter -> String in
            let camp = voter < 10 ? 1 : -1
            let votes = [camp, camp, voter % 3 == 0 ? 0 : camp, 1]
            let (agree, disagree) = (votes.count { $0 == 1 }, votes.count { $0 == -1 })
            return "\(voter),0,0,4,\(agree),\(disagree),\(votes.map { "\($0 * agreeing)" }.joined(separator: ","))\n"
        }
        try localities.write(titles + rows.joined(), to: "participants-votes.csv")
    }

    @Test(
        "Votes of Polis are the same whichever sign agrees in their file, as the counts beside them tell",
        arguments: [1, -1])
    func polis(agreeing: Int) throws {
        try writePolis(agreeing: agreeing)
        let run = try localities("score", "opinion", "--input", "participants-votes.csv")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains("In this file \(agreeing == 1 ? "1" : "−1") agrees."))
        // All twenty agree with the last statement.
        #expect(run.output.contains("\"statement\": \"Statement 3\""))
        let rows = (0..<20).flatMap { voter in
            (0..<4).map { statement in
                let camp = voter < 10 ? 1 : -1
                let votes = [camp, camp, voter % 3 == 0 ? 0 : camp, 1]
                return "1,x,\(statement),\(voter),\(-votes[statement])\n"
            }
        }
        try localities.write("timestamp,datetime,comment-id,voter-id,vote\n" + rows.joined(), to: "votes.csv")
        let long = try localities("score", "opinion", "--input", "votes.csv")
        #expect(long.output == run.output && long.errors.contains("In this file −1 agrees."))
    }

    @Test("A table that is no export of Polis is refused with what was expected")
    func noPolis() throws {
        try localities.write("a,b\n1,2\n", to: "x.csv")
        let run = try localities("score", "opinion", "--input", "x.csv")
        #expect(run.code == 2 && run.errors.contains("participants-votes.csv") && run.errors.contains("--describe"))
    }
}
