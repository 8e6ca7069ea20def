extension Migrations {
    /// What each judge says the criteria of a set count.
    static let judgesWeights = """
        -- A judge's answer; the latest of a judge on a set holds, none is overwritten. One without points takes the former
        -- ones back.
        CREATE TABLE weighing (
            id INTEGER PRIMARY KEY,
            criteria TEXT NOT NULL CHECK (criteria <> ''),
            judge TEXT NOT NULL CHECK (trim(judge) <> ''),
            given TEXT NOT NULL
        ) STRICT;

        -- Swing points: 100 for the criterion whose change from worst to best matters most.
        CREATE TABLE weighing_points (
            weighing INTEGER NOT NULL REFERENCES weighing (id),
            criterion TEXT NOT NULL CHECK (criterion <> ''),
            points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),
            PRIMARY KEY (weighing, criterion)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER weighing_is_not_changed BEFORE UPDATE ON weighing
            BEGIN SELECT RAISE(ABORT, 'an answer is not changed'); END;
        CREATE TRIGGER weighing_is_not_deleted BEFORE DELETE ON weighing
            BEGIN SELECT RAISE(ABORT, 'an answer is not deleted'); END;
        """
}
