extension Migrations {
    /// A draft belongs to its link and ends one day; anonymous sheets stand in no order.
    ///
    /// SQLite puts a row into a page behind those that came before, so the place of a sheet told when it came. Sheets of
    /// anonymous waves are written anew under numbers by chance, here and from now on whenever such a wave closes.
    static let draftsOfLinks = """
        CREATE TABLE new_number (old INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE) STRICT;
        -- Drafts of anonymous waves were found by a key that stood in the file; nobody finds them by a key of today.
        INSERT INTO new_number (old, number)
            SELECT sheet.id, CASE WHEN wave.anonymous THEN random() & 9223372036854775807 ELSE sheet.id END
            FROM sheet JOIN wave ON wave.id = sheet.wave WHERE draft IS NULL OR NOT wave.anonymous;

        CREATE TABLE new_sheet (
            id INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES wave (id),
            organisation INTEGER REFERENCES organisation (id),
            revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
            draft TEXT UNIQUE CHECK (length(draft) >= 20),
            sent TEXT,
            begun TEXT,
            CHECK ((draft IS NULL) = (begun IS NULL))
        ) STRICT;
        INSERT INTO new_sheet (id, wave, organisation, revision, draft, sent, begun)
            SELECT number, wave, organisation, revision, draft, sent, CASE WHEN draft IS NOT NULL THEN date('now') END
            FROM sheet JOIN new_number ON old = sheet.id ORDER BY number;
        CREATE TABLE new_answer (
            sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
            about TEXT NOT NULL,
            question TEXT NOT NULL CHECK (question <> ''),
            value TEXT NOT NULL,
            comment TEXT NOT NULL,
            PRIMARY KEY (sheet, about, question)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_answer (sheet, about, question, value, comment)
            SELECT number, about, question, value, comment FROM answer JOIN new_number ON old = answer.sheet
            ORDER BY number, about, question;
        DROP TABLE answer;
        DROP TABLE sheet;
        DROP TABLE new_number;
        ALTER TABLE new_sheet RENAME TO sheet;
        ALTER TABLE new_answer RENAME TO answer;

        -- Waves whose anonymous sheets are being written anew: nothing else may take a sheet away that was sent.
        CREATE TABLE closing (wave INTEGER PRIMARY KEY REFERENCES wave (id)) STRICT;
        CREATE TRIGGER closing_is_of_an_open_anonymous_wave BEFORE INSERT ON closing
            WHEN NOT EXISTS (SELECT 1 FROM wave WHERE id = NEW.wave AND anonymous AND closed IS NULL)
            BEGIN SELECT RAISE(ABORT, 'only sheets of an open anonymous wave are written anew'); END;

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
        CREATE TRIGGER sheet_is_kept BEFORE DELETE ON sheet
            WHEN OLD.draft IS NULL AND NOT EXISTS (SELECT 1 FROM closing WHERE wave = OLD.wave)
            BEGIN SELECT RAISE(ABORT, 'a sheet that was sent is kept'); END;
        CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer
            WHEN (SELECT draft FROM sheet WHERE id = OLD.sheet) IS NULL AND EXISTS (SELECT 1 FROM sheet WHERE id = OLD.sheet)
            BEGIN SELECT RAISE(ABORT, 'an answer that was sent is kept'); END;
        CREATE TRIGGER answer_is_not_changed BEFORE UPDATE ON answer
            WHEN (SELECT draft FROM sheet WHERE id = OLD.sheet) IS NULL
            BEGIN SELECT RAISE(ABORT, 'an answer that was sent is not changed'); END;

        -- How often a link was opened to begin; nothing joins it to what was begun.
        ALTER TABLE respondent ADD COLUMN drafts INTEGER NOT NULL DEFAULT 0 CHECK (drafts >= 0);

        -- Whether the answers were written anew in an order of chance after the last day.
        ALTER TABLE consultation ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1));
        """
}
