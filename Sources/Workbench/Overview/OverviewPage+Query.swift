extension OverviewPage {
    init(_ visit: Visit) {
        self.init(place: visit.locality.place.title)
    }
}
