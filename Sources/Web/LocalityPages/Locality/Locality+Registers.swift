import Content
import Registers

extension Locality {
    /// Every register that is meant for this locality's profile.
    package func registers() -> [Register] { toolbox.registers.filter(isMeant) }

    private func isMeant(_ register: Register) -> Bool {
        register.profiles.isEmpty || register.profiles.contains(place.profile)
    }

    /// The registers with their records as they are now, counted from the locality's day.
    package func registerBook() throws -> RegisterBook {
        try file.registerBook(registers(), today: file.day())
    }
}
