import Base
import Figures
import Store

/// What is wanted against what is, and what moved since the wave before.
extension RelationsResult {
    /// How many views ask for more than there is today, for less, or for nothing else.
    var wishes: Report.Fact? {
        guard views.hasWanted else { return nil }
        var (closer, looser, asNow) = (0, 0, 0)
        for a in study.partners.indices {
            for b in study.partners.indices {
                guard let now = views.stage[a, b], let wanted = views.wanted[a, b] else { continue }
                if wanted > now { closer += 1 } else if wanted < now { looser += 1 } else { asNow += 1 }
            }
        }
        let all = closer + looser + asNow
        guard all > 0 else { return nil }
        return .init(
            "\(Words.number(closer)) of \(Words.number(all))",
            "views ask for a closer relation a year from now; \(Words.number(asNow)) for the same and \(looser == 0 ? "none" : Words.number(looser)) for a looser one"
        )
    }

    /// Views that moved since the wave before, of those who answered both times; `nil` where there is none to compare with.
    var movement: Table? {
        guard let before = study.before, let then = earlier else { return nil }
        struct Move {
            var from: Int
            var to: Int
            var was: Int
            var isNow: Int
        }
        var moves: [Move] = []
        var same = 0
        for from in study.partners.indices {
            for to in study.partners.indices {
                guard let was = then.stage[from, to], let isNow = views.stage[from, to] else { continue }
                if was == isNow { same += 1 } else { moves.append(Move(from: from, to: to, was: was, isNow: isNow)) }
            }
        }
        guard !moves.isEmpty || same > 0 else { return nil }
        moves.sort { (abs($0.isNow - $0.was), $1.from, $1.to) > (abs($1.isNow - $1.was), $0.from, $0.to) }
        let up = moves.count { $0.isNow > $0.was }
        let most = 20
        var table = Table(
            "Views that moved since \(before.wave.title), furthest first",
            columns: ["Who says it", "Of whom", "Then", "Now", .init("Stages", .plain())], source: study.source,
            note: Prose(
                "\(Words.sentence(Words.number(up))) moved closer, \(Words.number(moves.count - up)) moved apart, \(Words.number(same)) stayed."
                    + (moves.count > most ? " The \(most) that moved furthest are shown." : "")
                    + " Only those who answered both times, to the same version of the questions."))
        for move in moves.prefix(most) {
            table.append([
                .text(study.partners[move.from].short), .text(study.partners[move.to].short), .text(words(move.was)),
                .text(words(move.isNow)), .number(move.isNow - move.was),
            ])
        }
        return table
    }
}
