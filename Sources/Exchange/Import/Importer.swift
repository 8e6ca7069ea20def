import Base
import Content
import Formats
import Foundation
import Places
import Store
import Tables

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
    /// How files are to be read, where they can be read in several ways.
    public var reading = TableReading.Options()
    /// Whether nothing is stored: the summary is then a preview.
    public var isTrial = false
    /// Whether figures may take the place of those of another source.
    public var replaces = false
    /// What columns of statistics are called here, by their titles in the file.
    public var names: [String: String] = [:]
    /// What the only column of statistics is called here.
    public var name: String?
    /// What became of codes, so that codes of another year are told; of the districts of England it is known.
    public var changes: CodeChanges
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
        changes = try CodeChanges.districts()
    }

    /// What is known of a file's source: what the user says, else the catalogue, else its name.
    ///
    /// A source is its content. The same content under another name is the same source; other content under the same name
    /// is another one, and gets a key of its own.
    func dataset(for input: InputFile, in db: Transaction) throws -> Dataset {
        let entry = catalogue.entry(forFile: input.name)
        let known = try db.datasets()
        let same = known.first { $0.sha256 == input.sha256 }
        return Dataset(
            key: source.key ?? same?.key ?? Self.freeKey(entry?.key ?? Catalogue.stem(input.name), among: known),
            title: source.title ?? same?.title ?? entry?.title ?? input.name,
            publisher: source.publisher ?? same?.publisher ?? entry?.publisher ?? "",
            vintage: source.vintage ?? same?.vintage ?? entry?.vintage ?? "",
            licence: source.licence ?? same?.licence ?? entry?.licence ?? "",
            address: source.address ?? same?.address ?? entry?.address ?? "",
            file: input.name, sha256: input.sha256, imported: day)
    }

    /// `nomis`, or `nomis-2` where another file of that name is there.
    private static func freeKey(_ key: String, among known: [Dataset]) -> String {
        let taken = Set(known.map(\.key))
        guard taken.contains(key) else { return key }
        return (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key
    }

    private var day: String { String(timestamp.prefix(10)) }
    var timestamp: String { today.ISO8601Format() }

    /// One transaction for one import, with its line in the file's history; a trial is taken back.
    func change(_ what: String, _ body: (Transaction) throws -> ImportSummary) throws -> ImportSummary {
        let file = self.file
        do {
            return try file.write { db in
                let summary = try body(db)
                guard !isTrial else { throw Trial(summary: summary) }
                try db.record("\(what): \(summary.lines.first ?? "")", at: timestamp)
                return summary
            }
        } catch let trial as Trial { return trial.summary }
    }

    /// Ends the transaction of a trial.
    private struct Trial: Error {
        var summary: ImportSummary
    }

    // MARK: Reading

    /// A table that the user gave.
    func table(
        _ input: InputFile, _ content: TableReading.Options.Content, unasked: Set<TableReading.Setting.Key> = []
    ) throws -> Table {
        var options = reading
        options.content = content
        return try Table(input, options: options, columns: columns, unasked: unasked)
    }

    /// This table with the codes of the locality that were meant.
    func mended(_ table: Table, in places: [Int], onlyOurs: Bool = false) throws -> Table {
        let codes = try file.read { try $0.allAreaCodes() }
        return try table.mendingCodes(in: places, known: KnownCodes(codes), candidates: onlyOurs ? codes : nil)
    }

    /// A table of figures by area, and the column of its codes. Where it has names of our areas and no codes, they become
    /// codes, and that is said.
    func tableByCode(_ input: InputFile) throws -> (table: Table, code: Int) {
        let read = try table(input, .figures)
        if let code = try read.optionalColumn(.code, named: columns) {
            let known = KnownCodes(try file.read { try $0.allAreaCodes() })
            let isOurs = read.rows.contains { row in
                known.contains(row.texts[code]) || known.meant(by: row.texts[code]) != nil
            }
            if isOurs || columns.given[.code] != nil || read.reading.columns[code].kind == .code {
                return (try mended(read, in: [code], onlyOurs: true), code)
            }
        }
        if let named = try tableByName(read) { return named }
        let code = try read.column(.code, named: columns)
        return (try mended(read, in: [code], onlyOurs: true), code)
    }

    /// The same table with codes in the place of the names of our areas; nil where no column has half of them.
    private func tableByName(_ table: Table) throws -> (table: Table, code: Int)? {
        let codes = try namesOfMembers()
        let counts = table.titles.indices.map { place in
            Set(table.rows.map { NearNames.plain($0.texts[place]) }.filter { codes[$0] != nil }).count
        }
        guard let most = counts.max(), most > 0, most * 2 >= codes.count, let place = counts.firstIndex(of: most) else {
            return nil
        }
        return (table.replacing(in: place, by: { codes[NearNames.plain($0)] }), place)
    }

    /// Codes of our areas by their names, without what people write in different ways; names that two have are left out.
    func namesOfMembers() throws -> [String: String] {
        guard let members = try file.identity().members else { return [:] }
        var codes: [String: String] = [:]
        var twice: Set<String> = []
        for area in try file.areas(of: members) {
            let name = NearNames.plain(area.name)
            if codes.updateValue(area.code, forKey: name) != nil { twice.insert(name) }
        }
        for name in twice { codes[name] = nil }
        return codes
    }

    /// The rows that `--only` asks for.
    ///
    /// - Throws: `InputProblem` for a column that is not there, and where no row has one of the values.
    func wantedRows(of table: Table) throws -> [Table.Row] {
        guard !only.isEmpty else { return table.rows }
        try checkFilters(titles: table.titles, file: table.file)
        let places = only.map { filter in (table.titles.firstIndex(of: filter.column) ?? 0, filter.value) }
        let wanted = table.rows.filter { row in places.contains { row.texts[$0.0] == $0.1 } }
        guard !wanted.isEmpty else {
            throw nothing(file: table.file) { column in
                guard let place = table.titles.firstIndex(of: column) else { return [] }
                return table.rows.map { $0.texts[place] }
            }
        }
        return wanted
    }

    /// A value of `--only` that is nowhere in its column is a mistake, not an empty result.
    func nothing(file: String, values: (String) -> [String]) -> InputProblem {
        let words = only.map { filter in
            var seen: Set<String> = []
            let there = values(filter.column).filter { !$0.isEmpty && seen.insert($0).inserted }.map(Words.quoted)
            return "no row has “\(filter.value)” in “\(filter.column)”; there are \(Words.firstFew(6, of: there))"
        }
        return InputProblem(file: file, "\(words.joined(separator: "; ")). Give one of them with --only.")
    }

    /// A value passes `--only` where any of the filters is met.
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
