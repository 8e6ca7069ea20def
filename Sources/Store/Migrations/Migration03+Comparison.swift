extension Migrations {
    static let comparison = """
        -- A geography of areas that ours are compared with, ours among them: every district of the country.
        ALTER TABLE locality ADD COLUMN comparison TEXT REFERENCES geography (key) DEFERRABLE INITIALLY DEFERRED;
        """
}
