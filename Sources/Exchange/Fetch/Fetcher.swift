import Content
import Foundation

/// Brings published datasets from the open interfaces of their publishers into files, page by page.
///
/// Every page that has come is kept in the cache, so that what was broken off goes on where it stopped. A file is only put
/// in its place when all of it has come and agrees with what the publisher says there is.
public struct Fetcher: Sendable {
    let web: Web
    /// Where pages are kept.
    let cache: URL
    /// Seconds to wait before each further try.
    let pauses: [Double]
    let progress: @Sendable (_ what: String, _ share: Double) -> Void

    public init(
        web: Web, cache: URL, pauses: [Double] = [1, 4, 15],
        progress: @escaping @Sendable (_ what: String, _ share: Double) -> Void = { _, _ in }
    ) {
        (self.web, self.cache, self.pauses, self.progress) = (web, cache, pauses, progress)
    }

    /// What was fetched.
    public struct Fetched: Hashable, Sendable {
        public var path: String
        /// Features or rows.
        public var count: Int
        /// Pages that had to be asked for; the others were in the cache.
        public var asked: Int
    }

    /// Fetches a dataset of the catalogue into a folder, as `KEY.geojson` or `KEY.csv`.
    ///
    /// - Parameters:
    ///   - address: in place of that in the catalogue.
    ///   - filter: which features or areas, in the words of the interface; nil for all.
    public func fetch(
        _ entry: Catalogue.Entry, into folder: URL, address: String? = nil, filter: String? = nil
    ) async throws -> Fetched {
        guard let way = entry.fetch else {
            throw FetchProblem(
                "“\(entry.key)” cannot be fetched; download it at \(entry.address) and import the file.")
        }
        guard let url = URL(string: address ?? way.address), let scheme = url.scheme,
            ["http", "https"].contains(scheme)
        else { throw FetchProblem("“\(address ?? way.address)” is not an address on the web.") }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let pages = PageStore(
            folder: cache.appendingPathComponent(entry.key), question: "\(url.absoluteString) \(filter ?? "")")
        switch way.service {
        case .arcgis: return try await features(url, filter: filter, pages: pages, to: folder, key: entry.key)
        case .nomis:
            return try await rows(
                url, filter: filter, columns: way.columns ?? [:], pages: pages, to: folder, key: entry.key)
        }
    }

    /// One answer, asked for again where the server is busy or gone.
    func ask(_ address: URL) async throws -> Data {
        var last = ""
        for attempt in 0...pauses.count {
            if attempt > 0 { try await Task.sleep(for: .seconds(pauses[attempt - 1])) }
            do {
                let reply = try await web.get(address, [:])
                switch reply.status {
                case 200: return reply.body
                case 429, 500...599: last = "it answers with \(reply.status)"
                default:
                    throw FetchProblem("\(address.host ?? ""): it answers with \(reply.status) to \(address.path).")
                }
            } catch let problem as FetchProblem {
                throw problem
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                last = error.localizedDescription
            }
        }
        throw FetchProblem(
            "\(address.host ?? ""): no answer after \(pauses.count + 1) tries (\(last)). What has come is kept; fetch again to go on."
        )
    }

    func address(_ base: URL, _ path: String, _ fields: [(String, String)]) throws -> URL {
        var parts = URLComponents(url: base, resolvingAgainstBaseURL: false) ?? URLComponents()
        if !path.isEmpty { parts.path = parts.path.hasSuffix("/") ? parts.path + path : parts.path + "/" + path }
        let names = Set(fields.map { $0.0.lowercased() })
        let own = (parts.queryItems ?? []).filter { !names.contains($0.name.lowercased()) }
        parts.queryItems = own + fields.map { URLQueryItem(name: $0.0, value: $0.1) }
        guard let url = parts.url else { throw FetchProblem("“\(base)” is not an address on the web.") }
        return url
    }
}

/// Pages that have come, in a folder of their own, for one question; another question empties it.
struct PageStore: Sendable {
    let folder: URL
    let question: String

    func prepare(stamp: String) throws {
        let note = folder.appendingPathComponent("question.txt")
        let text = "\(question)\n\(stamp)\n"
        if (try? String(contentsOf: note, encoding: .utf8)) != text {
            try? FileManager.default.removeItem(at: folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: note, options: .atomic)
        }
    }

    func page(_ number: Int) -> Data? { try? Data(contentsOf: url(number)) }

    /// Written whole or not at all.
    func keep(_ data: Data, as number: Int) throws { try data.write(to: url(number), options: .atomic) }

    func forget(_ number: Int) { try? FileManager.default.removeItem(at: url(number)) }

    private func url(_ number: Int) -> URL { folder.appendingPathComponent("page-\(number)") }
}
