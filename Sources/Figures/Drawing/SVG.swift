/// What drawings have in common.
enum SVG {
    static let font = "system-ui, 'Segoe UI', 'Noto Sans', sans-serif"

    /// A coordinate to one decimal, without a needless ".0".
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, fraction) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + (fraction == 0 ? "\(whole)" : "\(whole).\(fraction)")
    }

    static func viewBox(_ box: Box) -> String {
        [box.minX.rounded(.down), box.minY.rounded(.down), box.width.rounded(.up), box.height.rounded(.up)]
            .map(number).joined(separator: " ")
    }
}
