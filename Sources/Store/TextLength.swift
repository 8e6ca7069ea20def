/// How long a text may be that people type: what is kept stands on pages, in lists and in the history for good.
public enum TextLength {
    /// Names, titles and labels (characters).
    public static let name = 200
    /// Reasons and notes (characters).
    public static let note = 1_000

    /// What is wrong with a text, in a sentence; `nil` where it is short enough.
    ///
    /// - Parameter what: “The label”
    public static func problem(_ what: String, _ text: String, atMost most: Int) -> String? {
        // Counting letters of a text of megabytes takes longer than refusing it by its bytes.
        let isShort = text.utf8.count <= most || (text.utf8.count <= most * 16 && text.count <= most)
        return isShort ? nil : "\(what) has more than \(most) characters, which are the most; say it more briefly."
    }

    static func check(_ what: String, _ text: String, atMost most: Int) throws {
        if let problem = problem(what, text, atMost: most) { throw ContentProblem(problem) }
    }
}
