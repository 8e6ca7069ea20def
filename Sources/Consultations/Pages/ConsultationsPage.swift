import Base
import ConsultationStudies
import Figures
import LocalityPages
import PageKit

/// The consultations of a locality.
struct ConsultationsPage: LocalityPage {
    static let template = "consultations"
    static let section: Section? = .consultations

    let title = "Consultations"
    let heading: String
    let entries: [Entry]
    /// How to import one, where there is none.
    let command: String?

    struct Entry: Sendable {
        let address: String
        let name: String
        let finding: String
    }

    init(_ studies: [ConsultationStudy]) {
        entries = studies.map {
            Entry(
                address: ConsultationAddress.consultation($0.consultation.key), name: $0.consultation.title,
                finding: $0.finding + ".")
        }
        switch studies.count {
        case 0: heading = "Nobody has been consulted yet"
        case 1: heading = "People were asked once"
        case 2: heading = "People were asked twice"
        default: heading = "People were asked \(Words.spelled(studies.count)) times"
        }
        command = studies.isEmpty ? "localities import FILE consultation consultation-KEY.yaml" : nil
    }

    init(_ request: PageRequest) throws { self.init(try ConsultationStudy.all(in: request.locality.file)) }
}

extension ConsultationsPage {
    static let fields: [TemplateField<Self>] = [
        .init("heading", \.heading), .init("entries", \.entries), .init("command", \.command),
    ]
}

extension ConsultationsPage.Entry: TemplateRecord {
    static let fields: [TemplateField<Self>] = [
        .init(code: "address", \.address), .init("name", \.name), .init("finding", \.finding),
    ]
}
