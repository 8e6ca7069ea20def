import Options

/// The twelve districts of Kent and Medway.
///
/// People: ONS, Census 2021, usual residents, added up from output areas. Links: land borders of the districts of 2021.
enum Kent {
    static let question = GroupingQuestion(
        areas: people.map { .init(code: $0.0, statistics: ["population": $0.1]) },
        links: links.split(whereSeparator: \.isWhitespace).map { pair in
            let ends = pair.split(separator: "-").map(String.init)
            return .init(ends[0], ends[1])
        })

    static func question(from minimum: Double, to maximum: Double? = nil) -> GroupingQuestion {
        var question = question
        question.limits = [.init("population", minimum: minimum, maximum: maximum)]
        return question
    }

    private static let people: [(String, Double)] = [
        ("Ashford", 132_752), ("Canterbury", 157_417), ("Dartford", 116_748), ("Dover", 116_400),
        ("Gravesham", 106_905), ("Maidstone", 175_781), ("Sevenoaks", 120_519), ("Folkestone", 109_757),
        ("Swale", 151_679), ("Thanet", 140_589), ("Tonbridge", 132_205), ("Wells", 115_318), ("Medway", 279_772),
    ]

    private static let links = """
        Medway-Gravesham Medway-Maidstone Medway-Swale Medway-Tonbridge Ashford-Canterbury Ashford-Maidstone
        Ashford-Folkestone Ashford-Swale Ashford-Wells Canterbury-Dover Canterbury-Folkestone Canterbury-Swale
        Canterbury-Thanet Dartford-Gravesham Dartford-Sevenoaks Dover-Folkestone Dover-Thanet Gravesham-Sevenoaks
        Gravesham-Tonbridge Maidstone-Swale Maidstone-Tonbridge Maidstone-Wells Sevenoaks-Tonbridge Sevenoaks-Wells
        Tonbridge-Wells
        """
}
