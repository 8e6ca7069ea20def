import Content
import Formats
import Testing

@Suite("Profiles")
struct ProfileTests {
    let profiles: [Profile]

    init() throws { profiles = try Profile.all() }

    @Test("There are 2018 as printed and 2026 as things stand, each with its guide, its criteria and its rates")
    func two() throws {
        #expect(profiles.map(\.id) == ["2018", "2026"])
        #expect(profiles.map(\.guidePopulation.value) == [300_000, 500_000])
        #expect(profiles.map(\.criteria) == ["2018-unitary", "2025-unitary"])
        #expect(profiles.map(\.parameters) == ["2018", "2026"])
        let sets = try CriteriaSet.supplied().map(\.id)
        for profile in profiles { #expect(profile.criteriaSets.allSatisfy(sets.contains), "\(profile.id)") }
    }

    @Test("Every entry has a source or is unverified, and no two of a group are of the same thing")
    func sourced() {
        for group in profiles.flatMap(\.groups) {
            #expect(group.entries.allSatisfy { !$0.source.isEmpty || !$0.isVerified }, "\(group.title)")
            #expect(Set(group.entries.map(\.what)).count == group.entries.count, "\(group.title)")
        }
    }

    @Test(
        "What the research could not confirm is unverified in 2026",
        arguments: [
            "Safety net from 2026–27", "Levy from 2026–27", "The fourteen areas", "Police, 2026–27",
        ])
    func open(what: String) throws {
        let entry = try #require(profiles.last?.groups.flatMap(\.entries).first { $0.what == what })
        #expect(!entry.isVerified)
    }

    @Test("What belongs to one year names a profile that exists")
    func named() throws {
        let known = Set(profiles.map(\.id))
        #expect(try Instrument.all().flatMap(\.profiles).allSatisfy(known.contains))
        let registers = try RegisterFiles.all()
        #expect(registers.flatMap(\.profiles).allSatisfy(known.contains))
        #expect(registers.flatMap(\.starts).flatMap(\.profiles).allSatisfy(known.contains))
    }

    @Test("A profile that lacks something says all of what it lacks, with the line")
    func lacking() {
        var words = ""
        do {
            _ = try Profile(ContentFile(text: "id: '2030'\ntitle: England in 2030\ncolour: red\n", name: "2030.yaml"))
        } catch {
            words = "\(error)"
        }
        for expected in ["line 3", "colour", "says", "guide-population", "groups", "parameters"] {
            #expect(words.contains(expected), "\(expected)")
        }
    }

    @Test("A day that is none, and rates that there are not, are said with their lines")
    func wrong() {
        var words = ""
        do {
            _ = try Profile(
                ContentFile(text: "id: '2030'\ndate: tomorrow\nparameters: '2027'\n", name: "2030.yaml"))
        } catch {
            words = "\(error)"
        }
        #expect(words.contains("2030.yaml, line 2: “tomorrow” is not a day such as 2026-11-26."))
        #expect(words.contains("line 3: there is no set of rates “2027”; there are “2018” and “2026”."))
    }
}
