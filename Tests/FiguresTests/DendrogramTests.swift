import Figures
import Testing

@Suite("Dendrogram")
struct DendrogramTests {
    let tree = Dendrogram.Tree.join(
        height: 9,
        [
            .join(height: 4, [.join(height: 1, [.leaf("Bournemouth"), .leaf("Poole")]), .leaf("Christchurch")]),
            .join(height: 6, [.leaf("East Dorset"), .leaf("Purbeck")]),
        ])

    func chart(cut: Double?) -> Dendrogram {
        Dendrogram("Kinds of district", tree: tree, heightTitle: "Distance", cut: cut)
    }

    @Test(
        "A cut leaves the groups that are joined at or below it",
        arguments: [
            (0.5, [["Bournemouth"], ["Poole"], ["Christchurch"], ["East Dorset"], ["Purbeck"]]),
            (1.0, [["Bournemouth", "Poole"], ["Christchurch"], ["East Dorset"], ["Purbeck"]]),
            (5.0, [["Bournemouth", "Poole", "Christchurch"], ["East Dorset"], ["Purbeck"]]),
            (9.0, [["Bournemouth", "Poole", "Christchurch", "East Dorset", "Purbeck"]]),
        ])
    func cut(height: Double, groups: [[String]]) { #expect(chart(cut: height).groups == groups) }

    @Test("The description names the groups, the table the joins in their order")
    func words() {
        #expect(
            chart(cut: 7).svg(id: "d").contains(
                ">Two groups: Bournemouth, Poole and Christchurch; East Dorset and Purbeck.</desc>"))
        #expect(
            chart(cut: nil).table.csv() == """
                Joined,With,Distance\r
                Bournemouth,Poole,1\r
                Bournemouth and Poole,Christchurch,4\r
                East Dorset,Purbeck,6\r
                "Bournemouth, Poole and Christchurch",East Dorset and Purbeck,9\r

                """)
    }

    @Test("Names stand in the order of the tree, with more room between groups than inside")
    func rows() throws {
        func steps(_ chart: Dendrogram) throws -> [Int] {
            let svg = chart.svg(id: "d")
            let rows = try tree.leaves.map { name in
                let text = try Regex("y=\"([\\d.]+)\"[^>]*>\(name)<", as: (Substring, Substring).self)
                let place = try #require(svg.firstMatch(of: text)).output.1
                return try #require(Double(place))
            }
            return zip(rows, rows.dropFirst()).map { Int(($1 - $0).rounded()) }
        }
        #expect(try steps(chart(cut: 7)) == [24, 24, 36, 24])
        #expect(try steps(chart(cut: nil)) == [24, 24, 24, 24])
    }

    @Test("A long name stands on two lines, and none of it is lost")
    func longName() {
        let tree = Dendrogram.Tree.join(height: 1, [.leaf("Bournemouth, Christchurch and Poole"), .leaf("Dorset")])
        let svg = Dendrogram("x", tree: tree, heightTitle: "Distance", cut: nil).svg(id: "d")
        let words = svg.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.output.1) }
        #expect(words.joined(separator: " ").contains("Bournemouth, Christchurch and Poole Dorset"))
        #expect(!words.contains("Bournemouth, Christchurch and Poole"))
    }

    @Test("One name alone, and a join of nothing, are drawn without harm")
    func degenerate() {
        for tree in [Dendrogram.Tree.leaf("Poole"), .join(height: 2, []), .join(height: 0, [.leaf("a"), .leaf("b")])] {
            let svg = Dendrogram("x", tree: tree, heightTitle: "Distance", cut: 1).svg(id: "d")
            #expect(svg.hasPrefix("<svg") && !svg.contains("nan"))
        }
    }
}
