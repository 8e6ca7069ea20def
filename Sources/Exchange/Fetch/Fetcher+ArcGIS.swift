import Foundation

/// Feature services of ArcGIS, through which ONS publishes boundaries and look-ups.
///
/// - SeeAlso: ArcGIS REST API, *Query (Feature Service/Layer)*.
extension Fetcher {
    /// All features of a layer as GeoJSON on WGS 84.
    func features(
        _ layer: URL, filter: String?, pages: PageStore, to folder: URL, key: String
    ) async throws -> Fetched {
        let about = try object(await ask(address(layer, "", [("f", "json")])), from: layer)
        let asked = filter ?? "1=1"
        let counted = try object(
            await ask(address(layer, "query", [("where", asked), ("returnCountOnly", "true"), ("f", "json")])),
            from: layer)
        guard let count = counted["count"] as? Int, count > 0 else {
            throw FetchProblem("\(layer.host ?? ""): there is nothing where \(asked).")
        }
        let id = about["objectIdField"] as? String ?? "OBJECTID"
        let size = max(1, min(about["maxRecordCount"] as? Int ?? 1000, 2000))
        let edited = (about["editingInfo"] as? [String: Any])?["lastEditDate"] as? Int ?? 0
        // Pages of another day of the service would not fit together.
        try pages.prepare(stamp: "\(count) \(size) \(edited)")

        var features: [Any] = []
        var seen: Set<String> = []
        var (number, news) = (0, 0)
        while features.count < count {
            let stored = pages.page(number)
            let data: Data
            if let stored {
                data = stored
            } else {
                let fields = [
                    ("where", asked), ("outFields", "*"), ("outSR", "4326"), ("orderByFields", id),
                    ("resultOffset", "\(features.count)"), ("resultRecordCount", "\(size)"), ("f", "geojson"),
                ]
                data = try await ask(address(layer, "query", fields))
                news += 1
            }
            let page: [String: Any]
            do { page = try object(data, from: layer) } catch {
                pages.forget(number)
                throw error
            }
            guard let found = page["features"] as? [[String: Any]], !found.isEmpty else {
                throw FetchProblem(
                    "\(layer.host ?? ""): \(features.count) of \(count) features came, and then none; fetch again.")
            }
            for feature in found {
                let properties = feature["properties"] as? [String: Any]
                let own = (properties?[id] ?? feature["id"]).map { "\($0)" }
                if let own, !seen.insert(own).inserted {
                    pages.forget(number)
                    throw FetchProblem("\(layer.host ?? ""): feature \(own) came twice; fetch again.")
                }
            }
            if stored == nil { try pages.keep(data, as: number) }
            features += found
            number += 1
            progress("Fetching \(key)", Double(features.count) / Double(count))
        }
        guard features.count == count else {
            throw FetchProblem("\(layer.host ?? ""): \(features.count) features came, \(count) were announced.")
        }
        let path = folder.appendingPathComponent("\(key).geojson")
        let whole = try JSONSerialization.data(
            withJSONObject: ["type": "FeatureCollection", "features": features], options: [.sortedKeys])
        try whole.write(to: path, options: .atomic)
        return Fetched(path: path.path, count: count, asked: news)
    }

    /// The service answers with 200 even where something is wrong, and says so inside.
    private func object(_ data: Data, from layer: URL) throws -> [String: Any] {
        guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw FetchProblem("\(layer.host ?? ""): the answer is not whole JSON; fetch again.")
        }
        if let error = object["error"] as? [String: Any] {
            throw FetchProblem(
                "\(layer.host ?? ""): it refuses (\(error["code"] ?? "?")): \(error["message"] ?? "no reason given").")
        }
        return object
    }
}
