extension Migrations {
    /// Counts of anonymous answers, where the folder from which a locality was made holds no sheets of people.
    static let answerCounts = """
        -- How many people of a group answered (no question), gave an answer, or gave others that are not named (no value).
        CREATE TABLE answer_count (
            id INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES wave (id),
            organisation INTEGER REFERENCES organisation (id),
            about TEXT NOT NULL,
            question TEXT NOT NULL,
            people INTEGER NOT NULL CHECK (people >= 1),
            value TEXT,
            count INTEGER CHECK (count BETWEEN 1 AND people),
            CHECK ((value IS NULL) = (count IS NULL))
        ) STRICT;
        CREATE INDEX answer_count_of_wave ON answer_count (wave);
        CREATE TRIGGER answer_count_is_anonymous BEFORE INSERT ON answer_count
            WHEN NOT (SELECT anonymous FROM wave WHERE id = NEW.wave)
            BEGIN SELECT RAISE(ABORT, 'open answers are kept as sheets'); END;

        -- What people wrote, apart from everything else they answered.
        CREATE TABLE answer_comment (
            id INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES wave (id),
            about TEXT NOT NULL,
            question TEXT NOT NULL CHECK (question <> ''),
            comment TEXT NOT NULL CHECK (comment <> '')
        ) STRICT;
        CREATE INDEX answer_comment_of_wave ON answer_comment (wave);
        """
}
