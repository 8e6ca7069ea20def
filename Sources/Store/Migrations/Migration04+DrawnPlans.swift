extension Migrations {
    /// Plans that people draw. A version is never changed; what is new is a new version.
    static let drawnPlans = """
        CREATE TABLE drawn_plan (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL CHECK (key <> ''),
            version INTEGER NOT NULL CHECK (version >= 1),
            name TEXT NOT NULL CHECK (trim(name) <> ''),
            author TEXT NOT NULL CHECK (trim(author) <> ''),
            note TEXT NOT NULL,
            origin TEXT CHECK (origin <> ''),
            kept TEXT NOT NULL,
            UNIQUE (key, version)
        ) STRICT;
        CREATE TRIGGER drawn_plan_is_not_changed BEFORE UPDATE ON drawn_plan
            BEGIN SELECT RAISE(ABORT, 'a plan is not changed; keep a new version'); END;
        CREATE TRIGGER drawn_plan_is_not_deleted BEFORE DELETE ON drawn_plan
            BEGIN SELECT RAISE(ABORT, 'a plan is not deleted'); END;

        CREATE TABLE drawn_plan_area (
            plan INTEGER NOT NULL REFERENCES drawn_plan (id),
            area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            council TEXT NOT NULL,
            PRIMARY KEY (plan, area)
        ) STRICT, WITHOUT ROWID;
        """
}
