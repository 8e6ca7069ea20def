import Base
import Content
import Figures
import PageKit

/// What stands around every page: whose locality, which profile, where in the workbench.
package struct Frame {
    package let masthead: Masthead
    package let navigation: [PageLink]
    package let title: String
    /// What has to be corrected: first in the page, whatever the page is.
    package let errors: ErrorSummary?
    /// The address of the page's script, where it has one.
    package let script: String?
    /// The address of the style sheet of pages of its kind.
    package let styleSheet: String?
    /// Cases and lessons that help with what the page is about.
    package let relatedCases: RelatedCases?
    /// The words of the glossary that the page uses.
    package let explained: [ExplainedWord]
    /// The script that shows where words are explained.
    package let wordsScript: String?

    package init(
        masthead: Masthead, section: Section?, title: String, errors: ErrorSummary? = nil, script: String? = nil,
        styleSheet: String? = nil, relatedCases: RelatedCases? = nil, explained: [ExplainedWord] = [],
        wordsScript: String? = nil
    ) {
        self.masthead = masthead
        self.errors = errors
        self.relatedCases = relatedCases
        self.explained = explained
        self.wordsScript = wordsScript
        self.title = (errors == nil ? "" : "Error: ") + title
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

    package init(_ profile: Profile, asOfDate: String?) {
        title = profile.title
        says = profile.says
        day = asOfDate.map { "Dates count from \(Words.day($0))." }
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
        profile = locality.map { ProfileBanner($0.profile, asOfDate: $0.asOfDate) }
        styleSheets = ["evidence.css", "localities.css", "workbench.css"].map(files.address)
        icon = files.address(of: "icon.svg")
    }
}

extension PageFiles {
    /// Those of this module: the frame around every page, and what all pages look like.
    package static let localityPages = PageFiles(.module)
}

extension Frame: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("masthead", \.masthead), .init("navigation", \.navigation), .init("title", \.title),
        .init("errors", \.errors), .init(code: "script", \.script), .init(code: "styleSheet", \.styleSheet),
        .init("relatedCases", \.relatedCases), .init("explained", \.explained),
        .init(code: "wordsScript", \.wordsScript),
    ]
}

extension ProfileBanner: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("title", \.title), .init("says", \.says), .init("day", \.day),
    ]
}

extension Masthead: TemplateRecord {
    package static let fields: [TemplateField<Self>] = [
        .init("place", \.place), .init("profile", \.profile), .init(code: "styleSheets", \.styleSheets),
        .init(code: "icon", \.icon),
    ]
}

extension Frame {
    /// What the template of a page finds: the frame, the page in it, and the list of what the page cites.
    package static func shape(around page: any TemplateRecord.Type) -> TemplateShape {
        .record(fields.map { ($0.name, $0.type) } + [("page", page), ("sources", String.self)])
    }
}
