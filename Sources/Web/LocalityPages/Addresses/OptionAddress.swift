import PageKit

/// Where the pages about options and links are.
package enum OptionAddress {
    package static let all = "/options"
    package static let compare = "/options/compare"
    package static let paint = "/options/paint"
    package static let paintedTable = "/options/paint/csv"
    package static let pastedTable = "/options/paint/table"
    package static let plans = "/options/plans"
    package static let plan = Address<String>("/options/plans/{key}")
    package static let ranking = "/options/ranking"
    package static let proposals = "/options/proposals"
    package static let merging = "/options/merging"
    package static let links = "/links"
}
