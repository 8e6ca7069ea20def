extension FlowMatrix {
    /// Sorts and adds up the rows of a table.
    ///
    /// Rows without people are left out (readers refuse negative ones). Zones without any flow are kept: nobody links them.
    ///
    /// - Parameters:
    ///   - table: rows in any order; a pair that comes twice is added up.
    ///   - zones: codes to keep; without them, every code in the table that `coding` does not name.
    ///   - margins: what becomes of flows with one end outside the zones.
    ///   - coding: destinations that are not places, and how to count the people going there.
    public init(
        _ table: consuming FlowTable, zones: [String]? = nil, margins: Margins = .closed,
        coding: [String: HomeWorkers] = [:]
    ) {
        let zones = Set(zones ?? table.codes).subtracting(coding.keys).sorted()
        self.init(zones: zones, rows: TableRows(table, zones: zones, margins: margins, coding: coding))
    }
}
