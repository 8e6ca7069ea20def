import Foundation
import Money
import Testing

/// Four areas in a row, with 100 to 400 people.
@Suite("Wrong questions about options")
struct OptionsInputTests {
    let localities: Command

    init() throws {
        localities = try Command()
        try localities.write("code,name,population\nA,Ash,100\nB,Beech,200\nC,Cedar,300\nD,Dale,400\n", to: "units.csv")
        try localities.write("code_a,code_b\nA,B\nB,C\nC,D\n", to: "links.csv")
    }

    private func run(_ words: [String]) throws -> Command.Outcome {
        let command = ["options", words[0], "--units", "units.csv", "--links", "links.csv"]
        return try localities.run(command + words.dropFirst())
    }

    @Test(
        "What cannot hold is refused in a sentence, and the code is 2",
        arguments: [
            ("count --together A", "“keep together” names only A; it needs at least two areas."),
            ("count --apart B+B", "“keep apart” names only B; it needs at least two areas."),
            ("count --groups 5...2", "At least 5 and at most 2 groups are asked for; no number is both."),
            ("best --objective moon", "“moon” is no objective; there are STATISTIC-range"),
            ("pareto --objectives population-range,moon", "“moon” is no objective; there are STATISTIC-range"),
            ("list --limit=-1", "--limit -1: a number from 1 up was expected."),
            ("sample --count 0 --seed 1", "--count 0: a number from 1 up was expected."),
            ("best --top 0 --objective cut-links", "--top 0: a number from 1 up was expected."),
            ("search --groups 9 --objective cut-links --seed 1", "these areas can make from one to four."),
            ("merge --min population=abc", "“abc” is not a number."),
            ("merge --min jobs=10", "There is a limit on jobs, but no area has that; they have population."),
        ])
    func refused(words: String, sentence: String) throws {
        let run = try run(words.split(separator: " ").map(String.init))
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(!run.errors.contains("Fatal") && !run.errors.contains("Backtrace"))
    }

    @Test(
        "Where no plan can be, the limit that makes it so is named, and the code is 1",
        arguments: [
            ("count --min population=600 --groups 2", "there are 1,000 in all: at most one council is possible."),
            ("count --groups 9", "At least nine councils are asked for, and there are only four areas."),
            ("count --max population=300", "Dale alone has 400 people, and a council may have at most 300."),
            ("count --apart A+B --apart B+C --apart A+C --groups 2", "Without keeping A and B apart one plan fits."),
            ("list --groups 9", "At least nine councils are asked for, and there are only four areas."),
            ("best --groups 9 --objective population-range", "there are only four areas."),
        ])
    func impossible(words: String, sentence: String) throws {
        let run = try run(words.split(separator: " ").map(String.init))
        #expect(run.code == 1)
        #expect(run.errors.contains("No plan fits.") && run.errors.contains(sentence), "\(run.errors)")
    }

    @Test(
        "A plan that is none of these areas is told apart from one that is",
        arguments: [
            ("unit,group\nA,1\nA,2\nB,1\n", "plan.csv, line 3, column “unit”: “A” is there twice."),
            ("unit,group\nA,1\nB,1\nC,1\nX,2\n", "The plan names X, and there is no such area."),
            ("unit,group\nA,1\nB,1\n", "The plan leaves out C and D; every area is in one group."),
        ])
    func noPlan(table: String, sentence: String) throws {
        try localities.write(table, to: "plan.csv")
        let run = try run(["score", "--plan", "plan.csv"])
        #expect(run.code == 2 && run.errors.contains(sentence), "\(run.errors)")
    }

    @Test("A city of 100 grows to 200 by half of its neighbour once that is cut into wards; not one plan fits before")
    func split() throws {
        try localities.write("code,population\nA,100\nB,200\nC,100\n", to: "areas.csv")
        try localities.write("code_a,code_b\nA,B\nB,C\n", to: "borders.csv")
        try localities.write(
            "code,name,parent,population\nA1,,A,100\nB1,North,B,100\nB2,South,B,100\nC1,,C,100\n", to: "wards.csv")
        try localities.write("code_a,code_b\nA1,B1\nB1,B2\nB2,C1\n", to: "touching.csv")
        let whole = ["--units", "areas.csv", "--links", "borders.csv", "--min", "population=200", "--groups", "2"]
        let cut = whole + ["--split", "B", "--parts", "wards.csv", "--part-links", "touching.csv"]
        #expect(try localities.run(["options", "count"] + whole).code == 1)
        let plan = try localities.run(["options", "list"] + cut)
        #expect(plan.output == "plan,group,unit\n1,1,A\n1,1,B1\n1,2,B2\n1,2,C\n", "\(plan.errors)")
        let none = try localities.run(["options", "list"] + whole + ["--split", "B"])
        #expect(none.code == 2 && none.errors.contains("--split, --parts and --part-links belong together"))
        try localities.write("code,parent,population\nB1,B,100\nB2,B,90\n", to: "wards.csv")
        let short = try localities.run(["options", "count"] + cut)
        #expect(short.code == 2 && short.errors.contains("The parts of B have 190 of population, and B itself 200"))
    }
}
