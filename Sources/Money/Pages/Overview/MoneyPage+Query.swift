import LocalityPages

extension MoneyPage {
    /// `/money`
    init(_ request: PageRequest) throws {
        self.init(cases: try request.file.cases(), place: try request.locality.place.title)
    }
}
