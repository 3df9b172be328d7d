import Documents
import NIOPosix
import Planning

/// Reads spreadsheets on a thread of its own, one at a time: a large file delays neither the other pages nor takes twice its memory.
struct ImportReader: Sendable {
    private let pool: NIOThreadPool

    init() {
        pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
    }

    /// What a file proposes.
    ///
    /// - Throws: `SpreadsheetError` when it is not a spreadsheet that can be read.
    func proposal(for file: [UInt8]) async throws -> ImportProposal {
        try await pool.runIfActive { ImportProposal(for: try Spreadsheet.read(file)) }
    }

    /// A file as a form says to read it.
    struct Reading: Sendable {
        let mapping: ImportMapping
        let previews: [ImportProposal.SheetPreview]
        let plan: ImportPlan
    }

    /// Works out what a file brings into a deployment.
    ///
    /// - Parameter correct: Corrects the mapping, knowing the workbook.
    /// - Throws: `SpreadsheetError`, and what `correct` throws.
    func reading(
        of file: [UInt8], into deployment: Deployment, by actor: Actor, at moment: Moment,
        correct: @escaping @Sendable (Workbook) throws -> ImportMapping
    ) async throws -> Reading {
        try await pool.runIfActive {
            let workbook = try Spreadsheet.read(file)
            let mapping = try correct(workbook)
            var generator = SystemRandomNumberGenerator()
            let plan = ImportPlan(
                workbook, mapping: mapping, into: deployment, by: actor, at: moment, using: &generator)
            return Reading(
                mapping: mapping, previews: ImportProposal.previews(of: workbook, under: mapping), plan: plan)
        }
    }
}
