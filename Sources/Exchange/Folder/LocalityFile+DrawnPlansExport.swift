import Formats

/// Plans that people drew, as two tables: one row for each version, one for each area of each version.
extension LocalityFile {
    /// - Returns: nil where nobody kept a plan.
    func drawnPlansCSV() throws -> (plans: String, areas: String)? {
        let versions = try drawnVersions()
        guard !versions.isEmpty else { return nil }
        var plans = CSVWriter(titles: ["key", "version", "name", "author", "note", "copied_from", "kept"])
        var areas = CSVWriter(titles: ["key", "version", "number", "council", "code"])
        for plan in versions {
            plans.append([
                plan.key, "\(plan.version)", plan.title.name, plan.title.author, plan.title.note, plan.origin ?? "",
                plan.kept,
            ])
            for council in plan.councils {
                for code in council.codes {
                    areas.append([plan.key, "\(plan.version)", "\(council.number)", council.name, code])
                }
            }
        }
        return (plans.text, areas.text)
    }
}
