/// What a column of an imported table can become.
public enum ImportField: String, CaseIterable, Codable, Sendable {
    case number, workstream1, workstream2, workstream3, title, stepTitle
    case description, doneWhen, responsible, dueDay, earliestStart, status, priority
    case effortOptimistic, effortLikely, effortPessimistic
    case contributors, contributionRoles, contributionDays
    case dependencies, steps, blockers, postponements, links, tags, comments
    case commitment, doneDay, spentDays

    /// The level of a workstream, 1 to 3.
    public var workstreamLevel: Int? {
        switch self {
        case .workstream1: 1
        case .workstream2: 2
        case .workstream3: 3
        default: nil
        }
    }
}

/// Where the values of a column go.
public enum ColumnTarget: Hashable, Sendable {
    case field(ImportField)
    /// A note on the action, under this label.
    case note(label: String)
    /// The rest of the texts of another column, too long for one cell.
    case continuation(of: Int)
    /// Nowhere: only people choose this, the import never does.
    case ignored
}

/// How a workbook is read as a plan: proposed by the import, corrected by its user.
public struct ImportMapping: Hashable, Codable, Sendable {
    public var sheets: [SheetMapping]

    public init(sheets: [SheetMapping]) { self.sheets = sheets }
}

/// How one sheet is read.
public struct SheetMapping: Hashable, Codable, Sendable {
    /// Its position in the workbook, from 0.
    public var sheet: Int
    public var isIncluded: Bool
    /// The number of the row of headings. What stands above is not read.
    public var headerRow: Int
    public var columns: [ColumnMapping]
    /// The sheet's name is the workstream of its actions: for plans with one sheet for each workstream.
    public var nameIsWorkstream: Bool
    public var content: Content

    public enum Content: String, Codable, Sendable {
        case actions
        /// The people of a deployment, as an export lists them on a sheet of their own.
        case people
        /// Indicators with their values, as an export has them on a sheet of their own.
        case results
        /// Resources with the sums of what was promised, obtained and spent, as an export has them on a sheet of their own.
        case needs
    }

    public init(
        sheet: Int, isIncluded: Bool, headerRow: Int, columns: [ColumnMapping], nameIsWorkstream: Bool = false, content: Content = .actions
    ) {
        self.sheet = sheet
        self.isIncluded = isIncluded
        self.headerRow = headerRow
        self.columns = columns
        self.nameIsWorkstream = nameIsWorkstream
        self.content = content
    }

    /// The columns of a field; only fields that list several things use more than the first.
    func columns(of field: ImportField) -> [ColumnMapping] { columns.filter { $0.target == .field(field) } }
}

/// What one column becomes.
public struct ColumnMapping: Hashable, Codable, Sendable {
    /// Its number, from 1.
    public var column: Int
    /// As it stands in the file; empty for a column without heading.
    public var heading: String
    /// The heading, made different from those of the other columns of the sheet. The label of notes.
    public var label: String
    public var target: ColumnTarget

    public init(column: Int, heading: String, label: String, target: ColumnTarget) {
        self.column = column
        self.heading = heading
        self.label = label
        self.target = target
    }
}

extension ColumnTarget: Codable {
    private enum CodingKeys: CodingKey { case field, note, continuation, ignored }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let field = try container.decodeIfPresent(ImportField.self, forKey: .field) {
            self = .field(field)
        } else if let label = try container.decodeIfPresent(String.self, forKey: .note) {
            self = .note(label: label)
        } else if let column = try container.decodeIfPresent(Int.self, forKey: .continuation) {
            self = .continuation(of: column)
        } else {
            self = .ignored
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .field(let field): try container.encode(field, forKey: .field)
        case .note(let label): try container.encode(label, forKey: .note)
        case .continuation(let column): try container.encode(column, forKey: .continuation)
        case .ignored: try container.encode(true, forKey: .ignored)
        }
    }
}
