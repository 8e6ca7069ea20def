extension Migrations {
    /// Places, options and their sources.
    static let places = """
        CREATE TABLE locality (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            title TEXT NOT NULL CHECK (title <> ''),
            profile TEXT NOT NULL,
            members TEXT REFERENCES geography (key) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;

        -- Where every figure comes from.
        CREATE TABLE dataset (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            publisher TEXT NOT NULL,
            vintage TEXT NOT NULL,
            licence TEXT NOT NULL,
            address TEXT NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64 OR sha256 = ''),
            imported TEXT NOT NULL
        ) STRICT;

        CREATE TABLE geography (
            key TEXT PRIMARY KEY CHECK (key <> ''),
            title TEXT NOT NULL,
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE area (
            id INTEGER PRIMARY KEY,
            geography TEXT NOT NULL REFERENCES geography (key) ON DELETE CASCADE,
            code TEXT NOT NULL CHECK (code <> ''),
            name TEXT NOT NULL,
            parent TEXT CHECK (parent <> ''),
            hex_column INTEGER,
            hex_row INTEGER,
            UNIQUE (geography, code),
            UNIQUE (geography, hex_column, hex_row),
            CHECK ((hex_column IS NULL) = (hex_row IS NULL))
        ) STRICT;

        -- Shapes as well-known binary, degrees on WGS 84.
        CREATE TABLE boundary (
            area INTEGER PRIMARY KEY REFERENCES area (id) ON DELETE CASCADE,
            shape BLOB NOT NULL,
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT;

        -- Neighbours, each pair once.
        CREATE TABLE link (
            a INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('land', 'water', 'corner')),
            border_km REAL CHECK (border_km >= 0),
            dataset INTEGER NOT NULL REFERENCES dataset (id),
            PRIMARY KEY (a, b),
            CHECK (a < b)
        ) STRICT, WITHOUT ROWID;

        -- What people decided about a link; the latest holds, none is overwritten.
        CREATE TABLE link_decision (
            id INTEGER PRIMARY KEY,
            a INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
            reason TEXT NOT NULL CHECK (trim(reason) <> ''),
            decided TEXT NOT NULL,
            CHECK (a < b)
        ) STRICT;

        CREATE TABLE flow_layer (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('commuting', 'migration')),
            geography TEXT NOT NULL REFERENCES geography (key),
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT;

        -- Codes named in a layer, also those that are no area of ours: another country, “works at home”.
        CREATE TABLE flow_place (
            layer INTEGER NOT NULL REFERENCES flow_layer (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (layer, position),
            UNIQUE (layer, code)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE flow (
            layer INTEGER NOT NULL REFERENCES flow_layer (id) ON DELETE CASCADE,
            origin INTEGER NOT NULL,
            destination INTEGER NOT NULL,
            people INTEGER NOT NULL CHECK (people >= 0),
            PRIMARY KEY (layer, origin, destination)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE statistic (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL,
            unit TEXT NOT NULL,
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT;

        -- Exact decimals: the value is digits × 10^−decimals, so pounds with two decimals are whole pence.
        CREATE TABLE observation (
            statistic INTEGER NOT NULL REFERENCES statistic (id) ON DELETE CASCADE,
            area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            digits INTEGER NOT NULL,
            decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 15),
            PRIMARY KEY (statistic, area)
        ) STRICT, WITHOUT ROWID;

        -- Which statistic plays which part in computations: population, band-d, …
        CREATE TABLE role (
            role TEXT PRIMARY KEY,
            statistic INTEGER NOT NULL REFERENCES statistic (id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE plan (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            note TEXT NOT NULL,
            dataset INTEGER REFERENCES dataset (id)
        ) STRICT;

        CREATE TABLE plan_area (
            plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
            area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            council TEXT NOT NULL CHECK (council <> ''),
            PRIMARY KEY (plan, area)
        ) STRICT, WITHOUT ROWID;

        -- Statements about the place that were found somewhere and not computed.
        CREATE TABLE fact (
            id INTEGER PRIMARY KEY,
            figure TEXT NOT NULL CHECK (figure <> ''),
            statement TEXT NOT NULL CHECK (statement <> ''),
            page TEXT NOT NULL,
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT;

        -- Everything that changed the file, in the order in which it happened.
        CREATE TABLE history (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            what TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
            BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
        CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
            BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
        """
}
