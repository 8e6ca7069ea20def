import HTTPTypes

// Names the library does not list. Each is a valid token, so none is nil.
extension HTTPField.Name {
    package static let secFetchSite = Self("Sec-Fetch-Site")!
    package static let xForwardedFor = Self("X-Forwarded-For")!
    package static let hostLine = Self("Host")!
    package static let referrerPolicy = Self("Referrer-Policy")!
    package static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
}
