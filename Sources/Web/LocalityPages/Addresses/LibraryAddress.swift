import PageKit

/// Where cases, words and references are.
package enum LibraryAddress {
    package static let all = "/library"
    package static let words = "/library/words"
    package static let references = "/library/references"
    package static let caseStudy = Address<String>("/library/{case}")
}

/// Where the tools are explained, and the profile.
package enum ToolkitAddress {
    package static let all = "/toolkit"
    package static let ways = "/toolkit/ways"
    package static let profile = "/toolkit/profile"
    package static let about = Address<String>("/toolkit/{about}")
}
