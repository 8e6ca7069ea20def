/// An error whose description is written for the person who asked, and which says what can be done about it.
///
/// Each module's errors conform; whoever answers a person – a page, a command – needs to know this protocol alone.
///
/// ```swift
/// do {
///     try table.check()
/// } catch let error as any ReportableError {
///     print(error.description, error.category)    // where, what was found, what was expected; .invalidInput
/// }
/// ```
public protocol ReportableError: Error, CustomStringConvertible {
    var category: ErrorCategory { get }

    /// Whether it is known that nothing was stored or changed. `false` where nobody knows, so that no page says so.
    var leftDataUnchanged: Bool { get }
}

extension ReportableError {
    public var leftDataUnchanged: Bool { false }
}

/// Who can do what about an error.
public enum ErrorCategory: Hashable, Sendable, CaseIterable {
    /// What was entered, or the file that was given, is wrong: whoever entered it mends it. HTTP 400.
    case invalidInput
    /// There is nothing under that name or address. HTTP 404.
    case notFound
    /// Somebody else was quicker: look again, then decide. HTTP 409.
    case conflict
    /// Busy, or full: the same may succeed later. HTTP 503.
    case unavailable
    /// A defect of ours, or of the machine. HTTP 500.
    case internalFailure
}
