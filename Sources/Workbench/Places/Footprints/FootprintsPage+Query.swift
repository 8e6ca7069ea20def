import Workspace

extension FootprintsPage {
    /// `/places/footprints?layer=police`
    init(_ visit: Visit) throws {
        try self.init(visit.locality, fields: visit.fields)
    }
}

extension Locality {
    /// What lies in what.
    func layers() throws -> Layers { try held("layers") { try Layers(file, place) } }

    /// The footprints of a layer by the four conditions for success.
    func conditions(_ layer: Layers.Layer) throws -> FootprintConditions? {
        try held("conditions of \(layer.key)") { try layers().conditions(of: layer, in: file) }
    }
}
