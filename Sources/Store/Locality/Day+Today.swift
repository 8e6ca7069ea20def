import Base

extension Day {
    /// Of Greenwich, as all times of the program.
    public static var today: Day { WallClock.system.today }
}
