extension MoneyPage {
    /// `/money`
    init(_ visit: Visit) throws {
        self.init(cases: try visit.workbench.reading.file.cases(), place: try visit.locality.place.title)
    }
}
