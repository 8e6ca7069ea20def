import Options
import Testing

@Suite("A plan in the making")
struct PaintingTests {
    @Test("It becomes a plan only with its last area, and groups keep their numbers until then")
    func whole() {
        var painting = Painting(areas: 3, groups: 3)
        #expect(painting.started.isEmpty && painting.unassigned == [0, 1, 2] && painting.plan == nil)
        painting.paint(2, with: 1)
        painting.paint(0, with: 2)
        #expect(painting.started == [1, 2] && painting.plan == nil)
        painting.paint(1, with: 1)
        // As a plan, groups are numbered by their first area.
        #expect(painting.plan == Plan(labels: [0, 1, 1]))
        painting.paint(1, with: nil)
        #expect(painting.unassigned == [1] && painting.plan == nil)
    }

    @Test("A locked group neither takes an area nor gives one away")
    func locks() {
        var painting = Painting(groupOfArea: [0, 0, 1, nil], groups: 2, locked: [0, 7])
        #expect(painting.locked == [0])
        let answers = [painting.paint(0, with: 1), painting.paint(3, with: 0), painting.paint(3, with: 1)]
        #expect(answers == [false, false, true])
        painting.clear()
        #expect(painting.groupOfArea == [0, 0, nil, nil])
        painting.toggleLock(0)
        let isPainted = painting.paint(0, with: 1)
        #expect(isPainted)
    }

    @Test("One group fewer: an empty one goes first, then the last that is not locked, and the later ones move up")
    func fewer() {
        var painting = Painting(groupOfArea: [0, 2, 3, 3], groups: 4, locked: [3])
        var gone = painting.removeGroup()
        #expect(gone == 1)
        #expect(painting.groupOfArea == [0, 1, 2, 2] && painting.locked == [2] && painting.groupCount == 3)
        gone = painting.removeGroup()
        #expect(gone == 1)
        #expect(painting.groupOfArea == [0, nil, 1, 1] && painting.locked == [1])
        gone = painting.removeGroup()
        #expect(gone == 0)
        // The last one left is locked and stays.
        #expect(painting.groupOfArea == [nil, nil, 0, 0] && painting.groupCount == 1)
        gone = painting.removeGroup()
        #expect(gone == nil && painting.groupCount == 1)
    }

    @Test("An area or a group that is not there is not painted")
    func unknown() {
        var painting = Painting(areas: 2, groups: 1)
        let answers = [painting.paint(2, with: 0), painting.paint(0, with: 1), painting.paint(-1, with: 0)]
        #expect(answers == [false, false, false])
        #expect(Painting(groupOfArea: [99, -1], groups: 500).groupOfArea == [nil, nil])
        #expect(Painting(groupOfArea: [3], groups: 1).groupCount == 4)
    }
}
