import Hummingbird
import Workspace

extension ConsultationPage {
    /// `/consultations/councils-2016?by=age`
    init(_ visit: Visit) throws {
        self.init(try Self.study(visit), by: visit.fields["by"])
    }

    /// `/consultations/councils-2016/answers.csv`: all answers, small numbers hidden as on the page.
    static func answers(_ visit: Visit) async throws -> Response {
        let study = try study(visit)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "private, no-cache",
                .contentDisposition: "attachment; filename=\"consultation-\(study.consultation.key).csv\"",
            ], body: .init(byteBuffer: ByteBuffer(string: study.everything.csv())))
    }

    static func study(_ visit: Visit) throws -> ConsultationStudy {
        guard let key = visit.parameters.get("key"), let record = try visit.locality.file.consultation(key) else {
            throw Refusal.notFound
        }
        return ConsultationStudy(record, on: ConsultationAnswerPage.today)
    }
}
