import ConsultationStudies
import Hummingbird
import LocalityPages
import PageKit

extension ConsultationPage {
    /// `/consultations/councils-2016?by=age`
    init(_ request: PageRequest) throws {
        self.init(try Self.study(request), by: request.fields["by"])
    }

    /// `/consultations/councils-2016/answers.csv`: all answers, small numbers hidden as on the page.
    static func answers(_ request: PageRequest) async throws -> Response {
        let study = try study(request)
        return .csv(study.everything.csv(), named: "consultation-\(study.consultation.key).csv")
    }

    static func study(_ request: PageRequest) throws -> ConsultationStudy {
        guard let key = request.parameters.get("key"), let record = try request.locality.file.consultation(key) else {
            throw Refusal.notFound
        }
        return ConsultationStudy(record, on: request.today)
    }
}
