import Figures
import Foundation
import LocalityPages
import Options
import PageKit

/// Every way to group the areas into councils: counted within limits, ranked, the best ones drawn.
struct OptionsPage: LocalityPage {
    static let template = "options"
    static let section: Section? = .options

    let title = "Options"
    let local = LocalNavigation(OptionsSection.all)
    let errors: ErrorSummary?
    let heading: String
    let lede: Prose
    /// Why no plan fits, where none does.
    let reason: String?
    let limits: [FormField]
    /// Together, and apart.
    let wishes: [WishPart]
    /// Wishes are shown where there are any.
    let hasWishes: Bool
    /// How many links join, and what is open about them.
    let links: String
    /// By what the plans are in order.
    let order: FormField?
    /// By which set of criteria they are judged.
    let judging: FormField
    /// Which criteria hold, and what is missing for others.
    let criteria: CriteriaPart
    /// The plan that is looked at: the one asked for, else the one with a name, else the best.
    let shown: ShownPlan?
    /// Where that plan is painted further, or a new one is begun.
    let paint: String
    let plansHeading: String?
    let unbeaten: String?
    /// What the small maps have in common.
    let shapes: HTML?
    let plans: [PlanCard]
    /// How all plans lie by the criterion of the order.
    let histogram: Figures.Histogram?
    /// The limits, to be sent along with a choice of plans.
    let hidden: [Hidden]
    let report: String?

    /// Wishes of one kind: those that hold, and two lists to add one.
    struct WishPart: Sendable {
        let legend: String
        let fields: [FormField]
        /// Whether there is anything to look at: a wish, or a mistake.
        let isUsed: Bool
    }

    struct PlanCard: Sendable {
        let code: String
        let title: String
        /// The page with this plan drawn large.
        let address: String
        let drawing: HTML?
        /// No other plan is as good by every criterion and better by one.
        let isOnFront: Bool
        let sizes: String
        let figures: String
        let isNamed: Bool
    }
}

extension OptionsPage {
    static let fields: [TemplateField<Self>] = [
        .init("local", \.local), .init("heading", \.heading),
        .init("lede", \.lede), .init("reason", \.reason), .init("limits", \.limits), .init("wishes", \.wishes),
        .init("hasWishes", \.hasWishes), .init("links", \.links), .init("order", \.order), .init("judging", \.judging),
        .init("criteria", \.criteria), .init("shown", \.shown),
        .init(code: "paint", \.paint), .init("plansHeading", \.plansHeading), .init("unbeaten", \.unbeaten),
        .init("shapes", \.shapes), .init("plans", \.plans), .init("histogram", \.histogram), .init("hidden", \.hidden),
        .init(code: "report", \.report),
    ]
}

extension OptionsPage.WishPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("legend", \.legend), .init("fields", \.fields),
    ]
}

extension OptionsPage.PlanCard: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "code", \.code), .init("title", \.title), .init(code: "address", \.address),
        .init("drawing", \.drawing),
        .init("isOnFront", \.isOnFront), .init("sizes", \.sizes), .init("figures", \.figures),
        .init("isNamed", \.isNamed),
    ]
}
