import PageKit

/// Where the pages about consultations are.
package enum ConsultationAddress {
    package static let all = "/consultations"
    package static let consultation = Address<String>("/consultations/{key}")
    package static let tables = Address<String>("/consultations/{key}/csv")
    package static let answer = Address<String>("/consultations/{key}/answer")
    package static let answers = Address<String>("/consultations/{key}/answers.csv")
    package static let comments = Address<String>("/consultations/{key}/comments")
    package static let done = Address<String>("/consultations/{key}/done")
}
