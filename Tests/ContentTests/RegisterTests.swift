import Content
import Formats
import Foundation
import Registers
import Testing

@Suite("Registers")
struct RegisterTests {
    static func read(_ text: String) throws -> Register {
        try RegisterReader.register(ContentFile(text: text, name: "x.yaml"))
    }

    static func problems(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let one as InputProblem {
            return [one.description]
        } catch let several as InputProblems {
            return several.shown.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    static let small = """
        id: risks
        title: Risks
        why: So that none is forgotten.
        record: {one: risk, many: risks}
        fields:
          - {id: name, title: Risk, type: text, required: yes}
          - {id: due, title: Due, type: date}
          - {id: lead, title: Lead time, type: duration}
          - id: kind
            title: Kind
            type: choice
            choices: [{law: Law}, {money: Money}]
        states:
          - {id: open, title: Open}
          - {id: gone, title: Gone, end: yes}
        source: Our own
        """

    @Test("Every register of the toolkit is read without a mistake, and names only cases and lessons that there are")
    func ours() throws {
        let all = try RegisterFiles.all()
        #expect(Set(all.map(\.id)).isSuperset(of: ["stakeholders", "barriers", "vision", "language"]))
        let (cases, lessons) = (try CaseStudy.all().map(\.id), try Lesson.all().map(\.id))
        for register in all {
            #expect(Set(cases).isSuperset(of: register.cases), "\(register.id)")
            #expect(Set(lessons).isSuperset(of: register.lessons), "\(register.id)")
        }
        let tools = try Tool.all()
        for register in all { #expect(tools.contains { $0.page == "/registers/\(register.id)" }, "\(register.id)") }
    }

    @Test("A file with the least that a register needs has a table")
    func least() throws {
        let register = try Self.read(Self.small)
        #expect(register.views.map(\.show) == ["table"] && register.name == "name")
        #expect(register.field("kind")?.choices.map(\.title) == ["Law", "Money"])
        #expect(register.states.map(\.isEnd) == [false, true])
    }

    @Test(
        "A mistake names the file, its line and what was expected",
        arguments: [
            ("type: date", "type: day", "x.yaml, line 7: “day” is no type of field; there are “text”"),
            ("title: Due, ", "", "x.yaml, line 7: “title” is missing."),
            ("title: Due", "titel: Due", "x.yaml, line 7: “titel” is not a field here"),
            ("{id: lead,", "{id: due,", "x.yaml, line 8: there are two fields “due”; each needs its own id."),
            ("{id: lead,", "{id: state,", "x.yaml, line 8: a field cannot be called “state”"),
            ("choices: [{law: Law}, {money: Money}]", "", "x.yaml, line 9: “choices” is missing or empty"),
            ("{id: gone", "{id: past", "x.yaml, line 15: a state cannot be called “past”"),
            ("id: risks", "id: Risk register", "x.yaml, line 1: “Risk register” is no id; small letters"),
            ("record: {one: risk, many: risks}", "", "“record” is missing; what one record is called"),
            ("source: Our own", "name: due", "there are “text”, “organisation”"),
            ("source: Our own", "views: [{show: pie}]\nsource: x", "line 16: “pie” is no view; there are “table”"),
            (
                "source: Our own", "views: [{show: board, by: sort}]\nsource: x",
                "line 16: “sort” is no column; there are “state”"
            ),
            (
                "source: Our own", "views: [{show: timeline, date: kind}]\nsource: x",
                "“kind” is of the type choice; there fit “date”"
            ),
            (
                "source: Our own", "views: [{show: table, where: {kind: air}}]\nsource: x",
                "“air” is no answer of “kind”; there are “law”"
            ),
            (
                "source: Our own", "computed: [{id: a, title: A}]\nsource: x",
                "line 16: a computed column follows one rule"
            ),
            (
                "source: Our own", "computed: [{id: a, title: A, before: {date: due, by: kind}}]\nsource: x",
                "“kind” is of the type choice; there fit “duration”"
            ),
            (
                "source: Our own",
                "starts:\n - {id: a, title: A, source: x, records: [{name: x, due: soon}]}\nsource: x",
                "x.yaml, line 17: “due”: “soon” is not a date; one such as 27 March 2019 was expected."
            ),
            (
                "source: Our own", "starts:\n - {id: a, title: A, source: x, records: [{kind: law}]}\nsource: x",
                "x.yaml, line 17: “name” is missing."
            ),
            ("title: Risks", "title: [", "x.yaml, line"),
        ])
    func mistakes(old: String, new: String, expected: String) {
        let text = Self.small.replacing(old, with: new, maxReplacements: 1)
        #expect(text != Self.small)
        let said = Self.problems(text)
        #expect(said.contains { $0.contains(expected) }, "\(said)")
    }

    @Test("All mistakes of a file are found, in the order of its lines")
    func several() {
        let text = Self.small.replacing("type: date", with: "type: day").replacing("type: duration", with: "type: span")
            .replacing("title: Gone", with: "name: Gone")
        let said = Self.problems(text)
        #expect(said.count >= 4)
        #expect(
            said.first?.hasPrefix("x.yaml, line 7") == true && said.last?.hasPrefix("x.yaml, line 15") == true,
            "\(said)")
    }

    @Test(
        "A register in a council’s own folder stands beside ours; one of the same id takes its place; two are a mistake"
    )
    func ownFolder() throws {
        let own = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let folder = own.appendingPathComponent("registers")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: own) }
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try write(Self.small, "risks.yaml")
        try write(Self.small.replacing("id: risks", with: "id: barriers"), "barriers.yaml")
        let all = try RegisterFiles.all(ContentFolders(own: own))
        #expect(all.first { $0.id == "risks" }?.title == "Risks")
        #expect(all.filter { $0.id == "barriers" }.map(\.title) == ["Risks"])
        try write(Self.small, "risks-again.yaml")
        #expect(throws: InputProblem.self) { try RegisterFiles.all(ContentFolders(own: own)) }
        try FileManager.default.removeItem(at: folder.appendingPathComponent("risks-again.yaml"))
        try write(
            Self.small.replacing("type: duration", with: "type: record, register: nowhere").replacing(
                "id: risks", with: "id: z"), "z.yaml")
        #expect { try RegisterFiles.all(ContentFolders(own: own)) } throws: {
            "\($0)".contains("names records of “nowhere”, but there is no such register")
        }
    }

    @Test("The register that the documentation shows is whole: dropped into a folder it is one of the registers")
    func documentation() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/content.md"), encoding: .utf8)
        let block = try #require(
            page.components(separatedBy: "```yaml\n").first { $0.hasPrefix("id: our-risks\n") }?
                .components(separatedBy: "```").first)
        let register = try Self.read(block)
        #expect(register.views.count >= 3 && !register.starts.isEmpty && !register.computed.isEmpty)
    }
}

@Suite("Reading what people write into a register")
struct ValueReadingTests {
    static let reading = ValueReading(areaNames: ["E06000029": "Poole", "E07000051": "Purbeck"]) { register, text in
        register == "vision" && text == "3" ? RecordLink("vision", 3) : nil
    }

    static func field(_ kind: Field.Kind) -> Field { Field(id: "f", title: "F", kind: kind) }
    static let kinds: Field.Kind = .choices([.init(id: "law", title: "The law"), .init(id: "cash", title: "Cash")])

    static let understood: [(Field.Kind, String, [String])] = [
        (.money, "£1,250.50", ["125050"]), (.money, "-3", ["-300"]), (.money, "1250", ["125000"]),
        (.share, "12.5%", ["0.125"]), (.share, "25", ["0.25"]), (.yesNo, "Yes", ["yes"]),
        (.date, "2019-03-27", ["2019-03-27"]), (.date, "27/3/2019", ["2019-03-27"]),
        (.date, "27 Mar 2019", ["2019-03-27"]),
        (.date, "27 March 2019", ["2019-03-27"]), (.date, "27.03.2019", ["2019-03-27"]),
        (.period, "1 April 2018 to 31 March 2019", ["2018-04-01..2019-03-31"]),
        (.period, "from 1 April 2018", ["2018-04-01.."]), (.period, "until 31/3/2019", ["..2019-03-31"]),
        (.period, "2018-04-01..", ["2018-04-01.."]), (.period, "2018-04-01", ["2018-04-01..2018-04-01"]),
        (.duration, "6 Weeks", ["6 weeks"]), (.number(.unit("homes", decimals: 0)), "1,250", ["1250"]),
        (kinds, "cash; THE LAW", ["law", "cash"]),
        (.organisations, "Poole; NHS Dorset\nPoole", ["Poole", "NHS Dorset"]),
        (.areas, "purbeck; E06000029", ["E07000051", "E06000029"]), (.records("vision"), "3", ["vision/3"]),
        (.source, "Plan <https://example.org/a>", ["Plan", "https://example.org/a"]),
        (.source, "Minutes", ["Minutes"]),
        (
            .byOrganisation, "Poole: well at home\r\n\r\nNHS: out of: hospital",
            ["Poole: well at home", "NHS: out of: hospital"]
        ),
        (
            .readings(.unit("", decimals: 1)), "31 March 2019 72.4\n2018-03-31: 70",
            ["2018-03-31: 70", "2019-03-31: 72.4"]
        ),
        (.text, " two \n lines\u{0} ", ["two   lines"]), (.longText, "a\r\nb", ["a\nb"]),
    ]

    @Test("What people write is understood", arguments: understood)
    func understands(kind: Field.Kind, text: String, items: [String]) throws {
        #expect(try Self.reading.value(text, of: Self.field(kind))?.items == items)
    }

    @Test("What is written for a file is read as the same value", arguments: understood)
    func back(kind: Field.Kind, text: String, items: [String]) throws {
        let field = Self.field(kind)
        let value = try Self.reading.value(text, of: field)
        let reading = ValueReading(areaNames: Self.reading.areaNames) { _, text in RecordLink(text: text) }
        #expect(try reading.value(ValueText().text(value, of: field), of: field) == value)
        #expect(try reading.value(ValueText().formText(value, of: field), of: field) == value)
    }

    @Test(
        "What cannot be meant is refused in one sentence",
        arguments: [
            (Field.Kind.money, "12a", "“12a” is not an amount; pounds such as 1,250 or £1,250.50 were expected."),
            (.money, "1.005", "“1.005” has parts of a penny; pounds and pence were expected."),
            (.money, "1e15", "“1e15” is more money than there is; at most £10,000 billion can be kept."),
            (.date, "31/2/2019", "“31/2/2019” is a day that the calendar does not have."),
            (.date, "1/2/19", "“1/2/19” is not a date; one such as 27 March 2019 was expected."),
            (
                .period, "2 April 2019 to 1 April 2019",
                "the period ends on 1 April 2019, before it begins on 2 April 2019."
            ),
            (.duration, "soon", "“soon” is not a span of time; one such as 6 weeks or 3 months was expected."),
            (.number(.unit("homes", decimals: 0)), "1.5", "“1.5” is not a whole number of homes."),
            (kinds, "law; air", "“air” is not among the answers; there are The law, Cash."),
            (.yesNo, "perhaps", "“perhaps” is neither yes nor no."),
            (.area, "Devon", "“Devon” is not an area of this locality."),
            (.record("vision"), "9", "“9” is no record of the register “vision”."),
            (
                .source, "Plan <javascript:alert(1)>",
                "“javascript:alert(1)” is not an address of the web; one that begins with https:// was expected."
            ),
            (.byOrganisation, "Poole", "“Poole”: an organisation, a colon and its text were expected on each line."),
            (
                .readings(.unit("", decimals: 1)), "soon",
                "“soon” is not a reading; a date and a number were expected, such as 31 March 2019: 72.4."
            ),
            (.text, String(repeating: "x", count: 301), "it has 301 letters; 300 are the most."),
        ])
    func refuses(kind: Field.Kind, text: String, sentence: String) {
        #expect { try Self.reading.value(text, of: Self.field(kind)) } throws: {
            ($0 as? ValueReading.Problem)?.sentence == sentence
        }
    }
}
