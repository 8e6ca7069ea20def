import Foundation
import Money

extension ParameterSet {
    /// The 2018 toolkit as printed.
    public static let y2018 = bundled("2018")
    /// As things stand in 2026.
    public static let y2026 = bundled("2026")

    public static let all = [y2018, y2026]

    public static func named(_ key: String) -> ParameterSet? { all.first { $0.key == key } }

    /// A file of this module, checked by its tests; it is there or the program was installed without its resources.
    private static func bundled(_ name: String) -> ParameterSet {
        guard let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Profiles"),
            let data = try? Data(contentsOf: url)
        else { preconditionFailure("The parameter set \(name) was not installed with the program.") }
        do {
            return try ParameterSet(json: data)
        } catch {
            preconditionFailure("The parameter set \(name) is damaged: \(error)")
        }
    }
}
