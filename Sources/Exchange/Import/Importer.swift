import Base
import Content
import Formats
import Foundation
import Places
import Store

/// Brings published files into a locality. Each import is one transaction: all of a file, or nothing of it.
///
/// ```swift
/// let importer = Importer(file, today: .now)
/// let summary = try importer.boundaries("lad_2018_england.geojson")
/// summary.lines   // ["13 areas with boundaries …", "25 pairs of neighbours …"]
/// ```
public struct Importer {
    let file: LocalityFile
    let today: Date
    let catalogue: Catalogue
    /// Titles that the user gave for columns.
    public var columns = ColumnNames()
    /// Rows to keep, where not all are wanted: any of these is enough.
    public var only: [Filter] = []
    /// The geography to which the file's codes belong; nil to find out.
    public var geography: String?
    /// What the user says of the source; it goes before what the catalogue knows.
    public var source = SourceStatement()
    /// What became of codes, so that a message can name the successor of one of another year.
    public var changes = CodeChanges()
    /// ImportSummary how far an import has come.
    public var progress: (Stage) -> Void = { _ in }

    /// A part of an import and how much of it is done, 0…1.
    public struct Stage: Sendable {
        public var what: String
        public var share: Double
    }

    /// `COLUMN=VALUE`: keeps the rows in which the column has the value.
    public struct Filter: Hashable, Sendable {
        public var column: String
        public var value: String

        public init(column: String, value: String) {
            self.column = column
            self.value = value
        }
    }

    /// Where a file comes from, as far as the user says.
    public struct SourceStatement: Hashable, Sendable {
        public var key: String?
        public var title: String?
        public var publisher: String?
        public var vintage: String?
        public var licence: String?
        public var address: String?

        public init(
            key: String? = nil, title: String? = nil, publisher: String? = nil, vintage: String? = nil,
            licence: String? = nil, address: String? = nil
        ) {
            self.key = key
            self.title = title
            self.publisher = publisher
            self.vintage = vintage
            self.licence = licence
            self.address = address
        }
    }

    public init(_ file: LocalityFile, today: Date) throws {
        self.file = file
        self.today = today
        self.catalogue = try Catalogue.load()
    }

    /// What is known of a file's source: what the user says, else the catalogue, else its name.
    func dataset(for input: InputFile) -> Dataset {
        let entry = catalogue.entry(forFile: input.name)
        let stem = Catalogue.stem(input.name)
        return Dataset(
            key: source.key ?? entry?.key ?? stem, title: source.title ?? entry?.title ?? input.name,
            publisher: source.publisher ?? entry?.publisher ?? "", vintage: source.vintage ?? entry?.vintage ?? "",
            licence: source.licence ?? entry?.licence ?? "", address: source.address ?? entry?.address ?? "",
            file: input.name, sha256: input.sha256, imported: day)
    }

    private var day: String { String(timestamp.prefix(10)) }
    var timestamp: String { today.ISO8601Format() }

    /// One transaction for one import, with its line in the file's history.
    func change(_ what: String, _ body: (Transaction) throws -> ImportSummary) throws -> ImportSummary {
        let file = self.file
        return try file.write { db in
            let summary = try body(db)
            try db.record("\(what): \(summary.lines.first ?? "")", at: timestamp)
            return summary
        }
    }

    /// Rows that pass `--only`; a filter on a column that is not there is a mistake, not an empty result.
    func isWanted(_ value: (String) -> String?) -> Bool {
        only.isEmpty || only.contains { value($0.column) == $0.value }
    }

    func checkFilters(titles: some Collection<String>, file: String) throws {
        for filter in only where !titles.contains(filter.column) {
            let known = titles.sorted().prefix(12).map { "“\($0)”" }.joined(separator: ", ")
            throw InputProblem(
                file: file, "there is no column “\(filter.column)” to choose rows by; there are \(known).")
        }
    }

    /// The geography that codes belong to: the one named, or the one that has most of them.
    func geography(of codes: some Collection<String>, in db: Transaction) throws -> String? {
        if let geography {
            guard geography.wholeMatch(of: #/[A-Za-z0-9][A-Za-z0-9_-]{0,39}/#) != nil else {
                throw ContentProblem(
                    "“\(geography.prefix(40))” cannot be the name of a geography; letters from a to z, digits and hyphens were expected."
                )
            }
            return geography
        }
        var best: (key: String, share: Int)?
        // Areas of elsewhere are only compared with; what is imported is for our own.
        let comparison = try db.comparison()
        for key in try db.geographies().map(\.key) where key != comparison {
            let areas = try db.areaIDs(of: key)
            let share = codes.count { areas[$0] != nil }
            if share > best?.share ?? 0 { best = (key, share) }
        }
        return best?.key
    }

    /// - Throws: `InputProblem` where the locality has no geography of this name.
    func requireGeography(_ key: String, for file: String, in db: Transaction) throws {
        guard try !db.exists("geography", key: key) else { return }
        let known = try db.geographies().map { "“\($0.key)”" }
        throw InputProblem(
            file: file,
            "there is no geography “\(key)” in this locality; there \(known.count == 1 ? "is" : "are") \(Words.list(known))."
        )
    }

    /// A name for a geography that is new, from the kind of its codes.
    static func usualKey(of codes: some Collection<String>) -> String {
        switch codes.first?.prefix(3) ?? "" {
        case "E06", "E07", "E08", "E09", "W06", "S12", "N09": "district"
        case "E10": "county"
        case "E12": "region"
        case "E23", "W15": "police"
        case "E30", "W22", "S22", "N12", "K01": "ttwa"
        case "E31", "W25": "fire"
        case "E37": "lep"
        case "E38": "ccg"
        case "E47": "combined-authority"
        case "E54": "stp"
        case "E05", "W05": "ward"
        case "E02", "W02", "S02": "msoa"
        case "E01", "W01", "S01": "lsoa"
        default: "area"
        }
    }
}
