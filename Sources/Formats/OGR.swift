import Foundation

/// Boundaries in other formats (shapefile, GeoPackage, KML, …), read through the program `ogr2ogr` where it is installed.
public enum OGR {
    /// Converts any format that GDAL knows to GeoJSON on WGS 84.
    ///
    /// - Parameters:
    ///   - path: of a file, or of one in an archive as GDAL names it (`/vsizip/…`).
    ///   - grid: the system of its positions, where the file does not say it.
    ///   - kind: what the file is, for a message: “a shapefile in a zip archive”.
    /// - Throws: `InputProblem` where the program is missing or cannot read the file.
    public static func geoJSON(path: String, from grid: GeoJSON.Grid? = nil, kind: String? = nil) throws -> InputFile {
        let name = (path as NSString).lastPathComponent
        guard let program = find("ogr2ogr") else {
            throw InputProblem(
                file: name,
                grid?.sentence
                    ?? "\(kind.map { "this is \($0), not GeoJSON" } ?? "this is not GeoJSON"). Other formats are read through the program ogr2ogr (Debian package gdal-bin), "
                    + "which is not installed. Download the GeoJSON of the same page, or convert the file with QGIS or mapshaper."
            )
        }
        let process = Process()
        process.executableURL = program
        process.arguments =
            ["-f", "GeoJSON"] + (grid.map { ["-s_srs", $0.code] } ?? [])
            + ["-t_srs", "EPSG:4326", "-lco", "RFC7946=YES", "/vsistdout/", path]
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // Both pipes are drained at the same time, or a talkative program would wait for ever on a full one.
        let complaint = Drain(errors.fileHandleForReading)
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        let said = complaint.wait()
        process.waitUntilExit()
        guard process.terminationStatus == 0, !bytes.isEmpty else {
            let first = said.split(separator: "\n").first.map(String.init) ?? "it gave no reason"
            throw InputProblem(file: name, "ogr2ogr cannot read this file: \(first)")
        }
        return try InputFile(name: name, bytes: bytes)
    }

    /// Whether the program is there.
    public static var isInstalled: Bool { find("ogr2ogr") != nil }

    private static func find(_ program: String) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(
            separator: ":")
        return folders.map { URL(fileURLWithPath: "\($0)/\(program)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Reads a pipe to its end on another thread.
    private final class Drain: @unchecked Sendable {
        private var bytes = Data()
        private let done = DispatchSemaphore(value: 0)

        init(_ handle: FileHandle) {
            DispatchQueue.global().async {
                // Written once before the signal and read once after it, so there is no race.
                self.bytes = handle.readDataToEndOfFile()
                self.done.signal()
            }
        }

        func wait() -> String {
            done.wait()
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
