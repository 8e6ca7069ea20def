extension OverviewPage {
    init(_ visit: Visit) {
        self.init(place: visit.workbench.masthead.place)
    }
}
