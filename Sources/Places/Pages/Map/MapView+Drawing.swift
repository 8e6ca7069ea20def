import Figures
import Foundation
import Hummingbird
import LocalityPages
import PageKit
import PlaceStudies

extension MapView {
    /// The drawing by itself, for a document; with `all` of every area of the geography, inside the locality or not.
    static func drawing(_ request: PageRequest) throws -> Response {
        let locality = try request.locality
        let offered = try locality.mapped()
        guard !offered.isEmpty else { throw Refusal.badRequest("There is nothing yet to put on a map.") }
        var asked = MapForm(request.fields, offered: offered)
        if request.fields["all"] != nil, let all = try locality.all(asked.measures.geography) {
            asked = MapForm(request.fields, offered: [all])
        }
        if let problem = asked.problems.first { throw Refusal.badRequest(problem.message) }
        guard let shown = asked.shown, let base = try locality.base(of: asked.measures, asHexagons: asked.asHexagons)
        else {
            throw Refusal.badRequest("These areas have no shapes.")
        }
        let study = MeasureMap(
            shown, codes: asked.measures.areas.map(\.code), breaks: asked.breaks, count: asked.count)
        let svg = study.map(shown.title, base: base).svg(id: "map")
        return .file(Data(svg.utf8), MediaType.svg, named: "map.svg")
    }
}

extension Locality {
    /// Sets of areas that have statistics: inside the locality, the smallest first, and those ours are compared with.
    func mapped() throws -> [PlaceMeasures] {
        try cached {
            let inside = try AreasInside.all(of: place, in: file).map {
                try PlaceMeasures(file, place, geography: $0.geography, codes: $0.codes)
            }
            let comparison = try file.comparison().flatMap { key in
                try file.geographies().first { $0.key == key }.map { try PlaceMeasures(file, place, geography: $0) }
            }
            let all = [comparison].compactMap(\.self) + inside
            return all.filter { !$0.all.isEmpty }
        }
    }

    /// Every area of a geography, inside the locality or not.
    func all(_ geography: String) throws -> PlaceMeasures? {
        try cached(geography) {
            try file.geographies().first { $0.key == geography }.map { try PlaceMeasures(file, place, geography: $0) }
        }
    }

    func wholeCount(of geography: String) throws -> Int {
        try cached(geography) { try file.areas(of: geography).count }
    }

    /// The map of the areas of some measures; nil where they have no shapes.
    func base(of measures: PlaceMeasures, asHexagons: Bool) throws -> BaseMap? {
        let isOwn = measures.geography == place.geography?.key
        if isOwn, !asHexagons { return base }
        return try cached([measures.geography, "\(measures.areas.count)", "\(asHexagons)"]) {
            try BaseMap(measures.areas, of: measures.geography, in: file, asHexagons: asHexagons)
        }
    }

    func smallBase(of measures: PlaceMeasures) throws -> BaseMap? {
        try cached(measures.geography) {
            try BaseMap(measures.areas, of: measures.geography, in: file, width: 190, detail: 0.6)
        }
    }
}
