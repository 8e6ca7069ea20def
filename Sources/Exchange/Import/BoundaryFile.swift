import Base
import Formats
import Foundation
import Tables

/// Boundaries as people have them: GeoJSON or TopoJSON, packed or not; or what ogr2ogr reads, such as a shapefile in a zip.
struct BoundaryFile {
    /// The file as it was given.
    let input: InputFile
    let features: [GeoJSON.Feature]
    /// What was understood, in sentences.
    let understood: [String]

    /// - Parameter inside: the file in an archive, or the collection of a TopoJSON, that is meant.
    /// - Throws: `InputProblem` that says what the file is and what to do, where it cannot be read.
    init(path: String, inside: String?) throws {
        input = try InputFile(path: path)
        var notes: [String] = []
        var collection: GeoJSON.Collection?
        if ZipReader.isArchive(input.bytes) {
            let archive = try ZipReader(input.bytes, file: input.name)
            let (entry, kind) = try Self.choose(in: archive, file: input.name, inside)
            notes.append("“\(entry.shortName)” was taken out of the archive.")
            let inner = "/vsizip/\(Self.absolute(path))/\(entry.name)"
            if let kind {
                guard entry.size > 0 else {
                    throw InputProblem(
                        file: input.name, "“\(entry.shortName)” in it is empty; download the file again and give it.")
                }
                collection = try .init(OGR.geoJSON(path: inner, kind: kind))
            } else {
                let bytes = try archive.unpack(entry, limit: InputFile.largest)
                collection = try Self.inDegrees(
                    .init(InputFile(name: input.name, bytes: bytes), inside: inside), path: inner, &notes)
            }
        } else if Self.isJSON(input.bytes) || input.bytes.isEmpty {
            let packed = input.bytes.count > 0 && path.lowercased().hasSuffix(".gz")
            collection = try Self.inDegrees(
                .init(input, inside: inside), path: packed ? "/vsigzip/\(Self.absolute(path))" : path, &notes)
        } else {
            if ["csv", "tsv", "txt", "xlsx", "ods"].contains((path as NSString).pathExtension.lowercased()) {
                throw InputProblem(
                    file: input.name,
                    "this is a table, and boundaries were expected; import it as areas, statistics, links or flows.")
            }
            collection = try .init(OGR.geoJSON(path: path))
        }
        features = try collection?.features() ?? []
        notes += collection?.understood ?? []
        if let without = collection?.withoutShape, !without.isEmpty {
            notes.append("Without a shape, and left out: \(Words.firstFew(5, of: without)).")
        }
        understood = notes
    }

    /// Whether a file is boundaries, by its content; a table is none.
    static func holdsShapes(_ input: InputFile) -> Bool {
        if isJSON(input.bytes) { return true }
        guard ZipReader.isArchive(input.bytes), let archive = try? ZipReader(input.bytes, file: input.name) else {
            return false
        }
        return archive.entries.contains { kinds[ending(of: $0)] != nil || jsonEndings.contains(ending(of: $0)) }
    }

    private static func isJSON(_ bytes: Data) -> Bool {
        let first = bytes.prefix(200).drop { $0 <= 32 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }.first
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// The same collection, converted where its positions are eastings and northings.
    private static func inDegrees(
        _ collection: GeoJSON.Collection, path: String, _ notes: inout [String]
    ) throws -> GeoJSON.Collection {
        guard let grid = collection.grid, OGR.isInstalled else { return collection }
        notes.append("The positions are in \(grid.title) (\(grid.code)); ogr2ogr converted them to degrees.")
        return try .init(OGR.geoJSON(path: path, from: grid))
    }

    // MARK: Archives

    private static let jsonEndings: Set = ["geojson", "json", "topojson", "geojsonl", "geojsons"]
    private static let kinds = [
        "shp": "a shapefile in a zip archive", "gpkg": "a GeoPackage in a zip archive", "kml": "KML in a zip archive",
        "gml": "GML in a zip archive", "tab": "a table of MapInfo in a zip archive",
    ]

    private static func ending(of entry: ZipReader.Entry) -> String {
        (entry.shortName as NSString).pathExtension.lowercased()
    }

    /// The one file in an archive that holds boundaries.
    ///
    /// - Returns: what ogr2ogr has to read; no kind where it is JSON.
    private static func choose(
        in archive: ZipReader, file: String, _ inside: String?
    ) throws -> (entry: ZipReader.Entry, kind: String?) {
        let files = archive.entries.filter { !$0.isFolder && !$0.name.hasPrefix("__MACOSX/") }
        let json = files.filter { jsonEndings.contains(ending(of: $0)) }
        let others = files.filter { kinds[ending(of: $0)] != nil }
        let named = inside.flatMap { name in
            (json + others).first { $0.name == name || $0.shortName.lowercased() == name.lowercased() }
        }
        let candidates = json.isEmpty ? others : json
        guard let entry = named ?? candidates.first else {
            let there = files.isEmpty ? "it is empty" : Words.firstFew(5, of: files.map { Words.quoted($0.shortName) })
            throw InputProblem(
                file: file,
                "the zip archive holds no boundaries (\(there)); a shapefile or GeoJSON was expected in it. Unpack it and give the file inside."
            )
        }
        if named == nil, candidates.count > 1 {
            throw InputProblem(
                file: file,
                "the archive holds \(candidates.count) files of boundaries: \(Words.firstFew(12, of: candidates.map { Words.quoted($0.shortName) })). Say which is meant, with --inside \(candidates[0].shortName)."
            )
        }
        return (entry, kinds[ending(of: entry)])
    }
}
