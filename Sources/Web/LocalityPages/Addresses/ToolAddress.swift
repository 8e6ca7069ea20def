import PageKit

/// Where the pages of tools that ask people are.
package enum ToolAddress {
    package static let tool = Address<String>("/tools/{tool}")
    package static let waves = Address<String>("/tools/{tool}/waves")
    package static let closing = Address<String>("/tools/{tool}/close")
    package static let links = Address<String>("/tools/{tool}/links")
    package static let importing = Address<String>("/tools/{tool}/import")
    package static let importForm = Address<String>("/tools/{tool}/import/form")
    package static let answers = Address<String>("/tools/{tool}/answers.csv")
    package static let result = Address<String>("/tools/{tool}/result")
    package static let resultTable = Address<String>("/tools/{tool}/result/csv")
    package static let placement = Address<String>("/tools/{tool}/result/place")
    package static let history = Address<String>("/tools/{tool}/history")
    package static let historyTable = Address<String>("/tools/{tool}/history/csv")
}

/// Where whoever has a link answers a tool; the parts are the token of the link, the draft and the step.
package enum AnswerAddress {
    package static let start = Address<String>("/answer/{token}")
    package static let sent = Address<String>("/answer/{token}/sent")
    package static let list = Address<String, String>("/answer/{token}/{draft}/list")
    package static let check = Address<String, String>("/answer/{token}/{draft}/check")
    package static let step = Address<String, String, String>("/answer/{token}/{draft}/ask/{step}")
}

/// Where the pages about partners are.
package enum PartnerAddress {
    package static let all = "/partners"
    package static let leaving = "/partners/leave"
}
