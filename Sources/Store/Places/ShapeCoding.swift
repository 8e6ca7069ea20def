import Foundation
import Places

/// Boundaries as well-known binary (OGC 06-103r4): a little-endian multipolygon.
extension Boundary {
    package var wellKnownBinary: Data {
        var data = Data()
        func put<Value>(_ value: Value) { withUnsafeBytes(of: value) { data.append(contentsOf: $0) } }
        func header(_ type: UInt32, count: Int) {
            put(UInt8(1))
            put(type.littleEndian)
            put(UInt32(count).littleEndian)
        }
        header(6, count: polygons.count)
        for polygon in polygons {
            header(3, count: polygon.count)
            for ring in polygon {
                put(UInt32(ring.count).littleEndian)
                for position in ring {
                    put(position.longitude.bitPattern.littleEndian)
                    put(position.latitude.bitPattern.littleEndian)
                }
            }
        }
        return data
    }

    /// nil where the bytes are no multipolygon as written above, or one of its positions is not on the globe.
    package init?(wellKnownBinary data: Data) {
        var offset = 0
        let bytes = [UInt8](data)
        func take<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
            let size = MemoryLayout<Value>.size
            guard offset + size <= bytes.count else { return nil }
            defer { offset += size }
            return bytes.withUnsafeBytes {
                Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self))
            }
        }
        func header(_ type: UInt32) -> Int? {
            guard take(UInt8.self) == 1, take(UInt32.self) == type, let count = take(UInt32.self) else { return nil }
            // Each part takes at least four bytes, so a larger count cannot be true.
            return Int(count) <= bytes.count / 4 ? Int(count) : nil
        }
        guard let polygonCount = header(6) else { return nil }
        var polygons: [Polygon] = []
        for _ in 0..<polygonCount {
            guard let ringCount = header(3) else { return nil }
            var rings: Polygon = []
            for _ in 0..<ringCount {
                guard let count = take(UInt32.self), Int(count) <= bytes.count / 16 else { return nil }
                var ring: Ring = []
                ring.reserveCapacity(Int(count))
                for _ in 0..<count {
                    guard let x = take(UInt64.self), let y = take(UInt64.self) else { return nil }
                    let position = Position(longitude: Double(bitPattern: x), latitude: Double(bitPattern: y))
                    // Neither is so of what is no number.
                    guard abs(position.longitude) <= 360, abs(position.latitude) <= 90 else { return nil }
                    ring.append(position)
                }
                rings.append(ring)
            }
            polygons.append(rings)
        }
        self.init(polygons: polygons)
    }
}
