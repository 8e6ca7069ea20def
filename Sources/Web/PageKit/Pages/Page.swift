/// The values that a page shows and the words that it says: no HTML, no SQL, tested as a value.
///
/// What its template may use are its fields, so words that are worked out are worked out in `init`.
package protocol Page: TemplateRecord, Sendable {
    /// The file among the templates of its target, without its ending.
    static var template: String { get }

    /// What the browser's tab and the list of open windows say; after “Error: ” where something has to be corrected.
    var title: String { get }
    /// What has to be corrected in the form on the page, if anything.
    var errors: ErrorSummary? { get }

    /// The small script that makes the page livelier, among the static files; `nil` for none. Without it the page is
    /// complete.
    static var script: String? { get }
    /// The style sheet of pages of its kind, among the static files, beside those that all pages share.
    static var styleSheet: String? { get }
}

extension Page {
    package static var script: String? { nil }
    package static var styleSheet: String? { nil }
    package var errors: ErrorSummary? { nil }
}
