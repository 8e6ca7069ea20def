import Foundation

/// Writes a zip archive (PKWARE, *.ZIP File Format Specification*), the wrapping of office documents.
///
/// Without time stamps: the same files in give the same bytes out. Archives of 4 GB and more are not written.
///
/// ```swift
/// var archive = ZipArchive()
/// archive.add("mimetype", Data("text/plain".utf8))
/// try archive.bytes.write(to: url)
/// ```
public struct ZipArchive: Sendable {
    private var files = Data()
    private var directory = Data()
    private var count: UInt16 = 0

    public init() {}

    /// Adds a file; names are paths with slashes.
    public mutating func add(_ name: String, _ bytes: Data) {
        let packed = bytes.withUnsafeBytes { Deflate.packed($0, as: .none) }
        let path = Data(name.utf8)
        // Version 2.0, names in UTF-8, deflated, 1 January 1980.
        var common = Data()
        common.append(numbers: UInt16(20), 1 << 11, 8, 0, 33)
        common.append(numbers: bytes.crc32, UInt32(packed.count), UInt32(bytes.count))
        common.append(numbers: UInt16(path.count), 0)

        let offset = UInt32(files.count)
        files.append(numbers: UInt32(0x0403_4b50))
        files += common + path + packed

        directory.append(numbers: UInt32(0x0201_4b50))
        directory.append(numbers: UInt16(20))
        directory += common
        // No comment, first disk, no attributes.
        directory.append(numbers: UInt16(0), 0, 0)
        directory.append(numbers: UInt32(0), offset)
        directory += path
        count += 1
    }

    public var bytes: Data {
        var end = Data()
        end.append(numbers: UInt32(0x0605_4b50))
        end.append(numbers: UInt16(0), 0, count, count)
        end.append(numbers: UInt32(directory.count), UInt32(files.count))
        end.append(numbers: UInt16(0))
        return files + directory + end
    }
}

extension Data {
    /// Little-endian, as everything in an archive.
    fileprivate mutating func append<Number: FixedWidthInteger>(numbers: Number...) {
        for number in numbers { Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) } }
    }
}
