/// What a wave needs to know of the instrument whose questions it asks.
public struct WaveTerms: Hashable, Sendable {
    /// Id of the instrument: `A8`.
    public var instrument: String
    /// Of its questions; results of two versions are not compared.
    public var version: Int
    /// Who answered is never kept with what was answered.
    public var isAnonymous: Bool
    /// Whether sheets say from which organisation they come.
    public var isByOrganisation: Bool
    /// People answer, not organisations: links are made for them once the wave is open.
    public var asksPeople: Bool
    /// Whether somebody must be a partner before anyone can be asked.
    public var needsPartners: Bool
    /// Organisations answer about each other, so there must be two.
    public var isAboutEachOther: Bool

    public init(
        instrument: String, version: Int, isAnonymous: Bool, isByOrganisation: Bool, asksPeople: Bool = false,
        needsPartners: Bool = true, isAboutEachOther: Bool = false
    ) {
        self.instrument = instrument
        self.version = version
        self.isAnonymous = isAnonymous
        self.isByOrganisation = isByOrganisation
        self.asksPeople = asksPeople
        self.needsPartners = needsPartners
        self.isAboutEachOther = isAboutEachOther
    }
}
