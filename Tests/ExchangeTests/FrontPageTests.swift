import Exchange
import Foundation
import Store
import StoreTesting
import Testing

@Test("The example on the front page of Exchange is true")
func exchangeFrontPage() throws {
    let scratch = try Scratch()
    let file = try scratch.sample()
    let homes = try file.areas(of: "district").map { "\($0.code),1000" }
    let table = try scratch.write("code,homes\n" + homes.joined(separator: "\n"), to: "housing.csv")
    let summary = try Importer(file, today: today).statistics(table)
    #expect(summary.lines.first == "one statistic for 8 areas of the geography “district”.")
    try file.export(to: scratch.path("dorset"))
    let copy = try LocalityFile.create(at: scratch.path("copy.locality"), folder: scratch.path("dorset"))
    #expect(try Check(copy).faults.isEmpty)
}
