import Formats
import Foundation
import Store

extension Importer {
    /// Imports a consultation from its description and the files beside it, in place of one of the same key.
    public func consultation(_ path: String) throws -> ImportSummary {
        let record = try ConsultationFiles(path: path, smallestGroup: file.smallestGroup()).read()
        let survey = record.respondents.count { $0.channel == .survey }
        return try change("Imported the consultation “\(record.consultation.key)”") { db in
            try db.put(record)
            var lines = [
                """
                \(survey) surveyed, \(record.respondents.count - survey) who came forward, \(record.comments.count) comments, \
                \(record.codings.count) readings of them.
                """
            ]
            // Said at once: a survey that cannot be weighed speaks for nobody.
            if survey > 0, let refusal = record.result.weights.refusal {
                lines.append("The survey has no weights: \(refusal)")
            }
            return ImportSummary(lines: lines)
        }
    }
}
