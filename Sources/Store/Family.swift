/// A family of records: a result that depends on some of them holds for as long as those stay as they are, whatever else is
/// written meanwhile.
public enum Family: String, CaseIterable, Hashable, Sendable {
    /// The locality’s name, its profile, the day on which it stands.
    case settings
    /// Datasets, and facts with their sources.
    case sources
    /// Geographies, areas, their shapes, and how they lie in others.
    case places
    /// Neighbours, and what was decided on them.
    case links
    /// Statistics, the parts they play, and jobs by sector.
    case statistics
    case flows
    /// Plans that were kept or drawn, and what judges say counts.
    case plans
    /// Cases of models.
    case money
    /// Organisations, waves, and where a partner was put.
    case partners
    /// What was sent.
    case answers
    /// What is being written, and has not been sent.
    case drafts
    case registers
    case consultations

    /// The family to which the rows of a table belong; nil for the history, on which nothing else depends, and for tables that
    /// are kept for the work of others: of migrations, of revisions, of closing a wave.
    package init?(table: String) {
        switch table {
        case "locality": self = .settings
        case "dataset", "fact": self = .sources
        case "geography", "area", "boundary", "division", "division_part": self = .places
        case "link", "link_decision": self = .links
        case "statistic", "observation", "role", "sector", "sector_jobs", "sector_table": self = .statistics
        case "flow", "flow_layer", "flow_place": self = .flows
        case "plan", "plan_area", "drawn_plan", "drawn_plan_area", "weighing", "weighing_points": self = .plans
        case "money_case", "money_case_version": self = .money
        case "organisation", "wave", "placement": self = .partners
        case "sheet", "answer", "answer_count", "answer_comment", "respondent": self = .answers
        case _ where table.hasPrefix("record") || table.hasPrefix("register_"): self = .registers
        case _ where table.hasPrefix("consultation"): self = .consultations
        default: return nil
        }
    }
}
