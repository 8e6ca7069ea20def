/// Every tool of the toolkit, in our own words: what the software has to do. The list stands here so that content cannot lose
/// one unnoticed.
enum ToolRows {
    static let all: [(id: String, name: String)] = [
        ("A1", "opportunities, handed down or made"), ("A2", "exposure when money or rules end"),
        ("A3", "a place seen in five ways"), ("A4", "the datasets to start from"), ("A5", "any figure on a map"),
        ("A6", "who matters for which outcome"), ("A7", "which partners first"),
        ("A8", "how each sees working with each other"), ("A9", "barriers and who removes them"),
        ("B1", "where the partnership stands on its curve"), ("B2", "figures on a partner’s borders"),
        ("B3", "what type of partnership each wants"), ("B4", "a vision that can be measured"),
        ("B5", "nine building blocks"), ("B6", "two cultures laid over each other"),
        ("B7", "forms of governance weighed"),
        ("B8", "who puts in what, what is said, what may go wrong"),
        ("C1", "clusters of districts"), ("C2", "self-containment"), ("C3", "a pooled fund for infrastructure"),
        ("C4", "a deal on housing"), ("C5", "business rates pooled"), ("C6", "land value captured"),
        ("C7", "larger bodies and seats on them"), ("C8", "ways to be heard"), ("C9", "ready for a growth strategy"),
        ("D1", "what councils do for health"), ("D2", "an offer in the partner’s words"),
        ("D3", "what prevention returns"), ("D4", "housing for health"), ("D5", "borders of health and councils"),
        ("D6", "ready to work as one system"), ("D7", "dates of the planning cycle"),
        ("D8", "everybody, groups and persons"), ("D9", "made with residents"),
        ("E1", "the journey of sharing"), ("E2", "councils that are alike"), ("E3", "size against complexity"),
        ("E4", "what to share in which order"), ("E5", "what sharing saved elsewhere"), ("E6", "posts in two places"),
        ("F1", "ready for devolution"), ("F2", "tests, and what is unproven"),
        ("F3", "one council tax and the case for it"),
        ("F4", "the legal route, counted back"), ("F5", "every way to group the councils"), ("F6", "who consents"),
        ("F7", "what residents want"), ("F8", "merging by choice"), ("F9", "towns and parishes"),
        ("F10", "from decision to first day"),
        ("G1", "what others did"), ("G2", "the evidence in one document"), ("G3", "many who answer"),
        ("G4", "one word, several meanings"), ("G5", "lessons where they help"),
    ]
}
