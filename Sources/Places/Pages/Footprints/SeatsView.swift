import Base
import Content
import Figures
import Foundation
import LocalityPages
import Money
import PageKit

/// How many seats districts have on the boards of larger bodies, with every percentage worked out again.
struct SeatsView: PlaceView {
    static let template = "seats"
    static let title = "Seats on boards"
    static let part = PlacesSection.footprints
    static let address = PlaceAddress.seats

    let chart: BarChart
    let flagsHeading: String
    let flags: [String]
    let claims: [String]
    let note: String
    let table: Table

    var tables: [NamedTable?] {
        [
            .init("chart", chart), .init("table", table),
        ]
    }

    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let seats = try BoardSeats.enterprisePartnerships2018()
        let sums = Sums(seats)
        let source = Self.source(seats)
        return .init(
            heading:
                "Districts hold \(Words.number(sums.seats)) of \(Words.number(sums.members)) seats on the boards of "
                + Words.count(sums.known.count, seats.body),
            lede: """
                That is \(Figure(sums.shareOfBoards, .percent, source: source)) of all seats, and a seat for \
                \(Figure(sums.shareOfDistricts, .percent, source: source)) of \(Words.number(sums.districts)) memberships of \
                districts. On the average board it is \(Words.percent(sums.meanOfBoards)) of seats and \
                \(Words.percent(sums.meanOfDistricts)) of districts.
                """, shown: try Self(seats, sums))
    }

    private init(_ seats: BoardSeats, _ sums: Sums) throws {
        let ordered = sums.known.sorted { ($1.shareOfBoard ?? 0, $0.board) < ($0.shareOfBoard ?? 0, $1.board) }
        let least = ordered.last?.shareOfBoard
        let lowest = ordered.filter { $0.shareOfBoard == least }
        chart = BarChart(
            lowest.count == 1
                ? "Of a board, districts are least in \(lowest[0].board)"
                : "Of a board, districts are least in \(Words.spelled(lowest.count)) places, "
                    + Words.percent(least ?? 0), unit: .percent,
            bars: ordered.map { .init($0.board, Figure($0.shareOfBoard ?? 0, .percent)) }, source: Self.source(seats))
        let flagged = try Self.flags(seats)
        flags = flagged.map { "\($0)" }
        flagsHeading =
            flagged.isEmpty
            ? "Every printed percentage follows from its own row"
            : "\(Words.sentence(Words.count(flagged.count, "printed percentage"))) "
                + "\(flagged.count == 1 ? "does" : "do") not follow from \(flagged.count == 1 ? "its" : "their") own row"
        claims = seats.claims.map { claim in
            let (mean, all) =
                claim.of == .districts
                ? (sums.meanOfDistricts, sums.shareOfDistricts) : (sums.meanOfBoards, sums.shareOfBoards)
            return
                "The text says: “\(claim.figure)” \(claim.statement). The mean of the rows is \(Words.percent(mean)), all "
                + "rows together \(Words.percent(all))."
        }
        note = seats.note
        table = Self.table(seats)
    }

    private static func source(_ seats: BoardSeats) -> Source {
        Source(seats.source.title, publisher: seats.source.publisher, vintage: seats.source.vintage)
    }

    /// Over the boards of which all numbers are printed.
    private struct Sums {
        let known: [BoardSeats.Row]
        let seats: Int
        let members: Int
        let districts: Int
        let meanOfBoards: Double
        let meanOfDistricts: Double

        var shareOfBoards: Double { Double(seats) / Double(max(1, members)) }
        var shareOfDistricts: Double { Double(seats) / Double(max(1, districts)) }

        init(_ seats: BoardSeats) {
            known = seats.boards.filter { $0.shareOfBoard != nil }
            self.seats = known.compactMap(\.seats).reduce(0, +)
            members = known.compactMap(\.members).reduce(0, +)
            districts = known.compactMap(\.districts).reduce(0, +)
            func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
            meanOfBoards = mean(known.compactMap(\.shareOfBoard))
            meanOfDistricts = mean(known.compactMap(\.shareOfDistricts))
        }
    }

    private static func table(_ seats: BoardSeats) -> Table {
        var table = Table(
            seats.title,
            columns: [
                .init("Board"), .init("Districts", .plain()), .init("Their seats", .plain()),
                .init("All seats", .plain()),
                .init("Districts with a seat", .percent), .init("Printed"), .init("Share of the board", .percent),
                .init("Printed"),
            ], source: source(seats))
        func cell(_ count: Int?) -> Table.Cell { count.map { .number($0) } ?? .missing("none printed") }
        func share(_ share: Double?) -> Table.Cell { share.map { .number($0) } ?? .missing("none printed") }
        func printed(_ text: String) -> Table.Cell { text.isEmpty ? .missing("none printed") : .text(text) }
        for row in seats.boards {
            table.append([
                .text(row.board), cell(row.districts), cell(row.seats), cell(row.members), share(row.shareOfDistricts),
                printed(row.printedShareOfDistricts), share(row.shareOfBoard), printed(row.printedShareOfBoard),
            ])
        }
        return table
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

extension SeatsView {
    static let fields: [TemplateField<Self>] = [
        .init("chart", \.chart), .init("flagsHeading", \.flagsHeading), .init("flags", \.flags),
        .init("claims", \.claims), .init("note", \.note), .init("table", \.table),
    ]
}
