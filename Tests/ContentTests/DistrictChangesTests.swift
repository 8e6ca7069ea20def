import Content
import Formats
import Foundation
import Testing

/// The table of what became of English districts, which comes with the program.
@Suite("What became of districts")
struct DistrictChangesTests {
    /// The rows of the table as they stand in the program's content.
    private let rows: [[String]]

    init() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(
                "Sources/Content/Toolkit/catalogue/district-changes.csv")
        rows = try CSVTable(path: url.path).rows.map(\.texts)
    }

    @Test("Every change names its order, its year and codes that are codes")
    func cited() {
        #expect(rows.count > 80)
        for row in rows {
            #expect(row[0].wholeMatch(of: #/E(06|07|08|10)[0-9]{6}/#) != nil, "\(row)")
            #expect(row[2].isEmpty || row[2].wholeMatch(of: #/E(06|07|08)[0-9]{6}/#) != nil, "\(row)")
            #expect(row[0] != row[2] && !row[1].isEmpty && !row[3].isEmpty, "\(row)")
            #expect(["merged", "recoded", "county"].contains(row[4]), "\(row)")
            #expect(row[5].wholeMatch(of: #/20[0-9]{2}(-04-01)?/#) != nil, "\(row)")
            #expect(row[6].hasPrefix("The ") && row[6].contains(" Order 20"), "\(row)")
        }
    }

    @Test("A district becomes one other, and only a county may become several")
    func oneSuccessor() {
        let successors = Dictionary(grouping: rows.filter { $0[4] != "county" }, by: { $0[0] })
        #expect(successors.allSatisfy { $0.value.count == 1 })
    }

    @Test(
        "Changes are told in the words of messages: what a code became, what it was made of, and what is to come",
        arguments: [
            ("E07000048", "E07000048 (became E06000058 in 2019)"),
            ("E06000058", "E06000058 (made of E06000028, E06000029, E07000048 in 2019)"),
            ("E10000009", "E10000009 (became E06000058 and E06000059 in 2019)"),
            ("E07000207", "E07000207 (goes into East Surrey in 2027)"),
            ("E08000016", "E08000016 (became E08000038 in 2025)"), ("E07000999", "E07000999"),
        ])
    func told(code: String, words: String) throws {
        #expect(try CodeChanges.districts().listed([code]) == words)
    }

    @Test("An area beside what it became is found, also over two changes, and districts of one year are not")
    func mixed() throws {
        let changes = try CodeChanges.districts()
        let found = changes.mixed(["E07000190", "E07000246", "E06000066", "E07000187"])
        #expect(found.map(\.successor) == ["E06000066", "E07000246"])
        #expect(found.map(\.predecessors) == [["E07000187", "E07000246"], ["E07000190"]])
        #expect(changes.mixed(["E06000058", "E06000059", "E06000066"]).isEmpty)
    }
}
