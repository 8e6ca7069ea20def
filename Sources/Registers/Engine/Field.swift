/// A field of the records of a register.
public struct Field: Hashable, Sendable {
    /// Short name, the column of a CSV file: small letters, digits and hyphens.
    public var id: String
    /// As it is asked and printed.
    public var title: String
    /// One sentence below the question.
    public var help: String
    public var isRequired: Bool
    public var kind: Kind
    /// Heading under which fields stand together in the form, if any.
    public var group: String?
    /// The least and the most that a number may be, such as 1 and 5 for marks; nil for any.
    public var limits: ClosedRange<Int>?
    /// The council added it in the page; it is in no file of the toolkit.
    public var isAdded: Bool

    public init(
        id: String, title: String, help: String = "", isRequired: Bool = false, kind: Kind, group: String? = nil,
        limits: ClosedRange<Int>? = nil, isAdded: Bool = false
    ) {
        self.id = id
        self.title = title
        self.help = help
        self.isRequired = isRequired
        self.kind = kind
        self.group = group
        self.limits = limits
        self.isAdded = isAdded
    }

    /// One of the answers to choose from.
    public struct Choice: Hashable, Sendable {
        public var id: String
        public var title: String
        public var help: String

        public init(id: String, title: String, help: String = "") {
            self.id = id
            self.title = title
            self.help = help
        }
    }

    /// What a number counts or measures.
    public enum Measure: Hashable, Sendable {
        /// Of one unit in all records: “people”.
        case unit(String, decimals: Int)
        /// Of the unit that another field of the record names.
        case named(by: String)
    }

    public enum Kind: Hashable, Sendable {
        /// A line.
        case text
        /// Paragraphs.
        case longText
        /// A person's name or role.
        case person
        case choice([Choice])
        case choices([Choice])
        case yesNo
        case date
        /// From a day to a day, either of which may be open.
        case period
        /// A span: six weeks.
        case duration
        /// Pounds and pence.
        case money
        case number(Measure)
        /// A part of a whole, written in per cent.
        case share
        /// Dated numbers.
        case readings(Measure)
        case organisation
        case organisations
        /// A text from each of several organisations.
        case byOrganisation
        case area
        case areas
        /// Another record, of the register with this id.
        case record(String)
        case records(String)
        /// Where something is written, with its address.
        case source
    }

    /// The answers to choose from; empty where it is no choice.
    public var choices: [Choice] {
        switch kind {
        case .choice(let choices), .choices(let choices): choices
        default: []
        }
    }

    /// The word by which a register's file names the kind.
    public var type: String {
        switch kind {
        case .text: "text"
        case .longText: "long-text"
        case .person: "person"
        case .choice: "choice"
        case .choices: "choices"
        case .yesNo: "yes-no"
        case .date: "date"
        case .period: "period"
        case .duration: "duration"
        case .money: "money"
        case .number: "number"
        case .share: "share"
        case .readings: "readings"
        case .organisation: "organisation"
        case .organisations: "organisations"
        case .byOrganisation: "by-organisation"
        case .area: "area"
        case .areas: "areas"
        case .record: "record"
        case .records: "records"
        case .source: "source"
        }
    }

    /// Every word for a kind.
    public static let types = [
        "text", "long-text", "person", "choice", "choices", "yes-no", "date", "period", "duration", "money", "number",
        "share", "readings", "organisation", "organisations", "by-organisation", "area", "areas", "record", "records",
        "source",
    ]

    /// The register whose records it names.
    public var linkedRegister: String? {
        switch kind {
        case .record(let register), .records(let register): register
        default: nil
        }
    }
}
