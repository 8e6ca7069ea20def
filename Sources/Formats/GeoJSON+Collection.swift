import Base
import Foundation

extension GeoJSON {
    /// What a file of boundaries holds, as it is: GeoJSON in one piece or a feature a line, or TopoJSON.
    public struct Collection {
        public let file: String
        /// What was understood, in sentences.
        public private(set) var understood: [String] = []
        private let items: [[String: Any]]
        /// What the file says of its system of positions.
        private let named: String?
        /// All positions lie in it, whatever they are; nil where there are none.
        private let box: Box?

        /// - Parameter inside: the collection of a TopoJSON that is meant.
        /// - Throws: `InputProblem` for what is neither, and for an empty file.
        public init(_ input: InputFile, inside: String? = nil) throws {
            file = input.name
            guard !input.bytes.isEmpty else {
                throw InputProblem(file: file, "the file is empty; GeoJSON was expected.")
            }
            let root = try Self.root(input)
            if let list = root as? [Any] {
                items = list.compactMap { $0 as? [String: Any] }
                understood.append("The file holds a feature a line.")
                named = nil
                box = Self.box(of: items)
                return
            }
            guard let object = root as? [String: Any] else {
                throw InputProblem(file: file, "this is JSON, but no GeoJSON FeatureCollection.")
            }
            if object["type"] as? String == "Topology" {
                let (features, name) = try TopoJSON.features(of: object, file: file, wanted: inside)
                items = features
                understood.append("The file is TopoJSON; its collection “\(name)” was read.")
            } else if let list = object["features"] as? [[String: Any]] {
                items = list
            } else if object["type"] as? String == "Feature" {
                items = [object]
            } else {
                throw InputProblem(file: file, "this is JSON, but no GeoJSON FeatureCollection.")
            }
            let crs = object["crs"] as? [String: Any]
            named = (crs?["properties"] as? [String: Any])?["name"] as? String
            box = Self.box(of: items)
        }

        /// One object, or the features of a file with a feature a line.
        private static func root(_ input: InputFile) throws -> Any {
            do {
                return try JSONSerialization.jsonObject(with: input.bytes)
            } catch {
                if let features = features(byLine: input.bytes) { return features }
                let detail = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
                let cause = detail.isEmpty ? "" : " (\(detail.prefix(120)))"
                throw InputProblem(file: input.name, "this is not whole JSON; was the file cut off?\(cause)")
            }
        }

        /// RFC 8142 and what ogr2ogr calls GeoJSONSeq: each line is a feature.
        private static func features(byLine bytes: Data) -> [Any]? {
            let lines = bytes.split { $0 == newline || $0 == 0x1e }.filter { line in line.contains { $0 > 32 } }
            guard lines.count > 1 else { return nil }
            var features: [Any] = []
            for line in lines {
                guard let feature = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
                    feature["type"] as? String == "Feature"
                else { return nil }
                features.append(feature)
            }
            return features
        }

        // MARK: Where positions lie

        /// The system in which positions are, where it is not degrees: named by the file, or told by where they lie.
        public var grid: Grid? {
            if let named, let grid = Grid(named: named) { return grid }
            guard let box, !box.isInDegrees else { return nil }
            return Grid(of: box)
        }

        private static func box(of items: [[String: Any]]) -> Box? {
            var box: Box?
            func visit(_ value: Any) {
                guard let list = value as? [Any] else { return }
                if let pair = list as? [NSNumber], pair.count >= 2 {
                    let (x, y) = (pair[0].doubleValue, pair[1].doubleValue)
                    box = Box(
                        west: min(box?.west ?? x, x), south: min(box?.south ?? y, y), east: max(box?.east ?? x, x),
                        north: max(box?.north ?? y, y))
                } else {
                    list.forEach(visit)
                }
            }
            for item in items {
                if let shape = item["geometry"] as? [String: Any] { visit(shape["coordinates"] ?? []) }
            }
            return box
        }

        /// The features of the collection.
        ///
        /// - Throws: `InputProblem` or `InputProblems`: a feature that is no polygon, a ring that is not closed or has under
        ///   four positions, positions that are not degrees, or have latitude first.
        public func features() throws -> [Feature] {
            if let grid { throw InputProblem(file: file, grid.sentence) }
            let read = try GeoJSON.features(items, file: file)
            try requireLongitudeFirst(read)
            return read
        }

        /// The features without a shape, each by its first property that looks like a code; they are left out.
        public var withoutShape: [String] {
            items.enumerated().filter { !($0.element["geometry"] is [String: Any]) }.map { index, item in
                let texts = (item["properties"] as? [String: Any] ?? [:]).sorted { $0.key < $1.key }
                    .compactMap { $0.value as? String }
                return texts.first { $0.contains(where: \.isNumber) && !$0.contains(" ") } ?? "feature \(index + 1)"
            }
        }

        /// Codes of the Government Statistical Service say in which country areas lie.
        private func requireLongitudeFirst(_ features: [Feature]) throws {
            guard let box, (49...61).contains(box.west), (49...61).contains(box.east), (-9...3).contains(box.south),
                (-9...3).contains(box.north),
                features.contains(where: { $0.properties.values.contains { Self.isBritish($0) } })
            else { return }
            throw InputProblem(
                file: file,
                "latitude and longitude are exchanged: the codes are of the United Kingdom, and the positions, read with longitude first as GeoJSON has it, lie in the Indian Ocean (\(Words.number(box.west, upTo: 2))° east, \(Words.number(box.south, upTo: 2))° north). Exchange them (“Swap X and Y coordinates” in QGIS), or download the file again as GeoJSON."
            )
        }

        private static func isBritish(_ text: String) -> Bool {
            text.wholeMatch(of: #/[EWSNK][0-9]{8}/#) != nil
        }
    }

    /// The least rectangle around positions.
    struct Box {
        var west: Double
        var south: Double
        var east: Double
        var north: Double

        var isInDegrees: Bool { west >= -180 && east <= 180 && south >= -90 && north <= 90 }
    }

    /// A system of positions other than degrees on WGS 84.
    public struct Grid: Hashable, Sendable {
        /// “British National Grid”.
        public let title: String
        /// `EPSG:27700`.
        public let code: String

        static let britishNational = Grid(title: "British National Grid", code: "EPSG:27700")
        static let webMercator = Grid(title: "Web Mercator", code: "EPSG:3857")
        static let irish = Grid(title: "the Irish grid", code: "EPSG:29903")

        private init(title: String, code: String) { (self.title, self.code) = (title, code) }

        /// The system of a `crs` member; nil for degrees on WGS 84.
        init?(named name: String) {
            let number = name.split { !$0.isNumber }.last.map(String.init) ?? ""
            switch number {
            case "27700": self = .britishNational
            case "3857", "900913", "102100", "102113", "3785": self = .webMercator
            case "29902", "29903", "2157": self = Grid(title: "the Irish grid", code: "EPSG:\(number)")
            case "84", "4326", "4979", "4258", "": return nil
            default:
                guard name.uppercased().contains("EPSG") else { return nil }
                self = Grid(title: "the system EPSG:\(number)", code: "EPSG:\(number)")
            }
        }

        /// The system in which positions lie so: eastings of Britain are positive and end at 700 km, northings at 1,300 km.
        init(of box: Box) {
            let isBritish = box.west >= 0 && box.east <= 700_000 && box.south >= 0 && box.north <= 1_300_000
            self = isBritish ? .britishNational : .webMercator
        }

        /// What is wrong with positions in it, and what to do.
        public var sentence: String {
            "the positions are not in degrees but in \(title) (\(code)). The program ogr2ogr (Debian package gdal-bin) converts them, and is not installed here; convert the file to WGS 84 (EPSG:4326) with QGIS or mapshaper, or download it in degrees from the same page."
        }
    }
}
