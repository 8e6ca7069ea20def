import Foundation
import Testing

@Suite("Wrong input to commands on places")
struct PlacesInputTests {
    let localities: Command

    init() throws { localities = try Command() }

    /// Files of every kind, each wrong in one way.
    private func wrongFiles() throws {
        try localities.writeDivisions()
        try localities.writeStatistics()
        try localities.writeThreeDistricts()
        for (name, text) in [
            "far.csv": "zone,area\nx,1\ny,1\n",
            "old.csv": "zone,area\nE06000030,1\nE07000048,1\n", "new.csv": "zone,area\nE06000030,1\nE06000058,1\n",
            "changes.csv":
                "old_code,new_code,year\nE06000028,E06000058,2019\nE06000029,E06000058,2019\nE07000048,E06000058,2019\n",
            "negative.csv": "code,people\na,-10\nb,1\nc,1\nd,1\ne,1\nf,1\n",
            "nobody.csv": "code,people\na,0\nb,0\nc,0\nd,0\ne,0\nf,0\n",
            "negative-lookup.csv": "code_a,code_b,people\na,X,5\na,Y,-5\n",
            "empty-lookup.csv": "code_a,code_b,people\na,X,0\nb,X,9\n",
            "apart.csv": "code_a,code_b,people\na,,9\n,X,9\n", "in-none.csv": "code_a,code_b,people\na,,9\n",
            "shares.csv": "code_a,code_b,share\na,X,0.6\na,Y,0.3\nb,X,1\n",
            "twice.csv": "code_a,code_b\na,X\na,Y\n", "elsewhere.csv": "code_a,code_b,share\nx,X,1\n",
            "one.csv": "code,people\na,10\nb,20\n", "old-one.csv": "code,people\nE07000048,10\nE06000030,20\n",
            "new-lookup.csv": "code_a,code_b,share\nE06000058,X,1\nE06000030,X,1\n",
            "text.csv": "code,people\na,10\nb,many\nc,1\n", "double.csv": "code,people\na,10\na,20\n",
            "cut.csv": "code_a,code_b\nA,B\nC,D\n", "others.csv": "code_a,code_b\nX,Y\n",
            "four.csv": "code,parent\nA,K\nB,K\nC,K\nE07000048,K\n",
            "empty.csv": "origin,destination,count\nA,A,5\nB,A,5\nA,C,5\n", "zones.csv": "zone\nQ\nR\n",
            "no-zones.csv": "zone,name\n", "blank.csv": "zone,name\nA,a\n,b\n",
        ] { try localities.write(text, to: name) }
    }

    @Test(
        "What cannot be is refused with code 2 and one sentence",
        arguments: [
            ("compare a.csv far.csv", "a.csv: none of its 7 codes is in far.csv: a, b, c, d, e, f, g."),
            (
                "compare a.csv b.csv --weights negative.csv",
                "negative.csv, line 2, column “people”: “-10” is negative; a weight of 0 or more was expected."
            ),
            (
                "compare b.csv b.csv --weights nobody.csv",
                "nobody.csv, column “people”: nobody lives in any of the zones."
            ),
            (
                "compare old.csv new.csv --changes changes.csv",
                "old.csv: 1 of 2 codes is not in new.csv: E07000048 (became E06000058 in 2019)."
            ),
            (
                "alike --statistics s.csv --area E06000058 --changes changes.csv",
                "s.csv: there is no area E06000058 (made of E06000028, E06000029, E07000048 in 2019)."
            ),
            ("alike --statistics s.csv --area a --points far.csv", "far.csv, line 1: there is no column “longitude”."),
            ("alike --statistics text.csv --area a", "text.csv, line 3, column “people”: “many” is not a number"),
            (
                "alike --statistics double.csv --area a",
                "double.csv, line 3, column “code”: “a” stands on line 2 already."
            ),
            ("overlap negative-lookup.csv", "negative-lookup.csv, line 3, column “people”: “-5” is negative;"),
            (
                "overlap empty-lookup.csv",
                "empty-lookup.csv: a has a weight of 0 in all; nobody lives there to be shared."
            ),
            (
                "overlap shares.csv",
                "shares.csv, column “share”: the shares of 1 of 2 areas do not add up to 1: a 0.9. Where areas of B overlap"
            ),
            ("overlap in-none.csv", "in-none.csv: the two layers do not overlap:"),
            ("overlap apart.csv", "apart.csv, line 3, column “code_a”: there is no code."),
            (
                "recut --statistic one.csv --lookup shares.csv",
                "shares.csv, column “share”: the shares of 1 of 2 areas do not add up to 1: a 0.9."
            ),
            ("recut --statistic one.csv --lookup twice.csv", "twice.csv: a lies in several areas, and no column says"),
            ("recut --statistic one.csv --lookup negative-lookup.csv", "“-5” is negative; a weight of 0 or more"),
            ("recut --statistic one.csv --lookup empty-lookup.csv", "a has a weight of 0 in all"),
            (
                "recut --statistic one.csv --lookup elsewhere.csv",
                "one.csv: none of its 2 codes is in elsewhere.csv: a, b."
            ),
            (
                "recut --statistic old-one.csv --lookup new-lookup.csv --changes changes.csv",
                "old-one.csv: 1 of 2 codes is not in new-lookup.csv: E07000048 (became E06000058 in 2019)."
            ),
            ("recut --statistic s.csv --lookup shares.csv --amounts", "choose one with --name: people, price, same."),
            (
                "recut --statistic s.csv --lookup shares.csv --amounts --name debt",
                "s.csv: there is no statistic “debt”;"
            ),
            ("segment --statistics s.csv --seed 1 --groups 9", "s.csv has 5 areas, too few for so many groups."),
            ("segment --statistics s.csv --seed 1 --groups 1", "--groups 1: a number from 2 up or a range like 2...8"),
            ("segment --statistics s.csv --seed 1 --use same", "No statistic with a weight above 0 differs"),
            (
                "clusters --flows f.csv --links cut.csv --areas areas.csv --way geography",
                "cut.csv: the links leave the areas in 2 pieces; apart from the largest lie C."
            ),
            (
                "clusters --flows f.csv --links others.csv --areas areas.csv --way geography",
                "areas.csv: none of its 3 codes is in others.csv: A, B, C."
            ),
            (
                "clusters --flows f.csv --areas four.csv --way labour-market --changes changes.csv",
                "four.csv: 1 of 4 codes is not in f.csv: E07000048 (became E06000058 in 2019)."
            ),
            (
                "clusters --flows empty.csv --areas areas.csv --way labour-market",
                "empty.csv: C has no employed residents."
            ),
            ("clusters --flows f.csv --areas areas.csv --way centre", "--way centre needs --centre CODE."),
            (
                "regions --flows f.csv --links cut.csv --contiguous --min-size 1",
                "cut.csv: the links leave the areas in 2 pieces; apart from the largest lie C. Add what joins them, or say --islands."
            ),
            ("regions --flows f.csv --links others.csv", "f.csv: none of its 3 codes is in others.csv: A, B, C."),
            ("regions --flows f.csv --zones zones.csv", "zones.csv: none of its 2 codes is in f.csv: Q, R."),
            ("regions --flows f.csv --zones no-zones.csv", "no-zones.csv: there are no rows below the titles."),
            ("regions --flows f.csv --zones blank.csv", "blank.csv, line 3, column “zone”: there is no code."),
            ("regions --flows f.csv --contiguous", "--contiguous needs --links."),
            ("contain --flows f.csv --areas A,Q", "--areas: 1 of 2 codes is not in f.csv: Q."),
            (
                "contain --flows f.csv --areas A,E07000048 --changes changes.csv",
                "--areas: 1 of 2 codes is not in f.csv: E07000048 (became E06000058 in 2019)."
            ),
        ])
    func refused(line: String, sentence: String) throws {
        try wrongFiles()
        let run = try localities.run(line.split(separator: " ").map(String.init))
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
    }

    @Test("A negative weight of a statistic is refused", arguments: ["alike --area a", "segment --seed 1"])
    func negativeWeight(command: String) throws {
        try localities.writeStatistics()
        let words = command.split(separator: " ").map(String.init)
        let run = try localities.run(words + ["--statistics", "s.csv", "--weights", "people=-1"])
        #expect(run.code == 2 && run.errors.contains("--weights people=-1: a weight of 0 or more was expected."))
    }

    @Test("Where nobody lives there is no supply side, and the command says why")
    func nobodyLives() throws {
        try localities.write("origin,destination,count\nA,A,5\nA,C,5\n", to: "f.csv")
        let run = try localities("contain", "--flows", "f.csv", "--areas", "C")
        #expect(run.code == 0 && run.rows[1] == ["0", "5", "0", "", "0.0"])
        #expect(run.errors == "f.csv: no employed residents in these areas, so no supply side.\n")
    }

    @Test("Zones that no flow reaches are named and keep an empty area")
    func unlinked() throws {
        try localities.writeThreeDistricts()
        try localities.write("zone\nA\nB\nC\nQ\n", to: "zones.csv")
        let run = try localities("regions", "--flows", "f.csv", "--zones", "zones.csv", "--min-size", "1", "--refine")
        #expect(run.code == 0 && run.rows.last == ["Q", ""] && run.errors.contains("Linked to nothing: Q."))
    }

    @Test("Zones that Istat's rule leaves out are named with the reason")
    func leftOut() throws {
        try localities.write("origin,destination,count\nA,A,50\nA,B,10\nB,B,40\nB,A,5\nA,N,7\n", to: "f.csv")
        let run = try localities("regions", "--flows", "f.csv", "--rule", "istat", "--min-size", "10")
        #expect(run.code == 0 && run.rows.last == ["N", "", "no"])
        #expect(run.errors.contains("Left out for want of residents, jobs or exchange: N."))
    }

    @Test("Links that leave areas apart are accepted where the user says so")
    func islands() throws {
        try localities.writeThreeDistricts()
        try localities.write("code_a,code_b\nA,B\n", to: "cut.csv")
        let run = try localities(
            "clusters", "--flows", "f.csv", "--links", "cut.csv", "--areas", "areas.csv", "--way", "labour-market",
            "--islands")
        #expect(run.code == 0 && run.output.contains("\"residents\": 100"))
    }
}
