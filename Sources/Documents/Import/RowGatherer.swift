import Planning

/// Turns the rows of a sheet into actions: says which row starts one, which adds to one, and which is something else.
struct RowGatherer {
    private let mapping: SheetMapping
    private let sheet: Sheet
    private let isOwn: Bool
    private var reader: FieldReader
    private let titleColumn: ColumnMapping?
    private let stepColumn: ColumnMapping?
    private let workstreamColumns: [ColumnMapping]

    private(set) var actions: [ImportedAction] = []
    /// Workstreams named on rows of their own, with the path to them, and how many actions came before.
    private(set) var emptyWorkstreams: [(path: [String], before: Int)] = []
    private(set) var report = ImportReport()

    /// The row that started each action, to tell duplicates.
    private var firstRows: [ImportedRow] = []
    private var byTitle: [TitleKey: [Int]] = [:]
    private var section: String?
    private var hasSeenAction = false

    private struct TitleKey: Hashable {
        let workstreams: [String]
        let title: String
    }

    init(_ sheet: Sheet, mapping: SheetMapping, dateSystem: DateSystem) {
        self.sheet = sheet
        self.mapping = mapping
        isOwn = OwnExport.isHeader(mapping.columns.map(\.heading))
        reader = FieldReader(mapping: mapping, dateSystem: dateSystem, isOwn: isOwn)
        titleColumn = mapping.columns(of: .title).first
        stepColumn = mapping.columns(of: .stepTitle).first
        workstreamColumns = [.workstream1, .workstream2, .workstream3].compactMap { mapping.columns(of: $0).first }
    }

    mutating func gather() {
        for row in ImportedRows(sheet, mapping: mapping).rows {
            report.read += 1
            take(row)
        }
        report.findings = reader.findings + report.findings
    }

    private mutating func take(_ row: ImportedRow) {
        if !isOwn {
            if isRepeatedHeadings(row) { return skip(row, .repeatedHeadings) }
            if !hasSeenAction, HelpRow.isHelp(row) { return skip(row, .help) }
            if let heading = sectionHeading(row) {
                section = heading
                return merge(row, .workstream(title: heading))
            }
        }
        let title = row.text(titleColumn)
        let step = row.text(stepColumn)
        if title.isEmpty, step.isEmpty {
            let path = path(of: row)
            if !path.isEmpty, row.values.keys.allSatisfy({ column in workstreamColumns.contains { $0.column == column } }) {
                emptyWorkstreams.append((path, actions.count))
                return merge(row, .workstream(title: path[path.count - 1]))
            }
            return skip(row, .noTitle)
        }
        if !isOwn, isTotal(title, row) { return skip(row, .total) }
        if title.isEmpty, let last = actions.indices.last { return addStep(step, row, to: last) }
        takeAction(title.isEmpty ? step : title, step: title.isEmpty ? "" : step, row)
    }

    private mutating func takeAction(_ title: String, step: String, _ row: ImportedRow) {
        let key = TitleKey(workstreams: path(of: row).map(WorkstreamKey.folded), title: Folding.folded(title))
        if let known = byTitle[key], let last = known.last {
            if let same = known.first(where: { firstRows[$0].hasSameValues(as: row) }) {
                return merge(row, .duplicate(ofRow: actions[same].row.row))
            }
            if !step.isEmpty { return addStep(step, row, to: last) }
            if let titleColumn, row.inherited.contains(titleColumn.column) { return addDetails(row, to: last) }
            if !isOwn { find(.sameTitle(row: actions[last].row.row), row, titleColumn) }
        }
        var action = ImportedAction(row: row.reference)
        action.title = title
        action.workstreams = path(of: row)
        reader.read(row, into: &action)
        if let titleColumn {
            action.cells[.title] = row.address(titleColumn)
            action.labels[.title] = titleColumn.label
        }
        if !step.isEmpty {
            action.steps.insert(StepText(title: step, isDone: action.status == .done, day: action.dueDay), at: 0)
        }
        byTitle[key, default: []].append(actions.count)
        actions.append(action)
        firstRows.append(row)
        hasSeenAction = true
        report.imported += 1
    }

    /// A row about a part of an action: its title, day and status make a step; its people contribute; the rest are notes that name the step.
    private mutating func addStep(_ title: String, _ row: ImportedRow, to index: Int) {
        var part = ImportedAction(row: row.reference)
        reader.read(row, into: &part)
        actions[index].steps.append(StepText(title: title, isDone: part.status == .done, day: part.dueDay))
        if let responsible = part.responsible,
            PersonNames.key(responsible.name) != actions[index].responsible.map({ PersonNames.key($0.name) })
        {
            addContribution(ContributionText(name: responsible, role: title, days: nil), to: index)
        }
        addRest(of: part, row, labelled: { "\(String(title.prefix(120))) — \($0)" }, to: index, isStep: true)
        merge(row, .step(action: actions[index].title))
    }

    /// A further row of an action whose title is merged over several rows.
    private mutating func addDetails(_ row: ImportedRow, to index: Int) {
        var part = ImportedAction(row: row.reference)
        reader.read(row, into: &part)
        if actions[index].responsible == nil {
            actions[index].responsible = part.responsible
        } else if let responsible = part.responsible, responsible != actions[index].responsible {
            addContribution(ContributionText(name: responsible, role: part.labels[.responsible] ?? "", days: nil), to: index)
        }
        if actions[index].dueDay == nil { actions[index].dueDay = part.dueDay }
        if actions[index].status == nil { (actions[index].status, actions[index].statusText) = (part.status, part.statusText) }
        addRest(of: part, row, labelled: { $0 }, to: index, isStep: false)
        merge(row, .action(title: actions[index].title))
    }

    private mutating func addContribution(_ contribution: ContributionText, to index: Int) {
        let key = PersonNames.key(contribution.name.name)
        if !actions[index].contributions.contains(where: { PersonNames.key($0.name.name) == key }) {
            actions[index].contributions.append(contribution)
        }
    }

    /// What several rows list is put together; a value that the action's own row has otherwise becomes a note.
    private mutating func addRest(
        of part: ImportedAction, _ row: ImportedRow, labelled label: (String) -> String, to index: Int, isStep: Bool
    ) {
        for contribution in part.contributions { addContribution(contribution, to: index) }
        actions[index].steps += part.steps.filter { !actions[index].steps.contains($0) }
        actions[index].blockers += part.blockers.filter { !actions[index].blockers.contains($0) }
        actions[index].links += part.links.filter { !actions[index].links.contains($0) }
        actions[index].dependencies += part.dependencies.filter { !actions[index].dependencies.contains($0) }
        for tag in part.tags where !actions[index].tags.contains(tag) { actions[index].tags.append(tag) }
        for comment in part.comments where !actions[index].comments.contains(comment) { actions[index].comments.append(comment) }
        for note in part.notes where !actions[index].notes.contains(note) { actions[index].addNote(label(note.label), note.text) }

        var single: [ImportField] = [
            .description, .doneWhen, .earliestStart, .priority, .effortOptimistic, .effortLikely, .effortPessimistic,
        ]
        // A step has a day and a mark of its own for these, as far as they go.
        single += [.status, .dueDay]
        for field in single {
            guard let column = mapping.columns(of: field).first, row.value(column) != nil, !row.inherited.contains(column.column) else {
                continue
            }
            let text = row.text(column)
            if text == firstRows[index].text(column) { continue }
            if isStep, field == .dueDay, part.dueDay != nil { continue }
            if isStep, field == .status, part.status == .done { continue }
            if !isStep, firstRows[index].value(column) == nil, field == .status || field == .dueDay { continue }
            actions[index].addNote(label(column.label), text)
        }
    }

    // MARK: - What a row is

    private func path(of row: ImportedRow) -> [String] {
        var path = workstreamColumns.map { row.text($0) }.filter { !$0.isEmpty }
        if let section, workstreamColumns.first.map({ row.text($0).isEmpty }) ?? true { path.insert(section, at: 0) }
        if mapping.nameIsWorkstream { path.insert(sheet.name, at: 0) }
        // A level too many is put together with the one above it.
        while path.count > Workstream.maximumDepth {
            let last = path.removeLast()
            path[path.count - 1] += " — \(last)"
        }
        return path
    }

    private func isRepeatedHeadings(_ row: ImportedRow) -> Bool {
        guard row.values.count >= 2 else { return false }
        return mapping.columns.allSatisfy { column in
            row.value(column) == nil || Folding.folded(row.text(column)) == Folding.folded(column.heading)
        }
    }

    private func isTotal(_ title: String, _ row: ImportedRow) -> Bool {
        guard ["total", "totaux", "total general", "sous-total", "somme", "grand total"].contains(Folding.folded(title)) else {
            return false
        }
        return row.values.allSatisfy { column, value in
            if case .text = value { column == titleColumn?.column } else { true }
        }
    }

    /// A row with one text alone that spans the table, or stands before the titles, names a workstream for the rows below.
    private func sectionHeading(_ row: ImportedRow) -> String? {
        guard mapping.columns.count >= 3, row.inherited.isEmpty, row.values.count == 1, let (column, value) = row.values.first,
            case .text(let text) = value, text.count <= 200, let titleColumn,
            !workstreamColumns.contains(where: { $0.column == column }), column != stepColumn?.column
        else { return nil }
        let address = CellAddress(row: row.reference.row, column: column)
        let span = sheet.mergedRanges.first { $0.first == address }.map { $0.last.column - $0.first.column + 1 } ?? 1
        let spansTable = span >= 3 && column <= titleColumn.column
        return spansTable || column < titleColumn.column ? text.trimmingBlanks() : nil
    }

    // MARK: - Accounts

    private mutating func skip(_ row: ImportedRow, _ reason: SkippedRow.Reason) {
        report.skipped.append(SkippedRow(row: row.reference, reason: reason))
    }

    private mutating func merge(_ row: ImportedRow, _ destination: MergedRow.Destination) {
        report.merged.append(MergedRow(row: row.reference, into: destination))
    }

    private mutating func find(_ problem: ImportProblem, _ row: ImportedRow, _ column: ColumnMapping?) {
        report.findings.append(ImportFinding(row: row.reference, cell: column.map { row.address($0) }, problem: problem))
    }
}

/// Rows below the headings that explain how to fill in the table, as templates have them.
enum HelpRow {
    static func isHelp(_ row: ImportedRow) -> Bool {
        let texts = row.values.values.compactMap { value -> String? in if case .text(let text) = value { Folding.folded(text) } else { nil }
        }
        guard texts.count >= 2, texts.count == row.values.count else { return false }
        let help = texts.count { text in openings.contains { text.hasPrefix($0) } }
        return help * 2 > texts.count
    }

    private static let openings = [
        "champ ", "choisissez", "choisir ", "saisissez", "saisir ", "indiquez", "indiquer", "precisez", "preciser", "presentez",
        "renseignez",
        "reseignez", "renseigner", "utilisez", "si vos ", "si votre ", "ce champ", "texte ", "texte", "creez", "plusieurs ", "exemple",
        "ex :",
        "ex:", "ex.", "➔", "➜", "liste deroulante", "jj/mm", "date au format", "facultatif", "obligatoire", "nombre entier", "enter ",
        "choose ",
        "select ", "optional", "required", "free text", "dropdown", "yyyy-mm-dd", "dd/mm", "a completer", "a renseigner", "format ",
    ]
}

/// Workstreams are the same whatever their case, accents and punctuation: "4.2. Écoles" and "4.2 : écoles".
enum WorkstreamKey {
    static func folded(_ title: String) -> String {
        Folding.folded(title).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
