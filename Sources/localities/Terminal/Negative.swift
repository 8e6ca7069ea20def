/// The answer is no: what was asked for is not so, or does not exist.
struct Negative: Error {
    var sentence: String
}
