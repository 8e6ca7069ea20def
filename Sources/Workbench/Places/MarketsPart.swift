import Evidence
import Workspace

/// Travel-to-work areas as a part of the page: what commuting alone would make of the place.
struct MarketsPart: Sendable {
    let heading: String
    let map: Map?
    let table: Table
    let method: Prose

    init(_ study: RegionsStudy) {
        heading = study.finding
        var map = study.map
        map?.title = "Each is named after where most of its jobs are"
        self.map = map
        table = study.table
        method = study.method
    }
}
