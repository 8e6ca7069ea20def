/// Where the evidence pack is.
package enum ReportAddress {
    package static let page = "/report"
    package static let read = "/report/read"
    package static let download = "/report/download"
    package static let workbook = "/report/workbook"
}

/// Where the pages are that belong to no subject.
package enum WorkbenchAddress {
    package static let overview = "/"
    package static let sources = "/sources"
    /// Answers “ok” as long as the program answers at all; for whatever watches over it.
    package static let health = "/health"
}
