import Foundation
import Partners

/// What leaves of an anonymous wave: how many gave which answer to each question, and comments apart from them.
///
/// A row a person would tell more than any page does: whoever knows one answer of somebody finds the others beside it. So
/// each question stands for itself, and of each group that is large enough: an answer that few gave is not named, nor as
/// many others as it takes that nobody works it out from the number who answered. A question that too few of a group
/// answered is left out. Comments say to which question they belong and not from which group, in the order of their words.
public struct AnswerCounts: Hashable, Sendable {
    /// An organisation, or everyone where sheets do not say from which they come.
    public struct Group: Hashable, Sendable {
        public var organisation: String?
        public var people: Int

        package init(organisation: String?, people: Int) { (self.organisation, self.people) = (organisation, people) }
    }

    public struct Answer: Hashable, Sendable {
        /// As a file of answers has it: `3`, `not-yet`, `?`.
        public var value: String
        public var people: Int

        package init(value: String, people: Int) { (self.value, self.people) = (value, people) }
    }

    /// One question as one group answered it.
    public struct Question: Hashable, Sendable {
        public var organisation: String?
        public var about: String
        public var question: String
        /// How many answered, with “I do not know”.
        public var people: Int
        /// Answers that enough people gave.
        public var answers: [Answer]

        package init(organisation: String?, about: String, question: String, people: Int, answers: [Answer]) {
            (self.organisation, self.about, self.question) = (organisation, about, question)
            (self.people, self.answers) = (people, answers)
        }

        /// People whose answers are too few to be told.
        public var others: Int { people - answers.reduce(0) { $0 + $1.people } }
    }

    public struct Comment: Hashable, Sendable {
        public var about: String
        public var question: String
        public var text: String

        package init(about: String, question: String, text: String) {
            (self.about, self.question, self.text) = (about, question, text)
        }
    }

    public var groups: [Group]
    public var questions: [Question]
    public var comments: [Comment]

    package init(groups: [Group] = [], questions: [Question] = [], comments: [Comment] = []) {
        (self.groups, self.questions, self.comments) = (groups, questions, comments)
    }
}

extension AnswerCounts {
    /// - Parameters:
    ///   - table: answers of groups that are large enough, as ``Disclosure`` gives them.
    ///   - texts: ids of questions that are answered in words of one's own, which leave like comments.
    ///   - threshold: the locality's smallest group.
    package init(_ table: AnswerTable, texts: Set<String>, threshold: Int) {
        self.init()
        groups = Dictionary(grouping: table.sheets, by: \.self).map { Group(organisation: $0, people: $1.count) }
            .sorted { ($0.organisation ?? "") < ($1.organisation ?? "") }
        struct Place: Hashable {
            var organisation: String
            var about: String
            var question: String
        }
        let entries = Dictionary(grouping: table.entries) { entry in
            Place(
                organisation: table.sheets[entry.sheet] ?? "", about: table.abouts[entry.about],
                question: table.questions[entry.question])
        }
        for (place, given) in entries {
            let people = given.count { !$0.value.isEmpty }
            guard people >= threshold else { continue }
            let isText = texts.contains(place.question)
            var counts: [String: Int] = [:]
            for entry in given where !isText && !entry.value.isEmpty { counts[entry.value, default: 0] += 1 }
            let values = counts.sorted { $0.key < $1.key }
            let shown = CellSuppression(threshold: threshold).shown(values.map(\.value))
            questions.append(
                Question(
                    organisation: place.organisation.isEmpty ? nil : place.organisation, about: place.about,
                    question: place.question, people: people,
                    answers: zip(values, shown).compactMap { value, count in
                        count.map { Answer(value: value.key, people: $0) }
                    }))
            for text in given.flatMap({ isText ? [$0.value, $0.comment] : [$0.comment] }) {
                let plain = text.trimmingCharacters(in: .whitespacesAndNewlines)
                if !plain.isEmpty {
                    comments.append(Comment(about: place.about, question: place.question, text: plain))
                }
            }
        }
        questions.sort {
            ($0.organisation ?? "", $0.about, $0.question) < ($1.organisation ?? "", $1.about, $1.question)
        }
        comments.sort { ($0.about, $0.question, $0.text) < ($1.about, $1.question, $1.text) }
    }

    /// The same where the smallest group that is shown is another one now.
    package func keeping(atLeast threshold: Int) -> AnswerCounts {
        var kept = self
        kept.groups = groups.filter { $0.people >= threshold }
        let known = Set(kept.groups.map(\.organisation))
        kept.questions = questions.filter { known.contains($0.organisation) && $0.people >= threshold }.map {
            question in
            let isShown =
                question.answers.allSatisfy { $0.people >= threshold }
                && (question.others == 0 || question.others >= threshold)
            var question = question
            if !isShown { question.answers = [] }
            return question
        }
        // From which group a comment comes is not known, so one that is too small takes all of a question.
        let lost = Set(questions.filter { !known.contains($0.organisation) || $0.people < threshold }.map(\.subject))
        kept.comments = comments.filter { !lost.contains([$0.about, $0.question]) }
        return kept
    }

    /// Everyone whose answers are counted.
    public var people: Int { groups.reduce(0) { $0 + $1.people } }
}

extension AnswerCounts.Question {
    fileprivate var subject: [String] { [about, question] }
}
