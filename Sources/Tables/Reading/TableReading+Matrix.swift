import Formats
import Foundation

extension TableReading {
    /// A table of pairs in the form of a matrix: origins below each other, destinations beside each other.
    public struct Matrix: Hashable, Sendable {
        /// Column with the code of each row.
        public var rowCode: Int
        /// Columns of which the title is a code, in order.
        public var columns: [Int]
        /// Columns and rows that are sums of others.
        public var totalColumns: [Int]
        public var totalRows: [Int]
    }

    /// The matrix that this table is; nil where titles of columns are not the codes of rows.
    public var matrix: Matrix? {
        let figures = columns.indices.filter {
            columns[$0].kind == .figures || columns[$0].kind == .blank || columns[$0].kind == .index
                || columns[$0].kind == .period
        }
        guard figures.count > 1, rowCount > 1 else { return nil }
        // Codes of rows stand left of the figures.
        for rowCode in columns.indices where !columns[rowCode].title.isEmpty && rowCode < 4 {
            let codes = Set((0..<rowCount).lazy.map { self.text($0, rowCode) })
            guard codes.count * 10 >= rowCount * 9 else { continue }
            let same = figures.filter {
                $0 != rowCode && codes.contains(columns[$0].title) && !Self.isTotal(columns[$0].title)
            }
            guard same.count > 1, same.count * 2 >= figures.count || same.count > 20 else { continue }
            let others = figures.filter { $0 != rowCode && !same.contains($0) }
            // Destinations elsewhere are columns like the others; totals are not.
            let totals = others.filter { Self.isTotal(columns[$0].title) }
            let shapes = Set(same.compactMap { CodeShape(columns[$0].title)?.pattern })
            let further = others.filter { CodeShape(columns[$0].title).map { shapes.contains($0.pattern) } ?? false }
            let totalRows = (0..<rowCount).filter { Self.isTotal(self.text($0, rowCode)) }
            return Matrix(
                rowCode: rowCode, columns: (same + further).sorted(), totalColumns: totals, totalRows: totalRows)
        }
        return nil
    }
}
