import Hummingbird
import Toolkit
import Workspace

extension ProfilePage {
    /// `/toolkit/profile`, `/toolkit/profile?show=2026`
    init(_ visit: Visit) throws {
        let locality = try visit.locality
        let toolbox = visit.workbench.toolbox
        let shown = visit.fields["show"].flatMap { id in toolbox.profiles.first { $0.id == id } }
        if visit.fields["show"] != nil, shown == nil { throw Refusal.notFound }
        self.init(
            shown ?? locality.profile, current: locality.profile, place: locality.place.title, toolbox: toolbox,
            message: visit.fields["kept"] == nil
                ? nil : "\(locality.place.title) now speaks in this profile. What people entered is as it was.")
    }

    /// Speaks in another profile from now on.
    static func speak(_ visit: Visit) async throws -> Response {
        let id = try await visit.form()["profile"] ?? ""
        guard visit.workbench.toolbox.profiles.contains(where: { $0.id == id }) else {
            throw Refusal.badRequest("There is no profile “\(id)”.")
        }
        try visit.workbench.reading.file.speak(in: id, at: .now)
        return .redirect(to: "/toolkit/profile?kept=yes")
    }
}
