extension Migrations {
    /// Every figure names its source. Until now only the statistic did, so figures of a second file under the same name
    /// were all cited as that file's.
    static let sourceOfEveryFigure = """
        CREATE TABLE new_observation (
            statistic INTEGER NOT NULL REFERENCES statistic (id) ON DELETE CASCADE,
            area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
            digits INTEGER NOT NULL,
            decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 15),
            dataset INTEGER NOT NULL REFERENCES dataset (id),
            PRIMARY KEY (statistic, area)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_observation (statistic, area, digits, decimals, dataset)
            SELECT statistic, area, digits, decimals, statistic.dataset
            FROM observation JOIN statistic ON statistic.id = observation.statistic;
        DROP TABLE observation;
        ALTER TABLE new_observation RENAME TO observation;
        """
}
