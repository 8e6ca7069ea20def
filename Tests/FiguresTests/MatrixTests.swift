import Figures
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
    func cell() {
        var sources = Sources()
        let html = matrix().html(sources: &sources)
        #expect(
            html.contains(
                "<td class=\"s1 ring\" title=\"Compete – Not asked\">1"
                    + "<span class=\"hidden\"> Compete</span><span class=\"hidden\">, views differ by two or more</span></td>"
            ))
        #expect(
            matrix(.words).html(sources: &sources).contains(
                "\">Collaborate</td>"))
    }

    @Test("Nobody is asked about themselves; who did not answer is said, also where a row is too short")
    func gaps() {
        var sources = Sources()
        let html = matrix().html(sources: &sources)
        #expect(html.matches(of: /<td class="self"><\/td>/).count == 2)
        #expect(html.matches(of: /<td><span class="hidden">no answer<\/span><\/td>/).count == 1)
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
    func shortScale(count: Int) {
        var sources = Sources()
        let matrix = Matrix(
            "x", rows: ["a"], columns: ["b"], stages: Array(stages.prefix(count)), cells: [[.init(count)]])
        let key = matrix.html(sources: &sources).matches(of: /swatch s(\d)/).map(\.output.1)
        #expect(key.first == "1" && key.last == "7" && Set(key).count == count)
    }

    @Test("A stage outside its scale and hostile words do no harm")
    func hostile() {
        var sources = Sources()
        let text = "\"><script>"
        let html = Matrix(
            text, rows: [text], columns: [text, "b"], stages: [text],
            cells: [[.init(99, isRinged: true, note: text), .init(-1)]],
            ringTitle: text, note: Prose(text)
        ).html(sources: &sources)
        #expect(!html.contains("<script"))
    }
}
