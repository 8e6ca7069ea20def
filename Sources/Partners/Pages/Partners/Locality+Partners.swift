import LocalityPages
import PartnerStudies

extension Locality {
    /// Who is in the partnership, where it stands, and what its tools found.
    package func partnership() throws -> Partnership {
        try cached { try Partnership(file, instruments: toolbox.instruments) }
    }
}
