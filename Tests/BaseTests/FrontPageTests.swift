import Base
import Testing

@Suite("The front page of Base")
struct FrontPageTests {
    @Test("Its example says what it says")
    func example() {
        let clock = WallClock.fixed(Day(iso: "2018-11-14")!)
        let vesting = Day(iso: "2019-04-01")!
        #expect(vesting - clock.today == 138)
        #expect(
            "\(Words.sentence(Words.count(6, "plan"))) for \(Words.list(["Poole", "Purbeck"])) by \(vesting.words)"
                == "Six plans for Poole and Purbeck by 1 April 2019")
        #expect(UnitOfMeasure.poundsAndPence.text(1438.92) == "£1,438.92")
    }
}
