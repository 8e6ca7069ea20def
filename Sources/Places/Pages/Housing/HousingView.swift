import Base
import Figures
import LocalityPages
import PageKit
import PlaceStudies
import Places

/// Housing market areas in two tiers, and which of them each area of the locality fits best.
struct HousingView: PlaceView {
    static let template = "housing"
    static let title = "Housing markets"
    static let part = PlacesSection.housing

    /// Strategic markets that stay although they do not hold what is asked.
    let invalid: String?
    let upper: Map?
    let lower: Map?
    let fits: Table
    /// Zone by zone, where zones are finer than areas and have shapes.
    let zones: Zones?
    let markets: Table
    let method: Prose

    struct Zones: Sendable {
        let upper: Map
        let lower: Map
    }

    var tables: [NamedTable?] {
        [
            .init("upper", upper), .init("lower", lower), .init("fits", fits), .init("zones-upper", zones?.upper),
            .init("zones-lower", zones?.lower), .init("markets", markets),
        ]
    }

    /// `/places/housing?commuting=77.5&moving=50`.
    static func answer(_ request: PageRequest) async throws -> PlaceAnswer<Self> {
        let locality = try request.locality
        let form = HousingForm(request.fields)
        guard let study = try locality.housing(form.question) else { return missing(locality.place) }
        let worst = study.fits.min { $0.lowerShare < $1.lowerShare }
        return .init(
            heading: study.finding,
            lede: """
                People look for a home within reach of their work, and most who move stay near. \(words(worst))
                """, form: form.controls, problems: form.problems,
            shown: Self(study, zoneBase: study.isCoarse ? nil : try locality.zoneBase(study.commuting)))
    }

    init(_ study: HousingStudy, zoneBase: BaseMap?) {
        let failing = study.upper.filter { !$0.area.isValid }.map(\.name)
        invalid =
            failing.isEmpty
            ? nil
            : "\(Words.list(failing)) \(failing.count == 1 ? "does" : "do") not hold what is asked of a strategic market."
        upper = study.silverMap(lower: false)
        lower = study.silverMap(lower: true)
        fits = study.fitTable
        zones = zoneBase.map {
            Zones(upper: study.goldMap(lower: false, on: $0), lower: study.goldMap(lower: true, on: $0))
        }
        markets = study.marketsTable
        method = study.method
    }

    private static func missing(_ place: Place) -> PlaceAnswer<Self> {
        place.commuting != nil
            ? .init(
                heading: "Where people move to is not known yet",
                lede: "Import moves of home between these areas, or between the zones for which commuting is known.",
                command: "localities import FILE flows migration.csv --kind migration")
            : .init(
                heading: "Where people work is not known yet",
                lede: "Housing markets need commuting for the strategic tier, and moves of home for the local one.",
                command: "localities import FILE flows commuting.csv")
    }

    private static func words(_ worst: HousingStudy.Fit?) -> String {
        guard let worst, worst.lowerShare < 0.995 else { return "Every area lies in one market as a whole." }
        return """
            \(worst.area.name) fits least well: \(Words.percent(worst.lowerShare, decimals: 0)) of its people live in the local \
            market that it is put to.
            """
    }
}

extension HousingView {
    static let fields: [TemplateField<Self>] = [
        .init("invalid", \.invalid), .init("upper", \.upper), .init("lower", \.lower), .init("fits", \.fits),
        .init("zones", \.zones), .init("markets", \.markets), .init("method", \.method),
    ]
}

extension HousingView.Zones: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("upper", \.upper), .init("lower", \.lower),
    ]
}
