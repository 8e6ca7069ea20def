import Foundation

/// A layer that lies over councils, such as health systems: how a look-up to it is recognised, and what it is called.
public struct LayerKind: Codable, Hashable, Sendable {
    public var key: String
    /// Titles of its code in published look-ups, `##` for the digits of a year.
    public var columns: [String]
    public var title: String
    /// One of its areas, and several: “police area”, “police areas”.
    public var one: String
    public var many: String
    /// Whether its areas may overlap each other.
    public var overlapping: Bool?
    /// Whether it is a footprint of the health service.
    public var health: Bool?
    /// Whether its boundaries are held against those of health footprints.
    public var partner: Bool?
    /// Whether each of its areas is an organisation to be reckoned with in a footprint.
    public var organisation: Bool?

    public init(key: String, columns: [String], title: String, one: String, many: String) {
        self.key = key
        self.columns = columns
        self.title = title
        self.one = one
        self.many = many
    }

    public static func all() throws -> [LayerKind] {
        try ContentYAML.read(
            [LayerKind].self, from: BundledContent.folder.appendingPathComponent("catalogue/layers.yaml"))
    }
}
