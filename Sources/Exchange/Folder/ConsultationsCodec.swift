import Formats
import Foundation
import Store

/// Consultations: `consultation-KEY.yaml` and what stands beside it.
struct ConsultationsCodec: FolderCodec {
    fileprivate static func name(_ key: String) -> String { "consultation-\(key).yaml" }

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        for head in try db.consultationHeads() {
            guard let record = try db.consultationRecord(head.key) else { continue }
            for file in try record.files() { try folder.write(file.text, as: file.name) }
        }
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        // What a locality let in comes back, even if its smallest group has been raised since.
        let group = min(folder.document.smallestGroup ?? SettingsCodec.usualGroup, SettingsCodec.usualGroup)
        for name in try folder.names(from: "consultation-", to: ".yaml") {
            try db.put(try ConsultationFiles(path: folder.path(name), smallestGroup: group).read())
        }
    }
}

extension ConsultationRecord {
    /// Each file and its text; those that would be empty are left out.
    fileprivate func files() throws -> [(name: String, text: String)] {
        let name = ConsultationsCodec.name(consultation.key)
        let stem = String(name.dropLast(5))
        var files = [(name: name, text: try FolderWriter.yaml.encode(consultation))]
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
