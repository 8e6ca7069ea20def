import Dialogue

/// A consultation with everything that was answered, as it is stored and as it stands in a folder.
public struct ConsultationRecord: Hashable, Sendable {
    public var consultation: Consultation
    public var respondents: [Respondent]
    public var comments: [Comment]
    public var codings: [Coding]

    public var result: ConsultationResult { ConsultationResult(consultation, respondents) }

    public var themes: ThemeCounts {
        ThemeCounts(consultation.themes, comments, codings, threshold: SmallNumbers())
    }
}
