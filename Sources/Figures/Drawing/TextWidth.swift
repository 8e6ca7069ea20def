/// How wide a text will be, without the font: careful, so that labels on any system keep their distance.
enum TextWidth {
    /// Semi-bold system fonts; the widest in use (DejaVu Sans) is about so wide, others are narrower.
    static func of(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ems($1) } * size
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!": 0.36
        case "f", "t", "r", " ", "(", ")", "-", "/": 0.46
        case "m", "M", "w", "W", "@", "%", "&": 0.98
        case "A"..."Z": 0.76
        case "0"..."9", "a"..."z": 0.67
        case "\u{2E80}"..."\u{FFFF}": 1.1
        default: 0.7
        }
    }
}
