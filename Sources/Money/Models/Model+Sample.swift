import Foundation
import Money

extension Model {
    /// The worked example that comes with the model.
    public var sample: Case {
        guard let url = Bundle.module.url(forResource: about.key, withExtension: "json", subdirectory: "Samples"),
            let data = try? Data(contentsOf: url)
        else { preconditionFailure("The example of \(about.key) was not installed with the program.") }
        do {
            return try Case(json: data)
        } catch {
            preconditionFailure("The example of \(about.key) is damaged: \(error)")
        }
    }
}
