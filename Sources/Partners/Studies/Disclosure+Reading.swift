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
