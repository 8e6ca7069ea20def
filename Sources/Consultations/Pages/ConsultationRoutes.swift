import LocalityPages
import PageKit

/// Every address of the pages about consultations, and what it answers.
package enum ConsultationRoutes {
    package static let feature = Feature(routes: routes, files: PageFiles(.module))

    static let routes: [Route<PageRequest>] = [
        .page(ConsultationAddress.all, ConsultationsPage.self),
        .page(ConsultationAddress.consultation.pattern, ConsultationPage.self),
        .page(ConsultationAddress.answer.pattern, ConsultationAnswerPage.self).secret,
        .action(ConsultationAddress.answer.pattern, ConsultationAnswerPage.answer).secret,
        .file(ConsultationAddress.answers.pattern, ConsultationPage.answers),
        .tables(below: ConsultationAddress.consultation.pattern, of: ConsultationPage.self),
        .page(ConsultationAddress.comments.pattern, CommentsPage.self),
        .action(ConsultationAddress.comments.pattern, CommentsPage.keep),
        .page(ConsultationAddress.done.pattern, ConsultationDonePage.self),
        .action(ConsultationAddress.done.pattern, ConsultationDonePage.add),
    ]
}
