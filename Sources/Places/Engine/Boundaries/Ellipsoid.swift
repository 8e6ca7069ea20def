import Foundation

/// Lengths and areas on the WGS 84 ellipsoid.
enum Ellipsoid {
    /// Semi-major axis (km).
    static let equator = 6_378.137
    /// First eccentricity, squared.
    static let flatness = 0.006_694_379_990_14

    /// Kilometres to a degree of latitude and of longitude at a latitude.
    static func kilometresPerDegree(at latitude: Double) -> (north: Double, east: Double) {
        let radians = latitude * .pi / 180
        let w = 1 - flatness * sin(radians) * sin(radians)
        let meridian = equator * (1 - flatness) / (w * w.squareRoot())
        let parallel = equator / w.squareRoot() * cos(radians)
        return (meridian * .pi / 180, parallel * .pi / 180)
    }

    /// Surface between the equator and a latitude for each radian of longitude (km²), from Snyder (1987), eq. 3-12: with it
    /// areas become sums of trapezia, exact for lines that are straight in an equal-area cylinder.
    static func surface(northTo latitude: Double) -> Double {
        let e = flatness.squareRoot()
        let s = e * sin(latitude * .pi / 180)
        return equator * equator * (1 - flatness) / (2 * e) * (s / (1 - s * s) + atanh(s))
    }

    /// Area of a closed ring (km²), positive where it runs anticlockwise.
    static func area(of ring: Boundary.Ring) -> Double {
        guard var former = ring.last else { return 0 }
        var formerSurface = surface(northTo: former.latitude)
        var sum = 0.0
        for position in ring {
            let surface = surface(northTo: position.latitude)
            sum -= (position.longitude - former.longitude) * .pi / 180 * (surface + formerSurface) / 2
            (former, formerSurface) = (position, surface)
        }
        return sum
    }
}

extension Position {
    /// Distance to another position (km): the mid-latitude formula, good to 0.1 % within Great Britain and to a metre in ten
    /// kilometres.
    public func kilometres(to other: Position) -> Double {
        let scale = Ellipsoid.kilometresPerDegree(at: (latitude + other.latitude) / 2)
        return hypot((other.latitude - latitude) * scale.north, (other.longitude - longitude) * scale.east)
    }
}
