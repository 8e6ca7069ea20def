import Formats
import Places

extension FlowTable {
    /// The flows of an origin-destination file. The columns of the file become those of the table: nothing is copied row by
    /// row.
    ///
    /// - Parameters:
    ///   - input: `origin,destination,count`, plain or gzip.
    ///   - columns: titles that the user named; the usual ones are known.
    ///   - progress: told the share that has been read (0…1), about fifty times.
    /// - Throws: `InputProblem` or `InputProblems`, as `FlowFile.read`.
    public init(
        _ input: InputFile, columns: ColumnNames = ColumnNames(), progress: (Double) -> Void = { _ in }
    ) throws {
        self.init(try FlowFile.read(input, columns: columns, progress: progress))
    }

    public init(_ columns: FlowFile.Columns) {
        self.init(
            codes: columns.codes, origins: columns.origins, destinations: columns.destinations, people: columns.people)
    }
}
