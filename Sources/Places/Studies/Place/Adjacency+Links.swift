import Places
import Store

extension Adjacency {
    /// Which zones of a geography touch; nil where nothing is known of it.
    ///
    /// Land joins, and what was decided; water and corners only where somebody decided so.
    public init?(of geography: String, in file: LocalityFile) throws {
        let links = try file.links(of: geography).filter(\.joined)
        guard !links.isEmpty else { return nil }
        self.init(
            codes: try file.areas(of: geography).map(\.code),
            links: links.map { .init($0.a, $0.b, contact: .land, kilometres: $0.borderKilometres ?? 0) })
    }
}
