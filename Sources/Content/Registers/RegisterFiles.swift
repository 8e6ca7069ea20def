import Formats
import Registers

/// The registers that come as files: one YAML file each, described in `docs/content.md`.
public enum RegisterFiles {
    /// Every register of the toolkit and of the council's own folder, in the order of its tools.
    ///
    /// - Throws: `InputProblems` with all that is wrong in all files.
    public static func all(_ folders: ContentFolders = ContentFolders()) throws -> [Register] {
        let all = try folders.all("registers", id: \Register.id) { try RegisterReader.register($0) }
        try InputProblems(all.flatMap { problems(of: $0, among: all) }).throwIfAny()
        return all.sorted { one, other in
            let (a, b) = (one.tool ?? "~", other.tool ?? "~")
            return a == b ? one.id < other.id : a.naturallyPrecedes(b)
        }
    }

    /// What is wrong between files: a link to a register, or to a column of it, that is not there.
    private static func problems(of register: Register, among all: [Register]) -> [InputProblem] {
        var problems: [InputProblem] = []
        func add(_ sentence: String) { problems.append(InputProblem(file: "register “\(register.id)”", sentence)) }
        func other(_ id: String) -> Register? { all.first { $0.id == id } }
        for field in register.fields {
            guard let linked = field.linkedRegister, !linked.isEmpty, other(linked) == nil else { continue }
            add(
                "the field “\(field.id)” names records of “\(linked)”, but there is no such register; there are \(Fields.listed(all.map(\.id)))."
            )
        }
        for column in register.computed {
            guard case (let link, let name)? = column.rule.lookup,
                let linked = register.field(link)?.linkedRegister.flatMap(other)
            else { continue }
            if linked.field(name) == nil, !linked.computed.contains(where: { $0.id == name }) {
                add("“\(column.id)” looks up “\(name)”, but the register “\(linked.id)” has no such column.")
            }
        }
        return problems
    }
}

extension ComputedColumn.Rule {
    /// The link that it follows, and the column that it reads there.
    fileprivate var lookup: (link: String, column: String)? {
        switch self {
        case .from(let link, let column), .latest(let link, let column): (link, column)
        default: nil
        }
    }
}
