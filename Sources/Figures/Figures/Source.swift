/// Where a figure comes from: what a reader needs to find it again and to check it.
public struct Source: Hashable, Sendable {
    public var title: String
    public var publisher: String?
    /// What point or span of time it describes: "mid-2017", "2011 Census".
    public var vintage: String?
    public var licence: String?
    public var address: String?
    /// When it was taken into the locality: an ISO date.
    public var imported: String?
    /// SHA-256 of the file, in hexadecimal.
    public var hash: String?

    public init(
        _ title: String, publisher: String? = nil, vintage: String? = nil, licence: String? = nil,
        address: String? = nil, imported: String? = nil, hash: String? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.vintage = vintage
        self.licence = licence
        self.address = address
        self.imported = imported
        self.hash = hash
    }

    var html: String {
        let name = Markup.escaped(title)
        let linked = Markup.safeAddress(address).map { Markup.element("a", ["href": $0], name) } ?? name
        var words = [linked] + [publisher, vintage, licence].compactMap { $0 }.map(Markup.escaped)
        if let imported { words.append("imported \(Markup.escaped(imported))") }
        var html = words.joined(separator: ", ") + "."
        if let hash { html += " <span class=\"hash\">SHA-256 \(Markup.escaped(String(hash.prefix(12))))</span>" }
        return html
    }
}
