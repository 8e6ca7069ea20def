import Money
import PageKit
import Testing
import WebTesting

/// What the reader must not miss stands on the page, in the part of warnings, with the inputs that people type.
@Suite("Traps on the pages of money")
struct MoneyTrapPageTests {
    private func warnings(_ model: String, _ fields: [(String, String)]) async throws -> [String] {
        let body = Form(fields.map { ("in.\($0.0)", $0.1) } + [("profile", "2018")]).query
        let answer = try await Visitor().ask(.post, "/money/\(model)", headers: MoneyPagesTests.form, body: body)
        let page = try answer.page
        #expect(answer.status == 200, "\(page.errors)")
        return try page.section("Beware").items
    }

    /// Warnings that say each of these, each in one of its own.
    private func expect(_ sentences: String..., in warnings: [String]) {
        for sentence in sentences {
            #expect(warnings.count { $0.contains(sentence) } == 1, "“\(sentence)” in \(warnings)")
        }
    }

    private static let plan = [
        ("first-year", "2026-27"), ("prices", "2026-27"), ("categories.1.name", "All savings"),
        ("categories.1.baseline", "£28m"), ("categories.1.reduction", "100%"), ("one-offs.1.name", "Programme"),
        ("one-offs.1.amount", "£25m"),
    ]

    @Test("One ratio that hides a fiscal loss, and value that is not cash")
    func prevention() async throws {
        func outcome(_ row: Int, _ name: String, _ value: String, _ kind: String) -> [(String, String)] {
            [
                ("name", name), ("population", "1,000"), ("need", "40%"), ("engaged", "60%"), ("success", "25%"),
                ("deadweight", "20%"), ("value", value), ("kind", kind), ("gainer", "NHS"), ("grade", "4"),
            ].map { ("outcomes.\(row).\($0.0)", $0.1) }
        }
        let found = try await warnings(
            "prevention",
            [("first-year", "2018-19"), ("prices", "2018-19"), ("horizon", "1")]
                + outcome(1, "Admissions", "£500", "fiscal") + outcome(2, "Quality of life", "£5,000", "social") + [
                    ("costs.1.name", "Scheme"), ("costs.1.payer", "District"), ("costs.1.amounts", "£60,000"),
                    ("costs.1.grade", "2"),
                ])
        expect("public budgets lose £42,600: one ratio would hide it.", "releases no cash", in: found)
    }

    @Test("A pool that forgoes a member’s safety net")
    func pool() async throws {
        let found = try await warnings(
            "business-rates",
            [
                ("first-year", "2018-19"), ("members.1.name", "D1"), ("members.1.baseline-funding", "£2.4m"),
                ("members.1.rates-baseline", "£16m"), ("members.1.local-income", "£17.6m"), ("members.2.name", "D2"),
                ("members.2.baseline-funding", "£3m"), ("members.2.rates-baseline", "£12m"),
                ("members.2.local-income", "£11m"),
            ])
        expect("D2 gives up a safety net of £775,000", in: found)
    }

    @Test("A total that leaves one council in deficit, payback on the calendar, a saving twice, one that is no cash")
    func businessCase() async throws {
        let found = try await warnings(
            "business-case",
            Self.plan + [
                ("bodies.1.name", "East"), ("bodies.1.position", "£62.9m"), ("bodies.2.name", "West"),
                ("bodies.2.position", "(£23.3m)"), ("total-spend", "£20m"), ("delivered", "110%"),
                ("categories.2.name", "Time of officers"), ("categories.2.baseline", "£10m"),
                ("categories.2.reduction", "50"), ("categories.2.cashable", "no"),
            ])
        expect(
            "but West is left with −£23,300,000", "on the calendar it takes", "something is counted twice",
            "release no cash", "More than the whole plan is said to be delivered", in: found)
    }
}
