import Base
import Figures
import Places

extension RegionsStudy {
    /// How it was worked out, in a paragraph: the method with its order of zones and its rule for ties, what is asked of an
    /// area, and how people without a place of work count.
    public var method: Prose {
        let zones = Words.number(found.division.zones.count)
        let crossing = outside.map { " \($0)" } ?? ""
        return """
            \(how) From \(zones) zones, whose order is that of their codes, so that the order of rows in a file changes nothing. \
            \(asked) \(Self.words(question.home))\(crossing)\(after) The official areas were made from smaller zones and revised by hand, \
            so they differ.
            """
    }

    /// Who is not counted, since one end of the way lies outside; nil where there is nobody.
    var outside: String? {
        guard flows.crossing > 0 else { return nil }
        return
            "\(Words.number(flows.crossing)) people who go to places outside these zones, or come from there, are left out."
    }

    private var how: String {
        switch question.method {
        case .dissolve:
            """
            Full dissolve (Coombes and Bond 2008): every zone begins as an area of its own; the area that falls shortest is \
            dissolved, among equals the one with the lowest number; its zones, one after the other, join the area to which they \
            are tied most closely, among equals again the lowest number; until every area is valid.
            """
        case .istat:
            """
            After Istat and Eurostat as documented: the area that falls shortest loses its most outward zone, which joins the \
            area to which it is tied most closely if that area does not get worse, and waits on a reserve list otherwise \
            (\(Words.count(reserved ?? 0, "zone")) did); the lowest number goes first among equal areas, the highest among equal \
            ties.
            """
        case .istatPeer:
            """
            As the R package LabourMarketAreas 3.4 works: an area once opened is emptied zone by zone until one is left; zones \
            that make no area better wait on a reserve list (\(Words.count(reserved ?? 0, "zone")) did) and are attached at the \
            end without a test.
            """
        }
    }

    private var asked: String {
        let rule = question.rule
        let least = Words.number(rule.minimumSize)
        guard rule.minimumContainment < rule.targetContainment else {
            return
                "Asked of an area: \(least) employed residents, and \(Words.percent(rule.targetContainment)) on both sides."
        }
        return """
            Asked of an area: \(least) employed residents with \(Words.percent(rule.targetContainment)) of residents working inside \
            and of jobs filled from inside, falling along a \(rule.curve == .smooth ? "smooth curve" : "straight line") to \
            \(Words.percent(rule.minimumContainment)) from \(Words.number(rule.targetSize)) residents on.
            """
    }

    private var after: String {
        let moves = [
            question.joinsDetached ? "pieces that lay apart joined the area beside them" : nil,
            question.isRefined ? "zones at borders moved wherever that tied them more closely" : nil,
        ].compactMap(\.self)
        return moves.isEmpty ? "" : " Then \(Words.list(moves)), all areas staying valid."
    }

    /// How people are counted who work at home, have no fixed place or work offshore.
    public static func words(_ home: HomeWorkers) -> String {
        switch home {
        case .diagonal: "People who work at home or have no fixed place count as working where they live."
        case .exclude: "People who work at home or have no fixed place are left out."
        case .keep: "People who work at home or have no fixed place count as residents who work outside every area."
        }
    }
}

extension RegionsStudy: ReportPart {
    public var sections: [Report.Section] {
        [.init(finding, (map.map { [.picture($0)] } ?? []) + [.table(table)])]
    }

    public var methods: [Report.Section] { [.init("Travel-to-work areas", [.paragraph(method)])] }
}
