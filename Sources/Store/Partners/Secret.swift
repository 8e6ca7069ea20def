/// Random names that cannot be guessed.
package enum Secret {
    /// 26 letters and digits, 130 bits.
    static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        return String((0..<26).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }

    /// A number for a sheet that tells nothing of when it was made.
    static func number() -> Int64 { Int64.random(in: 1...Int64.max) }
}
