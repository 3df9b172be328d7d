import Planning

/// What became of every row of an imported file. Each row that was read is in exactly one of imported, merged and skipped.
public struct ImportReport: Equatable, Sendable {
    /// Rows below the headings that hold something.
    public var read = 0
    /// Rows that became an action of their own, drafts included.
    public var imported = 0
    /// Of the imported ones, those that came in as drafts.
    public var drafts = 0
    public var merged: [MergedRow] = []
    public var skipped: [SkippedRow] = []
    /// What the user may want to look at, in reading order.
    public var findings: [ImportFinding] = []
    /// What the reading of the file itself had to say.
    public var notices: [SpreadsheetNotice] = []
    public var peopleAdded = 0
    public var workstreamsAdded = 0

    public init() {}
}

/// A row of the file.
public struct RowReference: Hashable, Codable, Sendable {
    public var sheet: String
    public var row: Int

    public init(sheet: String, row: Int) {
        self.sheet = sheet
        self.row = row
    }
}

/// A row that became part of something else.
public struct MergedRow: Hashable, Codable, Sendable {
    public var row: RowReference
    public var into: Destination

    public enum Destination: Hashable, Codable, Sendable {
        /// A step of the action with this title.
        case step(action: String)
        /// More about the action with this title, whose cell covers both rows.
        case action(title: String)
        /// The same as an earlier row, cell by cell.
        case duplicate(ofRow: Int)
        /// A workstream's heading.
        case workstream(title: String)
        /// Somebody of the deployment.
        case person(name: String)
        /// An indicator, or one of its values.
        case indicator(name: String)
        /// A need: a new one, or one that is there already and stays as it is.
        case need(title: String)
    }
}

/// A row that gave nothing, and why.
public struct SkippedRow: Hashable, Codable, Sendable {
    public var row: RowReference
    public var reason: Reason

    public enum Reason: Hashable, Codable, Sendable {
        /// It says how to fill in the table.
        case help
        /// It repeats the headings.
        case repeatedHeadings
        /// It sums the others up.
        case total
        /// It has no title: what it says belongs to no action.
        case noTitle
        /// It names nothing that its sheet lists.
        case noName
        case notADay(String)
        case notANumber(String)
        case notAKindOfNeed(String)
        /// It names an action by a number that none has.
        case noSuchAction(String)
        /// What it counts is there already, in another unit.
        case otherUnit(title: String, known: NeedUnit, read: NeedUnit)
        /// A rule of the plan refuses the action, or whatever the row is, as a whole.
        case refused(Refusal)
    }
}

/// Something about one row or one cell.
public struct ImportFinding: Hashable, Codable, Sendable {
    public var row: RowReference
    /// nil when it is about the row as a whole.
    public var cell: CellAddress?
    public var problem: ImportProblem

    public init(row: RowReference, cell: CellAddress?, problem: ImportProblem) {
        self.row = row
        self.cell = cell
        self.problem = problem
    }
}

/// What was found, with the facts. Where a value could not be used, its text is kept as a note on the action.
public enum ImportProblem: Hashable, Codable, Sendable {
    // The action came in as a draft.
    case missing([ActionField])
    case unknownStatus(text: String)

    // A value was read, with a word of caution.
    case approximateDate(text: String, day: Day)
    case monthFirstDate(text: String, day: Day)
    case serialDate(text: String, day: Day)
    case severalResponsibles(first: String, others: [String])
    case ambiguousPerson(name: String)
    /// Lateness is derived: the action is in progress.
    case lateIsDerived(text: String)
    /// The action is in progress, with a blocker of these words.
    case blockerAdded(text: String)
    case endsBeforeStart(start: Day, due: Day)
    /// Another row has the same title in the same workstream; both were kept.
    case sameTitle(row: Int)
    /// The plan already has an action of this title in this workstream; both were kept.
    case sameTitleInPlan(number: Int)
    case renumbered(from: Int, to: Int)
    case titleCut(limit: Int)
    case textCut(limit: Int)

    // A value could not be used; its text is a note.
    case unreadableDate(text: String)
    case dayOutOfRange(text: String)
    case unknownPriority(text: String)
    case unreadableEffort(text: String)
    case unknownPredecessor(text: String)
    case notALink(text: String)
    case errorValue(text: String)
    case personHasLeft(name: String)
    case unreadablePostponement(text: String)
    /// The day it was done is that of the import.
    case doneDayNotKept(day: Day)
    /// The action is not done yet.
    case spentDaysNotKept(days: Double)
    case refused(Refusal)

    /// Whether something is missing or could not be used, rather than read with a word of caution.
    public var isError: Bool {
        switch self {
        case .missing, .unknownStatus, .unreadableDate, .dayOutOfRange, .unknownPriority, .unreadableEffort,
            .unknownPredecessor, .notALink, .errorValue, .personHasLeft, .unreadablePostponement, .refused:
            true
        case .approximateDate, .monthFirstDate, .serialDate, .severalResponsibles, .ambiguousPerson, .lateIsDerived,
            .blockerAdded, .endsBeforeStart, .sameTitle, .sameTitleInPlan, .renumbered, .titleCut, .textCut,
            .doneDayNotKept, .spentDaysNotKept:
            false
        }
    }
}

/// The commands that an import comes to, and the report. Nothing has happened yet.
public struct ImportPlan: Equatable, Sendable {
    /// Each is accepted when given in this order to the deployment that the plan was made for, one by one or as one batch.
    public var commands: [Command]
    public var report: ImportReport
}
