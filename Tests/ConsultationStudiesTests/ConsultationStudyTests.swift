import ConsultationStudies
import StoreTesting
import Testing

@Suite("A consultation as pages and the evidence pack show it")
struct ConsultationStudyTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("No number below five stands in the evidence pack’s section")
    func evidence() throws {
        let study = ConsultationStudy(try #require(try scratch.sample().consultation("councils")), on: "2018-01-01")
        let margins = study.consultation.margins.indices
        let choices = study.consultation.questions.indices.filter { study.consultation.questions[$0].kind == .choice }
        for question in choices {
            for margin in margins {
                for row in study.breakdown(question, by: margin).rows {
                    for cell in row.cells {
                        if case .number(let number) = cell.content { #expect(number == 0 || number >= 5) }
                    }
                }
            }
        }
        #expect(study.finding.contains("of residents") && study.finding.contains("came forward"))
    }

    @Test("While it is open, what people answer is withheld; the survey is shown")
    func withheld() throws {
        let record = try #require(try scratch.sample().consultation("councils"))
        let open = ConsultationStudy(record, on: "2016-09-15")
        #expect(open.isWithheld && open.result.openCount == 0 && open.result.surveyCount == 420)
        #expect(open.everything.rows.allSatisfy { $0.cells[5].content == .missing("shown when it closes") })
        #expect(!ConsultationStudy(record, on: "2016-10-26").isWithheld)
    }
}
