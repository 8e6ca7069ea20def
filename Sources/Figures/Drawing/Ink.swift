/// The few colours of a drawing that mean nothing by themselves; the style sheet's tokens have the same values.
enum Ink {
    static let text = "#17212b"
    static let soft = "#51606d"
    static let line = "#ddd6c7"
    static let accent = "#0b5d5e"
}
