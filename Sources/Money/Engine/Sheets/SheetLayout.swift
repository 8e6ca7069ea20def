/// Where each cell of a sheet stands in a workbook: a page for the inputs, one for the working, one for the result.
///
/// On each page title, headings and rows of its blocks stand below one another. Column A holds the label, B the unit, C the
/// formula in words, D and those after it the figures.
///
/// ```swift
/// let layout = SheetLayout(sheet)
/// sheet.formulas[cell.index].spreadsheet { layout.address(of: $0, from: .working) }   // "(D4*Inputs!D5)/D9"
/// ```
public struct SheetLayout: Sendable {
    public enum Page: String, Hashable, Sendable, CaseIterable {
        case inputs = "Inputs"
        case working = "Working"
        case result = "Result"
    }

    public struct Place: Hashable, Sendable {
        public let page: Page
        /// From 1.
        public let row: Int
        /// From 1; 4 is column D.
        public let column: Int

        public var address: String { SheetLayout.letters(column) + "\(row)" }
    }

    /// A block and the row of its title; its column headings stand in the next.
    public struct PlacedBlock: Sendable {
        public let block: CalculationSheet.Block
        public let titleRow: Int
    }

    /// Column of the first figure.
    public static let firstColumn = 4

    private var places: [CalculationSheet.Cell: Place] = [:]
    private var blocks: [Page: [PlacedBlock]] = [:]

    /// - Parameter firstRow: from 1; leave rows above for a heading of one's own.
    public init(_ sheet: CalculationSheet, firstRow: Int = 1) {
        for page in Page.allCases {
            var row = firstRow
            let own = sheet.blocks.filter { Page($0.role) == page }
            // The single figures of a result come before its tables.
            for block in own.filter(\.isFigures) + own.filter({ !$0.isFigures }) {
                blocks[page, default: []].append(PlacedBlock(block: block, titleRow: row))
                row += 2
                for line in block.rows {
                    for (column, cell) in line.cells.enumerated() {
                        if let cell {
                            places[cell] = Place(page: page, row: row, column: column + Self.firstColumn)
                        }
                    }
                    row += 1
                }
                row += 1
            }
        }
    }

    public func blocks(on page: Page) -> [PlacedBlock] { blocks[page] ?? [] }

    public func place(of cell: CalculationSheet.Cell) -> Place? { places[cell] }

    /// `D4`, or `Inputs!D4` where it stands on another page than the one it is seen from.
    public func address(of cell: CalculationSheet.Cell, from page: Page?) -> String {
        guard let place = places[cell] else { return "" }
        return place.page == page ? place.address : "\(place.page.rawValue)!\(place.address)"
    }

    /// 1 is A, 27 is AA.
    public static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

extension SheetLayout.Page {
    init(_ role: CalculationSheet.Block.Role) {
        switch role {
        case .input: self = .inputs
        case .working: self = .working
        case .result: self = .result
        }
    }
}

extension CalculationSheet.Block {
    fileprivate var isFigures: Bool { role == .result && isList }
}
