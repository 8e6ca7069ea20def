extension Migrations {
    /// How often each family of records has been changed, so that everyone who has the file open knows what still holds.
    static let revisions = """
        CREATE TABLE revision (
            family TEXT PRIMARY KEY,
            number INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
