import Base
import Content
import Figures
import Foundation

/// The items of a checklist: first those that are open – undecided, unproven or unanswered –, then those that are met.
struct ChecklistResult {
    let study: InstrumentStudy
    let metWhen: Condition

    init(_ study: InstrumentStudy, metWhen: Condition) {
        self.study = study
        self.metWhen = metWhen
    }

    struct Item {
        var section: String
        var text: String
        /// Answers that say something, and those of them that meet the condition.
        var n: Int
        var met: Int
        /// The same where it may be told.
        var shownMet: Int?
        /// What the answers say, most frequent first.
        var words: String
        /// Each with who says it.
        var comments: [String]
        var isMet: Bool { met * 2 > n }
    }

    var items: [Item] {
        let instrument = study.instrument
        let subjects: [(id: String, title: String)] =
            instrument.asks.subject == .rows ? instrument.rows.map { ($0.id, $0.title) } : [(AnswerSheet.itself, "")]
        return subjects.flatMap { subject in
            instrument.sections.flatMap { section in
                section.questions.compactMap { question -> Item? in
                    guard question.kind != .text, question.kind != .hours else { return nil }
                    let about = section.isOnce ? AnswerSheet.itself : subject.id
                    let shown = study.given { sheet in
                        sheet[question.id, about: about].flatMap { $0.value == .unknown ? nil : $0 }
                    }.map { (organisation: $0.sheet.organisation, answer: $0.value) }
                    let words = Dictionary(grouping: shown) { question.words($0.answer) }.mapValues(\.count)
                        .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
                    let met = shown.count { given in
                        metWhen.holds { $0 == "answer" ? given.answer.operand : nil }
                    }
                    return Item(
                        section: section.title.isEmpty ? subject.title : section.title,
                        text: question.text(about: subject.title), n: shown.count, met: met,
                        shownMet: study.shown([met, shown.count - met])[0],
                        words: study.wave.isAnonymous
                            ? words.first.flatMap { $0.value >= study.disclosure.smallestGroup ? $0.key : nil } ?? ""
                            : words.map { "\($0.key) (\($0.value))" }.joined(separator: ", "),
                        comments: study.wave.isAnonymous
                            ? [] : shown.compactMap { comment($0.answer.comment, of: $0.organisation) })
                }
            }
        }
    }

    /// “None of 11 items is met”, “One of seven items is met; six are open”, “All 14 items are met”.
    static func heading(met: Int, of all: Int) -> String {
        let items = Words.count(all, "item")
        switch met {
        case all: return "All \(items) are met"
        case 0: return "None of \(items) is met"
        default:
            let open = all - met
            return
                "\(Words.sentence(Words.spelled(met))) of \(items) \(met == 1 ? "is" : "are") met; \(Words.spelled(open)) \(open == 1 ? "is" : "are") open"
        }
    }

    /// “Christchurch: We do not ask for it.”
    private func comment(_ words: String, of organisation: String?) -> String? {
        words.isEmpty ? nil : organisation.map { "\(study.short($0)): \(words)" } ?? words
    }

    var part: ResultPart {
        let items = items
        let open = items.filter { !$0.isMet }
        var table = Table(
            "Every item; what is open stands first",
            columns: [
                "Item", "State", .init("Say it is met", .plain()), .init("Answered", .plain()), "Answers",
                "Why, evidence",
            ],
            source: study.source)
        for item in open + items.filter(\.isMet) {
            table.append(
                [
                    .text("\(item.section.isEmpty ? "" : item.section + ": ")\(item.text)"),
                    .text(item.n == 0 ? "○ nobody answered" : item.isMet ? "● met" : "○ open"),
                    item.n == 0
                        ? .missing("nobody") : item.shownMet.map { .number($0) } ?? .missing("too few to show"),
                    .number(item.n),
                    item.words.isEmpty ? .missing("none") : .text(item.words),
                    item.comments.isEmpty ? .missing("nothing said") : .text(item.comments.joined(separator: " ")),
                ], marked: !item.isMet)
        }
        let met = items.count - open.count
        return ResultPart(
            Self.heading(met: met, of: items.count), lede: "\(study.response).", blocks: [.table(table)],
            method: [
                "An answer meets an item where “\(metWhen.description)”. An item is met where more than half of those who answered say so; “I do not know” and no answer leave it open."
            ], measures: [.init("Items met", Double(met), .plain())])
    }
}
