import Formats
import Foundation
import PlaceFiles
import Places

// Places measured by itself, one job a process, so that each has its own peak of memory: `beside.py` runs it next to the
// peers on the same file. Prints one line of JSON.
//
//     places-beside make ZONES FLOWS FILE      synthetic flows, always the same
//     places-beside run FILE                   from CSV to areas, and the algorithm alone
//     places-beside jitter FILE RUNS           stability from jittered runs

/// Processor seconds of this process so far.
func processor() -> Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Most memory that this process has had (bytes).
func peak() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
}

func tell(_ fields: [(String, Double)]) {
    print("{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
}

let arguments = CommandLine.arguments.dropFirst().map(\.self)
switch arguments.first {
case "make" where arguments.count == 4:
    guard let zones = Int(arguments[1]), let flows = Int(arguments[2]) else { exit(2) }
    let rows = try SyntheticFlows(zones: zones, flows: flows).write(to: arguments[3])
    tell([("zones", Double(zones)), ("flows", Double(rows))])
case "run" where arguments.count == 2:
    let start = processor()
    let table = try FlowTable(InputFile(path: arguments[1]))
    let read = processor()
    let flows = table.count
    let matrix = FlowMatrix(consume table)
    let built = processor()
    let found = FunctionalRegions.dissolve(matrix)
    let done = processor()
    // The areas are found twice: the second time says what the algorithm takes when the machine is warm.
    let again = FunctionalRegions.dissolve(matrix)
    let warm = processor()
    precondition(again.areas.count == found.areas.count)
    tell([
        ("zones", Double(matrix.count)), ("flows", Double(flows)), ("areas", Double(found.areas.count)),
        ("read", read - start), ("build", built - read), ("algorithm", min(done - built, warm - done)),
        ("whole", done - start), ("bytes", Double(peak())),
        ("invalid", Double(found.invalidAreas.count)),
    ])
case "jitter" where arguments.count == 3:
    guard let runs = Int(arguments[2]) else { exit(2) }
    let table = try FlowTable(InputFile(path: arguments[1]))
    let matrix = FlowMatrix(table, zones: table.codes)
    let found = FunctionalRegions.dissolve(matrix)
    let (start, clock) = (processor(), Date())
    let stability = Stability(of: found, in: matrix, runs: runs) { done in
        FileHandle.standardError.write(Data("\r\(done) of \(runs)".utf8))
    }
    FileHandle.standardError.write(Data("\n".utf8))
    let firm = stability.ofZone.compactMap(\.self)
    tell([
        ("runs", Double(runs)), ("processor", processor() - start), ("clock", Date().timeIntervalSince(clock)),
        ("firm", firm.reduce(0, +) / Double(max(1, firm.count))), ("bytes", Double(peak())),
    ])
default:
    FileHandle.standardError.write(
        Data("make ZONES FLOWS FILE, run FILE or jitter FILE RUNS was expected.\n".utf8))
    exit(2)
}
