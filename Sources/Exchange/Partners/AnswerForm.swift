import Content
import Formats
import Store

/// The file in which answers are collected elsewhere: its columns, and a row for whatever is asked about.
public struct AnswerForm: Sendable {
    public struct Column: Hashable, Sendable {
        public var name: String
        /// What stands in it, in words.
        public var words: String
    }

    private let instrument: Instrument
    private let wave: Wave?
    public let columns: [Column]

    /// - Parameter wave: the wave that is open; without one the instrument says who answers.
    public init(_ instrument: Instrument, wave: Wave? = nil) {
        (self.instrument, self.wave) = (instrument, wave)
        let isAnonymous = wave?.isAnonymous ?? instrument.isAnonymous
        let isByOrganisation = wave?.isByOrganisation ?? (instrument.asks != .people && instrument.asks != .peopleByRow)
        let subject = instrument.asks.subject
        var columns: [Column] = []
        if isAnonymous, subject != .itself {
            columns.append(.init(name: "sheet", words: "a number of your own; rows with one number are one person’s"))
        }
        if isByOrganisation { columns.append(.init(name: "organisation", words: "key or name of the partner")) }
        switch subject {
        case .itself: break
        case .organisations:
            columns.append(
                .init(name: "about", words: "the partner that the row is about; empty for what is asked once"))
        case .rows:
            columns.append(
                .init(
                    name: "about",
                    words: "one of \(instrument.rows.map(\.id).joined(separator: ", ")); empty for what is asked once"))
        }
        columns += instrument.questions.map { .init(name: $0.id, words: $0.text(about: "…") + " " + $0.answerWords) }
        self.columns = columns
    }

    /// With a row for each organisation and each of its subjects; of people only the first line.
    public func csv(of organisations: [Organisation]) -> String {
        let titles = columns.map(\.name)
        var csv = CSVWriter(titles: titles)
        guard !instrument.asks.isOfPeople, let wave else { return csv.text }
        let asked = organisations.filter { $0.left == nil && $0.isAsked(in: wave) }
        for own in asked {
            var subjects: [String] = instrument.questionsOnce.isEmpty ? [] : [""]
            switch instrument.asks.subject {
            case .itself: subjects = [""]
            case .organisations: subjects += asked.filter { $0.key != own.key }.map(\.key)
            case .rows: subjects += instrument.rows.map(\.id)
            }
            for subject in subjects {
                csv.append(titles.map { $0 == "organisation" ? own.key : $0 == "about" ? subject : "" })
            }
        }
        return csv.text
    }
}

extension Question {
    /// What may be written for an answer: “1 to 7”, “yes, no”.
    fileprivate var answerWords: String {
        switch kind {
        case .scale: "(1 to \(scale?.steps.count ?? 0), or the word)"
        case .choice: "(\(choices.map(\.id).joined(separator: ", ")))"
        case .several: "(\(choices.map(\.id).joined(separator: "|")), parted by |)"
        case .ranking: "(\(choices.map(\.id).joined(separator: ">")), the first first)"
        case .points: "(\(choices.map { "\($0.id)=" }.joined(separator: "…|"))…)"
        case .number, .hours: "(a number)"
        case .text: "(text)"
        }
    }
}
