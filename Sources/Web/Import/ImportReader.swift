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

    /// How pasted cells are read.
    ///
    /// - Throws: `SpreadsheetError` when there are none, or too many.
    func mapping(ofPasted cells: [UInt8], people: People) async throws -> ImportMapping {
        try await pool.runIfActive { ImportMapping(ofPasted: try PastedTable.read(cells), people: people) }
    }

    /// The values of an indicator that a table holds.
    ///
    /// - Throws: `SpreadsheetError` when it can not be read as a table.
    func values(in file: [UInt8], into indicator: Indicator, today: Day, language: SpreadsheetLanguage) async throws -> ValuesImport {
        try await pool.runIfActive {
            ValuesImport(try Spreadsheet.read(file), into: indicator, today: today, language: language)
        }
    }

    /// A file as a form says to read it.
    struct Reading: Sendable {
        let mapping: ImportMapping
        let previews: [ImportProposal.SheetPreview]
        let plan: ImportPlan
        /// The deployment as it would be; only worked out for pasted cells.
        var result: Deployment?
    }

    /// Works out what a file brings into a deployment.
    ///
    /// - Parameter correct: Corrects the mapping, knowing the workbook.
    /// - Throws: `SpreadsheetError`, and what `correct` throws.
    func reading(
        of file: [UInt8], isPasted: Bool, into deployment: Deployment, by actor: Actor, at moment: Moment,
        correct: @escaping @Sendable (Workbook) throws -> ImportMapping
    ) async throws -> Reading {
        try await pool.runIfActive {
            let workbook = isPasted ? try PastedTable.read(file) : try Spreadsheet.read(file)
            let mapping = try correct(workbook)
            var generator = SystemRandomNumberGenerator()
            let plan = ImportPlan(
                workbook, mapping: mapping, into: deployment, by: actor, at: moment, using: &generator)
            return Reading(
                mapping: mapping, previews: ImportProposal.previews(of: workbook, under: mapping), plan: plan,
                result: isPasted ? try deployment.after(plan.commands, by: actor, at: moment) : nil)
        }
    }
}

extension Deployment {
    /// The deployment as these commands, given as one, would leave it.
    ///
    /// - Throws: The `Refusal`, if it is refused.
    fileprivate func after(_ commands: [Command], by actor: Actor, at moment: Moment) throws -> Deployment {
        guard !commands.isEmpty else { return self }
        var copy = self
        for event in try decide(.batch(commands), by: actor, at: moment) {
            copy.apply(
                RecordedEvent(sequence: copy.sequence + 1, at: moment, actor: actor.account, command: CommandID(0), event: event))
        }
        return copy
    }
}
