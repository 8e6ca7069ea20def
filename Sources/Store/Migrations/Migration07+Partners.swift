extension Migrations {
    /// Partners, waves, and what was answered.
    ///
    /// *Who has answered* (`respondent`) and *what was answered* (`sheet`, `answer`) have no key in common. On a sheet of
    /// an anonymous wave stands no time, and its number is random, so that neither tells whose it is.
    static let partners = """
        ALTER TABLE locality ADD COLUMN smallest_group INTEGER NOT NULL DEFAULT 5 CHECK (smallest_group BETWEEN 3 AND 100);

        CREATE TABLE organisation (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            short TEXT NOT NULL CHECK (short <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            area TEXT CHECK (area <> ''),
            joined TEXT NOT NULL,
            left_on TEXT CHECK (left_on >= joined)
        ) STRICT;

        -- One time of asking. A closed wave stays closed.
        CREATE TABLE wave (
            id INTEGER PRIMARY KEY,
            instrument TEXT NOT NULL CHECK (instrument <> ''),
            number INTEGER NOT NULL CHECK (number >= 1),
            version INTEGER NOT NULL CHECK (version >= 1),
            title TEXT NOT NULL CHECK (title <> ''),
            note TEXT NOT NULL,
            anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
            by_organisation INTEGER NOT NULL CHECK (by_organisation IN (0, 1)),
            opened TEXT NOT NULL,
            closed TEXT CHECK (closed >= opened),
            UNIQUE (instrument, number)
        ) STRICT;
        CREATE TRIGGER wave_stays_closed BEFORE UPDATE OF closed ON wave WHEN OLD.closed IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a closed wave stays closed'); END;
        CREATE TRIGGER wave_keeps_its_promise BEFORE UPDATE OF anonymous, by_organisation, instrument, version ON wave
            BEGIN SELECT RAISE(ABORT, 'what was promised when a wave was opened is not changed'); END;

        -- Who was asked, and whether they answered: yes or no, and no time.
        CREATE TABLE respondent (
            id INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES wave (id),
            organisation INTEGER REFERENCES organisation (id),
            label TEXT NOT NULL,
            token TEXT NOT NULL UNIQUE CHECK (length(token) >= 20),
            answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1))
        ) STRICT;

        -- What was answered. A draft has a key by which its writer finds it again, a sheet that was sent has none.
        CREATE TABLE sheet (
            id INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES wave (id),
            organisation INTEGER REFERENCES organisation (id),
            revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
            draft TEXT UNIQUE CHECK (length(draft) >= 20),
            sent TEXT
        ) STRICT;
        CREATE INDEX sheet_of_wave ON sheet (wave);
        CREATE UNIQUE INDEX sheet_revision ON sheet (wave, organisation, revision) WHERE sent IS NOT NULL;
        CREATE TRIGGER sheet_belongs_to_an_open_wave BEFORE INSERT ON sheet
            WHEN (SELECT closed FROM wave WHERE id = NEW.wave) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the wave is closed'); END;
        CREATE TRIGGER sheet_is_anonymous BEFORE INSERT ON sheet
            WHEN (SELECT anonymous FROM wave WHERE id = NEW.wave)
                AND (NEW.sent IS NOT NULL OR NEW.revision > 1
                    OR (NEW.organisation IS NOT NULL AND NOT (SELECT by_organisation FROM wave WHERE id = NEW.wave)))
            BEGIN SELECT RAISE(ABORT, 'an anonymous sheet says neither whose it is nor when it was sent'); END;
        CREATE TRIGGER sheet_is_open BEFORE INSERT ON sheet
            WHEN NOT (SELECT anonymous FROM wave WHERE id = NEW.wave) AND NEW.organisation IS NULL
            BEGIN SELECT RAISE(ABORT, 'an open sheet says whose it is'); END;
        CREATE TRIGGER sheet_stays_anonymous BEFORE UPDATE ON sheet
            WHEN (SELECT anonymous FROM wave WHERE id = NEW.wave)
            BEGIN SELECT RAISE(ABORT, 'an anonymous sheet is not changed'); END;
        CREATE TRIGGER sheet_is_kept BEFORE DELETE ON sheet WHEN OLD.draft IS NULL
            BEGIN SELECT RAISE(ABORT, 'a sheet that was sent is kept'); END;

        -- One answer; `about` is the key of an organisation or the id of a row, and empty where it is about neither.
        CREATE TABLE answer (
            sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
            about TEXT NOT NULL,
            question TEXT NOT NULL CHECK (question <> ''),
            value TEXT NOT NULL,
            comment TEXT NOT NULL,
            PRIMARY KEY (sheet, about, question)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer
            WHEN (SELECT draft FROM sheet WHERE id = OLD.sheet) IS NULL AND EXISTS (SELECT 1 FROM sheet WHERE id = OLD.sheet)
            BEGIN SELECT RAISE(ABORT, 'an answer that was sent is kept'); END;
        CREATE TRIGGER answer_is_not_changed BEFORE UPDATE ON answer
            WHEN (SELECT draft FROM sheet WHERE id = OLD.sheet) IS NULL
            BEGIN SELECT RAISE(ABORT, 'an answer that was sent is not changed'); END;

        -- Where people overruled the place that a rule gave a partner; the latest holds, none is overwritten.
        CREATE TABLE placement (
            id INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES wave (id),
            organisation INTEGER NOT NULL REFERENCES organisation (id),
            partner INTEGER NOT NULL REFERENCES organisation (id),
            place TEXT NOT NULL CHECK (place <> ''),
            reason TEXT NOT NULL CHECK (trim(reason) <> ''),
            decided TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER placement_is_not_changed BEFORE UPDATE ON placement
            BEGIN SELECT RAISE(ABORT, 'a decision is not changed'); END;
        CREATE TRIGGER placement_is_not_deleted BEFORE DELETE ON placement
            BEGIN SELECT RAISE(ABORT, 'a decision is not deleted'); END;
        """
}
