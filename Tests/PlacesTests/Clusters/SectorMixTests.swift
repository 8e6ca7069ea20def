import Places
import Testing

@Suite("Sectors")
struct SectorMixTests {
    // Farming and care: 200 and 800 in A, 50 and 950 in B; together 250 of 2,000 farm.
    let mix = SectorMix(areas: ["A", "B"], sectors: ["Farming", "Care"], jobs: [[200, 800], [50, 950]])

    @Test("A location quotient is the area's share over that of the whole")
    func quotient() {
        #expect(mix.locationQuotient(area: 0, sector: 0) == 1.6)  // 20 % of 12.5 %
        #expect(mix.locationQuotient(area: 1, sector: 0) == 0.4)
        #expect(mix.share(area: 1, sector: 1) == 0.95)
    }

    @Test("Specialisation and similarity by hand")
    func distances() {
        // |0.2 − 0.125| + |0.8 − 0.875| = 0.15; A to B: |0.2 − 0.05| + |0.8 − 0.95| = 0.3.
        #expect(abs((mix.specialisation(area: 0) ?? 0) - 0.15) < 1e-12)
        #expect(abs((mix.similarity(0, 1) ?? 0) - 0.85) < 1e-12)
        #expect(mix.similarity(0, 0) == 1)
    }

    @Test("Where there are no jobs nothing is claimed")
    func undefined() {
        let empty = SectorMix(areas: ["A", "B"], sectors: ["x", "y"], jobs: [[0, 0], [5, 0]])
        #expect(empty.locationQuotient(area: 0, sector: 0) == nil)
        #expect(empty.locationQuotient(area: 1, sector: 1) == nil)
        #expect(empty.specialisation(area: 0) == nil)
        #expect(empty.similarity(0, 1) == nil)
    }

    @Test("Strengths are large enough, the strongest first, with their change since an earlier year")
    func strengths() {
        let now = SectorMix(
            areas: ["A"], sectors: ["a", "b", "c"], jobs: [[300, 600, 100]], whole: [1_000, 4_000, 500])
        let before = SectorMix(
            areas: ["A"], sectors: ["b", "a"], jobs: [[500, 500]], whole: [2_000, 1_000])
        let found = now.strengths(of: 0, jobs: 150, since: before)
        // a: 30 % against 1/5.5 = 1.65; b: 60 % against 4/5.5 = 0.825; c: 10 % against 1/11 = 1.1.
        #expect(found.map(\.sector) == [0])
        #expect(abs(found[0].locationQuotient - 1.65) < 1e-12)
        // Before: 50 % against a third = 1.5.
        #expect(abs((found[0].change ?? 0) - 0.15) < 1e-12)
    }

    @Test("A cluster's mix is that of its districts together")
    func grouped() {
        let cluster = mix.grouped(by: ["A": "AB", "B": "AB"])
        #expect(cluster.jobs == [[250, 1_750]])
        #expect(cluster.locationQuotient(area: 0, sector: 0) == 1)
        #expect(mix.grouped(by: ["B": "only"]).locationQuotient(area: 0, sector: 0) == 0.4)
    }
}
