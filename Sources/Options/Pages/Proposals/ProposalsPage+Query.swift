import Base
import Content
import Figures
import LocalityPages
import OptionStudies
import Options
import Places
import Store

extension ProposalsPage {
    /// `/options/proposals`; one area: `/options/proposals?area=kent`; one plan: `/options/proposals?plan=KEN-4b`.
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let asked = request.fields["plan"]
        let studies = try locality.proposalStudies()
        if let asked, !studies.contains(where: { $0.plans.contains { $0.plan.id == asked } }) {
            self.init(problem: "“\(asked.prefix(20))” is no proposal for these areas.")
            return
        }
        let area = request.fields["area"]
        if let area, !studies.contains(where: { $0.area.id == area }) {
            self.init(problem: "“\(area.prefix(40))” is no area whose districts are all here.")
            return
        }
        let file = request.file
        self.init(
            locality, studies: studies, source: try Proposals.load().first?.source ?? "", asked: asked, area: area,
            split: { plan, study in try? SplitMap(plan, study, in: file)?.map })
    }
}

/// A plan with the wards that leave their district drawn in the council to which they go.
struct SplitMap {
    let map: Map

    /// - Returns: nil where no ward is named, or the locality has not the wards of the divided districts.
    init?(_ plan: Proposals.Plan, _ study: ProposalStudy, in file: LocalityFile) throws {
        let moved = Dictionary(plan.moves.compactMap { move in move.ward.map { ($0, move.to) } }) { first, _ in first }
        let divided = Set(plan.moves.filter { $0.ward != nil }.map(\.from))
        guard !moved.isEmpty else { return nil }
        for geography in try file.geographies() {
            let wards = try file.areas(of: geography.key).filter { $0.parent.map(divided.contains) ?? false }
            guard Set(wards.map(\.code)).isSuperset(of: moved.keys) else { continue }
            let shapes = try file.boundaries(of: geography.key)
            let districts = study.place.areas.filter { !divided.contains($0.code) }
            let areas =
                districts.compactMap { area in
                    study.place.boundaries[area.code].map { MapArea(code: area.code, title: area.name, boundary: $0) }
                }
                + wards.compactMap { ward in
                    shapes[ward.code].map { MapArea(code: ward.code, title: ward.name, boundary: $0) }
                }
            guard areas.count == districts.count + wards.count else { continue }
            let classes = plan.councils.map { codes in
                let own = codes.flatMap { code in
                    divided.contains(code)
                        ? wards.filter { $0.parent == code && moved[$0.code] == nil }.map(\.code) : [code]
                }
                let gained = moved.filter { codes.contains($0.value) }.keys.sorted()
                return Map.Class(
                    study.name(ofCouncil: codes), codes: own + gained,
                    note: gained.isEmpty ? nil : Prose("\(Words.count(gained.count, "ward")) joined"))
            }
            map = Map(
                "The same with \(Words.count(moved.count, "ward")) moved", base: BaseMap(areas), classes: classes,
                source: study.place.source(geography.dataset))
            return
        }
        return nil
    }
}
