import Foundation

/// A colour with a pattern, so that groups differ in grey print and for colour-blind eyes too.
public struct Fill: Hashable, Sendable {
    public enum Pattern: Hashable, Sendable, CaseIterable {
        case plain, dots, rising, falling, level, upright, grid, rings
    }

    /// `#rrggbb`
    public var colour: String
    public var pattern: Pattern

    public init(_ colour: String, _ pattern: Pattern = .plain) {
        self.colour = colour
        self.pattern = pattern
    }

    /// For the areas that no class holds.
    public static let none = Fill("#e7e5df")

    /// For groups that have no order. The first eight differ in colour, lightness and pattern; after them colours return
    /// with other patterns.
    public static func group(_ index: Int) -> Fill {
        let colours = ["#2a6f97", "#d99a2b", "#5f8f4e", "#8a4f7d", "#c9bda9", "#b5533c", "#4c5a73", "#9cc3c9"]
        let patterns = Pattern.allCases
        let turn = index / colours.count
        return Fill(colours[index % colours.count], patterns[(index + turn) % patterns.count])
    }

    /// For classes from low to high: light to dark in one hue, which stays in order in grey print.
    public static func step(_ index: Int, of count: Int) -> Fill {
        let scale = ["#e3eee8", "#bfdad2", "#93c2b8", "#62a59d", "#348582", "#0f6566", "#063d40"]
        guard count > 1 else { return Fill(scale[3]) }
        return Fill(scale[(index * (scale.count - 1) + (count - 1) / 2) / (count - 1)])
    }

    /// From one end through a neutral middle to the other, in seven stages: for opinions, never for amounts.
    public static func stage(_ index: Int) -> Fill {
        let scale = ["#8c2f39", "#c07a64", "#d8b98f", "#e9e2cf", "#a9cbb8", "#4f9d8c", "#0b5d5e"]
        return Fill(scale[max(0, min(scale.count - 1, index))])
    }

    /// Relative luminance after WCAG 2.2, 0 black … 1 white.
    package var luminance: Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0xFFFFFF
        let channels = [value >> 16, value >> 8, value].map { channel -> Double in
            let share = Double(channel & 0xFF) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    /// Whether white reads better on it than ink does.
    public var inkIsWhite: Bool {
        let ink = Fill(Ink.text).luminance
        return (luminance + 0.05) * (luminance + 0.05) < (1 + 0.05) * (ink + 0.05)
    }
}
