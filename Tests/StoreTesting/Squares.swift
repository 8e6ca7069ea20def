/// Unit squares beside each other, one for each code, as GeoJSON.
package func squares(_ codes: [String], close: Bool = true) -> String {
    let features = codes.enumerated().map { index, code in
        let (west, east) = (Double(index) / 10, Double(index + 1) / 10)
        let ring = [[west, 50.0], [east, 50.0], [east, 50.1], [west, 50.1]] + (close ? [[west, 50.0]] : [])
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"\(code)\",\"name\":\"Name of \(code)\"},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
}
