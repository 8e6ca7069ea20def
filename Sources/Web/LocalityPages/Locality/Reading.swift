import Synchronization
import Workspace

/// The locality as it is now: read when it is first asked for, and again when its file has changed.
final class Reading: Sendable {
    let file: LocalityFile
    private let held = Mutex<(version: Int64, locality: Locality)?>(nil)

    private let toolbox: Toolbox

    init(_ file: LocalityFile, _ toolbox: Toolbox) {
        self.file = file
        self.toolbox = toolbox
    }

    func locality() throws -> Locality {
        let version = try file.version()
        if let held = held.withLock({ $0 }), held.version == version { return held.locality }
        let locality = try Locality(file, toolbox)
        held.withLock { $0 = (version, locality) }
        return locality
    }
}
