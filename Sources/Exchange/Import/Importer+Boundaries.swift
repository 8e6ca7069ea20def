import Base
import Content
import Formats
import Foundation
import PlaceFiles
import Places
import Store

extension Importer {
    /// Imports boundaries (GeoJSON, or any format that `ogr2ogr` reads) and finds out who borders on whom.
    ///
    /// Where the geography is new, its areas are made from the file; otherwise only its own areas are taken.
    public func boundaries(_ path: String) throws -> ImportSummary {
        progress(Stage(what: "Reading", share: 0))
        let isGeoJSON = ["json", "geojson", "gz"].contains((path as NSString).pathExtension.lowercased())
        let input = isGeoJSON ? try InputFile(path: path) : try OGR.geoJSON(path: path)
        let features = try GeoJSON.read(input)
        let titles = Set(features.flatMap(\.properties.keys)).sorted()
        let code = titles[try columns.column(.code, in: titles, file: input.name)]
        let name = try columns.optionalColumn(.name, in: titles, file: input.name).map { titles[$0] } ?? code
        let parent =
            try columns.given[.parent] == nil
            ? nil : titles[columns.column(.parent, in: titles, file: input.name)]
        try checkFilters(titles: titles, file: input.name)
        let wanted = features.filter { feature in isWanted { feature.properties[$0] } }

        let pattern = Self.pattern(of: wanted.compactMap { $0.properties[code] })
        var problems = InputProblems()
        var shapes: [(area: Area, boundary: Boundary)] = []
        var seen = Set<String>()
        for feature in wanted {
            let own = feature.properties[code] ?? ""
            if let sentence = Self.problem(withCode: own, like: pattern) {
                problems.add(InputProblem(file: input.name, column: code, sentence))
            } else if !seen.insert(own).inserted {
                problems.add(InputProblem(file: input.name, column: code, "“\(own)” is there twice."))
            } else {
                let area = Area(
                    code: own, name: feature.properties[name] ?? own, parent: parent.flatMap { feature.properties[$0] })
                shapes.append((area, feature.boundary))
            }
        }
        try problems.throwIfAny()
        guard !shapes.isEmpty else { throw InputProblem(file: input.name, "no feature is left to import.") }
        return try change("Imported \(input.name)") { db in
            try storeBoundaries(shapes, filtered: features.count - wanted.count, input: input, in: db)
        }
    }

    private func storeBoundaries(
        _ shapes: [(area: Area, boundary: Boundary)], filtered: Int, input: InputFile, in db: Transaction
    ) throws -> ImportSummary {
        let dataset = dataset(for: input)
        let codes = shapes.map(\.area.code)
        let key = try geography(of: codes, in: db) ?? Self.usualKey(of: codes)
        let isNew = try !db.exists("geography", key: key)
        let known = try db.areaIDs(of: key)
        let taken = isNew || known.isEmpty ? shapes : shapes.filter { known[$0.area.code] != nil }
        guard !taken.isEmpty else {
            throw InputProblem(
                file: input.name,
                "none of its \(Words.tally(codes.count, "area is", "areas is")) in the geography “\(key)”.")
        }
        if isNew || known.isEmpty { try store(taken.map(\.area), as: key, dataset: dataset, in: db) }
        let id = try db.put(dataset)
        let areas = try db.areaIDs(of: key)
        let former = try db.links(of: key)
        try db.removeLinksOfShapes(in: key)
        for shape in taken {
            if let area = areas[shape.area.code] { try db.put(shape.boundary, area: area, dataset: id) }
        }
        let pairs = try storeNeighbours(
            of: Set(taken.map(\.area.code)), in: key, areas, former: former, from: dataset, in: db)
        var lines = [
            "\(Words.tally(taken.count, "boundary", "boundaries")) of the geography “\(key)”, "
                + "\(Words.tally(pairs, "pair", "pairs")) of neighbours."
        ]
        let outside = shapes.count - taken.count
        if filtered > 0 { lines.append("\(Words.tally(filtered, "area was", "areas were")) left out by --only.") }
        if outside > 0 { lines.append("\(Words.tally(outside, "area", "areas")) of other places left out.") }
        // Published shapes are often a little wrong after generalising; a map of them still serves.
        let doubtful = taken.compactMap { shape in shape.boundary.problem.map { "\(shape.area.name): \($0)" } }
        if !doubtful.isEmpty { lines.append("Doubtful shapes: \(Words.firstFew(5, of: doubtful)).") }
        let bare = Set(areas.keys).subtracting(taken.map(\.area.code)).sorted()
        if !bare.isEmpty { lines.append("No boundary in this file for: \(Words.firstFew(5, of: bare)).") }
        return ImportSummary(lines: lines)
    }

    /// Finds out who borders on whom by all shapes of a geography, whatever file each came from, so that a part of them can
    /// be imported anew. A pair is cited as the new file's where one of its shapes is, else as it was.
    ///
    /// - Parameters:
    ///   - new: codes of the areas whose shapes are of the new file.
    ///   - former: the links before its shapes were stored.
    /// - Returns: how many pairs there are.
    private func storeNeighbours(
        of new: Set<String>, in geography: String, _ areas: [String: Int64], former: [Link], from dataset: Dataset,
        in db: Transaction
    ) throws -> Int {
        progress(Stage(what: "Finding neighbours", share: 0))
        let shapes = try db.sourcedBoundaries(of: geography)
        let neighbours = try Adjacency.find(among: shapes.map { (code: $0.code, boundary: $0.boundary) })
        let sources = Dictionary(uniqueKeysWithValues: shapes.map { ($0.code, $0.dataset) })
        let cited = Dictionary(uniqueKeysWithValues: former.map { ([$0.a, $0.b], $0.dataset) })
        for pair in neighbours.links {
            guard let a = areas[pair.first], let b = areas[pair.second] else { continue }
            let isNew = new.contains(pair.first) || new.contains(pair.second)
            let old = cited[[pair.first, pair.second].sorted()] ?? sources[pair.first]
            try db.putLink(
                a, b, kind: pair.contact == .corner ? .corner : .land,
                kilometres: (pair.kilometres * 1000).rounded() / 1000,
                dataset: try db.id(ofDataset: isNew ? dataset.key : old ?? dataset.key))
        }
        return neighbours.links.count
    }

    /// Imports neighbours from a table: `code_a,code_b`, perhaps with `contact` (land, water, corner) and a length.
    public func links(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let table = try CSVTable(input)
        let a = try table.column(.codeA, named: columns)
        let b = try table.column(.codeB, named: columns)
        let kind = try table.optionalColumn(.kind, named: columns)
        let border = try table.optionalColumn(.border, named: columns)
        return try change("Imported \(table.file)") { db in
            let codes = Set(table.rows.flatMap { [$0.texts[a], $0.texts[b]] })
            guard let key = try geography(of: codes, in: db) else {
                throw InputProblem(
                    file: table.file,
                    "none of its \(codes.count) codes is an area of this locality; import the areas first.")
            }
            let id = try db.put(dataset(for: input))
            let areas = try db.areaIDs(of: key)
            var problems = InputProblems()
            var stored = 0
            for row in table.rows {
                guard let first = areas[row.texts[a]], let second = areas[row.texts[b]] else { continue }
                guard first != second else {
                    problems.add(table.problem(row, b, "“\(row.texts[b])” is linked to itself."))
                    continue
                }
                let given = kind.map { row.texts[$0] } ?? Link.Kind.land.rawValue
                guard let kindOfLink = Link.Kind(rawValue: given) else {
                    problems.add(
                        table.problem(
                            row, kind ?? a, "“\(given)” is not a kind of link; land, water or corner was expected."))
                    continue
                }
                let text = border.map { row.texts[$0] } ?? ""
                guard text.isEmpty || number(written: text).map({ $0 >= 0 }) == true else {
                    problems.add(table.problem(row, border ?? a, "“\(text)” is not a length in kilometres."))
                    continue
                }
                try db.putLink(
                    first, second, kind: kindOfLink, kilometres: number(written: text)?.double, dataset: id)
                stored += 1
            }
            try problems.throwIfAny()
            guard stored > 0 else {
                throw InputProblem(file: table.file, "no row links two areas of the geography “\(key)”.")
            }
            var lines = ["\(Words.tally(stored, "pair", "pairs")) of neighbours of the geography “\(key)”."]
            let outside = table.rows.count - stored
            if outside > 0 { lines.append("\(Words.tally(outside, "pair", "pairs")) with other places left out.") }
            return ImportSummary(lines: lines)
        }
    }
}
