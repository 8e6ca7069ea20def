import Foundation

/// A sheet compiled for many runs: the cells that a few outputs need, as a list of instructions over binary numbers.
///
/// Money is decimal everywhere else. A simulation draws its inputs at random, so the fifteen digits of a binary number are
/// more than its answer can carry, and ten thousand runs take a fraction of a second. What has no number is not-a-number.
///
/// Several runs go through side by side, in lanes: each instruction is read once for all of them and works on neighbouring
/// numbers. Register `r` of lane `l` is number `r × lanes + l`; values and outputs are laid out likewise.
struct CompiledSheet: Sendable {
    private enum Operation {
        case add, subtract, multiply, divide, least, greatest, truncate, round, root
        case less, atMost, greater, atLeast, both, either, isNumber, select
    }

    private struct Instruction {
        var operation: Operation
        var a: Int
        var b: Int
        var c: Int
        var target: Int
    }

    /// Runs side by side.
    let lanes: Int
    private var instructions: [Instruction] = []
    /// Constants and the sheet's own inputs; results of instructions are written over.
    private var template: [Double] = []
    private var varies: [Bool] = []
    private var registerOfCell: [CalculationSheet.Cell: Int] = [:]
    private var registerOfDriver: [Int] = []
    private var registerOfOutput: [Int] = []

    /// - Parameters:
    ///   - drivers: input cells given anew in each run.
    ///   - outputs: cells whose value is wanted.
    ///   - lanes: runs side by side; some dozens keep the registers in the processor's cache.
    init(_ sheet: CalculationSheet, drivers: [CalculationSheet.Cell], outputs: [CalculationSheet.Cell], lanes: Int = 1)
    {
        self.lanes = lanes
        for cell in drivers {
            let register = newRegister(0, varies: true)
            registerOfCell[cell] = register
            registerOfDriver.append(register)
        }
        for cell in outputs { registerOfOutput.append(register(of: cell, in: sheet)) }
    }

    /// Registers of one pass, kept from pass to pass.
    func makeRegisters() -> [Double] { template.flatMap { repeatElement($0, count: lanes) } }

    /// - Parameters:
    ///   - values: one for each driver and lane.
    ///   - registers: of ``makeRegisters()``.
    ///   - outputs: room for one of each output and lane.
    func run(_ values: [Double], _ registers: inout [Double], into outputs: inout [Double]) {
        for (place, register) in registerOfDriver.enumerated() {
            for lane in 0..<lanes { registers[register * lanes + lane] = values[place * lanes + lane] }
        }
        registers.withUnsafeMutableBufferPointer { registers in
            guard let start = registers.baseAddress else { return }
            for step in instructions {
                let (a, b, c) = (start + step.a * lanes, start + step.b * lanes, start + step.c * lanes)
                let target = start + step.target * lanes
                Self.with(step.operation) { result in
                    for lane in 0..<lanes { target[lane] = result(a[lane], b[lane], c[lane]) }
                }
            }
        }
        for (place, register) in registerOfOutput.enumerated() {
            for lane in 0..<lanes { outputs[place * lanes + lane] = registers[register * lanes + lane] }
        }
    }

    // MARK: Compiling

    private mutating func newRegister(_ value: Double, varies: Bool) -> Int {
        template.append(value)
        self.varies.append(varies)
        return template.count - 1
    }

    private mutating func register(of cell: CalculationSheet.Cell, in sheet: CalculationSheet) -> Int {
        if let register = registerOfCell[cell] { return register }
        let register = compile(sheet.formulas[cell.index], sheet)
        registerOfCell[cell] = register
        return register
    }

    /// What depends on no driver is worked out now and not in every run.
    private mutating func emit(_ operation: Operation, _ a: Int, _ b: Int, _ c: Int) -> Int {
        let depends = varies[a] || varies[b] || varies[c]
        let target = newRegister(
            depends ? 0 : Self.result(operation, template[a], template[b], template[c]), varies: depends)
        if depends {
            instructions.append(Instruction(operation: operation, a: a, b: b, c: c, target: target))
        }
        return target
    }

    private mutating func compile(_ formula: Formula, _ sheet: CalculationSheet) -> Int {
        switch formula {
        case .number(let number): newRegister(number.double, varies: false)
        case .unavailable: newRegister(.nan, varies: false)
        case .cell(let cell): register(of: cell, in: sheet)
        case .sum(let parts): fold(parts, .add, sheet)
        case .least(let parts): fold(parts, .least, sheet)
        case .greatest(let parts): fold(parts, .greatest, sheet)
        case .difference(let a, let b): binary(.subtract, a, b, sheet)
        case .product(let a, let b): binary(.multiply, a, b, sheet)
        case .quotient(let a, let b, _): binary(.divide, a, b, sheet)
        case .truncated(let a, let decimals): binary(.truncate, a, .number(pow(10, decimals)), sheet)
        case .rounded(let a, let decimals): binary(.round, a, .number(pow(10, decimals)), sheet)
        case .root(let a): binary(.root, a, 0, sheet)
        case .when(let condition, let a, let b): choose(condition, a, b, sheet)
        }
    }

    private mutating func compile(_ condition: Formula.Condition, _ sheet: CalculationSheet) -> Int {
        switch condition {
        case .isAvailable(let formula):
            let register = compile(formula, sheet)
            return emit(.isNumber, register, register, register)
        case .all(let parts): return fold(parts, .both, empty: 1, sheet)
        case .any(let parts): return fold(parts, .either, empty: 0, sheet)
        case .compare(let a, let comparison, let b):
            let operation: Operation =
                switch comparison {
                case .less: .less
                case .atMost: .atMost
                case .greater: .greater
                case .atLeast: .atLeast
                }
            return binary(operation, a, b, sheet)
        }
    }

    private mutating func choose(
        _ condition: Formula.Condition, _ a: Formula, _ b: Formula, _ sheet: CalculationSheet
    ) -> Int {
        let condition = compile(condition, sheet)
        let (a, b) = (compile(a, sheet), compile(b, sheet))
        return emit(.select, condition, a, b)
    }

    private mutating func binary(_ operation: Operation, _ a: Formula, _ b: Formula, _ sheet: CalculationSheet) -> Int {
        let (a, b) = (compile(a, sheet), compile(b, sheet))
        return emit(operation, a, b, a)
    }

    private mutating func fold(_ parts: [Formula], _ operation: Operation, _ sheet: CalculationSheet) -> Int {
        guard let first = parts.first else { return newRegister(0, varies: false) }
        var register = compile(first, sheet)
        for part in parts.dropFirst() {
            let next = compile(part, sheet)
            register = emit(operation, register, next, register)
        }
        return register
    }

    private mutating func fold(
        _ parts: [Formula.Condition], _ operation: Operation, empty: Double, _ sheet: CalculationSheet
    ) -> Int {
        var register = newRegister(empty, varies: false)
        for part in parts {
            let next = compile(part, sheet)
            register = emit(operation, register, next, register)
        }
        return register
    }

    // MARK: Running

    private static func result(_ operation: Operation, _ a: Double, _ b: Double, _ c: Double) -> Double {
        with(operation) { $0(a, b, c) }
    }

    /// Hands out what an operation does, so that the choice is made once and not for each number.
    @inline(__always)
    private static func with<Result>(
        _ operation: Operation, _ use: (_ result: (Double, Double, Double) -> Double) -> Result
    ) -> Result {
        switch operation {
        case .add: use { a, b, _ in a + b }
        case .subtract: use { a, b, _ in a - b }
        case .multiply: use { a, b, _ in a * b }
        case .divide: use { a, b, _ in b == 0 ? .nan : a / b }
        case .least: use { a, b, _ in a.isNaN || b.isNaN ? .nan : a < b ? a : b }
        case .greatest: use { a, b, _ in a.isNaN || b.isNaN ? .nan : a > b ? a : b }
        // A millionth of the last place is forgiven: 0.29 × 100 falls just short of 29 in binary.
        case .truncate: use { a, b, _ in (a * b + (a < 0 ? -1e-6 : 1e-6)).rounded(.towardZero) / b }
        case .round: use { a, b, _ in (a * b + (a < 0 ? -1e-6 : 1e-6)).rounded(.toNearestOrAwayFromZero) / b }
        case .root: use { a, _, _ in a < 0 ? .nan : a.squareRoot() }
        case .less: use { a, b, _ in truth(a < b, a, b) }
        case .atMost: use { a, b, _ in truth(a <= b, a, b) }
        case .greater: use { a, b, _ in truth(a > b, a, b) }
        case .atLeast: use { a, b, _ in truth(a >= b, a, b) }
        case .both: use { a, b, _ in a == 0 || b == 0 ? 0 : a * b }
        case .either: use { a, b, _ in a == 1 || b == 1 ? 1 : a + b }
        case .isNumber: use { a, _, _ in a.isNaN ? 0 : 1 }
        case .select: use { a, b, c in a.isNaN ? .nan : a == 0 ? c : b }
        }
    }

    @inline(__always)
    private static func truth(_ holds: Bool, _ a: Double, _ b: Double) -> Double {
        a.isNaN || b.isNaN ? .nan : holds ? 1 : 0
    }
}
