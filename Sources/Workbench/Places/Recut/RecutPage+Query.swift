import Workspace

extension RecutPage {
    /// `/places/recut?from=district&show=population&to=police&by=lookup&kind=total`
    init(_ visit: Visit) throws { try self.init(visit.locality, fields: visit.fields) }
}

extension Locality {
    func recuts() throws -> RecutStudy { RecutStudy(file, try layers()) }

    func recutSources() throws -> [RecutStudy.From] { try held("recut sources") { try recuts().sources() } }
}
