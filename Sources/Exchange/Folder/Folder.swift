import Foundation
import Options
import Store

/// The files of an exported locality: open formats, pleasant to read, and the same bytes for the same locality.
///
/// | file | what |
/// | --- | --- |
/// | `locality.yaml` | title, profile, datasets, geographies, flow layers, statistics, roles, facts, plans |
/// | `areas-KEY.csv` | code, name, parent, place on the hexagon map |
/// | `boundaries-KEY.geojson` | shapes |
/// | `links-KEY.csv` | neighbours |
/// | `decisions-KEY.csv` | what was decided about links |
/// | `flows-KEY.csv` | one row per origin and destination |
/// | `statistics-KEY.csv` | one row per area, one column per statistic |
/// | `sources-KEY.csv` | figures that come from another dataset than the other figures of their statistic, where there are any |
/// | `division-KEY.csv` | which named areas each area lies in, with shares |
/// | `sectors-KEY.csv` | jobs: one row per area, one column per sector |
/// | `consultation-KEY.yaml`, `consultation-KEY-….csv` | a consultation, what was answered, written and read |
/// | `organisations.csv`, `waves.csv`, `respondents.csv`, `answers-….csv`, `placements.csv` | partners and what they answered |
/// | `case-KEY.json` | a case of a model, with all its versions |
/// | `drawn-plans.csv`, `drawn-plan-areas.csv` | plans that people drew, in all their versions |
/// | `weights.csv` | what judges say the criteria count, in all their answers |
/// | `register-ID.csv`, `register-columns.csv`, `register-marks.csv` | registers with every version of their records |
/// | `history.csv` | what changed the locality, and when |
enum Folder {
    static let document = "locality.yaml"

    /// `locality.yaml`.
    struct Document: Codable {
        /// Changes when a program of today could not read a folder of tomorrow.
        static let currentFormat = 1

        struct Part: Codable {
            var role: String
            var statistic: String
        }

        struct Plan: Codable {
            struct Council: Codable {
                var name: String
                var areas: [String]
            }

            var key: String
            var title: String
            var note: String
            var dataset: String?
            var councils: [Council]
        }

        var format: Int
        var title: String
        var profile: String
        var members: String?
        var comparison: String?
        var datasets: [Dataset]
        var geographies: [Geography]
        var layers: [FlowLayer]
        var statistics: [StatisticHead]
        var roles: [Part]
        var facts: [Fact]
        var plans: [Plan]
        /// Nothing where there are none, so that a folder of an earlier version reads and writes as before.
        var divisions: [NamedDivision]?
        var sectors: [SectorTable.Head]?
        /// The fewest people of whose anonymous answers anything is shown, where it is not five.
        var smallestGroup: Int?
        /// The day on which the locality stands still, where it does.
        var standsOn: String?
    }
}

extension Folder.Document {
    /// A document that says which locality it is, and nothing more yet.
    init(_ identity: LocalityFile.Identity) {
        self.init(
            format: Self.currentFormat, title: identity.title, profile: identity.profile, members: identity.members,
            datasets: [], geographies: [], layers: [], statistics: [], roles: [], facts: [], plans: [])
    }
}
