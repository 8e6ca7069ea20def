import Hummingbird

/// A request that is not answered as asked, in words for the person who made it.
package struct Refusal: Error, CustomStringConvertible {
    package let status: HTTPResponse.Status
    /// What is the matter, as the page's heading.
    package let heading: String
    /// What to do now.
    package let advice: String
    package var headers: HTTPFields = [:]

    package init(status: HTTPResponse.Status, heading: String, advice: String, headers: HTTPFields = [:]) {
        self.status = status
        self.heading = heading
        self.advice = advice
        self.headers = headers
    }

    package var description: String { "\(heading) \(advice)" }

    package static let notFound = Refusal(
        status: .notFound, heading: "There is no page at this address.",
        advice: "Check the address if you typed it. The page may have been renamed; every page is reached from above.")

    package static let tooLarge = Refusal(
        status: .contentTooLarge, heading: "The form sent more than a form can hold.",
        advice:
            "Forms take up to \(PageContext.largestBody / 1024) kilobytes, files up to \(PageContext.largestUpload / 1024 / 1024) megabytes. Nothing was changed."
    )

    package static func fieldTooLarge(_ name: String) -> Refusal {
        Refusal(
            status: .contentTooLarge, heading: "A field holds more than a field can hold.",
            advice:
                "“\(name.prefix(40))” has more than \(Form.largestField / 1024) kilobytes. Longer tables are brought in as a file. Go back to the form, where what you typed still stands. Nothing was changed."
        )
    }

    package static let otherSite = Refusal(
        status: .forbidden, heading: "The request came from another site.",
        advice: "Changes are accepted only from pages of this workbench. Nothing was changed.")

    package static let unknownHost = Refusal(
        status: .misdirectedRequest, heading: "The workbench is not known by this name.",
        advice: "It is open on this computer only: use localhost or 127.0.0.1 in the address.")

    package static func methodNotAllowed(_ method: HTTPRequest.Method, allowed: Set<HTTPRequest.Method>) -> Refusal {
        let answered = allowed.contains(.get) ? allowed.union([.head]) : allowed
        let list = answered.map(\.rawValue).sorted().joined(separator: ", ")
        return Refusal(
            status: .methodNotAllowed, heading: "This address cannot be used in that way.",
            advice: "It answers \(list), not \(method.rawValue). Nothing was changed.", headers: [.allow: list])
    }

    package static func badRequest(_ advice: String) -> Refusal {
        Refusal(status: .badRequest, heading: "The address or the form cannot be read.", advice: advice)
    }
}
