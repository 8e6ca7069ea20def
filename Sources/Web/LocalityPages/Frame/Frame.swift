import Base
import Content
import Figures
import PageKit

/// What stands around every page: whose locality, which profile, where in the workbench.
package struct Frame {
    package let masthead: Masthead
    package let navigation: [PageLink]
    package let title: String
    /// The address of the page's script, where it has one.
    package let script: String?
    /// The address of the style sheet of pages of its kind.
    package let styleSheet: String?
    /// Cases and lessons that help with what the page is about.
    package let beside: RelatedCases?
    /// The script that shows where words are explained.
    package let wordsScript: String?

    package init(
        masthead: Masthead, section: Section?, title: String, script: String? = nil, styleSheet: String? = nil,
        beside: RelatedCases? = nil, wordsScript: String? = nil
    ) {
        self.masthead = masthead
        self.beside = beside
        self.wordsScript = wordsScript
        self.title = title
        self.script = script
        self.styleSheet = styleSheet
        self.navigation = Section.allCases.map {
            PageLink(words: $0.rawValue, address: $0.address, isCurrent: $0 == section)
        }
    }
}

/// Which profile a page speaks in, and on which day the locality stands, in a line at the head of every page.
package struct ProfileBanner: Sendable {
    package let title: String
    package let says: String
    /// “Dates count from 4 June 2018.” for a locality that stands still.
    package let day: String?

    package init(_ profile: Profile, standsOn: String?) {
        title = profile.title
        says = profile.says
        day = standsOn.map { "Dates count from \(Words.day($0))." }
    }
}

/// What is the same on every page of one locality.
package struct Masthead: Sendable {
    /// The locality: “Dorset”.
    package let place: String
    /// Whose law, names and rates hold; nil where the locality cannot be read.
    package let profile: ProfileBanner?
    package let styleSheets: [String]
    package let icon: String

    /// - Parameter locality: `nil` where it cannot be read; the page then says so under the name of the program.
    package init(_ locality: Locality?, files: StaticFiles) {
        place = locality?.place.title ?? "Localities"
        profile = locality.map { ProfileBanner($0.profile, standsOn: $0.standsOn) }
        styleSheets = ["evidence.css", "localities.css", "workbench.css"].map(files.address)
        icon = files.address(of: "icon.svg")
    }
}

extension PageFiles {
    /// Those of this module: the frame around every page, and what all pages look like.
    package static let localityPages = PageFiles(.module)
}
