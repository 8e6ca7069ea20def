import Base
import CZlib
import Formats
import Foundation

/// Reads a zip archive (PKWARE, *.ZIP File Format Specification*): what is in it, and single files.
///
/// Nothing is written to a disk and archives in archives are not opened, so names with `..` do no harm. A file is unpacked
/// only when it is asked for, and never beyond a limit: a small archive cannot fill the memory.
package struct ZipReader {
    package struct Entry: Hashable {
        package var name: String
        var packedSize: Int
        package var size: Int
        fileprivate var method: UInt16
        fileprivate var flags: UInt16
        fileprivate var checksum: UInt32
        fileprivate var offset: Int
        package var isFolder: Bool { name.hasSuffix("/") }
        /// Name without its folders.
        package var shortName: String { String(name.split(separator: "/").last ?? "") }
    }

    private let file: String
    private let bytes: Data
    package let entries: [Entry]

    /// An archive of tables has few files; one with more than these is no such.
    private static let mostEntries = 20_000

    package static func isArchive(_ bytes: Data) -> Bool {
        bytes.starts(with: [0x50, 0x4b, 3, 4]) || bytes.starts(with: [0x50, 0x4b, 5, 6])
    }

    /// - Throws: `InputProblem` where the directory at the end is not there: the archive was cut off or is damaged.
    package init(_ data: Data, file: String) throws {
        let bytes = data.startIndex == 0 ? data : Data(data)
        (self.file, self.bytes) = (file, bytes)
        let directory = try Self.directory(bytes, file: file)
        guard directory.count <= Self.mostEntries else {
            throw InputProblem(
                file: file,
                "the archive holds \(Words.number(directory.count)) files; take out the one with the table and give that."
            )
        }
        var found: [Entry] = []
        found.reserveCapacity(directory.count)
        var place = directory.start
        for _ in 0..<directory.count {
            guard let (entry, next) = Self.entry(bytes, at: place) else { throw Self.cutOff(file) }
            found.append(entry)
            place = next
        }
        entries = found
    }

    func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name } ?? entries.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The bytes of a file.
    ///
    /// - Throws: `InputProblem` where it is encrypted, packed in a way that is not known, damaged, or larger than `limit`.
    package func unpack(_ entry: Entry, limit: Int) throws -> Data {
        guard entry.flags & 1 == 0 else {
            throw InputProblem(
                file: file, "the archive is protected by a password; unpack it and give the file inside.")
        }
        let tooLarge = InputProblem(
            file: file,
            "unpacked, “\(entry.shortName)” is larger than \(Words.number(limit / 1_000_000)) MB; keep the rows that are needed and save it again."
        )
        guard entry.size <= limit else { throw tooLarge }
        guard entry.offset + 30 <= bytes.count, bytes.number(at: entry.offset, as: UInt32.self) == 0x0403_4b50 else {
            throw Self.cutOff(file)
        }
        let start =
            entry.offset + 30 + Int(bytes.number(at: entry.offset + 26, as: UInt16.self))
            + Int(bytes.number(at: entry.offset + 28, as: UInt16.self))
        guard start + entry.packedSize <= bytes.count else { throw Self.cutOff(file) }
        let packed = bytes[start..<start + entry.packedSize]
        let unpacked: Data
        switch entry.method {
        case 0: unpacked = Data(packed)
        case 8:
            do { unpacked = try Inflate.inflated(packed, limit: entry.size) } catch {
                throw InputProblem(
                    file: file, "“\(entry.shortName)” in it is damaged; download or save the file again.")
            }
        default:
            throw InputProblem(
                file: file,
                "“\(entry.shortName)” in it is packed in a way that is not read here (method \(entry.method)); unpack it and give the file inside."
            )
        }
        let checksum = unpacked.withUnsafeBytes {
            UInt32(truncatingIfNeeded: crc32_z(0, $0.bindMemory(to: UInt8.self).baseAddress, $0.count))
        }
        guard checksum == entry.checksum, unpacked.count == entry.size else {
            throw InputProblem(
                file: file,
                "“\(entry.shortName)” in it is damaged: it does not match its checksum; download or save the file again."
            )
        }
        return unpacked
    }

    private static func cutOff(_ file: String) -> InputProblem {
        InputProblem(
            file: file,
            "the archive ends in the middle or is damaged: it was cut off while it was copied; download or save it again."
        )
    }

    /// Where the directory begins and how many files it names.
    private static func directory(_ bytes: Data, file: String) throws -> (start: Int, count: Int) {
        // The record at the end may be followed by a comment of up to 65,535 bytes.
        var place = bytes.count - 22
        let lowest = max(0, place - 65_535)
        while place >= lowest, place >= 0, bytes.number(at: place, as: UInt32.self) != 0x0605_4b50 { place -= 1 }
        guard place >= lowest, place >= 0 else { throw cutOff(file) }
        var count = Int(bytes.number(at: place + 10, as: UInt16.self))
        var start = Int(bytes.number(at: place + 16, as: UInt32.self))
        // Archives of more than 4 GB, or written by a program that prepares for such, have a second record.
        if start == Int(UInt32.max) || count == Int(UInt16.max), place >= 20,
            bytes.number(at: place - 20, as: UInt32.self) == 0x0706_4b50
        {
            guard let second = Int(exactly: bytes.number(at: place - 12, as: UInt64.self)), second + 56 <= bytes.count,
                bytes.number(at: second, as: UInt32.self) == 0x0606_4b50,
                let many = Int(exactly: bytes.number(at: second + 32, as: UInt64.self)),
                let first = Int(exactly: bytes.number(at: second + 48, as: UInt64.self))
            else { throw cutOff(file) }
            (count, start) = (many, first)
        }
        guard start >= 0, start <= bytes.count, count >= 0 else { throw cutOff(file) }
        return (start, count)
    }

    private static func entry(_ bytes: Data, at place: Int) -> (Entry, next: Int)? {
        guard place + 46 <= bytes.count, bytes.number(at: place, as: UInt32.self) == 0x0201_4b50 else { return nil }
        func short(_ offset: Int) -> Int { Int(bytes.number(at: place + offset, as: UInt16.self)) }
        func long(_ offset: Int) -> Int { Int(bytes.number(at: place + offset, as: UInt32.self)) }
        let (nameLength, extraLength, commentLength) = (short(28), short(30), short(32))
        let next = place + 46 + nameLength + extraLength + commentLength
        guard next <= bytes.count else { return nil }
        let nameBytes = bytes[place + 46..<place + 46 + nameLength]
        var (size, packed, offset) = (long(24), long(20), long(42))
        // Sizes that do not fit stand in an extra field, in this order.
        var extra = place + 46 + nameLength
        let end = extra + extraLength
        while extra + 4 <= end {
            let (id, length) = (
                bytes.number(at: extra, as: UInt16.self), Int(bytes.number(at: extra + 2, as: UInt16.self))
            )
            guard extra + 4 + length <= end else { break }
            if id == 1 {
                var field = extra + 4
                func take(_ value: inout Int) -> Bool {
                    guard value == Int(UInt32.max) else { return true }
                    guard field + 8 <= extra + 4 + length,
                        let whole = Int(exactly: bytes.number(at: field, as: UInt64.self))
                    else { return false }
                    (value, field) = (whole, field + 8)
                    return true
                }
                guard take(&size), take(&packed), take(&offset) else { return nil }
            }
            extra += 4 + length
        }
        guard size >= 0, packed >= 0, offset >= 0, offset <= bytes.count, packed <= bytes.count else { return nil }
        let entry = Entry(
            name: String(decoding: nameBytes, as: UTF8.self).replacing("\\", with: "/"), packedSize: packed, size: size,
            method: UInt16(short(10)), flags: UInt16(short(8)), checksum: UInt32(long(16)), offset: offset)
        return (entry, next)
    }
}

/// The bare stream of compressed bytes in an archive (RFC 1951).
private enum Inflate {
    /// - Parameter limit: what the directory says that comes out; more is damage, or deceit.
    static func inflated(_ packed: Data, limit: Int) throws -> Data {
        try packed.withUnsafeBytes { (input: UnsafeRawBufferPointer) -> Data in
            var stream = z_stream()
            guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
                throw Gzip.Failure.damaged
            }
            defer { inflateEnd(&stream) }
            // The size that the directory states is taken at its word only up to what so many bytes can become. One byte of
            // room more lets the end of the stream be read.
            let limit = limit + 1
            var output = Data(count: min(limit, packed.count * 1_040 + 64))
            var (produced, consumed) = (0, 0)
            while true {
                if produced == output.count {
                    guard produced < limit else { throw Gzip.Failure.tooLarge(limit: limit) }
                    output.count = min(max(output.count * 2, 1 << 16), limit)
                }
                let room = min(output.count - produced, Int(UInt32.max))
                let feed = min(input.count - consumed, Int(UInt32.max))
                stream.next_in = input.bindMemory(to: UInt8.self).baseAddress.map {
                    UnsafeMutablePointer(mutating: $0 + consumed)
                }
                stream.avail_in = UInt32(feed)
                let status = output.withUnsafeMutableBytes { buffer in
                    stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress.map { $0 + produced }
                    stream.avail_out = UInt32(room)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                produced += room - Int(stream.avail_out)
                consumed += feed - Int(stream.avail_in)
                switch status {
                case Z_STREAM_END:
                    output.count = produced
                    return output
                case Z_OK, Z_BUF_ERROR:
                    if consumed == input.count, stream.avail_out > 0 { throw Gzip.Failure.cutOff }
                default: throw Gzip.Failure.damaged
                }
            }
        }
    }
}

extension Data {
    /// A number in the order of bytes of an archive, smallest first. The bytes must be there.
    fileprivate func number<Number: FixedWidthInteger>(at place: Int, as _: Number.Type) -> Number {
        withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self)) }
    }
}
