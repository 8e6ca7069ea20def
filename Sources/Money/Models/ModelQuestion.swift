import Money

/// A question that people bring, and the models that answer it.
public struct ModelQuestion: Sendable {
    /// In addresses: `one-council`.
    public let key: String
    /// As people ask it.
    public let title: String
    public let models: [any Model]
}
