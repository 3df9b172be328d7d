import Planning

/// Reads the fields of one row into an action, and says what it found.
struct FieldReader {
    let mapping: SheetMapping
    let dateSystem: DateSystem
    /// Whether the file is an export, whose cells follow `CellSyntax` to the letter.
    let isOwn: Bool
    private(set) var findings: [ImportFinding] = []

    init(mapping: SheetMapping, dateSystem: DateSystem, isOwn: Bool) {
        self.mapping = mapping
        self.dateSystem = dateSystem
        self.isOwn = isOwn
    }

    /// Everything the row says, but its title and workstreams, which the gatherer has read.
    mutating func read(_ row: ImportedRow, into action: inout ImportedAction) {
        for column in mapping.columns {
            guard let value = row.value(column) else { continue }
            if case .error(let text) = value {
                find(.errorValue(text: text), row, column)
                action.addNote(column.label, text)
                continue
            }
            switch column.target {
            case .field(let field):
                action.cells[field] = row.address(column)
                action.labels[field] = column.label
                read(value, as: field, row, column, into: &action)
            case .note(let label):
                let text = CellText.text(of: value)
                for block in isOwn ? CellSyntax.blocks(of: text) : [text] { action.addNote(label, block) }
            case .continuation, .ignored:
                continue
            }
        }
        readEffort(row, into: &action)
        readParallelContributions(row, into: &action)
        if let start = action.earliestStart, let due = action.dueDay, due < start {
            findings.append(
                ImportFinding(row: row.reference, cell: action.cells[.dueDay], problem: .endsBeforeStart(start: start, due: due)))
        }
    }

    private mutating func find(_ problem: ImportProblem, _ row: ImportedRow, _ column: ColumnMapping) {
        findings.append(ImportFinding(row: row.reference, cell: row.address(column), problem: problem))
    }

    private mutating func read(
        _ value: CellValue, as field: ImportField, _ row: ImportedRow, _ column: ColumnMapping, into action: inout ImportedAction
    ) {
        let text = CellText.text(of: value).trimmingBlanks()
        switch field {
        case .title, .workstream1, .workstream2, .workstream3, .stepTitle:
            break
        case .effortOptimistic, .effortLikely, .effortPessimistic, .contributionRoles, .contributionDays:
            break
        case .number: readNumber(text, column, into: &action)
        case .description: action.description = text
        case .doneWhen: action.doneWhen = text
        case .responsible: readResponsible(text, row, column, into: &action)
        case .dueDay: action.dueDay = day(value, field, row, column, &action)
        case .earliestStart: action.earliestStart = day(value, field, row, column, &action)
        case .doneDay: action.doneDay = day(value, field, row, column, &action)
        case .spentDays:
            action.spentDays = NumberText.read(value).flatMap { (0...10_000).contains($0) ? $0 : nil }
            if action.spentDays == nil {
                find(.unreadableEffort(text: text), row, column)
                action.keepAsNote(text, of: field)
            }
        case .status: readStatus(value, text, row, column, into: &action)
        case .priority:
            action.priority = PriorityWords.read(value)
            if action.priority == nil {
                find(.unknownPriority(text: text), row, column)
                action.keepAsNote(text, of: field)
            }
        case .contributors:
            let hasRoles = !mapping.columns(of: .contributionRoles).isEmpty || !mapping.columns(of: .contributionDays).isEmpty
            if !hasRoles { add(CellSyntax.lines(of: text, isOwn: isOwn).flatMap(ContributionText.read), to: &action) }
        case .dependencies: action.dependencies = DependencyText.read(value)
        case .steps: action.steps += CellSyntax.lines(of: text, isOwn: isOwn).map(StepText.read)
        case .blockers: action.blockers += CellSyntax.lines(of: text, isOwn: isOwn).map { BlockerText.read($0, isOwn: isOwn) }
        case .postponements: readPostponements(text, row, column, into: &action)
        case .links: readLinks(text, row, column, into: &action)
        case .tags: action.tags = tags(text)
        case .comments: action.comments += comments(text)
        case .commitment:
            let folded = Folding.folded(text)
            if folded.contains("confirm") {
                action.commitment = .toConfirm
            } else if ["pris", "held", "oui", "yes", "engagement pris", "committed"].contains(folded) {
                action.commitment = .held
            } else {
                action.keepAsNote(text, of: field)
            }
        }
    }

    private func readNumber(_ text: String, _ column: ColumnMapping, into action: inout ImportedAction) {
        if let number = Int(text), (1...1_000_000).contains(number) { action.number = number } else { action.addNote(column.label, text) }
    }

    private mutating func readResponsible(_ text: String, _ row: ImportedRow, _ column: ColumnMapping, into action: inout ImportedAction) {
        let people = PersonNames.read(text)
        guard let first = people.first else {
            action.addNote(column.label, text)
            return
        }
        action.responsible = first
        guard people.count > 1 else { return }
        find(.severalResponsibles(first: first.name, others: people.dropFirst().map(\.name)), row, column)
        // What they were called in the file says what their part is.
        add(people.dropFirst().map { ContributionText(name: $0, role: column.label, days: nil) }, to: &action)
    }

    private func add(_ contributions: [ContributionText], to action: inout ImportedAction) {
        for contribution in contributions {
            let key = PersonNames.key(contribution.name.name)
            if !isOwn, action.contributions.contains(where: { PersonNames.key($0.name.name) == key }) { continue }
            action.contributions.append(contribution)
        }
    }

    /// A day, or nil with a finding and a note of what the cell says.
    private mutating func day(
        _ value: CellValue, _ field: ImportField, _ row: ImportedRow, _ column: ColumnMapping, _ action: inout ImportedAction
    ) -> Day? {
        let text = CellText.text(of: value).trimmingBlanks()
        let reading: DateReading? =
            switch value {
            case .date(let day): DateReading(day)
            case .number(let number): DateText.read(number: number, dateSystem: dateSystem)
            case .text: DateText.read(text, dateSystem: dateSystem)
            case .boolean, .percentage, .error: nil
            }
        guard let reading else {
            find(.unreadableDate(text: text), row, column)
            action.keepAsNote(text, of: field)
            return nil
        }
        guard Day.plannable.contains(reading.day) else {
            find(.dayOutOfRange(text: text), row, column)
            action.keepAsNote(text, of: field)
            return nil
        }
        switch reading.certainty {
        case .exact: break
        case .monthFirst: find(.monthFirstDate(text: text, day: reading.day), row, column)
        case .serialNumber: find(.serialDate(text: text, day: reading.day), row, column)
        case .approximate:
            find(.approximateDate(text: text, day: reading.day), row, column)
            action.keepAsNote(text, of: field)
        }
        return reading.day
    }

    private mutating func readStatus(
        _ value: CellValue, _ text: String, _ row: ImportedRow, _ column: ColumnMapping, into action: inout ImportedAction
    ) {
        action.statusText = text
        switch StatusReading.read(value) {
        case .status(let status): action.status = status
        case .progress(let rate):
            action.status = rate == 0 ? .upcoming : rate == 1 ? .done : .inProgress
            if rate > 0, rate < 1 { action.keepAsNote(text, of: .status) }
        case .late:
            action.status = .inProgress
            find(.lateIsDerived(text: text), row, column)
        case .blocked:
            action.status = .inProgress
            action.blockers.append(BlockerText(cause: text))
            find(.blockerAdded(text: text), row, column)
        case .unknown:
            action.status = .draft
            find(.unknownStatus(text: text), row, column)
            action.keepAsNote(text, of: .status)
        }
    }

    private mutating func readPostponements(_ text: String, _ row: ImportedRow, _ column: ColumnMapping, into action: inout ImportedAction)
    {
        for line in CellSyntax.lines(of: text, isOwn: isOwn) {
            if let postponement = PostponementText.read(line) {
                action.postponements.append(postponement)
            } else {
                find(.unreadablePostponement(text: line), row, column)
                action.keepAsNote(line, of: .postponements)
            }
        }
    }

    private mutating func readLinks(_ text: String, _ row: ImportedRow, _ column: ColumnMapping, into action: inout ImportedAction) {
        for line in CellSyntax.lines(of: text, isOwn: isOwn) {
            if let link = LinkText.read(line) {
                action.links.append(link)
            } else {
                find(.notALink(text: String(line.prefix(200))), row, column)
                action.keepAsNote(text, of: .links)
            }
        }
    }

    private func tags(_ text: String) -> [String] {
        let parts = isOwn ? CellSyntax.split(text, at: ";", unescaping: true) : text.split { ",;#\n".contains($0) }.map(String.init)
        return parts.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    private func comments(_ text: String) -> [String] {
        guard isOwn else { return [text] }
        return CellSyntax.blocks(of: text).map { block in
            // The day it was written comes first, as `[2026-03-12] `.
            let start = block.prefix(13)
            guard start.hasPrefix("["), start.hasSuffix("] "), Day(iso8601: String(start.dropFirst().dropLast(2))) != nil else {
                return block
            }
            return String(block.dropFirst(13))
        }
    }

    /// One number is all three points; what is missing of three is the likely one.
    private mutating func readEffort(_ row: ImportedRow, into action: inout ImportedAction) {
        let columns = [ImportField.effortOptimistic, .effortLikely, .effortPessimistic].map { mapping.columns(of: $0).first }
        var points: [Double?] = []
        var isReadable = true
        for column in columns {
            guard let column, let value = row.value(column) else {
                points.append(nil)
                continue
            }
            let number = NumberText.read(value).flatMap { (0...10_000).contains($0) ? $0 : nil }
            if number == nil {
                find(.unreadableEffort(text: row.text(column)), row, column)
                isReadable = false
            }
            points.append(number)
        }
        guard let likely = points[1] ?? points[2] ?? points[0] else {
            keepEffort(row, columns, into: &action, unless: isReadable)
            return
        }
        let effort = ThreePointEffort(optimistic: points[0] ?? likely, likely: likely, pessimistic: points[2] ?? likely)
        if effort.optimistic <= effort.likely, effort.likely <= effort.pessimistic {
            action.effort = effort
            keepEffort(row, columns, into: &action, unless: isReadable)
        } else {
            let shown = columns.compactMap { $0 }.map { row.text($0) }.joined(separator: " / ")
            if let column = columns.compactMap(\.self).first { find(.unreadableEffort(text: shown), row, column) }
            keepEffort(row, columns, into: &action, unless: false)
        }
    }

    private func keepEffort(_ row: ImportedRow, _ columns: [ColumnMapping?], into action: inout ImportedAction, unless isReadable: Bool) {
        guard !isReadable else { return }
        for column in columns { if let column { action.addNote(column.label, row.text(column)) } }
    }

    /// Names, roles and days in three columns, line by line.
    private mutating func readParallelContributions(_ row: ImportedRow, into action: inout ImportedAction) {
        let roleColumn = mapping.columns(of: .contributionRoles).first
        let dayColumn = mapping.columns(of: .contributionDays).first
        guard roleColumn != nil || dayColumn != nil else { return }
        let list = { (column: ColumnMapping?) -> [String] in
            row.text(column).split { $0 == ";" || $0.isNewline }.map { String($0).trimmingBlanks() }
        }
        let names = PersonNames.read(row.text(mapping.columns(of: .contributors).first))
        let roles = list(roleColumn)
        let days = list(dayColumn)
        guard !names.isEmpty else {
            // Roles without names: whose they are is not said.
            if let roleColumn { action.addNote(roleColumn.label, row.text(roleColumn)) }
            if let dayColumn { action.addNote(dayColumn.label, row.text(dayColumn)) }
            return
        }
        var contributions: [ContributionText] = []
        for (index, name) in names.enumerated() {
            // One role for all of them, or each their own.
            let role = roles.count == 1 ? roles[0] : index < roles.count ? roles[index] : ""
            contributions.append(ContributionText(name: name, role: role, days: index < days.count ? NumberText.read(days[index]) : nil))
        }
        add(contributions, to: &action)
        if roles.count > names.count, let roleColumn { action.addNote(roleColumn.label, row.text(roleColumn)) }
        if days.count > names.count || days.contains(where: { NumberText.read($0) == nil }), let dayColumn {
            action.addNote(dayColumn.label, row.text(dayColumn))
        }
    }
}
