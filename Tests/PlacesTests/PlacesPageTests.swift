import Places
import Testing

@Suite("The example on the module's page")
struct PlacesPageTests {
    @Test("Two towns with a suburb each are two areas, as the page says")
    func twoTowns() throws {
        let table = FlowTable(
            codes: ["Avon", "Brook", "Cope", "Dene"],
            origins: [0, 1, 1, 2, 2, 3, 3],
            destinations: [0, 0, 1, 2, 0, 2, 3],
            people: [900, 80, 20, 880, 40, 70, 30])
        let matrix = FlowMatrix(table)
        #expect(try matrix.selfContainment(of: ["Avon", "Brook"]).demandSide == 1_000.0 / 1_040)
        let found = FunctionalRegions.dissolve(matrix, rule: .closure(0.75, minimumSize: 500))
        #expect(found.division.areas == [1, 1, 2, 2])
    }
}
