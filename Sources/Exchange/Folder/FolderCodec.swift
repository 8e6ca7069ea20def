import Store

/// How one family of records leaves in a folder and comes back.
///
/// A further family is one more codec in `all`; nothing else names it. What one writes, the same reads: exporting, making a
/// locality of the folder and exporting again gives the same bytes.
protocol FolderCodec: Sendable {
    /// Adds the family's part of the document and its files.
    func write(_ db: Transaction, to folder: inout FolderWriter) throws

    /// Stores what the folder holds of the family.
    ///
    /// - Throws: `InputProblem` that names file and line.
    func read(_ folder: FolderReader, into db: Transaction) throws
}

extension Folder {
    /// In the order in which they are read: each finds what it refers to.
    ///
    /// - Parameter path: of the locality's file, beside which a council may keep content of its own.
    static func codecs(of path: String) -> [any FolderCodec] {
        [
            PlacesCodec(), StatisticsCodec(), FlowsCodec(), DivisionsCodec(), SectorsCodec(), FactsCodec(),
            NamedPlansCodec(), RegistersCodec(), ConsultationsCodec(), SettingsCodec(), PartnersCodec(path: path),
            CasesCodec(), DrawnPlansCodec(), WeightsCodec(), HistoryCodec(),
        ]
    }
}
