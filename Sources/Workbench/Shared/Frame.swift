/// What stands around every page: whose locality, which profile, where in the workbench.
struct Frame {
    let masthead: Masthead
    let navigation: [Entry]
    let title: String
    /// The address of the page's script, where it has one.
    let script: String?
    /// The address of the style sheet of pages of its kind.
    let styleSheet: String?

    /// One entry of the navigation.
    struct Entry {
        let name: String
        let address: String
        let isCurrent: Bool
    }

    init(masthead: Masthead, section: Section?, title: String, script: String? = nil, styleSheet: String? = nil) {
        self.masthead = masthead
        self.title = title
        self.script = script
        self.styleSheet = styleSheet
        self.navigation = Section.allCases.map {
            Entry(name: $0.rawValue, address: $0.address, isCurrent: $0 == section)
        }
    }
}

/// What is the same on every page of one locality.
struct Masthead: Sendable {
    /// The locality: “Dorset”.
    let place: String
    /// The year whose criteria, rates and names hold: “2018”.
    let profile: String?
    let styleSheets: [String]
    let icon: String

    /// - Parameter locality: `nil` where it cannot be read; the page then says so under the name of the program.
    init(_ locality: Locality?, files: StaticFiles) {
        place = locality?.place.title ?? "Localities"
        profile = locality?.place.profile
        styleSheets = ["localities.css", "workbench.css"].map(files.address)
        icon = files.address(of: "icon.svg")
    }
}
