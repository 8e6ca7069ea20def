import Foundation
import Store
import StoreTesting
import Testing

@Test("The example on the front page of Store is true")
func storeFrontPage() throws {
    let scratch = try Scratch()
    let file = try LocalityFile.create(at: scratch.path("dorset.locality"), title: "Dorset", profile: "2018")
    try file.add(Organisation(key: "poole", name: "Borough of Poole", kind: "unitary council"), at: today)
    #expect(try file.organisations().map(\.name) == ["Borough of Poole"])
    #expect(try file.history().map(\.what) == ["Borough of Poole joined the partnership."])
    let (identity, partners) = try file.read { db in (try db.identity(), try db.organisations()) }
    #expect(identity.title == "Dorset" && partners.map(\.key) == ["poole"])
}
