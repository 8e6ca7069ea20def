extension Migrations {
    /// Versions of cases without a rule that SQLite's own functions for JSON keep: they are refused where nothing that a file
    /// brings along is trusted. That inputs are JSON is seen to by the one who writes and by the one who reads them.
    static let inputsOfCases = """
        CREATE TABLE new_case_version (
            money_case INTEGER NOT NULL REFERENCES money_case (id),
            version INTEGER NOT NULL CHECK (version > 0),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            author TEXT NOT NULL CHECK (trim(author) <> ''),
            basis TEXT NOT NULL CHECK (basis IN ('published', 'own', 'illustrative')),
            note TEXT NOT NULL,
            profile TEXT NOT NULL CHECK (profile <> ''),
            inputs TEXT NOT NULL CHECK (inputs <> ''),
            kept TEXT NOT NULL,
            PRIMARY KEY (money_case, version)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_case_version (money_case, version, title, author, basis, note, profile, inputs, kept)
            SELECT money_case, version, title, author, basis, note, profile, inputs, kept FROM money_case_version;
        DROP TABLE money_case_version;
        ALTER TABLE new_case_version RENAME TO money_case_version;
        CREATE TRIGGER money_case_version_is_not_changed BEFORE UPDATE ON money_case_version
            BEGIN SELECT RAISE(ABORT, 'versions of a case are not changed'); END;
        CREATE TRIGGER money_case_version_is_not_deleted BEFORE DELETE ON money_case_version
            BEGIN SELECT RAISE(ABORT, 'versions of a case are not deleted'); END;
        """
}
