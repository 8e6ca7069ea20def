import GRDB

/// The tables of a locality file. The schema carries the rules: what is not allowed cannot be stored.
///
/// A migration is never edited once it is released; a change is a new one at the end. Their names stand in every file, so a
/// name is never changed either, and numbers that no release had stay free.
package enum Migrations {
    /// Marks the file as ours (SQLite's `application_id`): “LOCA” in ASCII.
    package static let applicationID: Int32 = 0x4c4f_4341

    package static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 places, options and their sources") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: places)
        }
        migrator.registerMigration("2 divisions, sectors and transport") { db in
            try db.execute(sql: divisionsSectorsAndTransport)
        }
        migrator.registerMigration("3 footprints and comparison areas") { db in try db.execute(sql: comparison) }
        migrator.registerMigration("4 plans of people") { db in try db.execute(sql: drawnPlans) }
        migrator.registerMigration("5 judges' weights") { db in try db.execute(sql: judgesWeights) }
        migrator.registerMigration("6 cases of models") { db in try db.execute(sql: cases) }
        migrator.registerMigration("7 organisations, waves and answers") { db in try db.execute(sql: partners) }
        migrator.registerMigration("8 registers") { db in try db.execute(sql: registers) }
        migrator.registerMigration("9 consultations") { db in try db.execute(sql: consultations) }
        migrator.registerMigration("11 the day on which a locality stands") { db in try db.execute(sql: asOfDate) }
        migrator.registerMigration("12 the source of every figure") { db in try db.execute(sql: sourceOfEveryFigure) }
        migrator.registerMigration("13 people who answered stand by chance") { db in
            try db.execute(sql: respondentsByChance)
        }
        migrator.registerMigration("14 counts of anonymous answers") { db in try db.execute(sql: answerCounts) }
        migrator.registerMigration("15 how often each family of records has changed") { db in
            try db.execute(sql: revisions)
        }
        migrator.registerMigration("16 drafts belong to their links") { db in try db.execute(sql: draftsOfLinks) }
        migrator.registerMigration("17 inputs of cases without a rule of SQLite’s") { db in
            try db.execute(sql: inputsOfCases)
        }
        return migrator
    }
}
