import CCrypto
import Foundation
import GRDB

/// Random names that cannot be guessed.
package enum Secret {
    /// 26 letters and digits, 130 bits.
    static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        return String((0..<26).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }

    /// A number for a sheet that tells nothing of when it was made.
    static func number() -> Int64 { Int64.random(in: 1...Int64.max) }

    /// What a file keeps of a draft of an anonymous wave: with link and key together it is found, and with either alone
    /// it is not. So no draft is sent with another link, and whoever has the file cannot tell whose draft is whose.
    static func mark(ofDraft key: String, token: String) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let bytes = Array("\(token)/\(key)".utf8)
        let done = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        precondition(done == 1, "libcrypto has no SHA-256")
        return Data(digest.prefix(Int(length))).base64EncodedString()
    }
}
