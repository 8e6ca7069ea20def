extension Register {
    /// The record that says the same as one of a set to begin with: it has its name, and its dates where both have one.
    public func same(as entry: RecordEntry, among records: [RegisterRecord]) -> RegisterRecord? {
        guard let called = entry.items[name]?.map({ $0.lowercased() }) else { return nil }
        let dates = fields.filter { $0.kind == .date || $0.kind == .period }.map(\.id)
        return records.first { record in
            let items = record.entry.items
            return items[name]?.map { $0.lowercased() } == called
                && dates.allSatisfy { date in
                    items[date] == nil || entry.items[date] == nil || items[date] == entry.items[date]
                }
        }
    }
}
