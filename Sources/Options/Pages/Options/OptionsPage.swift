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
    let limits: [LimitField]
    let together: WishPart
    let apart: WishPart
    /// Wishes are shown where there are any.
    let hasWishes: Bool
    /// How many links join, and what is open about them.
    let links: String
    /// By what the plans are in order.
    let orders: [Order]
    let orderField: String?
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

    struct LimitField: Sendable {
        let name: String
        let label: String
        let value: String
        let error: String?
    }

    /// Wishes of one kind: those that hold, and two lists to add one.
    struct WishPart: Sendable {
        /// The name of the wishes that hold, and the beginning of the names of the lists.
        let kind: String
        let field: String
        /// The labels of the two lists.
        let invitation: String
        let link: String
        let wishes: [Wish]
        let first: [Choice]
        let second: [Choice]
        let error: String?

        struct Wish: Sendable {
            let codes: String
            let names: String
        }
    }

    struct Order: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
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
        .init("local", \.local), .init("errors", \.errors), .init("heading", \.heading),
        .init("lede", \.lede), .init("reason", \.reason), .init("limits", \.limits), .init("together", \.together),
        .init("apart", \.apart), .init("hasWishes", \.hasWishes), .init("links", \.links), .init("orders", \.orders),
        .init("orderField", \.orderField), .init("criteria", \.criteria), .init("shown", \.shown),
        .init("paint", \.paint), .init("plansHeading", \.plansHeading), .init("unbeaten", \.unbeaten),
        .init("shapes", \.shapes), .init("plans", \.plans), .init("histogram", \.histogram), .init("hidden", \.hidden),
        .init("report", \.report),
    ]
}

extension OptionsPage.LimitField: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("name", \.name), .init("label", \.label), .init("value", \.value), .init("error", \.error),
    ]
}

extension OptionsPage.WishPart: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("kind", \.kind), .init("field", \.field), .init("invitation", \.invitation), .init("link", \.link),
        .init("wishes", \.wishes), .init("first", \.first), .init("second", \.second), .init("error", \.error),
    ]
}

extension OptionsPage.WishPart.Wish: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("codes", \.codes), .init("names", \.names),
    ]
}

extension OptionsPage.Order: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("id", \.id), .init("name", \.name), .init("isChosen", \.isChosen),
    ]
}

extension OptionsPage.PlanCard: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init("code", \.code), .init("title", \.title), .init("address", \.address), .init("drawing", \.drawing),
        .init("isOnFront", \.isOnFront), .init("sizes", \.sizes), .init("figures", \.figures),
        .init("isNamed", \.isNamed),
    ]
}
