import Foundation
import Places

/// Where figures come from: what a reader needs to find and check them.
public struct Dataset: Codable, Hashable, Sendable {
    /// Short name by which a locality refers to it; unique in a locality.
    public var key: String
    public var title: String
    /// Empty where it is not known; the report then says so.
    public var publisher: String
    /// The date or year that the figures describe, as the publisher writes it.
    public var vintage: String
    public var licence: String
    public var address: String
    /// Name of the file that was imported, and SHA-256 of its bytes; empty for facts that were typed in.
    public var file: String
    public var sha256: String
    /// Day of the import (ISO 8601).
    public var imported: String

    public init(
        key: String, title: String, publisher: String = "", vintage: String = "", licence: String = "",
        address: String = "",
        file: String = "", sha256: String = "", imported: String = ""
    ) {
        self.key = key
        self.title = title
        self.publisher = publisher
        self.vintage = vintage
        self.licence = licence
        self.address = address
        self.file = file
        self.sha256 = sha256
        self.imported = imported
    }
}

/// A set of areas of one kind and one vintage: the districts of 2018, the MSOAs of 2011.
public struct Geography: Codable, Hashable, Sendable {
    public var key: String
    public var title: String
    /// Key of the dataset that lists the areas.
    public var dataset: String
}

/// One area of a geography.
public struct Area: Hashable, Sendable {
    public var code: String
    public var name: String
    /// Code of the area of another geography in which it lies.
    public var parent: String?
    /// Place on a hexagon map: column from the west, row from the north, odd rows half a hexagon to the east.
    public var hexagon: Hexagon?

    public struct Hexagon: Hashable, Sendable {
        public var column: Int
        public var row: Int

        public init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    public init(code: String, name: String, parent: String? = nil, hexagon: Hexagon? = nil) {
        self.code = code
        self.name = name
        self.parent = parent
        self.hexagon = hexagon
    }
}

/// Two neighbouring areas, how they touch, and what the partnership decided about it.
public struct Link: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// They share a border on land.
        case land
        /// They face each other across water.
        case water
        /// They touch in a point.
        case corner
    }

    public struct Decision: Hashable, Sendable {
        public var joined: Bool
        public var reason: String
        /// ISO 8601.
        public var decided: String
    }

    /// Codes, in ascending order.
    public var a: String
    public var b: String
    public var kind: Kind
    /// Length of the shared border in kilometres, where it is known.
    public var borderKilometres: Double?
    /// The latest decision; nil where nobody decided.
    public var decision: Decision?
    /// Key of the dataset.
    public var dataset: String

    public init(
        a: String, b: String, kind: Kind, borderKilometres: Double? = nil, decision: Decision? = nil, dataset: String
    ) {
        self.a = a
        self.b = b
        self.kind = kind
        self.borderKilometres = borderKilometres
        self.decision = decision
        self.dataset = dataset
    }

    /// Whether a group may hang together by this link: land yes, water and corners no, unless decided otherwise.
    public var joined: Bool { decision?.joined ?? (kind == .land) }
}

/// Flows of people of one kind between the areas of one geography, or links of transport by one mode.
public struct FlowLayer: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case commuting, migration, transport
    }

    /// What a link of transport counts.
    public enum Measure: String, Codable, CaseIterable, Sendable {
        /// Minutes from door to door: fewer is closer.
        case minutes
        /// Services a day: more is closer.
        case services
    }

    public var key: String
    public var title: String
    public var kind: Kind
    public var geography: String
    public var dataset: String
    /// Of transport: rail, bus, car, …
    public var mode: String?
    public var measure: Measure?

    public init(
        key: String, title: String, kind: Kind, geography: String, dataset: String, mode: String? = nil,
        measure: Measure? = nil
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.geography = geography
        self.dataset = dataset
        self.mode = mode
        self.measure = measure
    }
}

/// One figure for each area.
public struct Statistic: Hashable, Sendable {
    public var key: String
    public var title: String
    /// people, hectares, £, %, …
    public var unit: String
    public var dataset: String
    /// By code of the area; an area without a figure is missing, not zero.
    public var values: [String: Decimal]

    public init(key: String, title: String, unit: String, dataset: String, values: [String: Decimal]) {
        self.key = key
        self.title = title
        self.unit = unit
        self.dataset = dataset
        self.values = values
    }
}

/// What a statistic is needed for, whatever its column was called.
public enum Role: String, Codable, CaseIterable, Sendable {
    case population
    case hectares
    /// Band D council tax of the services that a merged council would run (pounds).
    case bandD = "band-d"
    /// Council tax base (Band D equivalents).
    case taxBase = "tax-base"
    /// Deprivation or another score of need; of several areas together its mean, weighted by people.
    case need
    /// Share of people who live in rural areas, 0…1.
    case ruralShare = "rural-share"
    /// What councils owe (pounds).
    case debt

    public var title: String {
        switch self {
        case .population: "population"
        case .hectares: "area"
        case .bandD: "Band D council tax"
        case .taxBase: "council tax base"
        case .need: "need"
        case .ruralShare: "share of people in rural areas"
        case .debt: "debt"
        }
    }

    /// Whether its figures are rates: they do not add up and count by people instead.
    public var isRate: Bool { self == .need || self == .ruralShare }

    /// Without these most tools cannot work; the others are for some criteria only.
    public var isUsual: Bool { ![.need, .ruralShare, .debt].contains(self) }
}

/// A grouping of areas that somebody proposed or decided.
public struct NamedPlan: Hashable, Sendable {
    public var key: String
    public var title: String
    public var note: String
    /// Key of the dataset that tells of it, if any.
    public var dataset: String?
    /// Name of the council by code of the area.
    public var councils: [String: String]
}

/// A statement that was found somewhere, not computed, with where.
public struct Fact: Codable, Hashable, Sendable {
    public var figure: String
    public var statement: String
    /// Where in the dataset: “page 155”.
    public var page: String
    public var dataset: String
}

/// One entry of a file's history.
public struct HistoryEntry: Hashable, Sendable {
    /// ISO 8601, UTC.
    public var at: String
    public var what: String
}
