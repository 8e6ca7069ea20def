import Content
import LocalityPages
import PageKit
import Store

extension PageRequest {
    /// The instrument that the address names.
    func instrument() throws -> Instrument {
        guard let id = parameters.get("tool"), let found = toolbox.instrument(id) else {
            throw Refusal.notFound
        }
        return found
    }

    /// The wave that the address asks for: by number, else the last one that has anything to show, else the last.
    func wave(of instrument: Instrument) throws -> Wave? {
        let waves = try file.waves(of: instrument.id)
        if let number = fields["wave"] {
            guard let wave = waves.first(where: { "\($0.number)" == number }) else { throw Refusal.notFound }
            return wave
        }
        let last = waves.last
        if let last, last.isAnonymous, last.isOpen, waves.count > 1 { return waves[waves.count - 2] }
        return last
    }
}
