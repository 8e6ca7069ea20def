import Base
import Foundation

/// What a column of an imported file is for.
public enum ColumnPart: String, CaseIterable, Sendable {
    case code, name, parent, origin, destination, people
    case codeA = "code-a"
    case codeB = "code-b"
    case kind, border, zone, group
    case groupName = "group-name"
    case share
    case targetShare = "target-share"
    case sector

    /// Titles under which publishers give this column, best first. `##` stands for two digits of a year.
    package var usualTitles: [String] {
        switch self {
        case .code:
            [
                "code", "gss_code", "zone", "area_code", "lad##cd", "ltla##cd", "utla##cd", "cty##cd", "ctyua##cd",
                "wd##cd",
                "msoa##cd", "msoa##_code", "lsoa##cd", "lsoa##_code", "oa##cd", "rgn##cd", "ttwa##cd", "ttwa##_code",
                "icb##cd",
                "areacd",
                "geography code",
            ]
        case .name:
            [
                "name", "gss_name", "area_name", "lad##nm", "ltla##nm", "utla##nm", "cty##nm", "ctyua##nm", "wd##nm",
                "msoa##hclnm", "msoa##_house_of_commons_name", "msoa##nm", "lsoa##nm", "rgn##nm", "ttwa##nm",
                "ttwa##_name", "icb##nm",
                "areanm", "geography",
            ]
        case .parent: ["parent", "parent_code", "lad##_code", "lad_code", "ltla##cd", "lad##cd", "area"]
        case .origin: ["origin", "residence", "home", "from", "area of usual residence", "residence_code"]
        case .destination: ["destination", "workplace", "work", "to", "area of workplace", "workplace_code"]
        case .people: ["count", "people", "flow", "persons", "commuters", "all categories: sex", "jobs", "obs_value"]
        case .codeA: ["code_a", "a", "from", "zone"]
        case .codeB: ["code_b", "b", "to", "neighbour"]
        case .kind: ["contact", "kind"]
        case .border: ["shared_border_km", "border_km"]
        case .zone: ["zone", "code", "gss_code"]
        case .group: ["group", "area", "council", "target", "ttwa##cd", "ttwa##_code"]
        case .groupName: ["group_name", "target_name"]
        case .share: ["share", "share_of_lad_lsoas", "ttwa##_share", "ttwa##_population_share"]
        case .targetShare: ["target_share", "share_of_area_lsoas"]
        case .sector: ["sector", "industry", "industry_name", "sic_name"]
        }
    }
}

/// Which columns the user named for which part (`--column code=LAD18CD`).
public struct ColumnNames: Hashable, Sendable {
    public var given: [ColumnPart: String]

    public init(_ given: [ColumnPart: String] = [:]) { self.given = given }

    /// - Throws: `InputProblem` when the column is not there.
    public func column(_ part: ColumnPart, in titles: [String], file: String) throws -> Int {
        if let index = try optionalColumn(part, in: titles, file: file) { return index }
        throw InputProblem(
            file: file, line: 1,
            "there is no column for “\(part.rawValue)”; the columns are \(listed(titles)). "
                + "Name it with --column \(part.rawValue)=TITLE.")
    }

    public func optionalColumn(_ part: ColumnPart, in titles: [String], file: String) throws -> Int? {
        if let title = given[part] {
            if let index = titles.firstIndex(of: title) { return index }
            throw InputProblem(
                file: file, line: 1, "there is no column “\(title)”; the columns are \(listed(titles)).")
        }
        let plain = titles.map(Self.yearless)
        for usual in part.usualTitles {
            if let index = plain.firstIndex(of: Self.yearless(usual)) { return index }
        }
        return nil
    }

    /// `lad18cd`, `lad##cd` → `lad#cd`: titles differ from year to year by their two digits alone.
    public static func yearless(_ title: String) -> String {
        title.lowercased().replacing(#/[0-9#]{2}(?=[a-z_])/#, with: "#")
    }

    private func listed(_ titles: [String]) -> String { Words.firstFew(12, of: titles.map(Words.quoted)) }
}
