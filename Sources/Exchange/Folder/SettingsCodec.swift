import Base
import Formats
import Registers
import Store

/// What holds for the whole locality: in the document, where it is not the usual.
struct SettingsCodec: FolderCodec {
    /// The fewest people of whose anonymous answers anything is shown, if nobody chose another number.
    static let usualGroup = 5

    func write(_ db: Transaction, to folder: inout FolderWriter) throws {
        let group = try db.smallestGroup()
        folder.document.smallestGroup = group == Self.usualGroup ? nil : group
        folder.document.standsOn = try db.asOfDate()?.iso
    }

    func read(_ folder: FolderReader, into db: Transaction) throws {
        if let group = folder.document.smallestGroup { try db.setSmallestGroup(group) }
        if let text = folder.document.standsOn {
            guard let day = Day(iso: text) else {
                throw InputProblem(file: Folder.document, "“\(text)” is not a day, as “standsOn” is to be: 2018-06-04.")
            }
            try db.stand(on: day)
        }
    }
}
