import Foundation
import Money
import Testing

@Suite("Commands on places")
struct PlacesCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    private func json(_ run: Command.Outcome) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(object as? [String: Any], "\(run.errors)")
    }

    @Test("Two divisions that differ in one of six zones agree as worked by hand")
    func compare() throws {
        try localities.writeDivisions()
        let found = try json(localities("compare", "a.csv", "b.csv", "--weights", "w.csv"))
        // Zones in common: 2, 1 and 3, so 1 + 0 + 3 = 4 pairs together; 6 in the first and 7 in the second; 6·7/15 = 2.8 by
        // chance. (4 − 2.8) / (6.5 − 2.8).
        let rand = try #require(found["adjusted_rand_index"] as? Double)
        #expect(abs(rand - 1.2 / 3.7) < 1e-12)
        let shared = 2.0 / 6 * log(2) - 1.0 / 6 * log(2) + 3.0 / 6 * log(1.5)
        let own = (log(2) + log(3) / 3 + 2.0 / 3 * log(1.5)) / 2
        let information = try #require(found["normalised_mutual_information"] as? Double)
        #expect(abs(information - shared / own) < 1e-12)
        // 150 people in 2 and Y, 30 in 1 and X; the 30 in c are placed otherwise.
        let alike = try #require(found["share_placed_alike"] as? Double)
        #expect(abs(alike - 180.0 / 210) < 1e-12)
        #expect(found["only_in_first"] as? [String] == ["g"] && found["only_in_second"] as? [String] == [])
        let same = try json(localities("compare", "b.csv", "b.csv"))
        #expect(same["adjusted_rand_index"] as? Double == 1 && same["share_placed_alike"] as? Double == 1)
    }

    @Test("The area most alike comes first, with what differs, by how much, and what is missing")
    func alike() throws {
        try localities.writeStatistics()
        let found = try json(
            localities("alike", "--statistics", "s.csv", "--area", "a", "--points", "points.csv", "--beyond", "100"))
        let neighbours = try #require(found["neighbours"] as? [[String: Any]])
        #expect(neighbours.compactMap { $0["area"] as? String } == ["b", "c", "d", "e"])
        // a to b: z people 1/√2, z price 10/√250: √((1/2 + 100/250) / 2).
        let distance = try #require(neighbours[0]["distance"] as? Double)
        #expect(abs(distance - 0.45.squareRoot()) < 1e-12)
        let differs = try #require(neighbours[0]["differs"] as? [[String: Any]])
        #expect(differs.compactMap { $0["statistic"] as? String } == ["people", "price"])
        #expect(differs[0]["own"] as? Double == 1 && differs[0]["other"] as? Double == 2)
        let share = try #require(differs[0]["share"] as? Double)
        #expect(abs(share - 0.5 / 0.9) < 1e-12)
        #expect(neighbours[1]["missing"] as? [String] == ["price"])
        #expect(found["same_everywhere"] as? [String] == ["same"])
        // Cope lies three degrees north, some 334 km away; the others within 34 km.
        let far = try #require(found["far_away"] as? [[String: Any]])
        #expect(far.compactMap { $0["name"] as? String } == ["Cope"])
    }

    @Test("A weight of zero leaves a statistic out, and too little in common is listed apart")
    func weights() throws {
        try localities.writeStatistics()
        let run = ["alike", "--statistics", "s.csv", "--area", "a"]
        let light = try json(localities.run(run + ["--weights", "price=0", "--top", "2"]))
        let neighbours = try #require(light["neighbours"] as? [[String: Any]])
        #expect(neighbours.count == 2 && (neighbours[0]["differs"] as? [Any])?.count == 1)
        // With three of four parts of the weight on the price, Cope has a quarter in common: too little.
        let heavy = try json(localities.run(run + ["--weights", "price=3"]))
        let apart = try #require(heavy["not_comparable"] as? [[String: Any]])
        #expect(apart.count == 1 && apart[0]["area"] as? String == "c" && apart[0]["missing"] as? [String] == ["price"])
    }

    @Test("Footprints have the shares and coterminosity worked by hand")
    func overlap() throws {
        try localities.write("code_a,code_b,people\nA,X,60\nA,Y,40\nB,Y,100\nC,,50\n", to: "l.csv")
        let run = try localities("overlap", "l.csv")
        #expect(run.code == 0 && run.rows.count == 4)
        let numbers = run.rows.dropFirst().map { $0.dropFirst(2).map { Double($0) ?? -1 } }
        // weight, share of A, share of B, in both over in either, areas of each layer, whole areas: X takes A with 60 of 100,
        // Y takes B with 100 of 140.
        let expected: [[Double]] = [
            [60, 0.6, 1, 0.6, 2, 1, 0.6], [40, 0.4, 40.0 / 140, 0.2, 2, 2, 100.0 / 140],
            [100, 1, 100.0 / 140, 100.0 / 140, 1, 2, 100.0 / 140],
        ]
        for (row, wanted) in zip(numbers, expected) {
            #expect(row.count == wanted.count && zip(row, wanted).allSatisfy { abs($0 - $1) < 1e-12 }, "\(row)")
        }
        #expect(run.errors.contains("1 lie in one, 1 in several, 1 in none") && run.errors.contains("In none: C."))
    }

    @Test("A district wholly in two partnerships has all of its people in both")
    func overlapTwice() throws {
        try localities.write("code_a,code_b\nA,X\nA,Y\nB,Y\n", to: "l.csv")
        try localities.write("code,population\nA,100\nB,300\n", to: "w.csv")
        let run = try localities("overlap", "l.csv", "--weights", "w.csv")
        // Y holds 400, of which A is a quarter.
        #expect(run.rows[1][..<5] == ["A", "X", "100.0", "1.0", "1.0"])
        #expect(run.rows[2][..<5] == ["A", "Y", "100.0", "1.0", "0.25"])
    }

    @Test("A share is one of the people an area holds")
    func overlapShares() throws {
        try localities.write("code_a,code_b,share\nA,X,0.6\nA,Y,0.4\nB,Y,1\n", to: "l.csv")
        try localities.write("code,population\nA,100\nB,160\n", to: "w.csv")
        let run = try localities("overlap", "l.csv", "--weights", "w.csv")
        // Y holds 40 of A and 160 of B.
        #expect(run.rows[1][..<5] == ["A", "X", "60.0", "0.6", "1.0"])
        #expect(run.rows[2][..<5] == ["A", "Y", "40.0", "0.4", "0.2"])
    }

    @Test("A total is spread by its shares and kept; a mean is averaged by people")
    func recut() throws {
        try localities.write("code,people,price\nA,100,200\nB,60,300\n", to: "s.csv")
        try localities.write("code_a,code_b,share\nA,X,0.75\nA,Y,0.25\nB,Y,1\n", to: "shares.csv")
        let total = try localities("recut", "--statistic", "s.csv", "--name", "people", "--lookup", "shares.csv")
        // X has 75 of A; Y has 25 of A and all 60 of B. Only A is split: X has 0 to 100, Y 60 to 160.
        #expect(total.rows[1][..<4] == ["X", "75.0", "0.0", "100.0"])
        #expect(total.rows[2][..<4] == ["Y", "85.0", "60.0", "160.0"])
        #expect(total.errors.contains("160 in all, 160 placed."))
        // Densities 100 and 60 spread by 20/80; 100·0.75·0.25·0.25·√2.
        let error = try #require(Double(total.rows[1][4]))
        #expect(abs(error - 4.6875 * 2.0.squareRoot()) < 1e-9)

        try localities.write("code_a,code_b,people\nA,X,30\nA,Y,10\nB,Y,30\n", to: "people.csv")
        let mean = try localities(
            "recut", "--statistic", "s.csv", "--name", "price", "--lookup", "people.csv", "--kind", "mean")
        // (200·10 + 300·30) / 40.
        #expect(mean.rows[1][..<2] == ["X", "200.0"] && mean.rows[2][..<2] == ["Y", "275.0"])
    }

    @Test("What lies in no area of the look-up is not spread over the others but said")
    func recutOutside() throws {
        try localities.write("code,people\nA,100\nB,60\nC,7\n", to: "s.csv")
        try localities.write("code_a,code_b,share\nA,X,0.75\nA,,0.25\nB,Y,1\nD,Y,1\n", to: "l.csv")
        let run = try localities("recut", "--statistic", "s.csv", "--lookup", "l.csv")
        #expect(run.rows.map { $0[0] } == ["area", "X", "Y"] && run.rows[1][1] == "75.0" && run.rows[2][1] == "60.0")
        #expect(run.errors.contains("167 in all, 135 placed; 32 lie in no area of the look-up."))
        #expect(run.errors.contains("Not in the look-up: C.") && run.errors.contains("Without a figure: D."))
    }

    @Test("Six areas fall into the two groups they stand in, described by what sets them apart, the same for a seed")
    func segment() throws {
        try localities.write("code,people\na,1\nb,2\nc,3\nd,101\ne,102\nf,103\n", to: "s.csv")
        let run = try localities("segment", "--statistics", "s.csv", "--groups", "2...4", "--seed", "7")
        let groups = try #require(json(run)["groups"] as? [[String: Any]])
        #expect(groups.map { Set($0["areas"] as? [String] ?? []) } == [["b", "a", "c"], ["e", "d", "f"]])
        // Mean 52, deviation √(2500 + 2/3) = 50.007: each group lies 50 from the mean.
        #expect(
            groups.compactMap { $0["description"] as? String } == [
                "3 areas: low people (−1).", "3 areas: high people (+1).",
            ])
        let tried = try #require(json(run)["tried"] as? [[String: Any]])
        #expect(tried.compactMap { $0["groups"] as? Int } == [2, 3, 4])
        #expect(
            try localities("segment", "--statistics", "s.csv", "--groups", "2...4", "--seed", "7").output == run.output)
    }

    @Test("Clusters are found in each of the three ways, with their evidence")
    func clusters() throws {
        try localities.writeThreeDistricts()
        func found(_ more: String...) throws -> (codes: [[String]], first: [String: Any]) {
            let run = try localities.run(
                ["clusters", "--flows", "f.csv", "--links", "links.csv", "--areas", "areas.csv"] + more)
            let clusters = try #require(json(run)["clusters"] as? [[String: Any]])
            let codes = clusters.map { cluster in
                (cluster["members"] as? [[String: Any]] ?? []).compactMap { $0["area"] as? String }
            }
            return (codes, clusters.first ?? [:])
        }
        let market = try found("--way", "labour-market")
        #expect(market.codes == [["A", "B"]])
        #expect(market.first["residents"] as? Int == 100 && market.first["jobs"] as? Int == 90)
        #expect(market.first["supply"] as? Double == 0.8 && market.first["internal"] as? Int == 80)
        let geography = try found("--way", "geography")
        #expect(geography.codes == [["A", "C"]] && geography.first["shared_bodies"] as? [String] == ["K"])
        // Of 40 residents of B 10 work in C, a quarter; of 60 of A 10, a sixth. B joins C only through A.
        #expect(try found("--way", "centre", "--centre", "C", "--share", "0.16").codes == [["C", "B", "A"]])
        let none = try localities(
            "clusters", "--flows", "f.csv", "--links", "links.csv", "--areas", "areas.csv", "--way", "centre",
            "--centre",
            "C", "--share", "0.2")
        #expect(none.code == 1 && none.errors.contains("In no other district do 20 % of employed residents work in C"))
    }

    @Test("A detached zone joins the area beside it where all stay valid, and the summary has one piece each")
    func contiguous() throws {
        // d works in a, at the other end of the line a – b – c – d. {a} alone keeps 1000 of 1100 jobs; {b, c, d} 1440 of 1540.
        try localities.write(
            "origin,destination,count\na,a,1000\na,d,50\nb,b,500\nb,c,200\nc,b,200\nc,c,500\nc,d,10\nd,a,100\nd,c,20\nd,d,10\n",
            to: "f.csv")
        try localities.write("code_a,code_b\na,b\nb,c\nc,d\n", to: "links.csv")
        let rule = [
            "regions", "--flows", "f.csv", "--links", "links.csv", "--min-size", "200", "--target-size", "200",
            "--min-containment", "0.8", "--target-containment", "0.8", "--summary", "s.csv",
        ]
        let apart = try localities.run(rule)
        #expect(apart.rows.dropFirst().map { $0[1] } == ["1", "2", "2", "1"])
        #expect(try localities.text("s.csv").contains(",2\n"))
        let joined = try localities.run(rule + ["--contiguous", "--refine"])
        #expect(joined.code == 0 && joined.rows.dropFirst().map { $0[1] } == ["1", "2", "2", "2"])
        #expect(joined.errors.contains("1 zone moved after the areas were found; pieces still detached: 0."))
        let summary = try localities.text("s.csv")
        #expect(summary.contains("\n1,1050,1100,1000,") && summary.contains("\n2,1540,1490,1440,"))
    }

    @Test("Links whose codes lost their leading zeros in a spreadsheet still link")
    func leadingZeros() throws {
        try localities.write(
            "origin,destination,count\n0901,0901,90\n0901,0902,10\n0902,0902,90\n0902,0901,10\n", to: "f.csv")
        try localities.write("zone,neighbour\n901,902\n", to: "links.csv")
        let run = try localities(
            "regions", "--flows", "f.csv", "--links", "links.csv", "--min-size", "150", "--summary", "s.csv")
        #expect(run.code == 0 && run.rows.dropFirst().map { $0[1] } == ["1", "1"])
        #expect(try localities.text("s.csv").hasSuffix(",1\n"))
    }
}

/// Small files with numbers that can be worked by hand.
extension Command {
    /// Six zones that two divisions place alike but for one, c; g stands in one alone.
    func writeDivisions() throws {
        try write("zone,area\na,1\nb,1\nc,1\nd,2\ne,2\nf,2\ng,2\n", to: "a.csv")
        try write("zone,area\na,X\nb,X\nc,Y\nd,Y\ne,Y\nf,Y\n", to: "b.csv")
        try write("code,people\na,10\nb,20\nc,30\nd,40\ne,50\nf,60\n", to: "w.csv")
    }

    /// People: mean 3, deviation √2. Price: mean 30 of four, deviation √250. The last does not differ.
    func writeStatistics() throws {
        try write(
            "code,name,people,price,same\na,Avon,1,50,7\nb,Brook,2,40,7\nc,Cope,3,..,7\nd,Dene,4,20,7\ne,Esk,5,10,7\n",
            to: "s.csv")
        try write(
            "code,longitude,latitude\na,0,51\nb,0,51.2\nc,0,54\nd,0,51.1\ne,0,51.3\n", to: "points.csv")
    }

    /// Of 100 residents of A and B 80 work there, and 80 of their 90 jobs are filled from there.
    func writeThreeDistricts() throws {
        try write(
            "origin,destination,count\nA,A,40\nA,B,10\nA,C,10\nB,A,5\nB,B,25\nB,C,10\nC,A,10\nC,C,90\n", to: "f.csv")
        try write("code,name,parent\nA,Avon,K\nB,Brook,\nC,Cope,K\n", to: "areas.csv")
        try write("code_a,code_b\nA,B\nA,C\n", to: "links.csv")
    }
}

/// Results of the R package LabourMarketAreas 3.4 on the same flows.
@Suite("Areas of real flows by command", .enabled(if: nationalData != nil, "LOCALITIES_DATA is not set"))
struct RealPlacesCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    private func flows(_ name: String) -> String { "\(nationalData ?? "")/flows/commuting_\(name)_2001.csv" }
    private func links(_ name: String) -> String { "\(nationalData ?? "")/flows/adjacency_\(name)_2001.csv" }

    @Test(
        "Brindisi has 9 areas, Sardinia 36, none and 80 zones by way of the reserve list",
        arguments: [("brindisi", 9, 0), ("sardinia", 36, 80)])
    func istat(name: String, areas: Int, reserve: Int) throws {
        let run = try localities(
            "regions", "--flows", flows(name), "--rule", "istat-peer", "--min-size", "1000", "--min-containment",
            "0.6667",
            "--target-size", "10000", "--target-containment", "0.75", "--links", links(name), "--summary", "s.csv")
        #expect(run.code == 0 && Set(run.rows.dropFirst().map { $0[1] }).subtracting([""]).count == areas)
        #expect(run.rows.count { $0[2] == "yes" } == reserve)
        #expect(try localities.text("s.csv").split(separator: "\n").count == areas + 1)
    }

    @Test("Joining and refining leaves Sardinia's areas valid, with fewer pieces and every zone in one area")
    func refined() throws {
        func pieces(_ more: String...) throws -> (zones: Int, pieces: Int, isValid: Bool) {
            let run = try localities.run(
                [
                    "regions", "--flows", flows("sardinia"), "--min-size", "1000", "--target-size", "10000", "--links",
                    links("sardinia"), "--summary", "s.csv",
                ] + more)
            let rows = try localities.text("s.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
            return (
                run.rows.count { !$0[1].isEmpty } - 1, rows.reduce(0) { $0 + (Int($1[7]) ?? 0) },
                rows.allSatisfy { (Double($0[6]) ?? 0) >= 1 - 1e-12 }
            )
        }
        let found = try pieces()
        let joined = try pieces("--contiguous", "--refine", "--islands")
        #expect(found.isValid && joined.isValid)
        #expect(found.zones == 377 && joined.zones == 377)
        #expect(joined.pieces < found.pieces)
    }

    @Test("The health systems of 2018 hold every district, and 16 districts lie in more than one")
    func healthSystems() throws {
        let run = try localities(
            "overlap", "\(nationalData ?? "")/lookups/lad18_stp18.csv", "--column", "code-a=LAD18CD", "--column",
            "code-b=STP18CD", "--column", "people=n_lsoa", "--least", "0")
        #expect(run.code == 0 && run.rows.count == 343)
        #expect(run.errors.contains("326 areas of A against 42 of B: 310 lie in one, 16 in several, 0 in none"))
    }
}
