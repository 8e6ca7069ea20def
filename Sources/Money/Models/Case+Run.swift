import Money

extension Case {
    /// The set that the case names.
    public func parameterSet() throws(ModelProblems) -> ParameterSet {
        guard let profile else { return .y2026 }
        guard let set = ParameterSet.named(profile) else {
            let keys = ParameterSet.all.map { "“\($0.key)”" }.joined(separator: ", ")
            throw ModelProblems("profile", "“\(profile)” is none of \(keys).")
        }
        return set
    }

    /// Finds the model and works the case out.
    public func run() throws(ModelProblems) -> Outcome {
        guard let model = ModelRegistry.model(model) else {
            let keys = ModelRegistry.all.map { "“\($0.about.key)”" }.joined(separator: ", ")
            throw ModelProblems("model", "“\(self.model)” is none of \(keys).")
        }
        return try model.run(inputs, in: try parameterSet())
    }
}
