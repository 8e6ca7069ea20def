import Base
import Content
import Formats
import Foundation
import Money
import PlaceFiles
import Places
import Store
import Tables

extension Importer {
    /// Imports flows of people from an origin-destination table of any size.
    ///
    /// - Parameters:
    ///   - zones: a list of the zones that the flows name, with the area in which each lies; needed once for zones that
    ///     are not in the locality yet.
    ///   - kind: commuting, migration or transport; nil to tell by the name of the file.
    ///   - transport: for links of transport, by what and what is counted: rail, minutes.
    public func flows(
        _ path: String, zones: String? = nil, kind: FlowLayer.Kind? = nil,
        transport: (mode: String, measure: FlowLayer.Measure)? = nil
    ) throws -> ImportSummary {
        progress(Stage(what: "Reading", share: 0))
        let input = try InputFile(path: path)
        var options = reading
        options.content = .flows
        let read = try FlowReading(
            input, options: options, columns: columns, meant: { try meant($0, file: input.name) },
            progress: { progress(Stage(what: "Reading", share: $0)) })
        let table = read.table
        let usual: FlowLayer.Kind = input.name.lowercased().contains("migration") ? .migration : .commuting
        let kind = transport != nil ? .transport : kind ?? usual
        guard kind != .transport || transport != nil else {
            throw InputProblem(
                file: input.name,
                "links of transport need their mode and what they count: --mode rail --measure minutes.")
        }
        var zoneTable: (areas: [Area], input: InputFile)?
        if let zones {
            zoneTable = try self.zones(zones, for: table.codes)
        }
        return try change("Imported \(input.name)") { db in
            if let zoneTable {
                let key = geography ?? Self.usualKey(of: zoneTable.areas.map(\.code))
                var unnamed = self
                unnamed.source = SourceStatement()
                try store(zoneTable.areas, as: key, dataset: unnamed.dataset(for: zoneTable.input, in: db), in: db)
            }
            guard let key = try geography(of: table.codes, in: db), try db.exists("geography", key: key) else {
                throw InputProblem(
                    file: input.name,
                    "none of its \(Words.tally(table.codes.count, "place is", "places is")) an area of this locality; "
                        + "give the list of its zones with --zones LOOKUP.csv"
                        + "\(changes.successors(of: table.codes, in: try allCodes(in: db))).")
            }
            let areas = try db.areaIDs(of: key)
            let inside = table.codes.count { areas[$0] != nil }
            guard inside > 0 else {
                throw InputProblem(file: input.name, "none of its places is in the geography “\(key)”.")
            }
            let dataset = try dataset(for: input, in: db)
            _ = try db.put(dataset)
            let layer = FlowLayer(
                key: transport.map { "\($0.mode)-\(key)" } ?? "\(kind.rawValue)-\(key)", title: dataset.title,
                kind: kind,
                geography: key, dataset: dataset.key, mode: transport?.mode, measure: transport?.measure)
            let former = try db.flowLayers().first { $0.key == layer.key && $0.dataset != layer.dataset }
            let id = try db.put(layer)
            do {
                try db.insertFlows(table, layer: id) { progress(Stage(what: "Storing", share: $0)) }
            } catch let problem as ContentProblem {
                throw InputProblem(file: input.name, problem)
            }
            let people = table.people.reduce(0) { $0 + Int($1) }
            let amount =
                transport.map { "\($0.measure.rawValue) by \($0.mode)" } ?? Words.tally(people, "person", "people")
            var lines = [
                "\(Words.tally(table.count, "flow", "flows")) of \(amount) "
                    + "between areas of the geography “\(key)”."
            ]
            let outside = table.codes.count - inside
            if outside > 0 {
                lines.append(
                    "\(Words.tally(outside, "place", "places")) outside it are kept as origins or destinations elsewhere."
                )
            }
            if let former { lines.append("They take the place of “\(former.title)”, which was here.") }
            return ImportSummary(lines: lines + read.understood)
        }
    }

    /// Which areas the codes of flows mean; names of ours do where none is a code.
    private func meant(_ codes: [String], file name: String) throws -> CodeMending {
        let known = try allCodes()
        let mending = CodeMending(codes, known: KnownCodes(known), candidates: known)
        try mending.requireSure(file: name)
        guard mending.codes.isEmpty, !codes.contains(where: known.contains) else { return mending }
        let names = try namesOfMembers()
        let meant = Dictionary(
            codes.compactMap { code in names[NearNames.plain(code)].map { (code, $0) } },
            uniquingKeysWith: { first, _ in first })
        guard meant.count * 2 >= names.count, !meant.isEmpty else { return mending }
        let other = codes.filter { meant[$0] == nil }.map(Words.quoted)
        let left = other.isEmpty ? "" : "; not known are \(Words.firstFew(6, of: other))"
        return CodeMending(meant, words: ["There are no codes: areas were told by their names\(left)."])
    }

    /// The zones of a look-up that flows name, with their parents where the locality has the parents' codes.
    private func zones(_ path: String, for codes: [String]) throws -> (areas: [Area], input: InputFile) {
        let input = try InputFile(path: path)
        let table = try Table(input, options: .init(.records), columns: columns)
        let code = try table.column(.code, named: columns.known(to: table))
        let name = try table.optionalColumn(.name, named: columns.known(to: table)) ?? code
        let named = Set(codes)
        let rows = table.rows.filter { named.contains($0.texts[code]) }
        guard !rows.isEmpty else {
            throw InputProblem(
                file: input.name,
                "none of its \(Words.tally(table.rows.count, "zone is", "zones is")) named by the flows.")
        }
        // A look-up lists districts of several years; the right one is that of the locality's own codes.
        let members = Set(try file.identity().members.map { try file.areas(of: $0).map(\.code) } ?? [])
        let best =
            try columns.given[.parent] != nil
            ? table.column(.parent, named: columns)
            : table.titles.indices.max { first, second in
                rows.count { members.contains($0.texts[first]) } < rows.count { members.contains($0.texts[second]) }
            }
        let areas = rows.map { row in
            let parent = best.map { row.texts[$0] } ?? ""
            return Area(code: row.texts[code], name: row.texts[name], parent: members.contains(parent) ? parent : nil)
        }
        var unique = Set<String>()
        return (areas.filter { unique.insert($0.code).inserted }, input)
    }
}
