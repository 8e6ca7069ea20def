import Formats
import Hummingbird
import LocalityPages
import PageKit
import Store

extension Refusal {
    /// What a person is told of an error that modules below describe in words; `nil` for errors that nobody expects.
    ///
    /// Pages with a form show what is wrong in it themselves; this is what is left: links and forms that no page of ours
    /// has written, and changes that somebody else was quicker with.
    init?(for error: any Error) {
        switch error {
        case LocalityFile.Failure.refused(_, let rule):
            self.init(
                status: .badRequest, heading: "This cannot be kept as it was sent.",
                advice: rule.prefix(1).uppercased() + rule.dropFirst() + ". Nothing was changed.")
        case let failure as LocalityFile.Failure:
            self.init(
                status: .serviceUnavailable, heading: "The locality cannot be read.", advice: failure.description)
        case let problem as ContentProblem:
            self.init(
                status: .badRequest, heading: "This cannot be kept as it was sent.", advice: problem.description)
        case is StudyCache.Busy:
            self.init(
                status: .serviceUnavailable, heading: "Too much is being worked out at the moment.",
                advice: "Others are waiting for results that take some seconds. Load the page again in a minute.")
        case is InputProblem, is InputProblems:
            self.init(status: .badRequest, heading: "Something of this cannot be read.", advice: "\(error)")
        default: return nil
        }
    }
}
