import Foundation
import Hummingbird
import Money
import MoneyModels
import MoneyStudies

/// A scheme that several people look at together: one of them moves a weight, and all see what follows.
///
/// What is moved is held here and not in the locality, until somebody keeps it as a case.
actor LiveScheme {
    nonisolated let model: any Model
    nonisolated let live: Live
    nonisolated let origin: CaseOrigin
    /// As it stood when the first person came.
    nonisolated let start: MoneyStudy
    private let startInputs: [String: RawInput]

    private(set) var state: State
    private var viewers: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
    private var arrivals = 0
    private var heart: Task<Void, Never>?
    private let render: @Sendable (LiveScheme, State) -> ByteBuffer

    /// What all look at.
    struct State: Sendable {
        var study: MoneyStudy
        /// As they were typed or moved.
        var inputs: [String: RawInput]
        /// Grows with each move.
        var revision = 0
    }

    /// - Parameter render: a state as an event of the stream.
    init(
        _ model: any Model, _ live: Live, inputs: [String: RawInput], profile: ParameterSet, origin: CaseOrigin,
        render: @escaping @Sendable (LiveScheme, State) -> ByteBuffer
    ) throws(ModelProblems) {
        self.model = model
        self.live = live
        self.origin = origin
        self.render = render
        startInputs = inputs
        start = try MoneyStudy(model, inputs, in: profile)
        state = State(study: start, inputs: inputs)
    }

    /// The most people who look at one scheme (each holds one connection).
    static let mostViewers = 500

    // MARK: Moving

    /// Moves one parameter; the other weights follow where it is a weight.
    ///
    /// - Parameter text: as it was typed: `40`, `40%`.
    func move(_ key: String, to text: String) throws(ModelProblems) {
        var inputs = state.inputs
        let weights = live.movable(in: state.study)
        if let place = weights.firstIndex(where: { $0.key == key }) {
            let value = try state.study.model.number(text, for: weights[place])
            let present = weights.map { state.study.number($0) }
            // A weight that has nothing to weigh weighs nothing.
            for weight in live.weights { inputs[weight.parameter.key] = .number(0) }
            for (weight, share) in zip(weights, Live.moved(present, at: place, to: value)) {
                inputs[weight.key] = .number(share * 100)
            }
        } else if live.others.contains(where: { $0.key == key }) {
            inputs[key] = .text(text)
        } else {
            throw ModelProblems("weights", "“\(key)” is nothing that can be moved.")
        }
        try take(inputs)
    }

    /// Takes over everything that a form says at once.
    func move(_ typed: [String: String]) throws(ModelProblems) {
        try take(state.inputs.merging(typed.mapValues(RawInput.text)) { _, new in new })
    }

    /// Moves to the weights that leave the worst-off authority best off.
    func moveToFairest(by measure: FairestWeights.Measure) throws(ModelProblems) {
        let fairest = try FairestWeights(state.study.outcome, by: measure)
        var inputs = state.inputs
        for (weight, share) in zip(live.weights, Live.rounded(fairest.weights)) {
            inputs[weight.parameter.key] = .number(share * 100)
        }
        try take(inputs)
    }

    func reset() throws(ModelProblems) { try take(startInputs) }

    private func take(_ inputs: [String: RawInput]) throws(ModelProblems) {
        let study = try MoneyStudy(model, inputs, in: state.study.set)
        state = State(study: study, inputs: inputs, revision: state.revision + 1)
        tellAll()
    }

    // MARK: Looking on

    /// The present state, and each one after a move; only the newest waits for a slow viewer.
    ///
    /// - Returns: `nil` where more people look on than can be served.
    func watch() -> AsyncStream<ByteBuffer>? {
        guard viewers.count < Self.mostViewers else { return nil }
        arrivals += 1
        let number = arrivals
        let (stream, continuation) = AsyncStream.makeStream(of: ByteBuffer.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [weak self] _ in
            Task { [weak self] in await self?.leave(number) }
        }
        viewers[number] = continuation
        continuation.yield(render(self, state))
        if heart == nil { heart = Task { [weak self] in await self?.beat() } }
        return stream
    }

    var viewerCount: Int { viewers.count }

    private func leave(_ number: Int) {
        viewers[number] = nil
        if viewers.isEmpty {
            heart?.cancel()
            heart = nil
        }
    }

    private func tellAll() {
        guard !viewers.isEmpty else { return }
        let event = render(self, state)
        for viewer in viewers.values { viewer.yield(event) }
    }

    /// Now and then the state is sent again, so that a connection that is gone is noticed and none is cut for silence.
    private func beat() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(20))
            if !Task.isCancelled { tellAll() }
        }
    }
}

extension Live {
    /// The weights that have something to weigh: one whose column holds no number would share by nothing.
    func movable(in study: MoneyStudy) -> [Parameter] {
        weights.filter { weight in
            guard case .table(let rows) = study.outcome.sheet.inputs.values[members.key] else { return false }
            return rows.contains { row in
                if case .number(let number) = row.values[weight.column.key] { number > 0 } else { false }
            }
        }.map(\.parameter)
    }
}

extension MoneyStudy {
    /// A number that was entered or assumed.
    func number(_ parameter: Parameter) -> Decimal {
        if case .number(let number) = outcome.sheet.inputs.values[parameter.key] { number } else { 0 }
    }
}
