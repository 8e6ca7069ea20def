/// What can be said of a place so that others like it are found: how it is governed, how large and how dense it is.
public struct Setting: Hashable, Sendable {
    /// How many tiers of councils stand over the same ground.
    public enum Tiers: String, CaseIterable, Sendable {
        case one, two
        /// Districts under a county in one part, one council for all services in another.
        case both
    }

    public var tiers: Tiers?
    /// Principal councils: districts, counties, unitary councils; no parishes.
    public var councils: Int?
    public var people: Int?
    /// Land, in hectares.
    public var hectares: Int?

    public init(tiers: Tiers? = nil, councils: Int? = nil, people: Int? = nil, hectares: Int? = nil) {
        (self.tiers, self.councils, self.people, self.hectares) = (tiers, councils, people, hectares)
    }

    /// People for each hectare.
    public var density: Double? {
        guard let people, let hectares, hectares > 0 else { return nil }
        return Double(people) / Double(hectares)
    }
}

extension Setting {
    init(tiers: Tiers?, _ fields: Fields?) {
        fields?.allow(["councils", "people", "hectares", "source"])
        self.init(
            tiers: tiers, councils: fields?.whole("councils", 1...400), people: fields?.whole("people", 1...70_000_000),
            hectares: fields?.whole("hectares", 1...30_000_000))
    }
}

extension Setting.Tiers {
    /// By the kind of council that the first three characters of a GSS code name; `nil` for codes of other kinds.
    public init?(codes: some Sequence<String>) {
        let kinds = Set(codes.map { $0.prefix(3) })
        let isTwo = kinds.contains("E07") || kinds.contains("E10")
        let isOne = !kinds.isDisjoint(with: ["E06", "E08", "E09", "W06", "S12"])
        switch (isTwo, isOne) {
        case (true, true): self = .both
        case (true, false): self = .two
        case (false, true): self = .one
        case (false, false): return nil
        }
    }
}

/// How like one place is to another, part by part.
///
/// Tiers are the same or not; of numbers, the smaller is taken as a share of the larger. The whole is the plain mean of the
/// parts that are known of both.
///
/// ```swift
/// let ours = Setting(tiers: .both, councils: 9, people: 770_000)
/// Likeness(ours, Setting(tiers: .two, councils: 3, people: 385_000))?.share     // (0 + 1/3 + 1/2) / 3 = 0.28
/// ```
public struct Likeness: Hashable, Sendable {
    public enum Part: CaseIterable, Sendable {
        case tiers, councils, people, density
    }

    /// Of each part that is known of both places, 0…1.
    public let parts: [Part: Double]

    /// - Returns: `nil` where fewer than two parts are known of both: a single number makes no likeness.
    public init?(_ one: Setting, _ other: Setting) {
        var parts: [Part: Double] = [:]
        if let a = one.tiers, let b = other.tiers { parts[.tiers] = a == b ? 1 : 0 }
        parts[.councils] = Self.share(one.councils.map(Double.init), other.councils.map(Double.init))
        parts[.people] = Self.share(one.people.map(Double.init), other.people.map(Double.init))
        parts[.density] = Self.share(one.density, other.density)
        guard parts.count > 1 else { return nil }
        self.parts = parts
    }

    public var share: Double { Part.allCases.compactMap { parts[$0] }.reduce(0, +) / Double(parts.count) }

    private static func share(_ one: Double?, _ other: Double?) -> Double? {
        guard let one, let other, max(one, other) > 0 else { return nil }
        return min(one, other) / max(one, other)
    }
}
