/// The front page of a locality.
package struct OverviewPage: Page {
    static let template = "overview"
    static let section: Section? = .overview

    let title = "Overview"
    let heading: String

    init(place: String) {
        heading = place
    }
}
