import FileTesting
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Reading CSV")
struct CSVTests {
    @Test("Quotes, doubled quotes, line breaks inside quotes, CRLF and a byte order mark are understood")
    func forms() throws {
        let table = try CSVTable(input("\u{feff}code,name\r\n1,\"a, \"\"b\"\"\nc\"\r\n\r\n2, d \n3,"))
        #expect(table.titles == ["code", "name"])
        #expect(table.rows.map(\.texts) == [["1", "a, \"b\"\nc"], ["2", "d"], ["3", ""]])
        #expect(table.rows.map(\.line) == [2, 5, 6])
    }

    @Test("What is written can be read back, whatever the text")
    func roundTrip() throws {
        // To Swift a quotation mark under an accent and CR LF are one Character each.
        let rows = [
            ["a", "b,c", "d\"e\"", "f\ng", "", " h "], ["ü", "£", "'", "1,204", "\r\n", "x"],
            ["\"\u{301}", "a\"\u{308}b", "\",\"", "\u{301}", ",\u{301}", "\n\u{301}"],
        ]
        var writer = CSVWriter(titles: ["1", "2", "3", "4", "5", "6"])
        for row in rows { writer.append(row) }
        let table = try CSVTable(input(writer.text))
        #expect(table.rows.map(\.texts) == rows.map { $0.map { $0.trimmingCharacters(in: .whitespaces) } })
    }

    @Test("Fields are quoted where they must be, and rows end as asked for")
    func written() {
        var csv = CSVWriter(titles: ["code", "name"], lineEnd: .crlf)
        csv.append(["E1", "Poole, Dorset"])
        csv.append([" E2", "5\" \"\u{301}"])
        #expect(csv.text == "code,name\r\nE1,\"Poole, Dorset\"\r\n\" E2\",\"5\"\" \"\"\u{301}\"\r\n")
    }

    @Test(
        "What a spreadsheet would take for a formula is guarded, and reading takes the guard away",
        arguments: [
            ("=1+1", "'=1+1"), ("+44 1202", "'+44 1202"), ("-3", "-3"), ("- 3", "'- 3"), ("@home", "'@home"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"), ("''-", "'''-"), ("=\u{301}1", "'=\u{301}1"), ("'\u{301}=", "'\u{301}="), ("a=1", "a=1"),
            ("", ""), ("'", "'"), ("'quoted'", "'quoted'"), ("£3", "£3"), ("\r\n=", "'\r\n="),
        ])
    func guarded(text: String, guarded: String) {
        #expect(SpreadsheetText.guarded(text) == guarded)
        #expect(SpreadsheetText.plain(guarded) == text)
    }

    @Test(
        "A quotation mark under an accent is doubled like any other, and comes back",
        arguments: ["a\"\u{301},b", "\"\u{301}", "=\u{301}1+1", "a\"\u{301}\n\"\u{308}b"])
    func accent(text: String) throws {
        var writer = CSVWriter(titles: ["one", "two"])
        writer.append([text, "x"])
        let table = try CSVTable(input(writer.text))
        #expect(table.rows.map(\.texts) == [[text, "x"]])
        #expect(Array(table.rows[0].texts[0].unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        "No field is a formula for a spreadsheet, and all come back as they were",
        arguments: [
            ("=HYPERLINK(\"http://evil\")", "'="), ("+44 1202", "'+"), ("@cmd", "'@"), ("- one", "'-"), ("'=1", "''="),
            ("-12.5", "-12.5"), ("+3", "+3"), ("'tis", "'tis"), ("-1+2", "'-1+2"),
        ])
    func formula(text: String, beginning: String) throws {
        var writer = CSVWriter(titles: ["=one", "two"])
        writer.append(["x", text])
        let fields = writer.text.split(separator: "\n").last?.dropFirst(2).trimmingPrefix("\"")
        #expect(fields?.hasPrefix(beginning) == true)
        #expect(writer.text.hasPrefix("'=one,"))
        #expect(try CSVTable(input(writer.text)).rows.map(\.texts) == [["x", text]])
    }

    @Test(
        "A bad table is refused in one sentence that says where",
        arguments: [
            ("", "t.csv: the file is empty; a line with the titles of the columns was expected."),
            ("a,a\n1,2\n", "t.csv, line 1: two columns are called “a”; each needs its own title."),
            ("a,b\n1,2\n1\n", "t.csv, line 3: the row has 1 field; the first line has 2."),
            ("a,b\n1,\"2\n", "t.csv, line 2: a quotation mark is opened and never closed; was the file cut off?"),
            (
                "a,b\n1,\"2\"x\n",
                "t.csv, line 2: text follows a closing quotation mark; a comma or a line break was expected."
            ),
        ])
    func bad(text: String, sentence: String) {
        #expect(refusal { try CSVTable(input(text, name: "t.csv")) } == sentence)
    }

    @Test("Text that is not UTF-8 is refused with what to do")
    func encoding() throws {
        let latin = try InputFile(name: "t.csv", bytes: Data("code,name\n1,Orl".utf8) + [0xe9] + Data("ans\n".utf8))
        #expect(
            refusal { try CSVTable(latin) }
                == "t.csv, line 2: the text is not in UTF-8; save the file as “CSV UTF-8” and try again.")
        let zero = try InputFile(name: "t.csv", bytes: Data("a,b\n1,x\0y\n".utf8))
        #expect(refusal { try CSVTable(zero) }?.hasPrefix("t.csv, line 2: there is a zero byte in the text") == true)
        let wide = try InputFile(name: "t.csv", bytes: Data([0xff, 0xfe, 0x61, 0x00]))
        #expect(refusal { try CSVTable(wide) }?.contains("UTF-16") == true)
    }

    @Test("A line of 200 MB is refused without being read to its end")
    func longLine() throws {
        let line = Data(repeating: UInt8(ascii: "x"), count: 200_000_000)
        let file = try InputFile(name: "t.csv", bytes: Data("a,b\n".utf8) + line)
        let started = ContinuousClock.now
        #expect(
            refusal { try CSVTable(file) }
                == "t.csv, line 2: the row is longer than 4 MB; rows that end with a line break were expected.")
        #expect(ContinuousClock.now - started < .seconds(2))
    }

    @Test("Many problems are all counted and the first twenty shown")
    func many() {
        let said = refusal { try CSVTable(input("a,b,c\n" + String(repeating: "a,b\n", count: 33))) } ?? ""
        #expect(said.split(separator: "\n").count == 21)
        #expect(said.hasSuffix("… and 13 more like these."))
    }
}

@Suite("Compressed files")
struct GzipTests {
    let text = Data(String(repeating: "origin,destination,count\n", count: 10_000).utf8)

    @Test("What is packed unpacks to the same, also in several members")
    func roundTrip() throws {
        let packed = Gzip.pack(text)
        #expect(packed.count < text.count / 50)
        #expect(try Gzip.unpack(packed) == text)
        #expect(try Gzip.unpack(packed + packed) == text + text)
        #expect(try Gzip.unpack(Gzip.pack(Data())) == Data())
    }

    @Test("A file cut off anywhere is refused", arguments: [3, 11, 20, 100, -9, -1])
    func cutOff(at: Int) {
        let packed = Gzip.pack(text)
        let part = packed.prefix(at > 0 ? at : packed.count + at)
        #expect(
            refusal { try InputFile(name: "f.csv.gz", bytes: Data(part)) }
                == "f.csv.gz: The compressed file ends in the middle: it was cut off while it was copied or downloaded."
        )
    }

    @Test("A damaged file is refused")
    func damaged() {
        var packed = Gzip.pack(text)
        packed[packed.count / 2] ^= 0xff
        #expect(refusal { try Gzip.unpack(packed) } != nil)
    }

    @Test("A small file cannot fill the memory")
    func bomb() {
        let packed = Gzip.pack(Data(count: 10_000_000))
        #expect(refusal { try Gzip.unpack(packed, limit: 1_000_000) } == "Unpacked, the file is larger than 1 MB.")
    }

    @Test("The digest is SHA-256")
    func digest() {
        // FIPS 180-4, example “abc”.
        #expect(Data("abc".utf8).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}

@Suite("Numbers as people write them")
struct NumberTests {
    @Test(
        "Signs of money, thousands and per cent are understood; what is no number is not",
        arguments: [
            ("1234.5", Decimal(string: "1234.5")), ("£1,234", 1234), ("−3", -3), ("12%", 12), (" 7 ", 7),
            (".5", Decimal(string: "0.5")),
            ("1,23", nil), ("12a", nil), ("", nil), ("1.2.3", nil), ("-", nil), ("NaN", nil), ("1e3", 1000),
            ("0x10", nil),
        ] as [(String, Decimal?)])
    func written(text: String, expected: Decimal?) {
        #expect(number(written: text) == expected)
    }
}

@Suite("Reading boundaries")
struct GeoJSONTests {
    func collection(_ geometry: String) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"E1\",\"area\":2.5},"
            + "\"geometry\":\(geometry)}]}"
    }
    let square = "[[0,50],[1,50],[1,51],[0,51],[0,50]]"

    @Test("Polygons and multipolygons are read with their properties, and written back the same")
    func roundTrip() throws {
        let single = try GeoJSON.read(input(collection("{\"type\":\"Polygon\",\"coordinates\":[\(square)]}")))
        let multi = try GeoJSON.read(input(collection("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(square)]]}")))
        #expect(single[0].polygons == multi[0].polygons)
        #expect(single[0].properties == ["code": "E1", "area": "2.5"])
        let text = GeoJSON.write(single)
        #expect(try GeoJSON.write(GeoJSON.read(input(text))) == text)
    }

    @Test(
        "A bad shape is refused with its feature and ring",
        arguments: [
            (
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,50],[1,51],[0,51]]]}",
                "b.geojson: feature 1 (E1): ring 1 of polygon 1 is not closed; its last position must be its first."
            ),
            (
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,50],[0,50]]]}",
                "b.geojson: feature 1 (E1): ring 1 of polygon 1 has 3 positions; at least 4 were expected."
            ),
            (
                "{\"type\":\"Point\",\"coordinates\":[0,50]}",
                "b.geojson: feature 1 (E1): it is a Point; a polygon was expected."
            ),
            ("null", "b.geojson: feature 1 (E1): it has no geometry; a polygon was expected."),
        ])
    func bad(geometry: String, sentence: String) {
        #expect(refusal { try GeoJSON.read(input(collection(geometry), name: "b.geojson")) } == sentence)
    }

    @Test(
        "Eastings and northings are called by their name, whether the file says it or only their place does",
        arguments: [
            (nil, [400_000, 100_000], "British National Grid (EPSG:27700)"),
            (nil, [-220_000, 6_600_000], "Web Mercator (EPSG:3857)"),
            ("urn:ogc:def:crs:EPSG::27700", [400_000, 100_000], "British National Grid (EPSG:27700)"),
            ("urn:ogc:def:crs:EPSG::3857", [0, 0], "Web Mercator (EPSG:3857)"),
            ("EPSG:2157", [500_000, 700_000], "the Irish grid (EPSG:2157)"),
            ("EPSG:25832", [500_000, 700_000], "the system EPSG:25832"),
        ] as [(String?, [Int], String)])
    func grids(name: String?, corner: [Int], title: String) throws {
        let (x, y) = (corner[0], corner[1])
        let ring = "[[[\(x),\(y)],[\(x + 9),\(y)],[\(x + 9),\(y + 9)],[\(x),\(y)]]]"
        var text = collection("{\"type\":\"Polygon\",\"coordinates\":\(ring)}")
        if let name {
            text = text.replacing(
                "{\"type\":\"FeatureCollection\",",
                with:
                    "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\(name)\"}},"
            )
        }
        let said = refusal { try GeoJSON.read(input(text)) } ?? ""
        #expect(said.contains(title) && said.contains("convert the file to WGS 84 (EPSG:4326)"), "\(said)")
        #expect(title.contains("British") || !said.contains("British"))
    }

    @Test("Degrees that a file names are degrees", arguments: ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
    func degrees(name: String) throws {
        let text = collection("{\"type\":\"Polygon\",\"coordinates\":[\(square)]}").replacing(
            "{\"type\":\"FeatureCollection\",",
            with:
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\(name)\"}},")
        #expect(try GeoJSON.read(input(text)).count == 1)
    }

    @Test("Latitude before longitude is refused where codes say that areas are British, and only there")
    func exchanged() throws {
        let turned = "{\"type\":\"Polygon\",\"coordinates\":[[[51,-2],[51.1,-2],[51.1,-1.9],[51,-2]]]}"
        let british = collection(turned).replacing("\"E1\"", with: "\"E07000001\"")
        #expect(refusal { try GeoJSON.read(input(british)) }?.contains("latitude and longitude are exchanged") == true)
        #expect(try GeoJSON.read(input(collection(turned))).count == 1)
    }

    @Test("A feature a line, and TopoJSON with and without steps, are the same shapes")
    func otherForms() throws {
        let shape = "{\"type\":\"Polygon\",\"coordinates\":[\(square)]}"
        let plain = try GeoJSON.read(input(collection(shape)))
        let line = "{\"type\":\"Feature\",\"properties\":{\"code\":\"E1\"},\"geometry\":\(shape)}"
        let lines = try GeoJSON.read(input("\(line)\n\(line.replacing("E1", with: "E2"))\n"))
        #expect(lines.map(\.properties) == [["code": "E1"], ["code": "E2"]])
        #expect(lines.allSatisfy { $0.polygons == plain[0].polygons })
        // The ring is two lines, of which the second is written from its end.
        let objects =
            "\"objects\":{\"lad\":{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[0,-2]],\"properties\":{\"code\":\"E1\"}}]}}"
        let still = "{\"type\":\"Topology\",\(objects),\"arcs\":[[[0,50],[1,50],[1,51]],[[0,50],[0,51],[1,51]]]}"
        let steps =
            "{\"type\":\"Topology\",\"transform\":{\"scale\":[0.5,0.25],\"translate\":[0,50]},\(objects),"
            + "\"arcs\":[[[0,0],[2,0],[0,4]],[[0,0],[0,4],[2,0]]]}"
        for text in [still, steps] {
            #expect(try GeoJSON.read(input(text)).map(\.polygons) == plain.map(\.polygons))
        }
        let two = steps.replacing(
            "\"objects\":{", with: "\"objects\":{\"county\":{\"type\":\"Polygon\",\"arcs\":[[0,-2]]},")
        #expect(refusal { try GeoJSON.read(input(two)) }?.contains("Say which is meant, with --inside county.") == true)
        #expect(try GeoJSON.Collection(input(two), inside: "lad").features().map(\.properties) == [["code": "E1"]])
        let broken = still.replacing("[[0,-2]]", with: "[[0,7]]")
        #expect(refusal { try GeoJSON.read(input(broken)) }?.contains("names an arc that is not there") == true)
    }

    @Test("A file cut off anywhere is refused", arguments: [1, 30, 90, 150])
    func cutOff(at: Int) {
        let text = collection("{\"type\":\"Polygon\",\"coordinates\":[\(square)]}")
        #expect(refusal { try GeoJSON.read(input(String(text.prefix(at)))) } != nil)
    }
}

@Suite("Writing JSON")
struct JSONTextTests {
    @Test("Fields keep their order, texts are escaped, what is not finite is null")
    func forms() throws {
        let json = JSONText.object([
            ("b", .text("a \"quote\"\n\\")), ("a", .list([.whole(1), .number(0.5), .number(.infinity), .yes(true)])),
            ("c", .object([])), ("d", .list([.object([("e", .null)])])),
        ])
        #expect(
            json.description == """
                {
                  "b": "a \\"quote\\"\\u000a\\\\",
                  "a": [1, 0.5, null, true],
                  "c": {},
                  "d": [
                    {
                      "e": null
                    }
                  ]
                }

                """)
    }
}
