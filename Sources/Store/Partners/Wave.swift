/// One time of asking an instrument's questions.
public struct Wave: Hashable, Sendable {
    package let id: Int64
    /// Id of the instrument: `A8`.
    public var instrument: String
    /// 1, 2, 3 … for each instrument.
    public var number: Int
    /// Of the instrument, when the wave was opened.
    public var version: Int
    /// “Autumn 2017”
    public var title: String
    /// What to know of it: “Invented answers”.
    public var note: String
    public var isAnonymous: Bool
    /// Whether sheets say from which organisation they come.
    public var isByOrganisation: Bool
    /// ISO days.
    public var opened: String
    public var closed: String?

    public var isOpen: Bool { closed == nil }

    /// - Parameter id: 0 where it is not stored yet.
    package init(
        id: Int64 = 0, instrument: String, number: Int, version: Int, title: String, note: String, isAnonymous: Bool,
        isByOrganisation: Bool, opened: String, closed: String?
    ) {
        self.id = id
        self.instrument = instrument
        self.number = number
        self.version = version
        self.title = title
        self.note = note
        self.isAnonymous = isAnonymous
        self.isByOrganisation = isByOrganisation
        self.opened = opened
        self.closed = closed
    }
}

/// Who is asked in a wave, and whether they answered; never what.
public struct Invitee: Hashable, Sendable {
    /// Key of the organisation that is asked, or to which the person belongs.
    public var organisation: String?
    /// What the facilitator calls them, so as to know whom to remind.
    public var label: String
    /// The secret part of their answer link.
    public var token: String
    public var hasAnswered: Bool
}
