import Figures
import PageReading
import Testing

@Suite("Matrix")
struct MatrixTests {
    let stages = ["Compete", "Co-exist", "Communicate", "Co-operate", "Co-ordinate", "Collaborate", "Integrate"]

    func matrix(_ writing: Matrix.Writing = .numbers) -> Matrix {
        Matrix(
            "Views differ", rows: ["Bournemouth", "Christchurch"], columns: ["Bournemouth", "Christchurch", "Poole"],
            stages: stages,
            cells: [[nil, .init(4, isRinged: true), .init(6)], [.init(1, isRinged: true, note: "Not asked"), nil]],
            writing: writing, ringTitle: "views differ by two or more")
    }

    @Test("A cell says its stage in number, colour and word, and its ring in words too")
    func cell() throws {
        var sources = Sources()
        let table = try PageDocument(matrix().html(sources: &sources)).table("Views differ")
        let cell = try table.cell("Christchurch", "Bournemouth")
        #expect(cell.words == "1 Compete, views differ by two or more")
        #expect(cell.element["title"] == "Compete – Not asked")
        #expect(cell.element.hasClass("s1") && cell.element.hasClass("ring"))
        let words = try PageDocument(matrix(.words).html(sources: &sources)).table("Views differ")
        #expect(try words["Bournemouth", "Poole"] == "Collaborate")
    }

    @Test("Nobody is asked about themselves; who did not answer is said, also where a row is too short")
    func gaps() throws {
        var sources = Sources()
        let table = try PageDocument(matrix().html(sources: &sources)).table("Views differ")
        for name in ["Bournemouth", "Christchurch"] {
            let own = try table.cell(name, name)
            #expect(own.words == "" && own.element.hasClass("self"))
        }
        #expect(try table["Christchurch", "Poole"] == "no answer")
    }

    @Test("The table behind has a row for each answer")
    func table() {
        #expect(
            matrix().table.csv() == """
                Row,Column,Stage,Word,Views differ by two or more\r
                Bournemouth,Christchurch,4,Co-operate,yes\r
                Bournemouth,Poole,6,Collaborate,no\r
                Christchurch,Bournemouth,1,Compete,yes\r

                """)
    }

    @Test("A shorter scale still runs from the first colour to the last", arguments: 2...7)
    func shortScale(count: Int) throws {
        var sources = Sources()
        let matrix = Matrix(
            "x", rows: ["a"], columns: ["b"], stages: Array(stages.prefix(count)), cells: [[.init(count)]])
        let key = try PageDocument(matrix.html(sources: &sources)).element.all("li").map { item in
            item.all("span")[0]["class"] ?? ""
        }
        #expect(key.first == "swatch s1" && key.last == "swatch s7" && Set(key).count == count)
    }

    @Test("A stage outside its scale and hostile words do no harm")
    func hostile() throws {
        var sources = Sources()
        let text = "\"><script>"
        let html = Matrix(
            text, rows: [text], columns: [text, "b"], stages: [text],
            cells: [[.init(99, isRinged: true, note: text), .init(-1)]],
            ringTitle: text, note: Prose(text)
        ).html(sources: &sources)
        let part = try PageDocument(html)
        #expect(part.element.all("script").isEmpty && part.tables.map(\.name) == [text])
    }
}
