import CZlib
import Foundation

/// Packing with DEFLATE (RFC 1951), through zlib: the one place that does it.
enum Deflate {
    /// What is put around the packed bytes, as zlib's `windowBits` say it; 15 is the largest window.
    enum Framing: Int32 {
        /// A gzip member (RFC 1952).
        case gzip = 31
        /// Nothing: the bare stream of an archive.
        case none = -15
    }

    static func packed(_ bytes: UnsafeRawBufferPointer, as framing: Framing, level: Int32 = 6) -> Data {
        pack(bytes, as: framing, level: level) { capacity, pack in
            var output = Data(count: capacity)
            output.count = output.withUnsafeMutableBytes(pack)
            return output
        }
    }

    /// - Parameters:
    ///   - bytes: up to 4 GB.
    ///   - write: given the most bytes that may come out and the packing, which says how many have.
    static func pack<Result>(
        _ bytes: UnsafeRawBufferPointer, as framing: Framing, level: Int32 = 6,
        into write: (_ capacity: Int, _ pack: (UnsafeMutableRawBufferPointer) -> Int) -> Result
    ) -> Result {
        var stream = z_stream()
        let isReady = deflateInit2_(
            &stream, level, Z_DEFLATED, framing.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard isReady == Z_OK else { preconditionFailure("zlib has no memory") }
        defer { deflateEnd(&stream) }
        return write(Int(deflateBound(&stream, UInt(bytes.count)))) { room in
            // zlib reads through a pointer to mutable bytes and changes none of them.
            stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
            stream.avail_in = UInt32(bytes.count)
            stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
            stream.avail_out = UInt32(room.count)
            deflate(&stream, Z_FINISH)
            return room.count - Int(stream.avail_out)
        }
    }
}
