import Foundation
import Hummingbird
import LocalityPages
import Money
import MoneyModels
import MoneyStudies
import PageKit
import Store

extension ModelPage {
    /// `/money/council-tax?case=two-councils&version=1`; `?case=here` for what the locality knows, which is also what a
    /// locality without a case begins with, `?case=example` for the worked example, `?case=empty` for an empty form; inputs
    /// in the address are read as those of the form.
    init(_ request: PageRequest) throws {
        let model = try Self.model(request)
        let known = KnownHere(model, in: try request.locality.place)
        let cases = try request.file.cases(of: model.about.key)
        if request.fields.fields.contains(where: { $0.name.hasPrefix("in.") }) {
            let form = ModelForm(model, fields: request.fields)
            self.init(
                form, origin: try Self.origin(request.fields, cases, of: form), asked: request.fields, cases: cases,
                known: known)
            return
        }
        let origin = try Self.origin(request.fields, cases)
        let (inputs, own) = Self.start(model, origin, known)
        let profile = try own ?? request.locality.profile.parameters
        var form = ModelForm(model, inputs: inputs, profile: profile)
        if let asked = request.fields["profile"], ParameterSet.named(asked) != nil { form.profile = asked }
        self.init(
            form, origin: origin, asked: request.fields, cases: cases, known: known,
            message: request.fields["kept"] == nil
                ? nil : "The case is kept. It stands in the report, with its working.")
    }

    /// What the form sends: works the case out, changes its rows, keeps it, or hands out a file.
    static func use(_ request: PageRequest) async throws -> Response {
        let model = try Self.model(request)
        let fields = try await request.form()
        let file = request.file
        let cases = try file.cases(of: model.about.key)
        let known = KnownHere(model, in: try request.locality.place)
        var form = ModelForm(model, fields: fields)
        let origin = try Self.origin(fields, cases, of: form)
        let parts = (fields["do"] ?? "").split(separator: ".", maxSplits: 2).map(String.init)
        switch parts.first {
        case "add" where parts.count == 2: form.addRow(to: parts[1])
        case "remove" where parts.count == 3: form.removeRow(Int(parts[2]) ?? 0, of: parts[1])
        case "own" where parts.count == 2: form.takeOver(parts[1])
        case "paste" where parts.count == 2:
            do throws(ModelProblems) {
                try form.paste(fields["paste.\(parts[1])"] ?? "", into: parts[1])
            } catch {
                return request.response(
                    with: ModelPage(
                        form, origin: origin, asked: fields, cases: cases, known: known,
                        unread: form.items(error).map { .init($0.message, field: ModelForm.pastingID(parts[1])) }))
            }
        case "keep", "version":
            if let kept = try keep(form, fields, origin, in: file, isFurther: parts[0] == "version") { return kept }
            return request.response(
                with: ModelPage(
                    form, origin: origin, asked: fields, cases: cases, known: known,
                    keeping: KeepingPart(fields, origin: origin)))
        case let action?:
            if let study = try? MoneyStudy(model, form.inputs, in: form.set) {
                if let download = CaseDownload(rawValue: action), parts.count == 1 {
                    return download.response(study, standing: [standing(origin, known)])
                }
                if action == "csv", parts.count > 1,
                    let table = CaseDownload.table(parts.dropFirst().joined(separator: "."), of: study)
                {
                    return table
                }
            }
        case nil: break
        }
        let now = try Self.origin(fields, cases, of: form)
        return request.response(with: ModelPage(form, origin: now, asked: fields, cases: cases, known: known))
    }

    /// - Returns: where to go once it is kept; `nil` where something is wrong, which the page then says.
    private static func keep(
        _ form: ModelForm, _ fields: Form, _ origin: CaseOrigin, in file: LocalityFile, isFurther: Bool
    ) throws -> Response? {
        guard (try? MoneyStudy(form.model, form.inputs, in: form.set)) != nil,
            let version = KeepingPart(fields, origin: origin).version(form)
        else { return nil }
        let key: String
        if isFurther, let kept = origin.kept {
            try file.keep(version, asVersionOf: kept.key, at: .now)
            key = kept.key
        } else {
            key = try file.keep(version, of: form.model.about.key, at: .now)
        }
        return .redirect(to: MoneyAddress.model(form.model.about.key, case: key) + "&kept=1")
    }

    static func model(_ request: PageRequest) throws -> any Model {
        guard let key = request.parameters.get("model"), let model = ModelRegistry.model(key) else {
            throw Refusal.notFound
        }
        return model
    }

    /// Which case a form that was sent is about, and whether the form says anything else than the case as it was kept.
    private static func origin(_ fields: Form, _ cases: [KeptCase], of form: ModelForm) throws -> CaseOrigin {
        var origin = try origin(fields, cases, isChanged: true)
        if let version = origin.version {
            let kept = ModelForm(form.model, inputs: version.inputs, profile: version.profile)
            origin.isChanged = kept.inputs != form.inputs || kept.profile != form.profile
        } else {
            // The example stays one until a number of it is changed, whoever works it out.
            let sample = form.model.sample
            if ModelForm(form.model, inputs: sample.inputs, profile: form.profile).inputs == form.inputs {
                origin = CaseOrigin(isExample: true)
            }
        }
        return origin
    }

    /// Which case the page is about.
    static func origin(_ fields: Form, _ cases: [KeptCase], isChanged: Bool = false) throws -> CaseOrigin {
        guard let key = fields["case"], !["empty", "example", "here"].contains(key) else {
            if isChanged { return CaseOrigin(isChanged: true) }
            switch fields["case"] {
            case "empty": return CaseOrigin()
            case "example": return CaseOrigin(isExample: true)
            case nil where !cases.isEmpty: return CaseOrigin(kept: cases[0], version: cases[0].latest)
            default: return CaseOrigin(isFromHere: true)
            }
        }
        guard let kept = cases.first(where: { $0.key == key }),
            let version = fields["version"].map({ kept.version(Int($0) ?? 0) }) ?? kept.latest
        else { throw Refusal.notFound }
        return CaseOrigin(kept: kept, version: version, isChanged: isChanged)
    }

    /// - Returns: what stands in the form at first, and the profile it was kept in.
    static func start(
        _ model: any Model, _ origin: CaseOrigin, _ known: KnownHere? = nil
    ) -> ([String: RawInput], String?) {
        if let version = origin.version { return (version.inputs, version.profile) }
        if origin.isFromHere, let known { return (known.inputs, nil) }
        return origin.isExample ? (model.sample.inputs, model.sample.profile) : ([:], nil)
    }
}
