import Formats
import Foundation
import PlaceFiles
import Places
import Store

/// Flows of people: one file for each layer, one row for each origin and destination.
struct FlowsCodec: FolderCodec {
    static func flows(_ layer: String) -> String { "flows-\(layer).csv" }

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        folder.document.layers = try db.flowLayers()
        for layer in folder.document.layers {
            var csv = CSVWriter(titles: ["origin", "destination", "count"])
            let table = try db.flowTable(of: layer.key) ?? FlowTable()
            for row in 0..<table.count {
                csv.append([
                    table.codes[Int(table.origins[row])], table.codes[Int(table.destinations[row])],
                    "\(table.people[row])",
                ])
            }
            try folder.write(csv.text, as: Self.flows(layer.key))
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        for layer in folder.document.layers {
            let id = try db.put(layer)
            let input = try InputFile(path: folder.path(Self.flows(layer.key)))
            try db.insertFlows(try FlowTable(exported: input), layer: id) { _ in }
        }
    }
}
