/// A finding or warning as a spreadsheet has it.
public struct SpreadsheetSentence: Hashable, Sendable {
    public let kind: CalculationSheet.NoteKind
    /// Without the equals sign: the sentence where it holds, else an empty text.
    public let formula: String
    /// What it says with the inputs as they are; `nil` where it does not hold.
    public let text: String?
}

extension Outcome {
    /// Findings and warnings as formulas, so that what to beware of follows the inputs as the figures do.
    ///
    /// - Parameter address: where a cell stands, for example `Result!D4`.
    public func spreadsheetSentences(_ address: (CalculationSheet.Cell) -> String) -> [SpreadsheetSentence] {
        sheet.notes.map { note in
            let sentence = note.sentence.spreadsheet(address)
            guard let condition = note.condition else {
                return SpreadsheetSentence(kind: note.kind, formula: sentence, text: note.sentence.text(in: evaluation))
            }
            return SpreadsheetSentence(
                kind: note.kind, formula: "IFERROR(IF(\(condition.spreadsheet(address)),\(sentence),\"\"),\"\")",
                text: evaluation.holds(condition) == .number(1) ? note.sentence.text(in: evaluation) : nil)
        }
    }
}

extension Sentence {
    func spreadsheet(_ address: (CalculationSheet.Cell) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): Formula.quoted(text)
            case .figure(let formula, let measure): measure.spreadsheetText(formula.spreadsheet(address))
            }
        }.joined(separator: "&")
    }
}

extension Measure {
    /// A number as it stands in a sentence, written by a spreadsheet; words are passed on as they are.
    fileprivate func spreadsheetText(_ formula: String) -> String {
        let number = "(\(formula))"
        let written =
            switch notation {
            case .pounds, .percent, .plain, .ungrouped, .text:
                "TEXT(ROUND(\(number),\(notation == .percent ? decimals + 2 : decimals)),\(Formula.quoted(format)))"
                    + unit(of: number)
            case .financialYear: "\(number)&\"-\"&TEXT(MOD(\(number)+1,100),\"00\")"
            case .yesNo: "IF(\(number)=0,\"no\",\"yes\")"
            }
        return "IF(ISNUMBER(\(number)),\(written),IFERROR(\(number),\"no number\"))"
    }

    private func unit(of number: String) -> String {
        guard notation == .plain || notation == .ungrouped, !many.isEmpty else { return "" }
        return one == many
            ? "&\(Formula.quoted(" " + many))"
            : "&IF(\(number)=1,\(Formula.quoted(" " + one)),\(Formula.quoted(" " + many)))"
    }

    /// `£#,##0.00;"−"£#,##0.00`, as ``text(_:)`` writes it.
    private var format: String {
        let digits =
            (notation == .ungrouped ? "0" : "#,##0")
            + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
        let plain = notation == .pounds ? "£" + digits : notation == .percent ? digits + "%" : digits
        return "\(plain);\"−\"\(plain)"
    }
}
