import Evidence
import Toolkit
import Workspace

/// How far a tool has been used, in words.
struct ToolState: Sendable, Hashable {
    let words: String
    /// `done`, `begun`, `not` or `ready`: how the words look.
    let look: String

    static let notLooked = ToolState(words: "Not looked at", look: "not")
    static let begun = ToolState(words: "Begun by a colleague", look: "begun")
    static let done = ToolState(words: "Done", look: "done")
    /// A page that computes and asks nobody.
    static let ready = ToolState(words: "Ready to use", look: "ready")

    /// Of an instrument, by its waves.
    init(waves: [Wave]) {
        if waves.isEmpty {
            self = .notLooked
        } else {
            self = waves.contains(where: \.isOpen) ? .begun : .done
        }
    }

    /// Of a register.
    init(_ progress: RegisterProgress) {
        switch progress {
        case .notLookedAt: self = .notLooked
        case .begun: self = .begun
        case .done: self = .done
        }
    }

    /// Of a model, by the cases that are kept.
    init(cases: Int) {
        self =
            cases == 0 ? .ready : ToolState(words: "\(Words.sentence(Words.count(cases, "case"))) kept", look: "begun")
    }

    var isBegun: Bool { look == Self.begun.look }

    private init(words: String, look: String) {
        self.words = words
        self.look = look
    }
}

/// What a locality holds of each tool: waves of answers, records, cases.
struct ToolUse {
    private let waves: [String: [Wave]]
    private let registers: [String: RegisterProgress]
    private let cases: [String: Int]
    /// The last day of each.
    private let consultations: [String]

    init(_ file: LocalityFile) throws {
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
            return consultations.contains { $0 >= ConsultationAnswerPage.today } ? .begun : .done
        default: return .ready
        }
    }
}
