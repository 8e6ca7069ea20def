import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Asks the web for one thing. A value, so that a test can ask a server of its own, or none.
public struct Web: Sendable {
    public struct Reply: Sendable {
        public var status: Int
        /// By lower-case name.
        public var headers: [String: String]
        public var body: Data

        public init(status: Int, headers: [String: String] = [:], body: Data = Data()) {
            (self.status, self.headers, self.body) = (status, headers, body)
        }
    }

    public var get: @Sendable (_ address: URL, _ headers: [String: String]) async throws -> Reply

    public init(get: @escaping @Sendable (_ address: URL, _ headers: [String: String]) async throws -> Reply) {
        self.get = get
    }

    /// Through the system’s own means.
    ///
    /// - Parameter timeout: seconds without a byte after which a server counts as gone.
    public static func system(timeout: TimeInterval = 60) -> Web {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.httpAdditionalHeaders = ["User-Agent": "Localities/0.1"]
        let session = URLSession(configuration: configuration)
        return Web { address, headers in
            var request = URLRequest(url: address)
            for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
            let (body, response) = try await session.data(for: request)
            guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
            var fields: [String: String] = [:]
            for (name, value) in response.allHeaderFields {
                if let name = name as? String, let value = value as? String { fields[name.lowercased()] = value }
            }
            return Reply(status: response.statusCode, headers: fields, body: body)
        }
    }
}

/// Why something could not be fetched, in a sentence.
public struct FetchProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ sentence: String) { description = sentence }
}
