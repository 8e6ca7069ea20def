import Evidence
import Foundation
import Money
import Toolkit
import Workspace

/// How many seats districts have on the boards of larger bodies, with every percentage worked out again.
package struct SeatsPage: Page {
    static let template = "seats"
    static let section: Section? = .places

    let title = "Seats on boards"
    let local = LocalNavigation(.footprints)
    let heading: String
    let lede: Prose
    let chart: BarChart
    let table: Table
    let flagsHeading: String
    let flags: [String]
    let claims: [String]
    let note: String
    let downloads: [PageTables.Link]

    package init(_ seats: BoardSeats) throws {
        let source = Source(seats.source.title, publisher: seats.source.publisher, vintage: seats.source.vintage)
        let known = seats.boards.filter { $0.shareOfBoard != nil }
        let all = (
            seats: known.compactMap(\.seats).reduce(0, +), members: known.compactMap(\.members).reduce(0, +),
            districts: known.compactMap(\.districts).reduce(0, +)
        )
        let boards = Words.count(known.count, seats.body)
        heading =
            "Districts hold \(Words.number(all.seats)) of \(Words.number(all.members)) seats on the boards of \(boards)"
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
        let (ofDistricts, ofBoard) = (
            mean(known.compactMap(\.shareOfDistricts)), mean(known.compactMap(\.shareOfBoard))
        )
        lede = """
            That is \(Figure(Double(all.seats) / Double(max(1, all.members)), .percent, source: source)) of all seats, and a seat \
            for \(Figure(Double(all.seats) / Double(max(1, all.districts)), .percent, source: source)) of \
            \(Words.number(all.districts)) memberships of districts. On the average board it is \
            \(Words.percent(ofBoard)) of seats and \(Words.percent(ofDistricts)) of districts.
            """
        let least = known.min { ($0.shareOfDistricts ?? 0, $0.board) < ($1.shareOfDistricts ?? 0, $1.board) }
        let ordered = known.sorted { ($1.shareOfBoard ?? 0, $0.board) < ($0.shareOfBoard ?? 0, $1.board) }
        chart = BarChart(
            "Fewest districts have a seat of their own in \(least?.board ?? "")", unit: .percent,
            bars: ordered.map { .init($0.board, Figure($0.shareOfBoard ?? 0, .percent)) }, source: source)
        var table = Table(
            seats.title,
            columns: [
                .init("Board"), .init("Districts", .plain()), .init("Their seats", .plain()),
                .init("All seats", .plain()),
                .init("Districts with a seat", .percent), .init("Printed"), .init("Share of the board", .percent),
                .init("Printed"),
            ], source: source)
        for row in seats.boards {
            func cell(_ count: Int?) -> Table.Cell { count.map { .number($0) } ?? .missing("none printed") }
            func share(_ share: Double?) -> Table.Cell { share.map { .number($0) } ?? .missing("none printed") }
            func printed(_ text: String) -> Table.Cell { text.isEmpty ? .missing("none printed") : .text(text) }
            table.append([
                .text(row.board), cell(row.districts), cell(row.seats), cell(row.members), share(row.shareOfDistricts),
                printed(row.printedShareOfDistricts), share(row.shareOfBoard), printed(row.printedShareOfBoard),
            ])
        }
        self.table = table
        let flagged = try Self.flags(seats)
        flags = flagged.map { "\($0)" }
        flagsHeading =
            flagged.isEmpty
            ? "Every printed percentage follows from its own row"
            : "\(Words.sentence(Words.count(flagged.count, "printed percentage"))) "
                + "\(flagged.count == 1 ? "does" : "do") not follow from \(flagged.count == 1 ? "its" : "their") own row"
        claims = seats.claims.map { claim in
            let (ours, pooled) =
                claim.of == .districts
                ? (ofDistricts, Double(all.seats) / Double(max(1, all.districts)))
                : (ofBoard, Double(all.seats) / Double(max(1, all.members)))
            return
                "The text says: “\(claim.figure)” \(claim.statement). The mean of the rows is \(Words.percent(ours)), all "
                + "rows together \(Words.percent(pooled))."
        }
        note = seats.note
        downloads = PageTables.links([("table", table), ("chart", chart.table)], path: "/places/seats", fields: Form())
    }

    /// The printed table held against itself.
    private static func flags(_ seats: BoardSeats) throws -> [TableCheck.Flag] {
        func text(_ count: Int?) -> String { count.map { "\($0)" } ?? "" }
        return try TableCheck(
            PrintedTable(
                seats.title,
                columns: ["Board", "Districts", "Seats", "Members", "Share of districts", "Share of the board"],
                rows: seats.boards.map {
                    [
                        $0.board, text($0.districts), text($0.seats), text($0.members), $0.printedShareOfDistricts,
                        $0.printedShareOfBoard,
                    ]
                },
                relations: [
                    .init(.columns, "Share of districts", .ratio, ["Seats", "Districts"]),
                    .init(.columns, "Share of the board", .ratio, ["Seats", "Members"]),
                ])
        ).flags
    }
}

extension SeatsPage {
    init(_ visit: Visit) throws {
        try self.init(BoardSeats.enterprisePartnerships2018())
    }
}
