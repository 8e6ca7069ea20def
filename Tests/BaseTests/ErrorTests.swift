import Base
import Testing

@Suite("Errors")
struct ErrorTests {
    struct Busy: ReportableError {
        var category: ErrorCategory { .unavailable }
        var description: String { "Another change is being stored." }
    }

    @Test("An error is known by its category alone, and promises nothing that it does not know")
    func category() {
        do {
            throw Busy()
        } catch let error as any ReportableError {
            #expect(error.category == .unavailable)
            #expect(!error.leftDataUnchanged)
        } catch {
            Issue.record("Busy is a reportable error.")
        }
    }
}
