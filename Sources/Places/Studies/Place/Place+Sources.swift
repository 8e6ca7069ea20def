import Figures
import Foundation
import Places
import Store

extension Dataset {
    /// As the notes of a page or a report name it.
    public var evidence: Source {
        func known(_ text: String) -> String? { text.isEmpty ? nil : text }
        return Source(
            title, publisher: publisher.isEmpty ? "publisher not stated" : publisher, vintage: known(vintage),
            licence: known(licence), address: known(address), imported: known(imported), hash: known(sha256))
    }
}

extension Place {
    /// Where a figure comes from, by the key of its dataset.
    public func source(_ key: String?) -> Source? { key.flatMap { datasets[$0] }?.evidence }

    /// Where the figures of a statistic come from: every dataset of which it has some.
    public func source(of statistic: Statistic?) -> Source? {
        guard let statistic else { return nil }
        let all = statistic.datasets.compactMap { datasets[$0] }
        guard all.count > 1 else { return source(statistic.dataset) }
        func joined(_ part: (Dataset) -> String) -> String {
            var seen: Set<String> = []
            return all.map(part).filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
        }
        return Dataset(
            key: statistic.dataset, title: joined(\.title), publisher: joined(\.publisher), vintage: joined(\.vintage),
            licence: joined(\.licence), imported: joined(\.imported)
        ).evidence
    }

    /// A sum over areas with unit and source; missing, with the reason, where an area has no figure.
    public func figure(_ role: Role, of codes: some Sequence<String>) -> Figure {
        guard let statistic = roles[role] else { return .missing("no statistic is used as \(role.title)") }
        let unit = Figure.Unit(statistic: statistic)
        guard let sum = total(role, of: codes) else {
            return .missing("not known for every area", unit: unit, source: source(of: statistic))
        }
        return Figure(sum, unit, source: source(of: statistic))
    }

    /// The areas as they are published where all have a boundary, else as hexagons where all have a place for one; nil
    /// where there is neither.
    public var baseMap: BaseMap? { baseMap(width: 560) }

    /// The same, fitted to another width.
    public func baseMap(width: Double) -> BaseMap? {
        BaseMap(areas, shapes: boundaries, width: width, detail: width < 300 ? 0.6 : nil)
    }
}

extension MapArea {
    public init(code: String, title: String, boundary: Boundary) {
        self.init(
            code: code, title: title,
            polygons: boundary.polygons.map { polygon in
                polygon.map { ring in ring.map { Point(x: $0.longitude, y: $0.latitude) } }
            })
    }
}

extension Figure.Unit {
    /// How figures of a statistic are written.
    init(statistic: Statistic) {
        let decimals = statistic.values.values.map { $0.exact?.decimals ?? 0 }.max() ?? 0
        switch statistic.unit {
        case "people": self = .people
        case "jobs": self = .jobs
        case "£": self = decimals > 0 ? .poundsAndPence : .pounds
        case "%": self = Figure.Unit("%", "%", decimals: min(decimals, 1))
        case let unit: self = Figure.Unit(unit, unit, decimals: min(decimals, 2))
        }
    }
}
