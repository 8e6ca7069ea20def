import Base
import Figures
import Foundation
import LocalityPages
import OptionStudies
import Options
import PageKit
import PlaceStudies

extension OptionsPage {
    /// - Parameters:
    ///   - study: `nil` where the question cannot be asked; `problems` then say why.
    ///   - order: the criterion by which plans are listed; the first where it is not known.
    ///   - show: the plan to draw large, where one was asked for.
    init(
        _ locality: Locality, study: OptionsStudy?, form: OptionsForm, order: String?, show: Plan? = nil,
        problems: [ErrorSummary.Item] = []
    ) throws {
        let problems = form.problems + problems
        errors = ErrorSummary(problems)
        let place = locality.place
        limits = OptionsForm.numbers.map { field in
            .line(field.name, field.label, form.entered[field.name] ?? "", .whole).telling(problems)
        }
        wishes = [
            WishPart("Together", form, form.limits.together, kind: "together", field: "join", "with", place: place),
            WishPart("Apart", form, form.limits.apart, kind: "apart", field: "part", "apart from", place: place),
        ]
        let open = place.links.count { $0.kind != .land && $0.decision == nil }
        links =
            open == 0 ? "Which neighbours join" : "\(Words.sentence(Words.count(open, "doubtful link"))) to decide"
        hasWishes = wishes.contains(where: \.isUsed)
        hidden = .init(([("limits", "1")] + form.fields))
        criteria = CriteriaPart(locality, chosen: form.criteria, judgedBy: study?.judgedBy)
        judging = criteria.field.telling(problems + [criteria.problem].compactMap(\.self))
        guard let study else {
            paint = OptionAddress.paint
            heading = problems.isEmpty ? "There is nothing to group yet" : "The limits cannot be used as they are"
            lede = Prose(problems.isEmpty ? "Import areas and who borders on whom." : "Correct them and count again.")
            (reason, shown, plansHeading, unbeaten, shapes) = (nil, nil, nil, nil, nil)
            (plans, histogram, report) = ([], nil, nil)
            self.order = nil
            return
        }
        let position = study.criteria.firstIndex { $0.id == order } ?? 0
        heading = study.finding
        lede = Self.lede(study, noun: locality.noun)
        reason = study.reasonForNone
        self.order =
            study.criteria.isEmpty
            ? nil
            : .list(
                "by", "Best first by", chosen: study.criteria[position].id, study.criteria.map { ($0.id, $0.name) })
        histogram = Self.histogram(study, order: position)
        report = study.ensemble == nil ? nil : ReportAddress.page.asking(form.query)
        let best = study.ensemble.map { study.criteria.isEmpty ? [] : $0.best[position] } ?? []
        shown = try Self.shown(show, best: best.first?.plan, in: study, order: position, base: locality.base)
        let painted = shown.map { [("plan", $0.code)] } ?? []
        paint = OptionAddress.paint.asking(painted + [("limits", "1")] + form.fields)
        unbeaten = Self.unbeaten(study)
        plansHeading = Self.plansHeading(study, shown: best.count, order: study.criteria.isEmpty ? nil : position)
        let maps = locality.smallBase.map { MiniMaps(base: $0, id: "p") }
        shapes = best.isEmpty ? nil : maps.map { HTML($0.definitions) }
        plans = best.enumerated().map { index, scored in
            let address = "\(OptionAddress.all)?" + form.query(showing: scored.plan, by: study.criteria[position].id)
            return Self.card(scored, number: index + 1, in: study, order: position, address: address, maps: maps)
        }
    }

    static func lede(_ study: OptionsStudy, noun: (one: String, many: String)) -> Prose {
        let areas = Words.count(study.place.areas.count, noun.one, noun.many)
        guard let all = study.all else {
            return "There are more ways to group \(areas) than can be counted. \(study.basis)"
        }
        let several = all.byGroups.filter { $0.key > 1 }.min { $0.key < $1.key }
        let inTwo = several.map { ", \(Words.number($0.value)) of them in \(Words.count($0.key, "council"))" } ?? ""
        return """
            Counted exactly: \(Words.number(all.total)) ways to group \(areas) into councils that hang together\(inTwo). \
            Change a limit and the count changes with it. \(study.isExact || study.reasonForNone != nil ? "" : study.basis)
            """
    }

    static func shown(
        _ asked: Plan?, best: Plan?, in study: OptionsStudy, order: Int, base: BaseMap?
    ) throws -> ShownPlan? {
        guard study.ensemble != nil, let plan = asked ?? study.named.first?.grouping ?? best else { return nil }
        let title = plan == best ? "The best plan by \(study.criteria[order].name.lowercasedFirst)" : "The plan chosen"
        return try ShownPlan(plan, title: title, in: study, base: base)
    }

    /// “Two of them are unbeaten: …”
    static func unbeaten(_ study: OptionsStudy) -> String? {
        guard study.criteria.count > 1, let front = study.ensemble?.front, study.within?.total != 1 else { return nil }
        let count = front.count == 1 ? "One of them is" : "\(Words.sentence(Words.spelled(front.count))) of them are"
        let among = study.isExact ? "" : " among \(study.among)"
        return "\(count) unbeaten\(among): no other plan is as good by every criterion and better by one."
    }

    static func plansHeading(_ study: OptionsStudy, shown: Int, order: Int?) -> String? {
        guard let ensemble = study.ensemble, let order else { return nil }
        let criterion = study.criteria[order].name.lowercasedFirst
        if case .everyPlan = ensemble.basis {
            if ensemble.count == 1 { return "The only one" }
            if ensemble.count == shown { return "All \(Words.spelled(shown)), best first by \(criterion)" }
            return "The \(Words.spelled(shown)) best by \(criterion)"
        }
        return "The \(Words.spelled(shown)) best by \(criterion) of \(study.among)"
    }
}

extension OptionsPage {
    /// Plans that are drawn as a histogram: fewer say nothing by their shape, more would take too long.
    static let histogramSizes = 30...500_000

    /// How all plans within the limits lie by one criterion, with a mark at the named plan.
    static func histogram(_ study: OptionsStudy, order: Int) -> Figures.Histogram? {
        guard study.isExact, !study.criteria.isEmpty, let total = study.ensemble?.count, histogramSizes.contains(total),
            let graph = try? study.space.graph()
        else { return nil }
        let criterion = study.criteria[order]
        var values: [Double] = []
        var walk = graph.walk(scoring: [criterion.criterion])
        while walk.advance() { values.append(walk.values[0]) }
        let markers = study.named.compactMap { named in
            named.standings[order].map { Figures.Histogram.Marker(named.plan.title, value: $0.value) }
        }
        return Figures.Histogram(
            "How all \(Words.number(total)) plans lie", bins: Figures.Histogram.bins(of: values),
            xTitle: criterion.name,
            unit: criterion.unit, counting: Figure.Unit("plan"), markers: markers, source: criterion.source)
    }
}

extension OptionsPage.WishPart {
    /// - Parameters:
    ///   - kind: the name of the wishes that hold.
    ///   - field: the beginning of the names of the two lists.
    ///   - link: the label of the second list.
    fileprivate init(
        _ legend: String, _ form: OptionsForm, _ sets: [[String]], kind: String, field: String, _ link: String,
        place: Place
    ) {
        let held = sets.map { codes in
            Choice(
                value: codes.joined(separator: "+"), words: codes.map(place.name).joined(separator: " + "),
                isChosen: true)
        }
        let areas = place.areas.map { ($0.code, $0.name) }
        let lists = [("\(field)-a", "Keep"), ("\(field)-b", link)].map { name, label in
            FormField.optionalList(name, label, chosen: form.entered[name], areas).telling(form.problems)
        }
        self.legend = legend
        fields = (held.isEmpty ? [] : [.ticks(kind, "Wishes that hold", held)]) + lists
        isUsed = !held.isEmpty || lists.contains { !$0.errors.isEmpty }
    }
}

extension OptionsPage {
    /// - Parameters:
    ///   - number: its place in the list, from 1.
    ///   - order: the criterion by which the list is in order.
    static func card(
        _ scored: PlanEnsemble.ScoredPlan, number: Int, in study: OptionsStudy, order: Int, address: String,
        maps: MiniMaps?
    ) -> PlanCard {
        let named = study.named.first { $0.grouping == scored.plan }
        let classes = study.classes(of: scored.plan, councils: named?.plan.councils ?? [:])
        let councils = classes.map(\.title).joined(separator: " | ")
        let people = classes.compactMap { study.place.figure(.population, of: $0.codes).number }
        let criterion = study.criteria[order]
        return PlanCard(
            code: PlanCode.text(scored.plan), title: named?.plan.title ?? "Plan \(number)",
            address: address,
            drawing: maps.map { HTML($0.svg(councils, classes: classes)) },
            isOnFront: study.ensemble?.front?.contains { $0.plan == scored.plan } == true,
            sizes: people.map { Words.short($0) }.joined(separator: " · "),
            figures: "\(criterion.name.lowercasedFirst): \(criterion.figure(scored.values[order]).text)",
            isNamed: named != nil)
    }
}
