import GRDB

/// One row of the table `register_column`: a column that the council added to a register.
package struct RegisterColumnRecord: Codable, Hashable, Sendable, FetchableRecord, PersistableRecord {
    package static let databaseTableName = "register_column"

    package var register: String
    package var field: String
    package var title: String
    package var type: String
    package var unit: String
    /// A line for each: its id, a tab and its title.
    package var choices: String
    package var help: String
    /// ISO 8601, UTC.
    package var at: String
    package var by: String

    package init(
        register: String, field: String, title: String, type: String, unit: String, choices: String, help: String,
        at: String, by: String
    ) {
        self.register = register
        self.field = field
        self.title = title
        self.type = type
        self.unit = unit
        self.choices = choices
        self.help = help
        self.at = at
        self.by = by
    }
}

/// One row of the table `register_mark`: whether a register is done for now.
package struct RegisterMarkRecord: Codable, Hashable, Sendable, FetchableRecord, PersistableRecord {
    package static let databaseTableName = "register_mark"

    package var register: String
    package var done: Bool
    /// ISO 8601, UTC.
    package var at: String
    package var by: String

    package init(register: String, done: Bool, at: String, by: String) {
        self.register = register
        self.done = done
        self.at = at
        self.by = by
    }
}
