/// Writes lines and rings as SVG path data in relative commands, as few characters as the tenths allow.
struct PathWriter {
    private(set) var data = ""
    private var cursor = GridPoint(x: 0, y: 0)
    /// Whether the number before has a point, so that another point begins the next.
    private var hasPoint = false

    /// A line from point to point; closed, it returns to its first point.
    mutating func add(_ points: some Sequence<GridPoint>, isClosed: Bool) {
        var start: GridPoint?
        for point in points {
            if start == nil {
                data += "m"
                start = point
            }
            append(point.x - cursor.x)
            append(point.y - cursor.y)
            cursor = point
        }
        if isClosed, let start {
            data += "z"
            cursor = start
        }
    }

    /// Tenths as SVG reads them: `12`, `1.5`, `-.3`, `1.5.3`; a space only where the number before would run into it.
    private mutating func append(_ tenths: Int32) {
        let (whole, fraction) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        let beginsAnew = tenths < 0 || whole == 0 && fraction > 0 && hasPoint
        if let last = data.utf8.last, !beginsAnew, last != UInt8(ascii: "m") { data += " " }
        if tenths < 0 { data += "-" }
        hasPoint = fraction > 0
        if whole > 0 || fraction == 0 { data += String(whole) }
        if fraction > 0 { data += ".\(fraction)" }
    }
}
