extension Migrations {
    /// Consultations: what was asked, who answered apart from who they are, and what came of it.
    static let consultations = """
        CREATE TABLE consultation (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key GLOB '[a-z0-9]*'),
            title TEXT NOT NULL CHECK (title <> ''),
            purpose TEXT NOT NULL,
            opened TEXT NOT NULL,
            closed TEXT NOT NULL,
            invented INTEGER NOT NULL CHECK (invented IN (0, 1)),
            population INTEGER CHECK (population > 0),
            drawn INTEGER CHECK (drawn > 0),
            CHECK (opened <= closed)
        ) STRICT;

        -- What is known of the population.
        CREATE TABLE consultation_margin (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            source TEXT NOT NULL,
            PRIMARY KEY (consultation, position),
            UNIQUE (consultation, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_category (
            consultation INTEGER NOT NULL,
            margin INTEGER NOT NULL,
            position INTEGER NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            people INTEGER NOT NULL CHECK (people >= 0),
            PRIMARY KEY (consultation, margin, position),
            UNIQUE (consultation, margin, name),
            FOREIGN KEY (consultation, margin) REFERENCES consultation_margin (consultation, position) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_question (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            key TEXT NOT NULL CHECK (key <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('choice', 'statement')),
            text TEXT NOT NULL CHECK (text <> ''),
            PRIMARY KEY (consultation, position),
            UNIQUE (consultation, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_option (
            consultation INTEGER NOT NULL,
            question INTEGER NOT NULL,
            position INTEGER NOT NULL,
            text TEXT NOT NULL CHECK (text <> ''),
            PRIMARY KEY (consultation, question, position),
            FOREIGN KEY (consultation, question) REFERENCES consultation_question (consultation, position)
                ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        -- What one person answered: no name, no address, no time. Their order is that of the answers themselves.
        CREATE TABLE consultation_respondent (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN ('survey', 'open')),
            PRIMARY KEY (consultation, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_group (
            consultation INTEGER NOT NULL,
            respondent INTEGER NOT NULL,
            margin INTEGER NOT NULL,
            category INTEGER NOT NULL,
            PRIMARY KEY (consultation, respondent, margin),
            FOREIGN KEY (consultation, respondent) REFERENCES consultation_respondent (consultation, position)
                ON DELETE CASCADE,
            FOREIGN KEY (consultation, margin, category)
                REFERENCES consultation_category (consultation, margin, position) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_answer (
            consultation INTEGER NOT NULL,
            respondent INTEGER NOT NULL,
            question INTEGER NOT NULL,
            answer INTEGER NOT NULL CHECK (answer >= 0),
            PRIMARY KEY (consultation, respondent, question),
            FOREIGN KEY (consultation, respondent) REFERENCES consultation_respondent (consultation, position)
                ON DELETE CASCADE,
            FOREIGN KEY (consultation, question) REFERENCES consultation_question (consultation, position)
                ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        -- What somebody wrote, apart from what the same person ticked.
        CREATE TABLE consultation_comment (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number > 0),
            channel TEXT NOT NULL CHECK (channel IN ('survey', 'open')),
            text TEXT NOT NULL CHECK (trim(text) <> ''),
            PRIMARY KEY (consultation, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_theme (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            key TEXT NOT NULL CHECK (key <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            PRIMARY KEY (consultation, position),
            UNIQUE (consultation, key)
        ) STRICT, WITHOUT ROWID;

        -- Who read a comment; what they found it to be about is in `consultation_code`, nothing for none of the themes.
        CREATE TABLE consultation_reading (
            consultation INTEGER NOT NULL,
            comment INTEGER NOT NULL,
            coder TEXT NOT NULL CHECK (trim(coder) <> ''),
            PRIMARY KEY (consultation, comment, coder),
            FOREIGN KEY (consultation, comment) REFERENCES consultation_comment (consultation, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consultation_code (
            consultation INTEGER NOT NULL,
            comment INTEGER NOT NULL,
            coder TEXT NOT NULL,
            theme INTEGER NOT NULL,
            PRIMARY KEY (consultation, comment, coder, theme),
            FOREIGN KEY (consultation, comment, coder)
                REFERENCES consultation_reading (consultation, comment, coder) ON DELETE CASCADE,
            FOREIGN KEY (consultation, theme) REFERENCES consultation_theme (consultation, position) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        -- We asked, you said, we did.
        CREATE TABLE consultation_response (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            asked TEXT NOT NULL CHECK (asked <> ''),
            said TEXT NOT NULL CHECK (said <> ''),
            did TEXT NOT NULL CHECK (did <> ''),
            PRIMARY KEY (consultation, position)
        ) STRICT, WITHOUT ROWID;

        -- The four tests of a lawful consultation.
        CREATE TABLE consultation_check (
            consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
            test TEXT NOT NULL CHECK (test IN ('formative', 'reasons', 'time', 'considered')),
            finding TEXT NOT NULL CHECK (finding IN ('met', 'partly', 'not met', 'open')),
            evidence TEXT NOT NULL,
            PRIMARY KEY (consultation, test),
            CHECK (finding = 'open' OR trim(evidence) <> '')
        ) STRICT, WITHOUT ROWID;
        """
}
