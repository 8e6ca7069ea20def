import Consultations
import Partners

/// A consultation with everything that was answered, as it is stored and as it stands in a folder.
public struct ConsultationRecord: Hashable, Sendable {
    public var consultation: Consultation
    /// In the order of the answers themselves.
    public var respondents: [Respondent]
    public var comments: [Comment]
    public var codings: [Coding]
    /// The fewest people of whom anything is shown: the locality says it.
    public var smallestGroup = 5

    package init(
        consultation: Consultation, respondents: [Respondent], comments: [Comment], codings: [Coding],
        smallestGroup: Int = 5
    ) {
        self.consultation = consultation
        self.respondents = respondents
        self.comments = comments
        self.codings = codings
        self.smallestGroup = smallestGroup
    }

    public var result: ConsultationResult {
        ConsultationResult(consultation, respondents, threshold: smallestGroup)
    }

    public var themes: ThemeCounts {
        ThemeCounts(consultation.themes, comments, codings, threshold: CellSuppression(threshold: smallestGroup))
    }
}
