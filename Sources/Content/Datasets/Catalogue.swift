import Foundation

/// What is known about published files: their sources, and what their columns mean.
public struct Catalogue: Sendable {
    /// A published dataset and the names under which its file is found.
    public struct Entry: Codable, Hashable, Sendable {
        public var key: String
        public var title: String
        public var publisher: String
        public var vintage: String
        public var licence: String
        public var address: String
        /// Names of files without their endings.
        public var files: [String]
        /// What it is for.
        public var purpose: String?
        /// How it is fetched from its publisher, where there is an open interface.
        public var fetch: Fetch?

        public init(
            key: String, title: String, publisher: String = "", vintage: String = "", licence: String = "",
            address: String = "", files: [String] = [], purpose: String? = nil, fetch: Fetch? = nil
        ) {
            self.key = key
            self.title = title
            self.publisher = publisher
            self.vintage = vintage
            self.licence = licence
            self.address = address
            self.files = files
            self.purpose = purpose
            self.fetch = fetch
        }
    }

    /// An open interface from which a dataset can be fetched.
    public struct Fetch: Codable, Hashable, Sendable {
        public enum Service: String, Codable, Sendable {
            /// A layer of a feature service.
            case arcgis
            /// A table of Nomis.
            case nomis

            public var title: String {
                switch self {
                case .arcgis: "ArcGIS feature service"
                case .nomis: "Nomis"
                }
            }
        }

        public var service: Service
        public var address: String
        /// For Nomis: what columns are called in the file, by what Nomis calls them.
        public var columns: [String: String]?

        public init(service: Service, address: String, columns: [String: String]? = nil) {
            (self.service, self.address, self.columns) = (service, address, columns)
        }
    }

    /// A column of a published table: what it says and in which unit.
    public struct Column: Codable, Hashable, Sendable {
        public var column: String
        public var title: String
        public var unit: String
        /// The part that it plays in computations, if any; of several, the first in the catalogue wins.
        public var role: String?
        /// Where it is no column itself: the columns whose sum it is.
        public var sum: [String]?
    }

    /// A code in flows that stands for no place.
    public struct SpecialDestination: Codable, Hashable, Sendable {
        public enum Treatment: String, Codable, Sendable {
            /// As the user chooses for people who work at home.
            case home
            /// Always left out.
            case abroad
        }

        public var code: String
        public var meaning: String
        public var table: String
        public var treat: Treatment
    }

    public var entries: [Entry]
    public var columns: [Column]
    public var specialDestinations: [SpecialDestination]

    public static func load() throws -> Catalogue {
        let folder = BundledContent.folder.appendingPathComponent("catalogue")
        return Catalogue(
            entries: try ContentYAML.read([Entry].self, from: folder.appendingPathComponent("datasets.yaml")),
            columns: try ContentYAML.read([Column].self, from: folder.appendingPathComponent("statistics.yaml")),
            specialDestinations: try ContentYAML.read(
                [SpecialDestination].self, from: folder.appendingPathComponent("special-destinations.yaml")))
    }

    /// The entry for a file, by its name without endings.
    public func entry(forFile name: String) -> Entry? {
        let stem = Self.stem(name)
        return entries.first { $0.files.contains(stem) || $0.key == stem }
    }

    /// `commuting_msoa_2011.csv.gz` → `commuting_msoa_2011`.
    public static func stem(_ file: String) -> String {
        String(file.prefix { $0 != "." })
    }
}
