import PlaceStudies
import Store
import Synchronization

/// The locality as it is now: read when it is first asked for, and again when something of it has changed.
package final class CurrentLocality: Sendable {
    package let file: LocalityFile
    private let toolbox: Toolbox
    private let studies = StudyCache()
    private let latest = Mutex<Locality?>(nil)

    package init(_ file: LocalityFile, _ toolbox: Toolbox) {
        self.file = file
        self.toolbox = toolbox
    }

    /// - Throws: where the file cannot be read, or its profile is not at hand.
    package func locality() throws -> Locality {
        try file.requireSameFile()
        let state = try file.revisions().of(Place.families)
        return try studies.value("locality", state, atMost: 2) {
            let locality = try Locality(file, toolbox, studies: studies, after: latest.withLock { $0 })
            latest.withLock { $0 = locality }
            return locality
        }
    }
}
