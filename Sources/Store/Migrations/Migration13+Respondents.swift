extension Migrations {
    /// People who answered a consultation stand under numbers by chance, so that one more can be added without writing
    /// all of them anew, and nothing tells in which order they came.
    static let respondentsByChance = """
        CREATE TABLE new_position (
            consultation INTEGER NOT NULL,
            position INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (consultation, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_position (consultation, position, number)
            SELECT consultation, position, random() & 9223372036854775807 FROM consultation_respondent;
        UPDATE consultation_group SET respondent = number FROM new_position
            WHERE new_position.consultation = consultation_group.consultation AND new_position.position = respondent;
        UPDATE consultation_answer SET respondent = number FROM new_position
            WHERE new_position.consultation = consultation_answer.consultation AND new_position.position = respondent;
        UPDATE consultation_respondent SET position = number FROM new_position
            WHERE new_position.consultation = consultation_respondent.consultation
                AND new_position.position = consultation_respondent.position;
        DROP TABLE new_position;
        """
}
