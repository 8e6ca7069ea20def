import Base
import CZlib
import Foundation

/// Reading and writing gzip (RFC 1952), through zlib.
public enum Gzip {
    public enum Failure: ReportableError, Hashable {
        case cutOff
        case damaged
        case tooLarge(limit: Int)

        public var category: ErrorCategory { .invalidInput }

        public var description: String {
            switch self {
            case .cutOff: "The compressed file ends in the middle: it was cut off while it was copied or downloaded."
            case .damaged: "The compressed file is damaged: its contents do not match its checksum."
            case .tooLarge(let limit): "Unpacked, the file is larger than \(Words.number(limit / 1_000_000)) MB."
            }
        }
    }

    /// True where the bytes begin like a gzip file.
    public static func isCompressed(_ bytes: Data) -> Bool {
        bytes.count >= 2 && bytes[bytes.startIndex] == 0x1f && bytes[bytes.startIndex + 1] == 0x8b
    }

    /// Unpacks all members of a gzip file.
    ///
    /// - Parameter limit: no more bytes than this come out, so that a small file cannot fill the memory.
    public static func unpack(_ packed: Data, limit: Int = 500_000_000) throws -> Data {
        try packed.withUnsafeBytes { (input: UnsafeRawBufferPointer) -> Data in
            var stream = z_stream()
            // 16 + 15: gzip framing, largest window.
            guard
                inflateInit2_(&stream, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK,
                let start = input.bindMemory(to: UInt8.self).baseAddress
            else { throw Failure.damaged }
            defer { inflateEnd(&stream) }
            // The last four bytes hold the length (modulo 2³²): right for nearly every file, and only a first guess.
            let hint = input.count < 18 ? 0 : Int(input.loadUnaligned(fromByteOffset: input.count - 4, as: UInt32.self))
            var output = Data(count: min(max(hint, 1 << 16) + 1, max(limit, 1), input.count * 1_100 + 1))
            var produced = 0
            var consumed = 0
            while true {
                if produced == output.count {
                    guard produced < limit else { throw Failure.tooLarge(limit: limit) }
                    output.count = min(output.count * 2, limit)
                }
                let room = min(output.count - produced, Int(UInt32.max))
                let feed = min(input.count - consumed, Int(UInt32.max))
                stream.next_in = UnsafeMutablePointer(mutating: start + consumed)
                stream.avail_in = UInt32(feed)
                let status = output.withUnsafeMutableBytes { buffer in
                    stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress.map { $0 + produced }
                    stream.avail_out = UInt32(room)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                produced += room - Int(stream.avail_out)
                consumed += feed - Int(stream.avail_in)
                switch status {
                case Z_STREAM_END where consumed == input.count:
                    output.count = produced
                    return output
                case Z_STREAM_END:
                    inflateReset(&stream)
                case Z_OK:
                    if consumed == input.count && stream.avail_out > 0 { throw Failure.cutOff }
                case Z_BUF_ERROR where consumed == input.count:
                    throw Failure.cutOff
                case Z_BUF_ERROR:
                    continue
                default:
                    throw Failure.damaged
                }
            }
        }
    }

    /// Packs bytes as one gzip member without a time stamp: the same bytes in give the same bytes out.
    ///
    /// - Parameter level: 1 is fastest, 9 is smallest.
    public static func pack(_ bytes: Data, level: Int32 = 6) -> Data {
        bytes.withUnsafeBytes { Deflate.packed($0, as: .gzip, level: level) }
    }

    /// As `pack` for bytes that lie elsewhere, written where the caller wants them.
    ///
    /// - Parameters:
    ///   - bytes: up to 4 GB.
    ///   - write: given the most bytes that may come out and the packing, which says how many have.
    package static func pack<Result>(
        _ bytes: UnsafeRawBufferPointer, level: Int32 = 6,
        into write: (_ capacity: Int, _ pack: (UnsafeMutableRawBufferPointer) -> Int) -> Result
    ) -> Result {
        Deflate.pack(bytes, as: .gzip, level: level, into: write)
    }
}
