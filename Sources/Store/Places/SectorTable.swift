/// Jobs by sector in the areas of a geography, in one year.
public struct SectorTable: Hashable, Sendable {
    public struct Head: Codable, Hashable, Sendable {
        public var key: String
        public var title: String
        public var year: Int
        public var geography: String
        public var dataset: String

        public init(key: String, title: String, year: Int, geography: String, dataset: String) {
            self.key = key
            self.title = title
            self.year = year
            self.geography = geography
            self.dataset = dataset
        }
    }

    public var head: Head
    public var sectors: [String]
    /// By code of the area: its jobs in each sector. An area that is not named is not known.
    public var jobs: [String: [Int]]
    /// Jobs of the nation in each sector; `nil` where only the areas are known.
    public var whole: [Int]?

    public init(head: Head, sectors: [String], jobs: [String: [Int]], whole: [Int]? = nil) {
        self.head = head
        self.sectors = sectors
        self.jobs = jobs
        self.whole = whole
    }
}
