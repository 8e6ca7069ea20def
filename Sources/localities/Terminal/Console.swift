import Foundation

/// Where results and messages go: results to standard output, messages to standard error.
enum Console {
    /// A result. Where nobody reads it any more (`| head`), that is no error; where it cannot be written, it is.
    static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                exit(0)
            } else if errno != EINTR {
                say("The result cannot be written; is there room?")
                exit(2)
            }
        }
    }

    /// A message for the person at the terminal.
    static func say(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Shows how far something has come, on one line that is written over; nothing where nobody watches.
    static func progress(_ what: String, _ share: Double) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let percent = Int((share * 100).rounded())
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K\(what) … \(percent)%".utf8))
        if share >= 1 { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K".utf8)) }
    }

    /// Writes a file that the user asked for.
    static func save(_ text: String, to path: String) throws { try save(Data(text.utf8), to: path) }

    static func save(_ bytes: Data, to path: String) throws {
        do {
            try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure(sentence: "\(path): the file cannot be written; does its folder exist, and is there room?")
        }
    }

    struct Failure: Error, CustomStringConvertible {
        var sentence: String
        var description: String { sentence }
    }
}
