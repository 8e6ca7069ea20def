import Foundation
import Registers

extension Day {
    /// Of Greenwich, as all times of the program.
    public static var today: Day { Day(number: Int((Date.now.timeIntervalSince1970 / 86_400).rounded(.down))) }
}
