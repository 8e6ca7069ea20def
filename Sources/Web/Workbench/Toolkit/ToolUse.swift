import Content
import LocalityPages
import Store

/// What a locality holds of each tool: waves of answers, records, cases.
struct ToolUse {
    private let waves: [String: [Wave]]
    private let registers: [String: RegisterProgress]
    private let cases: [String: Int]
    /// The last day of each.
    private let consultations: [String]
    private let today: String

    /// - Parameter today: an ISO date.
    init(_ file: LocalityFile, today: String) throws {
        self.today = today
        waves = Dictionary(grouping: try file.waves(), by: \.instrument)
        registers = try file.registerStates()
        cases = Dictionary(grouping: try file.cases(), by: \.model).mapValues(\.count)
        consultations = try file.consultationHeads().map(\.closed)
    }

    /// - Parameter isInstrument: whether people answer it; its id is then that of its waves.
    func state(of tool: Tool, isInstrument: Bool) -> ToolState {
        let path = tool.page.split { "/?#".contains($0) }.map(String.init)
        switch path.first {
        case "tools" where isInstrument: return ToolState(waves: waves[tool.id] ?? [])
        case "registers" where path.count > 1: return ToolState(registers[path[1]] ?? .notLookedAt)
        case "money" where path.count > 1: return ToolState(cases: cases[path[1]] ?? 0)
        case "consultations":
            if consultations.isEmpty { return .notLooked }
            return consultations.contains { $0 >= today } ? .begun : .done
        default: return .ready
        }
    }
}
