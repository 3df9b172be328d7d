import Planning

/// Cells copied from a spreadsheet program, as its clipboard gives them: tabs between columns, quotes around cells with line breaks.
public enum PastedTable {
    /// Reads the cells into a workbook of one sheet, rows and columns counted from 1.
    ///
    /// - Throws: `SpreadsheetError` when there is nothing, or more than is read.
    public static func read(_ bytes: [UInt8], limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) -> Workbook {
        var workbook = try CSVReader(limits: limits, delimiter: UInt8(ascii: "\t")).read(bytes)
        for sheet in workbook.sheets.indices {
            for row in workbook.sheets[sheet].rows.indices {
                for cell in workbook.sheets[sheet].rows[row].cells.indices {
                    guard case .text(let text) = workbook.sheets[sheet].rows[row].cells[cell].value, errors.contains(text) else { continue }
                    workbook.sheets[sheet].rows[row].cells[cell].value = .error(text)
                }
            }
        }
        return workbook
    }

    /// What a formula that failed shows, in French and in English.
    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#NUM!", "#NOMBRE!", "#NULL!", "#NUL!", "#SPILL!",
        "#PROPAGATION!",
    ]
}

extension ImportMapping {
    /// How pasted cells are read: by their headings, when the first row has them; else by what the columns hold.
    ///
    /// - Parameter people: Of the deployment: a column that names them is the responsible's.
    public init(ofPasted workbook: Workbook, people: People) {
        guard let sheet = workbook.sheets.first, let first = sheet.rows.first else {
            self.init(sheets: [])
            return
        }
        let hasHeadings = Self.areHeadings(first)
        self = Self(ofPasted: workbook, people: people, headerRow: hasHeadings ? first.number : 0)
    }

    /// - Parameter headerRow: The row with the headings; 0 when there is none.
    public init(ofPasted workbook: Workbook, people: People, headerRow: Int) {
        guard let sheet = workbook.sheets.first else {
            self.init(sheets: [])
            return
        }
        if headerRow > 0 {
            var mapping = ImportProposal.mapping(ofSheet: 0, of: workbook, headerRow: headerRow)
            mapping.content = .actions
            self.init(sheets: [mapping])
        } else {
            let columns = ColumnGuess(sheet, people: PersonFinder(people)).columns
            self.init(sheets: [SheetMapping(sheet: 0, isIncluded: true, headerRow: 0, columns: columns)])
        }
    }

    /// A first row of data may happen to hold a word that is also a heading: most cells must, and one name the actions.
    private static func areHeadings(_ row: Row) -> Bool {
        var known: [ImportField] = []
        var exact = 0
        for cell in row.cells {
            guard case .text(let text) = cell.value, let (field, match) = Heading.field(of: text) else { continue }
            known.append(field)
            if match == .exact { exact += 1 }
        }
        return known.contains(.title) && exact > 0 && known.count * 2 >= row.cells.count
    }
}

/// Columns without headings: what each holds, for the most part, says what it is.
private struct ColumnGuess {
    private let sheet: Sheet
    private let people: PersonFinder
    private var targets: [Int: ImportField] = [:]
    private let numbers: [Int]

    /// Rows that are looked at.
    private static let sampled = 200

    init(_ sheet: Sheet, people: PersonFinder) {
        self.sheet = sheet
        self.people = people
        numbers = Set(sheet.rows.flatMap { $0.cells.map(\.address.column) }).sorted()
        guess()
    }

    var columns: [ColumnMapping] {
        numbers.map { column in
            let label = CellAddress.name(ofColumn: column)
            return ColumnMapping(
                column: column, heading: "", label: label, target: targets[column].map(ColumnTarget.field) ?? .note(label: label))
        }
    }

    private mutating func guess() {
        var free = numbers
        func take(_ field: ImportField, _ column: Int?) {
            guard let column else { return }
            targets[column] = field
            free.removeAll { $0 == column }
        }
        // Rows may be numbered, as the plan itself is.
        if free.count > 1, let first = free.first, mostly(first, { Int($0).map { $0 > 0 } ?? false }) { take(.number, first) }
        let days = free.filter { mostly($0) { Int($0) == nil && DateText.read($0) != nil } }
        if days.count > 1 { take(.earliestStart, days.first) }
        take(.dueDay, days.count > 1 ? days[1] : days.first)
        take(.status, free.first { mostly($0) { StatusReading.read(.text($0)) != .unknown } })
        take(.effortLikely, free.first { mostly($0) { NumberText.read($0) != nil } })
        take(.responsible, free.first { column in mostly(column) { isKnown($0) } })
        let title = free.first { column in !mostly(column) { NumberText.read($0) != nil } } ?? free.first ?? numbers.first
        take(.title, title)
        // As in the plan: right after the title, who is responsible.
        if !targets.values.contains(.responsible), let title, let next = free.first(where: { $0 == title + 1 }),
            mostly(next, looksLikeAName)
        {
            take(.responsible, next)
        }
    }

    /// Whether most of what a column holds is so.
    private func mostly(_ column: Int, _ condition: (String) -> Bool) -> Bool {
        var count = (all: 0, so: 0)
        for row in sheet.rows.prefix(Self.sampled) {
            guard let value = row[column] else { continue }
            count.all += 1
            if condition(CellText.text(of: value).trimmingBlanks()) { count.so += 1 }
        }
        return count.so > 0 && count.so * 2 > count.all
    }

    private func isKnown(_ text: String) -> Bool {
        PersonNames.read(text).first.map { people.find($0) != .unknown } ?? false
    }

    private func looksLikeAName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false } && !text.contains(where: \.isNumber)
    }
}

/// What people write in the cells of a spreadsheet, as values of an action.
public enum CellWords {
    /// A status by one of its many names; nil when it is none, or one that is derived.
    public static func status(_ text: String) -> ActionStatus? {
        if case .status(let status) = StatusReading.read(.text(text)) { status } else { nil }
    }

    public static func priority(_ text: String) -> Priority? { PriorityWords.read(.text(text)) }

    /// A number of days: `2,5`, `3 jours`.
    public static func days(_ text: String) -> Double? { NumberText.read(text) }

    /// The person that a text names, when it names one who has not left.
    public static func person(_ text: String, among people: People) -> Person? {
        let named = PersonNames.read(text)
        guard named.count == 1, case .found(let person) = PersonFinder(people).find(named[0]) else { return nil }
        return person
    }
}
