import Store
import Synchronization

/// The locality as it is now: read when it is first asked for, and again when its file has changed.
package final class CurrentLocality: Sendable {
    package let file: LocalityFile
    private let read = Mutex<(version: Int64, locality: Locality)?>(nil)

    private let toolbox: Toolbox

    package init(_ file: LocalityFile, _ toolbox: Toolbox) {
        self.file = file
        self.toolbox = toolbox
    }

    /// - Throws: where the file cannot be read, or its profile is not at hand.
    package func locality() throws -> Locality {
        let version = try file.version()
        if let read = read.withLock({ $0 }), read.version == version { return read.locality }
        let locality = try Locality(file, toolbox)
        read.withLock { $0 = (version, locality) }
        return locality
    }
}
