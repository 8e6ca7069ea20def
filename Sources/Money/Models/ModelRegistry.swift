/// Every model there is.
public enum ModelRegistry {
    /// In the order of the toolkit.
    public static let all: [any Model] = questions.flatMap(\.models)

    public static func model(_ key: String) -> (any Model)? { all.first { $0.about.key == key } }
}
