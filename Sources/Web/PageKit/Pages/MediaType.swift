/// Kinds of file that people take away, as a response names them.
package enum MediaType {
    package static let csv = "text/csv; charset=utf-8"
    package static let json = "application/json; charset=utf-8"
    package static let svg = "image/svg+xml; charset=utf-8"
    package static let text = "text/plain; charset=utf-8"
    package static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
