import Formats
import Foundation
import Options

// Options measured by itself, one job a process, so that each has its own peak of memory: `beside.py` runs it next to the
// peers on the same files. Prints one line of JSON.
//
//     options-beside count UNITS LINKS [MIN MAX]     how many plans
//     options-beside visit UNITS LINKS MIN MAX       look at each with six scores
//     options-beside best UNITS LINKS GROUPS         least deviation from equal size, proven
//     options-beside regions UNITS LINKS             each county by itself, in one run

/// Processor seconds of this process so far.
func processor() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Most memory that this process has had (bytes).
func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
}

func tell(_ seconds: Double, _ fields: [(String, String)]) {
    let all = [("seconds", "\(seconds)"), ("bytes", "\(peak())")] + fields
    print("{" + all.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
}

func read(_ units: String, _ links: String) throws -> (question: GroupingQuestion, regions: [String: String]) {
    let (areas, pairs) = (try CSVTable(path: units), try CSVTable(path: links))
    let question = GroupingQuestion(
        areas: areas.rows.map { .init(code: $0.texts[0], statistics: ["population": Double($0.texts[1]) ?? .nan]) },
        links: pairs.rows.map { .init($0.texts[0], $0.texts[1]) })
    let regions = areas.rows.map { ($0.texts[0], $0.texts.count > 2 ? $0.texts[2] : "") }
    return (question, Dictionary(uniqueKeysWithValues: regions))
}

let arguments = CommandLine.arguments.dropFirst().map(\.self)
guard arguments.count >= 3 else { exit(2) }
var (question, regions) = try read(arguments[1], arguments[2])
if arguments.count == 5, let least = Double(arguments[3]), let most = Double(arguments[4]) {
    question.limits = [.init("population", minimum: least, maximum: most)]
}
switch arguments[0] {
case "count":
    let start = processor()
    let count = try PlanSpace(question).count()
    tell(processor() - start, [("plans", "\"\(count.total)\"")])
case "visit":
    let criteria: [Criterion] = [
        .range(of: "population"), .balance(of: "population"), .squaredSize(of: "population"),
        .largestDistance(from: 500_000), .smallest(of: "population"), .linksCut,
    ]
    let space = try PlanSpace(question)
    let graph = try space.graph()
    var walk = graph.walk(scoring: criteria)
    let start = processor()
    var (plans, sum) = (0, 0.0)
    while walk.advance() {
        plans += 1
        sum += walk.values[0]
    }
    tell(processor() - start, [("plans", "\"\(plans)\""), ("mean", "\(sum / Double(max(1, plans)))")])
case "best":
    guard let groups = Int(arguments[3]) else { exit(2) }
    (question.fewestGroups, question.mostGroups) = (groups, groups)
    let total = question.areas.reduce(0) { $0 + ($1.statistics["population"] ?? 0) }
    let start = processor()
    let best = try PlanSpace(question).best(1, by: .largestDistance(from: total / Double(groups)))
    tell(processor() - start, [("value", "\(best.entries[0].value)"), ("proven", "\(best.isProven)")])
case "regions":
    let start = processor()
    let counts = try PlanSpace(question).count(byRegion: regions)
    tell(processor() - start, [("regions", "\(counts.count)"), ("plans", "\"\(counts.reduce(1) { $0 * $1.count.total })\"")])
default: exit(2)
}
