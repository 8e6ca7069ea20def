import Dialogue
import Formats
import Foundation
import GRDB
import Yams

/// Consultations in the folder of an export: `consultation-KEY.yaml` and what stands beside it.
extension Folder {
    static func consultation(_ key: String) -> String { "consultation-\(key).yaml" }
}

extension LocalityFile {
    /// The files of every consultation and their texts.
    func consultationFiles() throws -> [(name: String, text: String)] {
        try consultationHeads().flatMap { try consultation($0.key)?.files() ?? [] }
    }
}

extension Database {
    /// Every consultation of a folder, in the order of their names.
    func storeConsultations(from folder: URL) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names.sorted() where name.hasPrefix("consultation-") && name.hasSuffix(".yaml") {
            let path = folder.appendingPathComponent(name).path
            try put(try ConsultationFiles(path: path, smallestGroup: smallestGroup()).read())
        }
    }
}

extension ConsultationRecord {
    /// Each file and its text; those that would be empty are left out.
    func files() throws -> [(name: String, text: String)] {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = 120
        encoder.options.sortKeys = false
        let name = Folder.consultation(consultation.key)
        let stem = String(name.dropLast(5))
        var files = [(name: name, text: try encoder.encode(consultation))]
        if !respondents.isEmpty { files.append(("\(stem)-answers.csv", answersCSV)) }
        if !comments.isEmpty {
            var csv = CSVWriter(titles: ["number", "channel", "text"])
            for comment in comments { csv.append(["\(comment.number)", comment.channel.rawValue, comment.text]) }
            files.append(("\(stem)-comments.csv", csv.text))
        }
        if !codings.isEmpty {
            var csv = CSVWriter(titles: ["comment", "coder", "themes"])
            for coding in codings {
                csv.append(["\(coding.comment)", coding.coder, coding.themes.joined(separator: ";")])
            }
            files.append(("\(stem)-themes.csv", csv.text))
        }
        return files
    }

    private var answersCSV: String {
        let margins = consultation.margins.map { $0.categories.map(\.name) }
        let questions = consultation.questions.map(\.answers)
        var csv = CSVWriter(
            titles: ["channel"] + consultation.margins.map(\.name) + consultation.questions.map(\.id))
        for respondent in respondents {
            let groups = zip(margins, respondent.groups).map { names, group in group.map { names[$0] } ?? "" }
            let answers = zip(questions, respondent.answers).map { names, answer in answer.map { names[$0] } ?? "" }
            csv.append([respondent.channel.rawValue] + groups + answers)
        }
        return csv.text
    }
}

extension Importer {
    /// Imports a consultation from its description and the files beside it, in place of one of the same key.
    public func consultation(_ path: String) throws -> Told {
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
            return Told(lines: lines)
        }
    }
}
