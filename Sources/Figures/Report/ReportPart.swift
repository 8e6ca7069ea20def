/// What one subject adds to a document: its findings in order, each with what shows it, and how they were worked out.
///
/// Each subject describes its own part; whoever puts a document together knows the order of the parts and nothing else
/// of them.
///
/// ```swift
/// extension SectorsStudy: ReportPart {
///     public var sections: [Report.Section] { [.init(finding, [.table(strengths), .table(specialisation)])] }
/// }
/// ```
public protocol ReportPart: Sendable {
    /// The findings; none where there is nothing to say.
    var sections: [Report.Section] { get }
    /// How they were worked out; a document prints this after all findings.
    var methods: [Report.Section] { get }
}

extension ReportPart {
    public var methods: [Report.Section] { [] }
}

extension Report.Section: ReportPart {
    public var sections: [Report.Section] { [self] }
}
