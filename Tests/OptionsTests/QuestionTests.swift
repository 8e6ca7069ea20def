import Options
import Testing

@Suite("Questions that cannot be asked")
struct QuestionTests {
    private func problems(_ change: (inout GroupingQuestion) -> Void) -> String {
        var question = Map.path(4)
        change(&question)
        do throws(QuestionProblems) {
            _ = try PlanSpace(question)
            return ""
        } catch {
            return error.description
        }
    }

    @Test("A link to an unknown area names the area")
    func unknownLink() {
        #expect(problems { $0.links.append(.init("3", "7")) } == "The link 3 – 7 names 7, and there is no such area.")
    }

    @Test("An area listed twice is named")
    func twice() {
        #expect(
            problems { $0.areas.append(.init(code: "2", statistics: [:])) }
                == "The area 2 is listed twice; each may be listed once.")
    }

    @Test("A minimum above the maximum gives both")
    func minimumAboveMaximum() {
        #expect(
            problems { $0.limits = [.init("population", minimum: 1_500, maximum: 300)] }
                == "The minimum of population, 1,500, is above the maximum, 300.")
    }

    @Test("A limit on a statistic that no area has lists those that they have")
    func unknownStatistic() {
        #expect(
            problems { $0.limits = [.init("jobs", minimum: 1)] }
                == "There is a limit on jobs, but no area has that; they have population.")
    }

    @Test("A limit on a statistic that some areas lack names them")
    func missingStatistic() {
        #expect(
            problems {
                $0.areas[1].statistics = [:]
                $0.limits = [.init("population", minimum: 1)]
            } == "A limit on population needs it for every area; it is missing for 1.")
    }

    @Test("Together and apart contradict each other, also by a third area")
    func contradiction() {
        #expect(
            problems {
                $0.together = [["0", "1"], ["1", "2"]]
                $0.apart = [["2", "0"]]
            } == "0 and 2 are to be kept together and apart; only one can hold.")
    }

    @Test("A wish that names one area only has no effect, and that is said")
    func withoutEffect() {
        #expect(
            problems { $0.together = [["3", "3"]] } == "“keep together” names only 3; it needs at least two areas.")
    }

    @Test("An empty range of groups gives both ends")
    func emptyRange() {
        #expect(
            problems {
                $0.fewestGroups = 4
                $0.mostGroups = 2
            } == "At least 4 and at most 2 groups are asked for; no number is both.")
    }

    @Test("All problems are told, not only the first")
    func several() {
        let told = problems {
            $0.links.append(.init("1", "1"))
            $0.apart = [["0", "9"]]
            $0.fixed = [["0", "1"], ["1"]]
            $0.areas[0].statistics["population"] = -5
            $0.limits = [.init("population", maximum: 10)]
        }
        #expect(
            told == """
                The link 1 – 1 joins an area to itself; a link needs two areas.
                The population of 0 is -5; a limit needs values from zero up.
                “keep apart” names 9, and there is no such area.
                The area 1 is in two fixed groups; it can be in one.
                """)
    }
}

@Suite("Questions without an answer")
struct NoPlanTests {
    private func reason(_ change: (inout GroupingQuestion) -> Void) throws -> String? {
        var question = Map.grid(2, 3)  // 600 people in all
        change(&question)
        let space = try PlanSpace(question)
        let reason = try space.reasonForNone()
        #expect(try space.count().isZero == (reason != nil))
        return reason?.words()
    }

    @Test("Where some plan fits there is no reason")
    func none() throws { #expect(try reason { $0.mostGroups = 2 } == nil) }

    @Test("An area above the maximum is named")
    func areaAboveMaximum() throws {
        let words = try reason {
            $0.areas[4].name = "Leeds"
            $0.areas[4].statistics["population"] = 700
            $0.limits = [.init("population", maximum: 650)]
        }
        #expect(words == "No plan fits. Leeds alone has 700 people, and a council may have at most 650.")
    }

    @Test("Too few groups for the maximum: says how many are needed")
    func tooMuch() throws {
        let words = try reason {
            $0.limits = [.init("population", maximum: 250)]
            $0.mostGroups = 2
        }
        #expect(
            words == "No plan fits. Each council may have at most 250 people, and there are 600 in all: "
                + "at least three councils are needed, not two.")
    }

    @Test("An island below the minimum is named")
    func island() throws {
        let words = try reason {
            $0.links.removeAll { $0.a == "5" || $0.b == "5" }
            $0.limits = [.init("population", minimum: 200)]
        }
        #expect(
            words == "No plan fits. 5 has no link to the others and only 100 people, and each council must have 200.")
    }

    @Test("What lies between two numbers of groups is said with both")
    func between() throws {
        let words = try reason { $0.limits = [.init("population", minimum: 350, maximum: 550)] }
        #expect(
            words == "No plan fits. The 6 areas from 0 on have 600 people: too many for one council of at most 550, "
                + "too few for two of at least 350.")
    }

    @Test("A wish that makes it impossible is found by leaving it out, with the plans that would then fit")
    func wish() throws {
        // Without the wish: three ways to lay dominoes on 2 × 3. Without the maximum: all in one council, or the other
        // two of the upper or of the lower row left to themselves.
        let words = try reason {
            $0.limits = [.init("population", minimum: 200, maximum: 200)]
            $0.together = [["0", "5"]]
        }
        #expect(
            words == "No plan fits. Without keeping 0 and 5 together three plans fit. "
                + "Without the maximum of 200 people three plans fit.")
    }

    @Test("Where no single demand is to blame, that is said")
    func several() throws {
        let words = try reason {
            $0.limits = [.init("population", minimum: 200, maximum: 200)]
            $0.together = [["0", "5"], ["1", "3"]]
            $0.fewestGroups = 2
        }
        #expect(
            words == "No plan fits. No single demand is the reason: without any one of them there is still none. "
                + "Loosen two at once.")
    }

    @Test("More groups than areas, more parts than groups, a set that no way joins")
    func shape() throws {
        #expect(
            try reason { $0.fewestGroups = 7 }
                == "No plan fits. At least seven councils are asked for, and there are only six areas.")
        #expect(
            try reason {
                $0.links.removeAll { $0.a == "5" || $0.b == "5" }
                $0.mostGroups = 1
            } == "No plan fits. The map falls into two parts that no link joins, so there are at least two councils, "
                + "not one.")
        #expect(
            try reason {
                $0.links.removeAll { $0.a == "5" || $0.b == "5" }
                $0.together = [["0", "5"]]
            } == "No plan fits. 0 and 5 are to be kept together, and no way leads from one to the other.")
    }
}
