import Foundation
import Testing

@Suite("Datasets of a locality and of the catalogue")
struct DataCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    @Test("A locality lists what it has, from where, and how old")
    func locality() throws {
        _ = try localities("new", "dorset.locality", "--sample", "dorset")
        let run = try localities("data", "dorset.locality")
        #expect(run.code == 0)
        let row = try #require(run.rows.first { $0.first == "population-2017" })
        #expect(row[3] == "Mid-2017")
        let year = Calendar(identifier: .gregorian).component(.year, from: .now)
        #expect(row[4] == "\(year - 2017)")
    }

    @Test("The catalogue says what each dataset is for, and which are fetched from where")
    func catalogue() throws {
        let run = try localities("data", "--catalogue")
        #expect(run.code == 0 && run.output.contains("lad-2024") && run.output.contains("ArcGIS feature service"))
    }

    @Test("A dataset that is not known is refused with those that can be fetched; nothing is asked of the web")
    func unknown() throws {
        let run = try localities("fetch", "moon")
        #expect(run.code == 2)
        #expect(run.errors.contains("There is no dataset “moon”; these can be fetched: lad-2024"))
    }

    @Test("Layers and areas of elsewhere are imported by one command each")
    func layers() throws {
        _ = try localities("new", "a.locality", "--title", "A")
        try localities.write("code,name\nE07000001,A\nE07000002,B\n", to: "areas.csv")
        try localities.write(
            "LAD18CD,PFA18CD,PFA18NM\nE07000001,E23000001,North\nE07000002,E23000001,North\n", to: "l.csv")
        try localities.write("code,x\nE07000001,1\nE07000009,2\n", to: "elsewhere.csv")
        _ = try localities("import", "a.locality", "areas", "areas.csv")
        let layers = try localities("import", "a.locality", "layers", "l.csv")
        #expect(layers.errors.contains("2 areas of the geography “district” in one area of the layer “police”."))
        let comparison = try localities("import", "a.locality", "comparison", "elsewhere.csv")
        #expect(comparison.errors.contains("2 areas to be compared with."))
        #expect(comparison.errors.contains("Of our own areas these are missing: E07000002 (became E06000055 in 2009)."))
    }
}
