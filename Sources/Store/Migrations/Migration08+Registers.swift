/// Registers: what a partnership keeps records of. The registers themselves are content, so a record names its register
/// by id and its fields by id; nothing here knows which there are.
extension Migrations {
    static let registers = """
        CREATE TABLE record (
            id INTEGER PRIMARY KEY,
            register TEXT NOT NULL CHECK (register <> ''),
            number INTEGER NOT NULL CHECK (number > 0),
            UNIQUE (register, number)
        ) STRICT;

        -- Each writing of a record. The latest holds; a record that was taken out has one that says so.
        CREATE TABLE record_version (
            id INTEGER PRIMARY KEY,
            record INTEGER NOT NULL REFERENCES record (id),
            version INTEGER NOT NULL CHECK (version > 0),
            state TEXT NOT NULL,
            removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
            at TEXT NOT NULL CHECK (at <> ''),
            by TEXT NOT NULL CHECK (by <> ''),
            note TEXT NOT NULL,
            UNIQUE (record, version)
        ) STRICT;

        -- What a field holds: one row for each item, money in whole pence, days and numbers as they are written in ISO.
        CREATE TABLE record_item (
            version INTEGER NOT NULL REFERENCES record_version (id),
            field TEXT NOT NULL CHECK (field <> ''),
            position INTEGER NOT NULL CHECK (position >= 0),
            item TEXT NOT NULL,
            PRIMARY KEY (version, field, position)
        ) STRICT, WITHOUT ROWID;

        -- Fields that the council added in the page.
        CREATE TABLE register_column (
            id INTEGER PRIMARY KEY,
            register TEXT NOT NULL CHECK (register <> ''),
            field TEXT NOT NULL CHECK (field <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            type TEXT NOT NULL CHECK (type <> ''),
            unit TEXT NOT NULL,
            choices TEXT NOT NULL,
            help TEXT NOT NULL,
            at TEXT NOT NULL CHECK (at <> ''),
            by TEXT NOT NULL CHECK (by <> ''),
            UNIQUE (register, field)
        ) STRICT;

        -- Whether the partnership holds a register to be done, for now.
        CREATE TABLE register_mark (
            id INTEGER PRIMARY KEY,
            register TEXT NOT NULL CHECK (register <> ''),
            done INTEGER NOT NULL CHECK (done IN (0, 1)),
            at TEXT NOT NULL CHECK (at <> ''),
            by TEXT NOT NULL CHECK (by <> '')
        ) STRICT;

        CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record
            BEGIN SELECT RAISE(ABORT, 'a record is not changed; it is written anew'); END;
        CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record
            BEGIN SELECT RAISE(ABORT, 'a record is not deleted'); END;
        CREATE TRIGGER record_version_is_not_changed BEFORE UPDATE ON record_version
            BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
        CREATE TRIGGER record_version_is_not_deleted BEFORE DELETE ON record_version
            BEGIN SELECT RAISE(ABORT, 'a version is not deleted'); END;
        CREATE TRIGGER record_item_is_not_changed BEFORE UPDATE ON record_item
            BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
        CREATE TRIGGER record_item_is_not_deleted BEFORE DELETE ON record_item
            BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
        """
}
