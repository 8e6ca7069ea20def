import Formats
import Registers

/// Whether files name only tools, cases and lessons that there are.
struct ContentLinks {
    let tools: Set<String>
    let library: Library

    /// - Returns: a sentence for each name that leads nowhere.
    func problems(instruments: [Instrument], registers: [Register], paths: [GuidedPath]) -> [InputProblem] {
        var problems: [InputProblem] = []
        func check(_ names: [String], _ known: Set<String>, _ kind: String, in file: String) {
            for name in names where !known.contains(name) {
                problems.append(InputProblem(file: file, "there is no \(kind) “\(name)”."))
            }
        }
        let (cases, lessons) = (Set(library.cases.map(\.id)), Set(library.lessons.map(\.id)))
        for item in library.cases { check(item.tools, tools, "tool", in: "case “\(item.id)”") }
        for item in library.references { check(item.tools, tools, "tool", in: "reference “\(item.id)”") }
        for item in library.lessons {
            check(item.tools, tools, "tool", in: "lesson “\(item.id)”")
            check([item.caseStudy].compactMap(\.self), cases, "case", in: "lesson “\(item.id)”")
        }
        for item in instruments {
            check(item.cases, cases, "case", in: "questionnaire “\(item.id)”")
            check(item.lessons, lessons, "lesson", in: "questionnaire “\(item.id)”")
        }
        for item in registers {
            check(item.cases, cases, "case", in: "register “\(item.id)”")
            check(item.lessons, lessons, "lesson", in: "register “\(item.id)”")
        }
        for item in paths { check(item.steps.map(\.tool), tools, "tool", in: "path “\(item.id)”") }
        return problems
    }
}
