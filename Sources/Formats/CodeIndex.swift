import Foundation

/// Gives each different code a small number, in the order in which they appear.
///
/// A hash table on bytes: making a `String` of each of five million codes would take longer than all the rest.
package struct CodeIndex {
    /// A place in the table: the number of a code, and enough of its hash that few others are ever compared with it.
    private struct Slot {
        var tag: UInt32 = 0
        var number: UInt32 = .max
        var isEmpty: Bool { number == .max }
    }

    package init() {}

    private var slots = [Slot](repeating: Slot(), count: 1 << 14)
    /// The codes one after another, and where each begins; one start more than there are codes.
    private var arena: [UInt8] = []
    private var starts = [0]

    private var count: Int { starts.count - 1 }

    /// - Parameter guess: a number that is tried first.
    package mutating func number(of code: UnsafeBufferPointer<UInt8>, guess: UInt32? = nil) -> UInt32 {
        if let guess, isEqual(guess, code) { return guess }
        let hash = Self.hash(code)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while !slots[slot].isEmpty {
            if slots[slot].tag == UInt32(hash >> 32), isEqual(slots[slot].number, code) { return slots[slot].number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(count)
        slots[slot] = Slot(tag: UInt32(hash >> 32), number: number)
        arena.append(contentsOf: code)
        starts.append(arena.count)
        if count * 4 > slots.count * 3 { grow() }
        return number
    }

    /// The codes in the order of their numbers.
    package func texts(file: String) throws -> [String] {
        try (0..<count).map { number in
            guard let text = String(validating: arena[starts[number]..<starts[number + 1]], as: UTF8.self) else {
                throw InputProblem(file: file, "a code is not in UTF-8; save the file as “CSV UTF-8” and try again.")
            }
            return text
        }
    }

    @inline(__always) private func isEqual(_ number: UInt32, _ code: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[Int(number)]
        guard starts[Int(number) + 1] - start == code.count else { return false }
        return arena.withUnsafeBytes { memcmp($0.baseAddress! + start, code.baseAddress!, code.count) == 0 }
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        for number in 0..<count {
            let hash = arena[starts[number]..<starts[number + 1]].withUnsafeBufferPointer(Self.hash)
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while !slots[slot].isEmpty { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(tag: UInt32(hash >> 32), number: UInt32(number))
        }
    }

    /// Takes in eight bytes at a time, or four of a short code; the last may overlap those before, so nothing is read beyond
    /// the code.
    @inline(__always) private static func hash(_ code: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(code)
        var hash = UInt64(bytes.count)
        if bytes.count >= 8 {
            for offset in stride(from: 0, to: bytes.count - 8, by: 8) {
                hash = mix(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            }
            return mix(hash, bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
        }
        if bytes.count >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
            return mix(hash, UInt64(first) | UInt64(last) << 32)
        }
        return mix(hash, bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }

    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
