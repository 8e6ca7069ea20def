import Partners

/// What a consultation found: the survey weighted and with its margins, the open questionnaire beside it and by itself.
///
/// Every count is subject to cell suppression with the threshold, whichever way it is queried.
public struct ConsultationResult: Sendable {
    public let consultation: Consultation
    public let threshold: CellSuppression
    public let weights: Score<SurveyWeights>
    /// Groups among those who came forward.
    public let opinions: Score<OpinionGroups>
    private let survey: [Respondent]
    private let open: [Respondent]

    /// One answer to one question.
    public struct Answer: Hashable, Sendable {
        public let text: String
        /// Weighted share with its interval; the sentence why not where there is none.
        public let survey: Score<Double>
        /// Of those who came forward; nil where few stand behind it.
        public let open: Share?
    }

    public init(_ consultation: Consultation, _ respondents: [Respondent], threshold: Int = 5) {
        self.consultation = consultation
        self.threshold = CellSuppression(threshold: threshold)
        survey = respondents.filter { $0.channel == .survey }
        open = respondents.filter { $0.channel == .open }
        let margins = consultation.margins.enumerated().map { [survey] index, margin in
            Margin(
                margin.name, margin.categories.map { Margin.Category($0.name, Double($0.people)) },
                members: survey.map { $0.groups[index] })
        }
        var weights = Raking.weights(margins)
        weights.invited = consultation.drawn
        self.weights = weights
        opinions = Self.opinions(consultation, open, threshold)
    }

    public var surveyCount: Int { survey.count }
    public var openCount: Int { open.count }

    /// Statements in order, with their position among the questions.
    public var statements: [(position: Int, question: Consultation.Question)] {
        consultation.questions.enumerated().filter { $0.element.kind == .statement }
            .map { (position: $0.offset, question: $0.element) }
    }

    private var basis: Basis { .sample(population: consultation.population) }

    /// The answers to a question, in its own order.
    public func answers(_ question: Int) -> [Answer] {
        let options = consultation.questions[question].answers
        let counts = options.indices.map { option in survey.count { $0.answers[question] == option } }
        let openCounts = options.indices.map { option in open.count { $0.answers[question] == option } }
        let (shown, openShown) = (threshold.shown(counts), threshold.shown(openCounts))
        let openAll = openCounts.reduce(0, +)
        return options.indices.map { option in
            Answer(
                text: options[option], survey: share(question, option, isShown: shown[option] != nil),
                open: openShown[option].map { Share($0, of: openAll) })
        }
    }

    private func share(_ question: Int, _ option: Int, isShown: Bool) -> Score<Double> {
        let said = survey.indices.filter { survey[$0].answers[question] != nil }
        let method = weights.method
        func refused(_ sentence: String) -> Score<Double> {
            Score(refused: sentence, n: said.count, invited: consultation.drawn, method: method)
        }
        guard !survey.isEmpty else { return refused("There was no survey.") }
        guard isShown else { return refused("too few to show") }
        guard let weights = weights.value?.of(said) else {
            return refused(self.weights.refusal ?? "There are no weights.")
        }
        return Estimate.share(
            weights.share { survey[said[$0]].answers[question] == option }, n: said.count,
            effective: weights.effectiveNumber, basis: basis, invited: consultation.drawn)
    }

    /// Half the width of the widest interval of the survey.
    public var margin: Score<Double> {
        guard let weights = weights.value else {
            return Estimate.margin(share: 0.5, n: survey.count, basis: .selfSelected)
        }
        return Estimate.margin(
            share: 0.5, n: survey.count, effective: weights.effectiveNumber, basis: basis,
            invited: consultation.drawn)
    }

    /// People of the survey by category of a margin (rows) and answer (columns); nil where few stand behind it.
    ///
    /// Who did not say to which category they belong are in no row. A filter shows a row of this table and nothing else.
    public func breakdown(_ question: Int, by margin: Int) -> [[Int?]] {
        let categories = consultation.margins[margin].categories.indices
        let options = consultation.questions[question].answers.indices
        return threshold.shown(
            categories.map { category in
                options.map { option in
                    survey.count { $0.groups[margin] == category && $0.answers[question] == option }
                }
            })
    }

    private static func opinions(
        _ consultation: Consultation, _ open: [Respondent], _ threshold: Int
    ) -> Score<OpinionGroups> {
        let positions = consultation.questions.indices.filter { consultation.questions[$0].kind == .statement }
        let votes = [1, -1, 0]
        let rows = open.map { person in positions.map { position in person.answers[position].map { votes[$0] } } }
        // Every row has one vote for each statement, so the table is never refused.
        guard let table = try? VoteTable(rows), !positions.isEmpty else {
            return Score(refused: "No statements were put to the vote.", n: 0, method: OpinionGroups.method)
        }
        var rule = OpinionRule()
        rule.smallestGroup = max(rule.smallestGroup, threshold)
        var score = OpinionGroups.find(table, rule: rule)
        score.caveats.append("Of those who came forward; groups among all residents may be of other sizes.")
        return score
    }
}
