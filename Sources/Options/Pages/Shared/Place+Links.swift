import Figures
import PlaceStudies

extension Place {
    /// Links that are no land border, or that somebody decided on: they are part of the result.
    var doubtfulLinks: Table? {
        let links = self.links.filter { $0.kind != .land || $0.decision != nil }
        guard !links.isEmpty else { return nil }
        var table = Table("Links that are decisions", columns: ["Area", "Neighbour", "By", "Joins", "Why"])
        for link in links {
            table.append([
                .text(name(link.a)), .text(name(link.b)), .text(link.kind.rawValue),
                .text(link.joined ? "yes" : "no"), .text(link.decision?.reason ?? "not decided"),
            ])
        }
        return table
    }
}
