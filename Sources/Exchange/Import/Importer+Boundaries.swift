import Base
import Content
import Formats
import Foundation
import PlaceFiles
import Places
import Store
import Tables

extension Importer {
    /// Imports boundaries (GeoJSON, or any format that `ogr2ogr` reads) and finds out who borders on whom.
    ///
    /// Where the geography is new, its areas are made from the file; otherwise only its own areas are taken.
    public func boundaries(_ path: String) throws -> ImportSummary {
        progress(Stage(what: "Reading", share: 0))
        let read = try BoundaryFile(path: path, inside: reading.inside)
        let (input, features) = (read.input, read.features)
        let titles = Set(features.flatMap(\.properties.keys)).sorted()
        let code = try codeProperty(of: features, titles, file: input.name)
        let name = try columns.optionalColumn(.name, in: titles, file: input.name).map { titles[$0] } ?? code
        let parent =
            try columns.given[.parent] == nil
            ? nil : titles[columns.column(.parent, in: titles, file: input.name)]
        try checkFilters(titles: titles, file: input.name)
        let wanted = features.filter { feature in isWanted { feature.properties[$0] } }

        let pattern = Self.pattern(of: wanted.compactMap { $0.properties[code] })
        var problems = InputProblems()
        var shapes: [(area: Area, boundary: Boundary)] = []
        var places: [String: Int] = [:]
        var parts: Set<String> = []
        for feature in wanted {
            let own = (feature.properties[code] ?? "").trimmingCharacters(in: .whitespaces)
            if let sentence = Self.problem(withCode: own, like: pattern) {
                problems.add(InputProblem(file: input.name, column: code, sentence))
            } else if let place = places[own] {
                // Some publishers give each part of an area a feature of its own; the same shape again is a mistake.
                let further = feature.boundary.polygons.filter { !shapes[place].boundary.polygons.contains($0) }
                if further.isEmpty {
                    problems.add(InputProblem(file: input.name, column: code, "“\(own)” is there twice."))
                }
                shapes[place].boundary = Boundary(polygons: shapes[place].boundary.polygons + further)
                parts.insert(own)
            } else {
                places[own] = shapes.count
                let area = Area(
                    code: own, name: feature.properties[name] ?? own, parent: parent.flatMap { feature.properties[$0] })
                shapes.append((area, feature.boundary))
            }
        }
        try problems.throwIfAny()
        guard !shapes.isEmpty else {
            throw nothing(file: input.name) { column in features.compactMap { $0.properties[column] } }
        }
        return try change("Imported \(input.name)") { db in
            var summary = try storeBoundaries(shapes, filtered: features.count - wanted.count, input: input, in: db)
            summary.lines += read.understood
            if !parts.isEmpty {
                summary.lines.append(
                    "In several features, which are its parts: \(Words.firstFew(5, of: parts.sorted())).")
            }
            return summary
        }
    }

    /// The property that holds the codes: the one that the user named, one with a usual title, or the only one in which
    /// nine tenths are codes of the Government Statistical Service.
    func codeProperty(of features: [GeoJSON.Feature], _ titles: [String], file: String) throws -> String {
        if let place = try columns.optionalColumn(.code, in: titles, file: file) { return titles[place] }
        let alike = titles.filter { title in
            features.count { Self.pattern(of: [$0.properties[title] ?? ""]) != nil } * 10 >= features.count * 9
        }
        return alike.count == 1 ? alike[0] : titles[try columns.column(.code, in: titles, file: file)]
    }

    private func storeBoundaries(
        _ shapes: [(area: Area, boundary: Boundary)], filtered: Int, input: InputFile, in db: Transaction
    ) throws -> ImportSummary {
        let dataset = try dataset(for: input, in: db)
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
        let (pairs, doubtfulBorders) = try storeNeighbours(
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
        lines += words(doubtfulBorders, try db.areas(of: key))
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
    /// - Returns: how many pairs there are, and of which borders people have to judge.
    private func storeNeighbours(
        of new: Set<String>, in geography: String, _ areas: [String: Int64], former: [Link], from dataset: Dataset,
        in db: Transaction
    ) throws -> (pairs: Int, doubts: [Adjacency.BorderDoubt]) {
        progress(Stage(what: "Finding neighbours", share: 0))
        let shapes = try db.sourcedBoundaries(of: geography)
        let (neighbours, doubts) = try Adjacency.findThroughSlivers(
            among: shapes.map { (code: $0.code, boundary: $0.boundary) })
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
        return (neighbours.links.count, doubts)
    }

    /// Borders of which people have to judge, in sentences.
    private func words(_ doubts: [Adjacency.BorderDoubt], _ areas: [Area]) -> [String] {
        let names = Dictionary(areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        func name(_ code: String) -> String { names[code] ?? code }
        let gaps = doubts.filter { !$0.isShort }.map {
            "\(name($0.first)) and \(name($0.second)) (\(Words.number($0.kilometres, upTo: 3)) km)"
        }
        let short = doubts.filter(\.isShort).map {
            "\(name($0.first)) and \(name($0.second)) (\(Words.number($0.kilometres * 1000, upTo: 1)) m)"
        }
        var lines: [String] = []
        if !gaps.isEmpty {
            lines.append(
                "Doubtful borders: a gap or an overlap of a few metres lies between \(Words.firstFew(8, of: gaps)); they were taken for neighbours. Decide otherwise with “localities link”."
            )
        }
        if !short.isEmpty {
            lines.append(
                "Doubtful borders: beside such gaps a border of a few metres is a corner, between \(Words.firstFew(8, of: short)); corners join nothing. Decide otherwise with “localities link”."
            )
        }
        return lines
    }

    /// Imports neighbours from a table: `code_a,code_b`, perhaps with `contact` (land, water, corner) and a length; or a list
    /// of neighbours for each area, or a matrix.
    public func links(_ path: String) throws -> ImportSummary {
        let input = try InputFile(path: path)
        let codes = try allCodes()
        let table = try LinkRows(input, options: reading, columns: columns, known: codes, candidates: codes)
        return try change("Imported \(table.file)") { db in
            let codes = Set(table.pairs.flatMap { [$0.first, $0.second] })
            guard let key = try geography(of: codes, in: db) else {
                throw InputProblem(
                    file: table.file,
                    "none of its \(codes.count) codes is an area of this locality; import the areas first.")
            }
            let id = try db.put(dataset(for: input, in: db))
            let areas = try db.areaIDs(of: key)
            var problems = InputProblems()
            var stored: Set<Set<String>> = []
            var outside: Set<Set<String>> = []
            func problem(_ pair: LinkRows.Pair, _ sentence: String) -> InputProblem {
                InputProblem(file: table.file, line: pair.line, column: pair.column, sentence)
            }
            for pair in table.pairs {
                guard let first = areas[pair.first], let second = areas[pair.second] else {
                    outside.insert([pair.first, pair.second])
                    continue
                }
                guard first != second else {
                    problems.add(problem(pair, "“\(pair.second)” is linked to itself."))
                    continue
                }
                guard let kind = Link.Kind(rawValue: pair.kind.isEmpty ? Link.Kind.land.rawValue : pair.kind) else {
                    problems.add(
                        problem(
                            pair, "“\(pair.kind)” is not a kind of link; land, water or corner was expected."))
                    continue
                }
                try db.putLink(first, second, kind: kind, kilometres: pair.kilometres?.double, dataset: id)
                stored.insert([pair.first, pair.second])
            }
            try problems.throwIfAny()
            guard !stored.isEmpty else {
                throw InputProblem(file: table.file, "no row links two areas of the geography “\(key)”.")
            }
            var lines = ["\(Words.tally(stored.count, "pair", "pairs")) of neighbours of the geography “\(key)”."]
            if !outside.isEmpty {
                lines.append("\(Words.tally(outside.count, "pair", "pairs")) with other places left out.")
            }
            return ImportSummary(lines: lines + table.understood)
        }
    }
}
