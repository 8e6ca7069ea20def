import Formats
import Foundation
import PlaceFiles
import Places
import Testing

@Suite("Files of flows and boundaries as the engine has them")
struct PlaceFilesTests {
    private func input(_ text: String) throws -> InputFile { try InputFile(name: "t", bytes: Data(text.utf8)) }

    @Test("A table of flows has the columns of the file, row for row")
    func flows() throws {
        let usual = try FlowTable(input("Workplace,People,Residence\nB,3,A\nA,4,C\n"))
        #expect(usual.codes == ["A", "B", "C"])
        #expect(usual.origins == [0, 2] && usual.destinations == [1, 0] && usual.people == [3, 4])
        let given = try FlowTable(
            input("a,b,c\nA,B,3\n"),
            columns: ColumnNames([.origin: "b", .destination: "a", .people: "c"]))
        #expect(given == FlowTable(codes: ["B", "A"], origins: [0], destinations: [1], people: [3]))
    }

    @Test("A boundary goes into GeoJSON and comes back the same, holes and islands among it")
    func boundaries() throws {
        func square(_ west: Double, _ size: Double) -> Boundary.Ring {
            [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
                Position(longitude: west + $0.0 * size, latitude: 50 + $0.1 * size)
            }
        }
        let boundary = Boundary(polygons: [[square(0, 1), square(0.25, 0.5)], [square(2, 0.1)]])
        let text = GeoJSON.write([GeoJSON.Feature(properties: ["code": "E1"], boundary: boundary)])
        let read = try GeoJSON.read(input(text))
        #expect(read.map(\.boundary) == [boundary])
        #expect(read[0].properties == ["code": "E1"])
    }
}
