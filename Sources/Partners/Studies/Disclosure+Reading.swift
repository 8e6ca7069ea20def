import Base
import Content
import Figures
import Store

extension Disclosure {
    /// Why nothing can be seen, in a sentence.
    public var reason: String? {
        switch refusal {
        case .waveIsOpen:
            "Answers are anonymous, so the result appears when the wave is closed; until then nobody can see one person's answers arrive."
        case .nobodyAnswered: "Nobody answered."
        case .tooFew(let threshold): "Fewer than \(Words.spelled(threshold)) people answered, so nothing is shown."
        case nil: nil
        }
    }
}

extension AnswerTable {
    /// The sheets with their answers as an instrument reads them; what does not fit its present text is left out.
    public func sheets(read instrument: Instrument) -> [Sheet] {
        var made = sheets.map { Sheet(organisation: $0, answers: [:]) }
        let asked = questions.map(instrument.question)
        for entry in entries {
            guard let answer = try? asked[entry.question]?.answer(entry.value, comment: entry.comment) else { continue }
            made[entry.sheet].answers[abouts[entry.about], default: [:]][questions[entry.question]] = answer
        }
        return made
    }
}
