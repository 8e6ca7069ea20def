import Figures

extension TemplateValue {
    /// Most values are shown as they are.
    package static var shape: TemplateShape { .text }
}

extension String: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says([self])
        return Markup.escaped(self)
    }
}

extension Int: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any { "\(self)" }
}

extension Bool: TemplateValue {
    package static var shape: TemplateShape { .flag }
    package func rendered(by rendering: inout Rendering, id: String) -> Any { self }
}

extension HTML: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any { text }
}

extension Prose: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says([text])
        return html(sources: &rendering.sources)
    }
}

extension Figure: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says([text])
        return Markup.escaped(text) + rendering.sources.mark(source)
    }
}

extension Mark: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any { rendering.sources.mark(source) }
}

extension Table: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(passages)
        return html(id: id, sources: &rendering.sources)
    }
}

extension Matrix: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(passages)
        return html(id: id, sources: &rendering.sources)
    }
}

extension Report.Block: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(passages)
        return html(id: id, sources: &rendering.sources)
    }
}

extension Board: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(passages)
        return html()
    }
}

extension CrossTable: TemplateValue {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(passages)
        return html(id: id)
    }
}

extension TemplateValue where Self: Picture {
    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(passages)
        return figure(id: id, sources: &rendering.sources)
    }
}

/// Any picture, where a page does not know which.
package struct AnyPicture: TemplateValue, Sendable {
    private let picture: any Picture

    package init(_ picture: any Picture) { self.picture = picture }

    package func rendered(by rendering: inout Rendering, id: String) -> Any {
        rendering.says(picture.passages)
        return picture.figure(id: id, sources: &rendering.sources)
    }
}

extension BarChart: TemplateValue {}
extension Dendrogram: TemplateValue {}
extension FlowMap: TemplateValue {}
extension Histogram: TemplateValue {}
extension IntervalChart: TemplateValue {}
extension LineChart: TemplateValue {}
extension Map: TemplateValue {}
extension PhaseCurve: TemplateValue {}
extension PositionChart: TemplateValue {}
extension ProgressChart: TemplateValue {}
extension SmallMultiples: TemplateValue {}
extension Network: TemplateValue {}
extension Timeline: TemplateValue {}
extension Tornado: TemplateValue {}
extension WebChart: TemplateValue {}
