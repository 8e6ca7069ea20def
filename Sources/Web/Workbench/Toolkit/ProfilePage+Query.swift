import Content
import Hummingbird
import LocalityPages
import PageKit

extension ProfilePage {
    /// `/toolkit/profile`, `/toolkit/profile?show=2026`
    init(_ request: PageRequest) throws {
        let locality = try request.locality
        let toolbox = request.toolbox
        let shown = request.fields["show"].flatMap { id in toolbox.profiles.first { $0.id == id } }
        if request.fields["show"] != nil, shown == nil { throw Refusal.notFound }
        self.init(
            shown ?? locality.profile, current: locality.profile, place: locality.place.title, toolbox: toolbox,
            message: request.fields["kept"] == nil
                ? nil : "\(locality.place.title) now speaks in this profile. What people entered is as it was.")
    }

    /// Chooses another profile, which holds from now on.
    static func choose(_ request: PageRequest) async throws -> Response {
        let id = try await request.form()["profile"] ?? ""
        guard request.toolbox.profiles.contains(where: { $0.id == id }) else {
            throw Refusal.badRequest("There is no profile “\(id)”.")
        }
        try request.file.setProfile(id, at: .now)
        return .redirect(to: "\(ToolkitAddress.profile)?kept=yes")
    }
}
