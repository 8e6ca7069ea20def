import Figures

/// Which larger bodies the areas lie in, and how the health bodies among these stand by the four conditions for success.
public struct FootprintsReport: ReportPart {
    public let study: FootprintsStudy
    /// Of the layer of health bodies; nil where there is none, or too little is known of it.
    public let conditions: FootprintConditions?

    public init(_ study: FootprintsStudy, conditions: FootprintConditions?) {
        self.study = study
        self.conditions = conditions
    }

    public var sections: [Report.Section] {
        var blocks: [Report.Block] = [.table(study.table)]
        // A map only where it shows a border.
        if let layer = study.over.first(where: { study.touched($0).count > 1 }),
            let map = study.map(layer, base: study.place.baseMap)
        {
            blocks.append(.picture(map))
        }
        if let conditions {
            blocks.append(.paragraph("\(conditions.finding)."))
            blocks.append(.table(conditions.table(onlyOurs: true)))
        }
        return [.init(study.finding, blocks)]
    }
}
