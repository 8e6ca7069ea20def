import FileTesting
import Formats
import Foundation
import Tables
import TestSupport
import Testing

private let codes = (1...6).map { "E0790000\($0)" }
private let names = ["Ashby", "Brook", "Coombe", "Dunwell", "Eastry", "Ferndale"]
private let people = ["101250", "98400", "143875", "56010", "120300", "87655"]

/// Six districts, a row each.
private func rows(_ separator: String = ",", _ figures: [String] = people) -> String {
    zip(codes, zip(names, figures)).map { "\($0)\(separator)\($1.0)\(separator)\($1.1)" }.joined(separator: "\n") + "\n"
}

@Suite("Finding the table in a file")
struct TableLayoutTests {
    @Test("A plain table is read without a word")
    func plain() throws {
        let table = try reading("code,name,population\n" + rows())
        #expect(table.titles == ["code", "name", "population"])
        #expect(table.columns.map(\.kind) == [.code, .text, .figures])
        #expect(table.values("population") == people.map(dec))
        #expect(table.understood.isEmpty && table.doubts.isEmpty && table.leftOut.isEmpty)
        #expect(table.line(0) == 2)
    }

    @Test("Codes of another kind at the beginning and at the end are rows, and no titles and no notes")
    func kindsOfCodes() throws {
        let table = try reading(
            "zone,middle,area\n95AA01S1,,N12000002\n95AA01S2,,N12000002\n"
                + (1...9).map { "E0100000\($0),E02000001,E3000000\($0)\n" }.joined() + "95ZZ16S2,,N12000010\n,,\n",
            .flows)
        #expect(table.titles == ["zone", "middle", "area"])
        #expect(table.rowCount == 12 && table.leftOut.isEmpty)
    }

    @Test("Title lines above the table, as a query of Nomis has them, are passed over and said")
    func nomis() throws {
        let table = try reading(
            """
            "Claimants - not seasonally adjusted"
            "ONS Crown Copyright Reserved [from Nomis on 3 March 2025]"

            "area type","districts"
            "date","2023"
            "sex","Total"

            district,mnemonic,Total
            "Ashby","E07900001",1540
            "Brook","E07900002",980
            "Coombe","E07900003",3000

            "In order to protect against disclosure, figures are rounded, see below."
            1. Another note, with a comma
            """)
        #expect(table.titles == ["district", "mnemonic", "Total"])
        #expect(table.values("Total") == [1540, 980, 3000])
        #expect(try table.column(.code) == 1)
        #expect(table.leftOut.map(\.reason) == [.above, .above, .above, .above, .above, .below, .below])
        #expect(
            table.understood.contains {
                $0.hasPrefix("5 lines above the table are no rows and were passed over: Claimants")
            })
        #expect(
            table.understood.contains {
                $0.hasPrefix("2 lines below the table are no rows and were passed over: In order to")
            })
        #expect(table.understood.contains("The headings stand on line 8."))
    }

    @Test(
        "Notes below the table are no rows, whatever they are made of",
        arguments: [
            "\nSource: Norshire County Council\n", "Source: Norshire County Council\n",
            "\n\n\"1. Figures are rounded, see notes\"\n",
            "Notes:\n1. One, two, three, four, five\n2. Another\n", "c = confidential\n",
            "Contact:,statistics@example.org\n",
            ",,\nSource,,\n", "© Crown copyright 2023\n",
        ])
    func below(notes: String) throws {
        let table = try reading("code,name,population\n" + rows() + notes)
        #expect(table.rowCount == 6 && table.values("population") == people.map(dec))
        #expect(table.leftOut.allSatisfy { $0.reason == .below } && !table.leftOut.isEmpty)
        #expect(table.understood.contains { $0.contains("below the table") && $0.contains("passed over") })
    }

    @Test("A district without a figure at the end is a row and no note")
    func lastRowWithoutFigure() throws {
        let table = try reading("code,name,population\n" + rows() + "E07900007,Goring,\n")
        #expect(table.rowCount == 7 && table.figures("population").last == .missing(.blank))
        #expect(try reading("code,name,population\n" + rows() + "E07900007,Goring,12a\n").rowCount == 7)
    }

    @Test("Names of parts between rows, blank rows, blank columns and repeated headings are passed over")
    func between() throws {
        let text =
            ",code,name,,population,\n,,North,,,\n,E07900001,Ashby,,1,\n,,,,,\n,E07900002,Brook,,2,\n,,South,,,\n"
            + ",code,name,,population,\n,E07900003,Coombe,,3,\n,E07900004,Dunwell,,4,\n"
        let table = try reading(text)
        #expect(table.titles == ["code", "name", "population"])
        #expect(table.values("population") == [1, 2, 3, 4])
        #expect(table.understood.contains("2 blank columns were passed over."))
        #expect(
            table.understood.contains {
                $0.hasPrefix("2 lines between the rows are no rows and were passed over: North; South")
            })
        #expect(table.understood.contains { $0.hasPrefix("The headings are repeated on 1 line") })
    }

    @Test("Headings over several lines are joined")
    func severalLines() throws {
        let table = try reading(
            "Area,,Population,,Households\n,,2022,2023,2022\nCode,Name,,,\nE07900001,Ashby,100,101,50\nE07900002,Brook,200,202,99\nE07900003,Coombe,300,303,150\n"
        )
        #expect(table.titles == ["Area Code", "Area Name", "Population 2022", "Population 2023", "Households 2022"])
        #expect(table.values("Population 2023") == [101, 202, 303])
        #expect(try table.column(.code) == 0)
        #expect(table.understood.contains { $0.hasPrefix("The headings take lines 1 to 3 and were joined") })
        let years = try reading("code,name,2021,2022\nE07900001,A,1,2\nE07900002,B,3,4\n")
        #expect(years.titles == ["code", "name", "2021", "2022"] && years.rowCount == 2)
        let onlyNames = try reading("Council,2021,2022\nAshby,10,20\nBrook,30,40\nCoombe,50,61\n")
        #expect(onlyNames.titles == ["Council", "2021", "2022"] && onlyNames.values("2022") == [20, 40, 61])
    }

    @Test("First rows with a missing or another code are rows, and no part of the headings")
    func oddFirstRows() throws {
        let dash = try reading("code,name,x\n-,Greater Norshire,5.5\n" + rows(",", ["1.5", "2", "3", "4", "5", "6"]))
        #expect(dash.titles == ["code", "name", "x"] && dash.rowCount == 7 && dash.leftOut.isEmpty)
        let blank = try reading(
            "gss_code,mhclg_code,name,precept\n,E7050,Police of the west,1.5\n,E6101,Fire of the west,2.5\n"
                + (1...8).map { "E0790000\($0),E710\($0),District \($0),\($0).25\n" }.joined())
        #expect(
            blank.titles == ["gss_code", "mhclg_code", "name", "precept"] && blank.rowCount == 10
                && blank.leftOut.isEmpty)
        let old = try reading(
            "zone,area,share\n95AA01S1,,1\n95AA01S2,,1\n" + (1...8).map { "E0100000\($0),E07900001,1\n" }.joined())
        #expect(old.titles == ["zone", "area", "share"] && old.rowCount == 10)
    }

    @Test("A title of the table over the headings is no heading")
    func titleOfTable() throws {
        let table = try reading("Table 3: people by district,,\ncode,name,population\n" + rows())
        #expect(table.titles == ["code", "name", "population"])
        #expect(table.leftOut.map(\.text) == ["Table 3: people by district"])
    }

    @Test("Lines with the headings can be named, and tables without any")
    func named() throws {
        let table = try reading("x,y,z\ncode,name,population\n" + rows(), .figures, "headings=2")
        #expect(table.titles == ["code", "name", "population"] && table.rowCount == 6)
        let bare = try reading(rows(), .figures, "headings=none")
        #expect(bare.titles == ["Column 1", "Column 2", "Column 3"] && bare.rowCount == 6)
        #expect(
            refusal { try reading(rows()) }
                == "t.csv, line 1: the first line holds figures or codes already (E07900001, Ashby, 101250), so nothing says what the columns are; "
                + "write a line with titles above it, or say --headings none and name the columns by their number.")
    }

    @Test("Columns of the same title get a number; they matter only where they are used")
    func sameTitle() throws {
        let table = try reading(
            "code,name,2022,Notes,2023,Notes\nE07900001,A,1,,2,r\nE07900002,B,3,,4,r\nE07900003,C,5,p,6,r\n")
        #expect(table.titles == ["code", "name", "2022", "Notes", "2023", "Notes (2)"])
        #expect(table.columns.map(\.kind) == [.code, .text, .figures, .text, .figures, .text])
        #expect(table.understood.contains { $0.contains("“Notes” stands over several columns") })
    }

    @Test("Notes in titles are not part of them")
    func titlesWithNotes() throws {
        let table = try reading("code,\"Population\n[note 1]\",Rate²\nE07900001,1,2\nE07900002,3,4\n")
        #expect(table.titles == ["code", "Population", "Rate"])
    }

    @Test("Two tables below each other are asked about, never joined")
    func twoTables() throws {
        let text = "code,name,people\n" + rows() + "\ncode,name,homes\n" + rows(",", ["1", "2", "3", "4", "5", "6"])
        let table = try reading(text)
        #expect(table.rowCount == 6)
        #expect(refusal { try table.requireAnswers() }?.contains("Another table begins on line 9") == true)
        let second = try reading(text, .figures, "headings=9")
        #expect(second.values("homes") == [1, 2, 3, 4, 5, 6] && second.doubts.isEmpty)
    }

    @Test("Records of people are all kept: no line of them is a note or a total")
    func records() throws {
        let text = "Record,What?,Why?\n,Total,\n,Only this,\n,,A reason\n,\"Source: me\",x\n"
        let table = try reading(text, .records)
        #expect(table.rowCount == 4 && table.leftOut.isEmpty)
    }

    @Test(
        "A row that is too long or too short is refused with the true cause",
        arguments: [
            (
                "code,name,people\nE07900001,Ashby,101,250\nE07900002,Brook,98400\nE07900003,Coombe,1\nE07900004,D,2\nE07900005,E,3\n",
                "t.csv, line 2: the row has 4 cells; the headings have 3. “101,250” is one number: put quotation marks around it."
            ),
            (
                "code,name,people\nE07900001,Ashby,1\nE07900002,Brook, the old,2\nE07900003,Coombe,3\nE07900004,D,2\nE07900005,E,3\n",
                "t.csv, line 3: the row has 4 cells; the headings have 3. A text that holds the separator needs quotation marks around it; a line of notes belongs below the table, after a blank line."
            ),
            (
                "code,name,people\nE07900001,Ashby,1\nE07900002,Bro",
                "t.csv, line 3: the row has 2 fields; the headings have 3. Was the file cut off? Save or download it again."
            ),
            (
                "code,name,people\nE07900001,Ashby,1\nE07900002,Brook\nE07900003,Coombe,3\n",
                "t.csv, line 3: the row has 2 fields; the headings have 3. Put a separator for each cell that is empty."
            ),
            ("", "t.csv: the file is empty; a line with the titles of the columns was expected."),
            (
                "code,name\nE1,\"Ashby\n",
                "t.csv, line 2: a quotation mark is opened and never closed; was the file cut off?"
            ),
        ])
    func lengths(text: String, sentence: String) {
        #expect(refusal { try reading(text) } == sentence)
    }

    @Test("A table cut off anywhere is refused, or holds every row of what is left")
    func cutOff() throws {
        let text = "code,name,people\n" + rows()
        for length in stride(from: 18, to: text.utf8.count - 1, by: 7) {
            let part = String(text.prefix(length))
            guard let table = try? reading(part) else { continue }
            let whole = part.split(separator: "\n").count - 1
            #expect(table.rowCount + table.leftOut.count >= whole, "cut off at \(length)")
        }
    }

    @Test("Quotation marks in the middle of a text, or text behind them, are letters like others")
    func oddQuotes() throws {
        let table = try reading(
            "code,name,people\nE07900001,The 5\" pipe,1\nE07900002,\"The \"\"old\"\" town, north\nside\",2\nE07900003,\"Old\" town,3\n"
        )
        #expect(table.plainRows.map { $0[1] } == ["The 5\" pipe", "The \"old\" town, north\nside", "\"Old\" town"])
    }
}

@Suite("Letters, separators and decimal signs")
struct TableTextTests {
    let text = "code;name;rate\nE07900001;Ynys Môn – £;1,5\nE07900002;Orléans;22,25\nE07900003;Þ;3,0\n"

    @Test(
        "Encodings are told by their bytes, with and without marks",
        arguments: [
            (String.Encoding.utf8, false), (.utf8, true), (.utf16LittleEndian, true), (.utf16LittleEndian, false),
            (.utf16BigEndian, true),
            (.utf16BigEndian, false),
        ])
    func unicode(encoding: String.Encoding, isMarked: Bool) throws {
        let table = try reading(bytes((isMarked ? "\u{feff}" : "") + text, encoding))
        #expect(table.titles == ["code", "name", "rate"])
        #expect(table.text(0, 1) == "Ynys Môn – £" && table.text(1, 1) == "Orléans")
        #expect(table.values("rate") == [dec("1.5"), dec("22.25"), 3])
        #expect(table.understood.contains { $0.contains("UTF-16") } == (encoding != .utf8))
    }

    @Test("Windows-1252 and Mac Roman are read as such and said")
    func singleBytes() throws {
        let windows = try reading(bytes(text, .windowsCP1252))
        #expect(windows.text(0, 1) == "Ynys Môn – £" && windows.text(1, 1) == "Orléans")
        #expect(windows.understood.first == "The text is not in UTF-8; it was read as Windows-1252: ô – £ é Þ.")
        // Letters of Mac Roman by their numbers: ô is 0x99, £ is 0xa3, é is 0x8e.
        let mac = try reading(
            Data("code,name,rate\rE07900001,Ynys M".utf8) + [0x99] + Data("n ".utf8) + [0xa3]
                + Data(",1.5\rE07900002,Orl".utf8)
                + [0x8e] + Data("ans,2\r".utf8))
        #expect(mac.text(0, 1) == "Ynys Môn £" && mac.text(1, 1) == "Orléans" && mac.rowCount == 2)
        #expect(
            mac.understood.contains { $0.contains("Mac Roman") } && mac.understood.contains { $0.contains("Macintosh") }
        )
        let said = try reading(
            Data("code,name,x\nE07900001,".utf8) + [0x8e] + Data(",1\nE07900002,b,2\n".utf8), name: "t.csv", .figures,
            ["encoding=macroman"])
        #expect(said.text(0, 1) == "é")
    }

    @Test("Text in two encodings, in none, or with zero bytes is refused with the line and what to do")
    func unreadable() throws {
        let mixed = Data("code,x\nE1,Môn ô ê â\nE2,".utf8) + [0xe9] + Data("\n".utf8)
        #expect(
            refusal { try reading(mixed) }?.hasPrefix(
                "t.csv, line 3: the text is in UTF-8 elsewhere and in another encoding here") == true)
        #expect(
            refusal { try reading(Data("a,b\n1,x\0y\n".utf8)) }?.hasPrefix(
                "t.csv, line 2: there is a zero byte in the text") == true)
        #expect(refusal { try reading(Data([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])) }?.contains("UTF-32") == true)
        #expect(refusal { try reading(Data((0..<200).map { UInt8($0 % 9) })) }?.contains("this is not text") == true)
    }

    @Test(
        "Every separator is told, in every encoding, with quotation marks and line breaks inside; what is written is read back",
        arguments: [",", ";", "\t", "|"])
    func roundTrip(separator: String) throws {
        let cells = [
            ["E07900001", "a\(separator)b", "1.5", "x"], ["E07900002", "say \"yes\"", "22.25", "two\nlines"],
            ["E07900003", "£é", "3", ""],
            ["E07900004", "plain", "-4.125", "z"],
        ]
        func quoted(_ cell: String) -> String {
            cell.contains(separator) || cell.contains("\"") || cell.contains("\n") || cell.contains(",")
                ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }
        for lineBreak in ["\n", "\r\n"] {
            for encoding in [String.Encoding.utf8, .utf16LittleEndian, .windowsCP1252] {
                for decimal in [".", ","] {
                    var lines = [["code", "name", "rate", "remark"]] + cells
                    for row in 1..<lines.count { lines[row][2] = lines[row][2].replacing(".", with: decimal) }
                    let text =
                        lines.map { $0.map(quoted).joined(separator: separator) }.joined(separator: lineBreak)
                        + lineBreak
                    let table = try reading(bytes(text, encoding), name: "t.csv")
                    #expect(table.plainRows == cells, "“\(separator)”, \(encoding), “\(decimal)”")
                }
            }
        }
    }

    @Test("A first line that names the separator is no row")
    func hint() throws {
        let table = try reading("sep=;\r\ncode;name;x\r\nE07900001;A, b;1\r\nE07900002;B, c;2\r\n")
        #expect(table.titles == ["code", "name", "x"] && table.line(0) == 3 && table.text(0, 1) == "A, b")
    }

    @Test("The decimal sign of a column follows its own numbers, then those of the file")
    func decimalSigns() throws {
        let comma = try reading(
            "code;people;density\nE07900001;101.250;101,25\nE07900002;98.400;98,4\nE07900003;143.875;143,88\n")
        #expect(comma.values("people") == [101_250, 98_400, 143_875] && comma.doubts.isEmpty)
        #expect(comma.values("density") == [dec("101.25"), dec("98.4"), dec("143.88")])
        #expect(comma.understood.contains("The decimal sign is a comma, in “density”."))
        let point = try reading("code,people,rate\nE07900001,\"1,125\",1.5\nE07900002,\"2,225\",2.25\n")
        #expect(point.values("people") == [1125, 2225] && point.doubts.isEmpty)
        let large = try reading("code,people\nE07900001,\"28,248\"\nE07900002,\"4,100\"\nE07900003,756\n")
        #expect(large.values("people") == [28_248, 4100, 756] && large.doubts.isEmpty)
    }

    @Test("“1,125” that may be either is asked about, with an option for each answer")
    func doubtful() throws {
        let text = "code,name,share\nE07900001,A,\"1,125\"\nE07900002,B,\"2,225\"\nE07900003,C,\"6,625\"\n"
        let table = try reading(text)
        #expect(table.doubts.count == 1)
        #expect(
            refusal { try table.requireAnswers() }
                == "t.csv: “share” has “1,125” and its like, each with three digits behind a comma: is the comma the decimal sign, or does it separate thousands? "
                + "Say --decimal share=comma (“1,125” is 1.125) or --decimal share=point (“1,125” is 1125).")
        var options = table.options
        try options.set(table.doubts[0].answers[0].setting)
        let answered = try TableReading(input(text, name: "t.csv"), options: options)
        #expect(answered.values("share") == [dec("1.125"), dec("2.225"), dec("6.625")] && answered.doubts.isEmpty)
        let mixed = try reading("code;people\nE07900001;101,250\nE07900002;143.875\nE07900003;87.655\n")
        #expect(mixed.doubts.first?.answers.count == 3)
        let whole = try reading(
            "code;people\nE07900001;101,250\nE07900002;143.875\nE07900003;87.655\n", .figures, "decimal=people=none")
        #expect(whole.values("people") == [101_250, 143_875, 87_655])
    }

    @Test("Options are kept as settings and come back the same")
    func settings() throws {
        var options = TableReading.Options(.flows)
        for setting in [
            TableReading.Setting(.encoding, "windows-1252"), .init(.separator, "tab"), .init(.decimal, "comma"),
            .init(.decimal, "A=b=point"),
            .init(.sheet, "2"), .init(.inside, "a.csv"), .init(.headings, "3-5"), .init(.where, "sex=All = both"),
            .init(.totals, "keep"),
        ] { try options.set(setting) }
        #expect(try TableReading.Options(.flows, settings: options.settings) == options)
        #expect(
            options.categories == ["sex": "All = both"] && options.decimalSigns == ["A=b": .point]
                && options.headings == 3...5)
        let kept = try JSONDecoder().decode(TableReading.Options.self, from: JSONEncoder().encode(options))
        #expect(kept == options)
        #expect(
            refusal { try options.set(.init(.decimal, "dot")) }
                == "--decimal: “dot” was found; point, comma or none was expected.")
        #expect(refusal { try options.set(.init(.where, "sex")) }?.contains("TITLE=CATEGORY") == true)
        #expect(TableReading.Setting(.where, "sex=All persons").option == "--where \"sex=All persons\"")
    }
}

@Suite("What columns and rows hold")
struct TableColumnTests {
    @Test("Suppressed figures are neither missing nor 0, and the reason is said")
    func suppressed() throws {
        let table = try reading(
            "code,name,claimants,carers\nE07900001,A,1540,..\nE07900002,B,c,0\nE07900003,C,*,7\nE07900004,D,<5,\nE07900005,E,820,12\nE07900006,F,[c],13\n"
        )
        #expect(table.columns[2].counts.suppressed == 4 && table.columns[3].counts.missing == 2)
        #expect(table.figures("carers").prefix(2) == [.missing(.notAvailable), .value(0)])
        #expect(
            table.understood.contains("Suppressed, which is neither missing nor 0: “claimants” 4 of 6 (*, <5, [c], c).")
        )
        #expect(table.understood.contains("Without a figure, which is not 0: “carers” 1 of 6 (..)."))
    }

    @Test("A column of which most or all figures are suppressed stays one of figures")
    func mostly() throws {
        let table = try reading("code,rare,none\nE07900001,12,*\nE07900002,*,[c]\nE07900003,*,*\nE07900004,<5,*\n")
        #expect(table.columns.map(\.kind) == [.code, .figures, .figures])
    }

    @Test("A column that is neither figures nor plain text is named with the reason")
    func neither() throws {
        let table = try reading("code,odd\nE07900001,12\nE07900002,tall\nE07900003,wide\nE07900004,low hill\n")
        #expect(table.columns[1].kind == .text)
        #expect(
            table.understood.contains(
                "“odd” was taken for texts: 1 of 4 entries are numbers, others are not (“tall”, “wide” and “low hill”)."
            ))
        #expect(table.leftOutColumns(besides: [0]) == ["“odd” holds texts: only 1 of 4 entries are numbers"])
    }

    @Test("Texts among figures are refused in one line for a column")
    func texts() throws {
        let one = try reading("code,x\nE07900001,12\nE07900002,12a\nE07900003,3\n")
        #expect(
            refusal { try one.requireFigures(in: [1]) }
                == "t.csv, line 3, column “x”: “12a” is not a number; correct it, or leave the cell empty.")
        let many = try reading(
            "code,x\n" + (1...40).map { "E079000\($0 + 10),\($0 % 3 == 0 ? "12a" : "5")\n" }.joined())
        #expect(
            refusal { try many.requireFigures(in: [1]) }
                == "t.csv, column “x”: 13 of 40 entries are not numbers: “12a” (line 4), “12a” (line 7), “12a” (line 10), “12a” (line 13), “12a” (line 16) and 8 more; "
                + "correct them, or leave the cells empty.")
    }

    @Test("Units, percentages and decimals are told")
    func units() throws {
        let table = try reading(
            "code,spend,rate\nE07900001,\"£1,204,300\",3.9 %\nE07900002,£1.2m,(2.25)%\nE07900003,£ 990k,4%\n")
        #expect(table.columns[1].unit == "£" && table.columns[2].unit == "%" && table.columns[2].decimals == 2)
        #expect(table.values("rate") == [dec("3.9"), dec("-2.25"), 4])
    }

    @Test(
        "The column of codes is found by its shape, whatever its title; a category is never one",
        arguments: [
            (
                "Lower tier local authorities Code,Lower tier local authorities,Observation\nE07900001,Ashby,1\nE07900002,Brook,2\n",
                0
            ),
            (
                "local-authority-code,official-name,gss-code,population\nASH,Ashby,E07900001,1\nBRO,Brook,E07900002,2\n",
                2
            ),
            ("AREALCD,AREALNM,VALUE\nE07900001,Ashby,1\nE07900002,Brook,2\n", 0),
            (
                "date,geography,geography code,Residence type: Total; measures: Value\n2021,Ashby,E07900001,1\n2021,Brook,E07900002,2\n",
                2
            ),
            (
                "FID,LSOA11CD,LSOA11NM,LAD11CD\n1,E01000001,A,E07900001\n2,E01000002,B,E07900001\n3,E01000003,C,E07900001\n",
                1
            ),
            ("gss_code,name,county_gss_code,x\nE07900001,A,E10000009,1\nE07900002,B,E10000009,2\n", 0),
            ("PRO_COM,COMUNE,POP\n001001,Agliè,2600\n001002,Airasca,3600\n", 0),
            ("zone,people\n1001,2600\n1002,3600\n", 0),
        ])
    func codes(text: String, column: Int) throws {
        #expect(try reading(text).column(.code) == column)
    }

    @Test("Years, dates and numbers of rows are no figures")
    func notFigures() throws {
        let table = try reading("FID,date,code,x\n1,2021,E07900001,5\n2,2021,E07900002,6\n3,2021,E07900003,7\n")
        #expect(table.columns.map(\.kind) == [.index, .period, .code, .figures])
        #expect(table.leftOutColumns(besides: [2, 3]) == ["“FID” numbers the rows", "“date” says when (2021)"])
    }

    @Test("A missing column names those that there are; titles are found without regard to case and blanks")
    func missing() throws {
        let table = try reading("name,x\nAshby,1\nBrook,2\nCoombe,4\n")
        #expect(
            refusal { try table.column(.code) }
                == "t.csv: there is no column for “code”; the columns are “name” and “x”. Name it with --column code=TITLE."
        )
        #expect(try table.column(.code, named: ColumnNames([.code: "NAME"])) == 0)
        #expect(
            refusal { try table.column(.code, named: ColumnNames([.code: "y"])) }
                == "t.csv: there is no column “y”; the columns are “name” and “x”.")
    }

    @Test("The row of totals is told by its sum, left out and said")
    func totals() throws {
        let table = try reading(
            "Council,Tax base,Charge,Notes\nAshby,\"23,234.41\",£1.5,\nBrook,\"37,907.4 \",£2.25,prov.\nCoombe,\"65 124.7\",£1.75p,\nTotal,\"126,266.51\",,\n,,,\n"
        )
        #expect(table.values("Tax base") == [dec("23234.41"), dec("37907.4"), dec("65124.7")])
        #expect(
            table.understood.contains("“Total” on line 5 is a total and was left out: it is the sum of the others."))
        #expect(table.leftOut.map(\.reason) == [.total])
        let kept = try reading("Council,x\nAshby,1\nBrook,2\nTotal,3\n", .figures, "totals=keep")
        #expect(kept.rowCount == 3)
    }

    @Test(
        "A country among its districts is their total; a county among districts is named; a sum with a like code is asked about"
    )
    func levels() throws {
        let districts = (1...6).map { "E0790000\($0),\($0 * 1000 + 17)\n" }.joined()
        let country = try reading("code,x\n" + districts + "E92000001,21102\n")
        #expect(
            country.rowCount == 6
                && country.understood.contains { $0.hasPrefix("“E92000001” on line 8 is a total and was left out") })
        let county = try reading("code,x\n" + districts + "E10000009,5000\n")
        #expect(
            county.rowCount == 7
                && county.understood.contains(
                    "The code “E10000009” is of another level than the rest, which are districts.")
        )
        let like = try reading("code,x\n" + districts + "E07900009,21102\n")
        #expect(like.rowCount == 7 && like.doubts.first?.question.contains("exactly the sum of all other rows") == true)
        let two = try reading("code,x\nE07900001,5\nE07900002,5\n")
        #expect(two.doubts.isEmpty && two.rowCount == 2)
    }

    private let long =
        "date,geography code,sex,age,measures,value\n"
        + ["E07900001", "E07900002", "E07900003"].flatMap { code in
            ["Male", "Female"].flatMap { sex in
                ["0 to 15", "16 to 64"].map { "2021,\(code),\(sex),\($0),Value,\($0.count + sex.count)\n" }
            }
        }.joined()

    @Test("A table with several rows an area names what they differ in, and takes what is chosen")
    func longTable() throws {
        let table = try reading(long)
        #expect(
            table.doubts.first?.question
                == "Each area has 4 rows, which differ in “sex” (Male, Female) and “age” (0 to 15, 16 to 64); rows of which “sex” are meant?"
        )
        #expect(
            table.doubts.map { $0.answers.map(\.setting.option) } == [
                ["--where sex=Male", "--where sex=Female"], ["--where \"age=0 to 15\"", "--where \"age=16 to 64\""],
            ])
        let chosen = try reading(long, .figures, "where=sex=female", "where=Age=16 TO 64")
        #expect(chosen.doubts.isEmpty && chosen.rowCount == 3)
        #expect(chosen.understood.contains("6 rows of 12 with “16 TO 64” in “age” were taken."))
        #expect(
            refusal { try reading(long, .figures, "where=sex=Man") }
                == "t.csv, column “sex”: no row has “Man”; there are “Male” and “Female”. Say --where \"sex=Male\".")
        #expect(
            refusal { try reading(long, .figures, "where=colour=red") }?.contains(
                "there is no column “colour” to choose by") == true)
    }

    @Test("Pairs of areas are no long table; of columns that differ only those are asked about that tell rows apart")
    func neededCategories() throws {
        let pairs = try reading(
            "code_a,code_b,contact,km\nE07900001,E07900002,land,1.5\nE07900001,E07900003,water,2\nE07900002,E07900003,land,3\n"
        )
        #expect(pairs.doubts.isEmpty)
        let years = try reading(
            "code,name,year,control,seats\nE07900001,St Ives,2016,A,5\nE07900001,St. Ives,2017,B,6\nE07900001,St Ives,2018,A,7\n"
                + "E07900002,Truro,2016,B,8\nE07900002,Truro,2017,B,9\nE07900002,Truro,2018,B,10\n")
        #expect(
            years.doubts.count == 1
                && years.doubts[0].answers.map(\.setting.value) == ["year=2016", "year=2017", "year=2018"])
    }

    @Test("Categories with codes are asked about once, with the one for all first")
    func categoryCodes() throws {
        let text =
            "Areas Code,Areas,Sex (3 categories) Code,Sex (3 categories),Observation\n"
            + ["E07900001,Ashby", "E07900002,Brook"].flatMap { area in
                [(1, "Female"), (2, "Male"), (0, "All persons")].map { "\(area),\($0.0),\($0.1),\($0.0 + 7)\n" }
            }.joined()
        let table = try reading(text)
        #expect(
            table.doubts.count == 1
                && table.doubts[0].answers.map(\.setting.value).first == "Sex (3 categories)=All persons")
        let all = try reading(text, .figures, "where=Sex (3 categories)=All")
        #expect(all.rowCount == 2 && all.values("Observation") == [7, 7])
    }

    @Test("A national table of 30 columns and 35,000 rows is read in a second")
    func speed() throws {
        // A build for finding mistakes is a hundred times slower; there the table is shorter.
        #if DEBUG
            let count = 350
        #else
            let count = 35_000
        #endif
        let row = (0..<27).map { "\($0 * 7919 % 5000).\($0 % 10)" }.joined(separator: ",")
        let titles = "code,name,district," + (0..<27).map { "x\($0)" }.joined(separator: ",") + "\n"
        let text =
            titles + (0..<count).map { "E0\(1_000_000 + $0),Zone \($0) of the county,E07900001,\(row)\n" }.joined()
        let data = Data(text.utf8)
        let started = ContinuousClock.now
        let table = try reading(data)
        let taken = ContinuousClock.now - started
        #expect(table.rowCount == count && table.columns.count { $0.kind == .figures } == 27)
        #expect(taken < .seconds(1), "it took \(taken)")
    }
}
