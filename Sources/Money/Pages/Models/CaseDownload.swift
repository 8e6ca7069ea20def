import Figures
import Foundation
import Hummingbird
import Money
import MoneyStudies
import PageKit

/// A file as which a result can be taken away. A further format is a further case here, and the page offers it.
enum CaseDownload: String, CaseIterable, Sendable {
    case xlsx, json, csv, text

    var words: String {
        switch self {
        case .xlsx: "A workbook with the formulas, to recalculate (.xlsx)"
        case .json: "Inputs, result and method as JSON"
        case .csv: "Figures as CSV"
        case .text: "The working line by line as text"
        }
    }

    var mediaType: String {
        switch self {
        case .xlsx: MediaType.xlsx
        case .json: MediaType.json
        case .csv: MediaType.csv
        case .text: MediaType.text
        }
    }

    private func bytes(_ study: MoneyStudy, _ standing: [String]) -> Data {
        switch self {
        case .xlsx: MoneyWorkbook(study, standing: standing).workbook.bytes()
        case .json: study.outcome.json(withWorking: true)
        case .csv: Data(("\u{FEFF}" + study.figureNumbers.csv()).utf8)
        case .text: Data(study.outcome.explanation.utf8)
        }
    }

    /// - Parameter standing: whose numbers these are, a sentence each.
    func response(_ study: MoneyStudy, standing: [String]) -> Response {
        let ending = self == .text ? "txt" : rawValue
        return .file(bytes(study, standing), mediaType, named: "\(study.model.about.key).\(ending)")
    }

    /// One table of the result; `nil` where there is no table of this key.
    static func table(_ key: String, of study: MoneyStudy) -> Response? {
        guard let table = study.outcome.tables.first(where: { $0.key == key }) else { return nil }
        let words = key.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        return .csv(
            Figures.Table(table).csv(),
            named: "\(study.model.about.key)-\(words).csv")
    }
}
