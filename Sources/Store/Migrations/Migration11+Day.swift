extension Migrations {
    /// A locality may stand still on a day of the past, so that what was due then still reads as due.
    static let asOfDate = """
        ALTER TABLE locality ADD COLUMN stands_on TEXT
            CHECK (stands_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
        """
}
