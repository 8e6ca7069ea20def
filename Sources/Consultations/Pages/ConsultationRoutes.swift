import LocalityPages
import PageKit

/// Every address of the pages about consultations, and what it answers.
package enum ConsultationRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page("/consultations", ConsultationsPage.self),
        .page("/consultations/{key}", ConsultationPage.self),
        .page("/consultations/{key}/answer", ConsultationAnswerPage.self),
        .action("/consultations/{key}/answer", ConsultationAnswerPage.answer),
        .file("/consultations/{key}/answers.csv", ConsultationPage.answers),
        .tables("/consultations/{key}/csv", of: ConsultationPage.self),
        .page("/consultations/{key}/comments", CommentsPage.self),
        .action("/consultations/{key}/comments", CommentsPage.keep),
        .page("/consultations/{key}/done", ConsultationDonePage.self),
        .action("/consultations/{key}/done", ConsultationDonePage.add),
    ]
}
