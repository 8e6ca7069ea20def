extension Migrations {
    /// Divisions – which named areas the areas of a geography lie in –, jobs by sector, and links of transport.
    static let divisionsSectorsAndTransport = """
        -- Flows may also be links of transport: minutes of travel, or services a day, by one mode.
        CREATE TABLE new_flow_layer (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('commuting', 'migration', 'transport')),
            mode TEXT CHECK (mode <> ''),
            measure TEXT CHECK (measure IN ('minutes', 'services')),
            geography TEXT NOT NULL REFERENCES geography (key),
            dataset INTEGER NOT NULL REFERENCES dataset (id),
            CHECK ((kind = 'transport') = (mode IS NOT NULL)),
            CHECK ((kind = 'transport') = (measure IS NOT NULL))
        ) STRICT;
        INSERT INTO new_flow_layer (id, key, title, kind, geography, dataset)
            SELECT id, key, title, kind, geography, dataset FROM flow_layer;
        DROP TABLE flow_layer;
        ALTER TABLE new_flow_layer RENAME TO flow_layer;

        -- A way to divide the areas of one geography among those of another: travel-to-work areas, health systems.
        CREATE TABLE division (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            lens TEXT NOT NULL CHECK (lens IN
                ('administrative', 'labour-market', 'housing-market', 'sector', 'transport', 'footprint')),
            geography TEXT NOT NULL REFERENCES geography (key),
            target TEXT NOT NULL REFERENCES geography (key),
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT;

        -- How much of an area lies in which target, and how much of the target that is, where it is known. Shares of one
        -- area may add up to less than one (part of it lies in none) or to more (targets overlap).
        CREATE TABLE division_part (
            division INTEGER NOT NULL REFERENCES division (id) ON DELETE CASCADE,
            area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            target INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            share REAL NOT NULL CHECK (share > 0 AND share <= 1),
            target_share REAL CHECK (target_share > 0 AND target_share <= 1),
            PRIMARY KEY (division, area, target)
        ) STRICT, WITHOUT ROWID;

        -- Jobs by sector in one year.
        CREATE TABLE sector_table (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2200),
            geography TEXT NOT NULL REFERENCES geography (key),
            dataset INTEGER NOT NULL REFERENCES dataset (id)
        ) STRICT;

        -- The sectors of a table in their order; `whole`: jobs of the nation, with which areas are compared.
        CREATE TABLE sector (
            sectors INTEGER NOT NULL REFERENCES sector_table (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            title TEXT NOT NULL CHECK (title <> ''),
            whole INTEGER CHECK (whole >= 0),
            PRIMARY KEY (sectors, position),
            UNIQUE (sectors, title)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sector_jobs (
            sectors INTEGER NOT NULL REFERENCES sector_table (id) ON DELETE CASCADE,
            area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            jobs INTEGER NOT NULL CHECK (jobs >= 0),
            PRIMARY KEY (sectors, area, position)
        ) STRICT, WITHOUT ROWID;
        """
}
