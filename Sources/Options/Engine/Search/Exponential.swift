extension Double {
    /// e to a power that is not positive, with the same result on every machine, so that a seed finds the same plan
    /// everywhere.
    ///
    /// `eˣ = (e^(x/1024))^1024`, with four terms of the series for the root; below e⁻⁷⁰⁰ it is 0.
    static func exp(_ power: Double) -> Double {
        if power < -700 { return 0 }
        let x = power / 1_024
        var result = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
        for _ in 0..<10 { result *= result }
        return result
    }
}
