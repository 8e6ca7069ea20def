extension Migrations {
    /// Cases of models: what was asked, by whom, with which inputs. Each change is another version; none is overwritten.
    static let cases = """
        CREATE TABLE money_case (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            model TEXT NOT NULL CHECK (model <> '')
        ) STRICT;

        -- Inputs as they were entered, as a JSON object.
        CREATE TABLE money_case_version (
            money_case INTEGER NOT NULL REFERENCES money_case (id),
            version INTEGER NOT NULL CHECK (version > 0),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            author TEXT NOT NULL CHECK (trim(author) <> ''),
            basis TEXT NOT NULL CHECK (basis IN ('published', 'own', 'illustrative')),
            note TEXT NOT NULL,
            profile TEXT NOT NULL CHECK (profile <> ''),
            inputs TEXT NOT NULL CHECK (json_valid(inputs)),
            kept TEXT NOT NULL,
            PRIMARY KEY (money_case, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER money_case_version_is_not_changed BEFORE UPDATE ON money_case_version
            BEGIN SELECT RAISE(ABORT, 'versions of a case are not changed'); END;
        CREATE TRIGGER money_case_version_is_not_deleted BEFORE DELETE ON money_case_version
            BEGIN SELECT RAISE(ABORT, 'versions of a case are not deleted'); END;
        """
}
