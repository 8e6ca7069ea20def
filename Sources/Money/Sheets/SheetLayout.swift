/// Where each cell of a sheet stands on a spreadsheet page: title, headings and rows of each block below one another.
///
/// Column A holds the label, B the unit, C the formula in words, D and those after it the figures.
///
/// ```swift
/// let layout = SheetLayout(sheet)
/// sheet.formulas[cell.index].spreadsheet { layout.address(of: $0) }   // "(D4*D5)/D9"
/// ```
public struct SheetLayout: Sendable {
    public struct Place: Hashable, Sendable {
        /// From 1.
        public let row: Int
        /// From 1; 4 is column D.
        public let column: Int

        public var address: String {
            var letters = ""
            var rest = column
            while rest > 0 {
                letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
                rest = (rest - 1) / 26
            }
            return "\(letters)\(row)"
        }
    }

    /// The row of each block's title; its column headings stand in the next.
    public let titleRows: [Int]
    private let places: [Sheet.Cell: Place]

    /// - Parameter firstRow: from 1; leave rows above for a heading of one's own.
    public init(_ sheet: Sheet, firstRow: Int = 1) {
        var places: [Sheet.Cell: Place] = [:]
        var titles: [Int] = []
        var row = firstRow
        for block in sheet.blocks {
            titles.append(row)
            row += 2
            for line in block.rows {
                for (column, cell) in line.cells.enumerated() {
                    if let cell { places[cell] = Place(row: row, column: column + 4) }
                }
                row += 1
            }
            row += 1
        }
        self.places = places
        titleRows = titles
    }

    public func place(of cell: Sheet.Cell) -> Place? { places[cell] }

    public func address(of cell: Sheet.Cell) -> String { places[cell]?.address ?? "" }
}
