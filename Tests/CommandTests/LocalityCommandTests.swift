import Foundation
import Testing

@Suite("Commands on a locality")
struct LocalityCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    @Test("The sample is made, checked, exported, made again and exported to the same bytes")
    func wholeWay() throws {
        #expect(try localities("new", "dorset.locality", "--sample", "dorset").code == 0)
        let check = try localities("check", "dorset.locality")
        #expect(check.code == 0 && check.output.contains("8 areas of the geography “district”"))
        #expect(try localities("export", "dorset.locality", "one").code == 0)
        #expect(try localities("new", "again.locality", "--from", "one").code == 0)
        #expect(try localities("export", "again.locality", "two").code == 0)
        #expect(try localities.sh("diff -r one two") == 0)
        #expect(try localities("new", "dorset.locality", "--sample", "dorset").code == 2)
    }

    @Test("The report of the sample says what was found, with every source")
    func report() throws {
        _ = try localities("new", "dorset.locality", "--sample", "dorset")
        let run = try localities("report", "dorset.locality", "--councils", "2", "--min-population", "300000")
        #expect(run.code == 0)
        for words in [
            "Six of 466 plans leave every council above 300,000", "2nd of 6", "1st of 6", "20,587", "14,867", "69.2%",
            "76.2%",
            "Census 2011, table WU01EW", "Open Government Licence v3.0",
        ] {
            #expect(run.output.contains(words), "\(words)")
        }
        #expect(!run.output.contains("<script") && !run.output.contains("src=\"http"))
    }

    @Test("A profile is printed with what is confirmed, and another one is chosen; one that is not there is refused")
    func profile() throws {
        _ = try localities("new", "dorset.locality", "--sample", "dorset")
        let before = try localities("profile", "dorset.locality")
        #expect(before.code == 0 && before.output.contains("2018,Tests,Merger of districts,"))
        #expect(before.output.hasPrefix("profile,group,what,holds,source,confirmed"))
        #expect(try localities("profile", "dorset.locality", "2026").code == 0)
        let after = try localities("profile", "dorset.locality").output
        #expect(after.contains("Levy from 2026–27") && after.contains("Not confirmed by the regulations,no"))
        #expect(try localities("profile", "dorset.locality", "1066").code == 2)
    }

    @Test("A link is decided on with a reason, and the plans change with it")
    func link() throws {
        _ = try localities("new", "dorset.locality", "--sample", "dorset")
        let before = try localities("report", "dorset.locality").output
        let cut = try localities(
            "link", "dorset.locality", "E07000052", "E07000053", "--separate", "--reason", "to see what changes")
        #expect(cut.code == 0 && cut.output.contains("land,24.477,no,to see what changes"))
        let after = try localities("report", "dorset.locality").output
        // Without its only link Weymouth stands alone: the other seven districts with eleven links have fewer plans.
        #expect(before.contains("466 plans are possible") && !after.contains("466 plans are possible"))
        #expect(try localities("link", "dorset.locality", "E07000052", "E07000053", "--separate").code == 2)
    }

    @Test(
        "What cannot be is refused with code 2 and one sentence",
        arguments: [
            (
                ["check", "none.locality"],
                "none.locality: there is no such file. Make one with: localities new none.locality\n"
            ),
            (["check", "text.locality"], "text.locality: this is not a locality file.\n"),
            (["new", "a.locality", "--sample", "atlantis"], "There is no sample “atlantis”; there is dorset.\n"),
            (["import", "d.locality", "flows", "none.csv"], "none.csv: there is no such file.\n"),
            (
                ["import", "d.locality", "areas", "text.locality"],
                "text.locality: there is no column for “code”; the columns are “precious”. Name it with --column code=TITLE.\n"
            ),
            (
                ["import", "d.locality", "flows", "cut.csv.gz"],
                "cut.csv.gz: The compressed file ends in the middle: it was cut off while it was copied or downloaded.\n"
            ),
            (
                ["report", "d.locality", "--min-population", "9", "--max-population", "3"],
                "The minimum of population, 9, is above the maximum, 3.\n"
            ),
        ])
    func refused(arguments: [String], sentence: String) throws {
        _ = try localities("new", "d.locality", "--sample", "dorset")
        try localities.write("precious", to: "text.locality")
        #expect(try localities.sh("yes origin,destination,count | head -n 9999 | gzip | head -c 60 > cut.csv.gz") == 0)
        let before = try localities.sh("sha256sum d.locality > before")
        let run = try localities.run(arguments)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors == sentence)
        #expect(before == 0)
        #expect(try localities.sh("sha256sum -c --quiet before") == 0)
    }

    @Test("Every command has help with an example, and an unknown one is refused")
    func help() throws {
        for command in [
            ["new"], ["import"], ["check"], ["link"], ["report"], ["serve"], ["export"], ["regions"], ["contain"],
            ["options", "count"], ["options", "list"], ["options", "sample"], ["options", "best"],
            ["options", "pareto"],
            ["options", "score"], ["options", "merge"], ["money"],
        ] {
            let run = try localities.run(command + ["--help"])
            #expect(run.code == 0 && run.output.contains("localities \(command.joined(separator: " ")) "), "\(command)")
            #expect(run.output.contains("Example"), "\(command)")
        }
        #expect(try localities("frobnicate").code == 2)
        #expect(try localities("--version").output == "localities 0.1.0\n")
    }

    @Test(
        "Kent and Medway is made from published files by four commands, and its report opens",
        .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
    func kent() throws {
        let data = nationalData ?? ""
        #expect(try localities("new", "kent.locality", "--title", "Kent and Medway").code == 0)
        let shapes = try localities(
            "import", "kent.locality", "boundaries", "\(data)/boundaries/official/lad_2018_england.geojson", "--only",
            "county_code=E10000016", "--only", "code=E06000035")
        #expect(
            shapes.code == 0
                && shapes.errors.contains("13 boundaries of the geography “district”, 25 pairs of neighbours"))
        let figures = try localities(
            "import", "kent.locality", "statistics", "\(data)/statistics/districts_2018.csv",
            "\(data)/statistics/council_tax_2018_19.csv")
        #expect(figures.code == 0 && figures.errors.contains("used as population"))
        let flows = try localities(
            "import", "kent.locality", "flows", "\(data)/flows/commuting_msoa_2011.csv.gz", "--zones",
            "\(data)/flows/lookup_msoa11.csv.gz")
        #expect(flows.code == 0 && flows.errors.contains("2,402,201 flows of 26,681,568 people"))
        let report = try localities(
            "report", "kent.locality", "--min-population", "300000", "--max-population", "800000")
        // 136,151 plans in all: the published count for these 13 areas and 25 borders.
        #expect(
            report.code == 0 && report.output.contains("136,151 plans leave every council between 300,000 and 800,000"))
    }
}
