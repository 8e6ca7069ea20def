import Formats
import Options

extension Plan {
    /// The rows `plan,group,unit` of this plan.
    func rows(number: Int, in space: PlanSpace) -> String {
        var text = ""
        for (group, codes) in codes(in: space.question).enumerated() {
            for code in codes { text += "\(number),\(group + 1),\(CSVWriter.quoted(code))\n" }
        }
        return text
    }

    func json(in space: PlanSpace) -> JSONText {
        .list(codes(in: space.question).map { .list($0.map { .text($0) }) })
    }
}

extension [Objective] {
    /// An object with the value by each objective.
    func json(_ values: [Double?]) -> JSONText {
        .object(zip(self, values).map { ($0.name, $1.map { .number($0) } ?? .null) })
    }
}
