import CCrypto
import CZlib
import Foundation

extension Data {
    /// SHA-256 of these bytes in hexadecimal, as datasets name the file that they came from.
    public var sha256: String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let done = withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil) }
        precondition(done == 1, "libcrypto has no SHA-256")
        return digest.prefix(Int(length)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }

    /// The checksum of gzip and zip files: tells whether bytes have changed by chance, not whether somebody changed them.
    package var crc32: UInt32 {
        withUnsafeBytes { UInt32(truncatingIfNeeded: crc32_z(0, $0.bindMemory(to: UInt8.self).baseAddress, $0.count)) }
    }
}
