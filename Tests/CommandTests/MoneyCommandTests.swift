import Foundation
import Testing

@Suite("Models of public finance on the command line")
struct MoneyCommandTests {
    let localities: Command

    init() throws { localities = try Command() }

    /// The keys of the models, as the list gives them.
    private func models() throws -> [String] {
        try localities("money").output.split(separator: "\n").compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    @Test("Every model describes itself, gives a sample case, and works that case out")
    func samples() throws {
        let models = try models()
        #expect(models.contains("council-tax") && models.contains("business-case"))
        for model in models {
            let description = try localities("money", model, "--describe")
            let parameters = try JSONSerialization.jsonObject(with: Data(description.output.utf8)) as? [String: Any]
            #expect((parameters?["parameters"] as? [Any])?.isEmpty == false, "\(model)")
            try localities.write(try localities("money", model, "--sample").output, to: "case.json")
            let answer = try localities("money", model, "--input", "case.json")
            #expect(answer.code == 0, "\(model): \(answer.errors)")
            let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
            #expect(json?["method"] != nil && json?["warnings"] != nil, "\(model)")
            #expect(try localities("money", model, "--input", "case.json", "--explain").output.count > 100, "\(model)")
        }
    }

    @Test("A wrong case is refused with code 2 and a sentence that names the field")
    func refused() throws {
        try localities.write("{\"model\": \"council-tax\", \"inputs\": {\"years\": \"many\"}}", to: "case.json")
        let run = try localities("money", "council-tax", "--input", "case.json")
        #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("years"))
        #expect(
            try localities("money", "business-case", "--input", "case.json").errors.contains(
                "is a case of “council-tax”"))
        #expect(try localities("money", "alchemy", "--describe").code == 2)
    }
}
