import Planning

/// A deployment's plan as tables for a spreadsheet.
///
/// Everything the plan says is there, in the words of the reader's language and with the cell syntax of `CellSyntax`: importing the file
/// gives the same plan. What a plan keeps of who wrote something, and when, is shown but not read back; people's accounts are not in a file.
public struct PlanExport: Sendable {
    let deployment: Deployment
    let words: ExportWords
    let names: [PersonID: NamedPerson]
    let includesStakeholders: Bool

    /// - Parameter includesStakeholders: Whether the `.xlsx` says what is said of stakeholders, which is the team's alone. Never by itself.
    public init(_ deployment: Deployment, language: SpreadsheetLanguage, includesStakeholders: Bool = false) {
        self.deployment = deployment
        self.includesStakeholders = includesStakeholders
        words = ExportWords(language: language)
        names = Self.names(of: deployment.people)
    }

    /// The plan as an `.xlsx`: actions, people, and resources and results when there are some.
    public func xlsx() throws(SpreadsheetError) -> WrittenSpreadsheet {
        var tables = [planTable, peopleTable, needsTable, resultsTable].compactMap(\.self)
        if includesStakeholders { tables += stakeholderTables }
        return try XLSXWriter(language: words.language, title: deployment.settings.name).write(tables)
    }

    /// The actions as a `.csv`.
    public func csv() -> WrittenSpreadsheet { CSVWriter(language: words.language).write(planTable) }

    /// Homonyms are told apart by their address.
    private static func names(of people: People) -> [PersonID: NamedPerson] {
        var counts: [String: Int] = [:]
        for person in people.all { counts[PersonNames.key(person.name), default: 0] += 1 }
        var result: [PersonID: NamedPerson] = [:]
        for person in people.all {
            let isAlone = counts[PersonNames.key(person.name)] == 1
            result[person.id] = NamedPerson(name: person.name, email: isAlone ? "" : person.email)
        }
        return result
    }

    // MARK: - People

    var peopleTable: Table {
        let widths: [Double] = [28, 32, 32, 18]
        let rows = deployment.people.all.map { person -> [CellValue?] in
            [.text(person.name), text(person.email), text(person.organisation), person.hasLeft ? .text(words.yes) : nil]
        }
        return Table(
            name: words.peopleSheet, columns: zip(words.peopleHeadings, widths).map { Table.Column($0, width: $1) }, rows: rows)
    }

    // MARK: - Actions

    var planTable: Table {
        let sections = deployment.plan.sections
        let labels = Self.noteLabels(of: sections)
        var columns = OwnExport.fields.map { Table.Column(words.heading(of: $0), width: words.width(of: $0)) }
        columns += labels.map { Table.Column(words.noteHeading($0), width: 30) }
        var rows: [[CellValue?]] = []
        for (index, section) in sections.enumerated() {
            let path = deployment.plan.path(to: section.workstream?.id).map(\.title)
            if section.actions.isEmpty, !Self.hasDescendants(index, in: sections) {
                // A workstream without actions has a row of its own.
                rows.append(OwnExport.fields.map { field in workstream(field, path) })
            }
            for action in section.actions { rows.append(row(of: action, path, labels)) }
        }
        return ContinuedColumns.spread(Table(name: words.planSheet, columns: columns, rows: rows), words)
    }

    private static func hasDescendants(_ index: Int, in sections: [PlanSection]) -> Bool {
        index + 1 < sections.count && sections[index + 1].depth > sections[index].depth
    }

    /// In the order in which they first come.
    private static func noteLabels(of sections: [PlanSection]) -> [String] {
        var known: Set<String> = []
        var labels: [String] = []
        for note in sections.lazy.flatMap(\.actions).flatMap(\.notes) where known.insert(note.label).inserted { labels.append(note.label) }
        return labels
    }

    private func row(of action: Action, _ path: [String], _ labels: [String]) -> [CellValue?] {
        var row = OwnExport.fields.map { value(of: $0, action, path) }
        var texts: [String: [String]] = [:]
        for note in action.notes { texts[note.label, default: []].append(note.text) }
        for label in labels { row.append(texts[label].flatMap { text(CellSyntax.joinedBlocks($0)) }) }
        return row
    }

    private func value(of field: ImportField, _ action: Action, _ path: [String]) -> CellValue? {
        switch field {
        case .number: .number(Double(action.number))
        case .workstream1, .workstream2, .workstream3: workstream(field, path)
        case .title: .text(action.title)
        case .description: text(action.description)
        case .doneWhen: text(action.doneWhen)
        case .responsible: action.responsible.flatMap { names[$0] }.map { .text($0.text) }
        case .dueDay: action.dueDay.map { .date($0) }
        case .earliestStart: action.earliestStart.map { .date($0) }
        case .doneDay: action.doneDay.map { .date($0) }
        case .spentDays: action.spentDays.map { .number($0) }
        case .status: .text(words.status(action.status))
        case .priority: .text(words.priority(action.priority))
        case .effortOptimistic: action.effort.map { .number($0.optimistic) }
        case .effortLikely: action.effort.map { .number($0.likely) }
        case .effortPessimistic: action.effort.map { .number($0.pessimistic) }
        case .commitment: words.commitment(action.commitmentState).map { .text($0) }
        case .contributors, .dependencies, .steps, .blockers, .postponements, .links, .tags, .comments: text(list(field, of: action))
        case .stepTitle, .contributionRoles, .contributionDays: nil
        }
    }

    private func workstream(_ field: ImportField, _ path: [String]) -> CellValue? {
        guard let level = field.workstreamLevel, level <= path.count else { return nil }
        return .text(path[level - 1])
    }

    private func list(_ field: ImportField, of action: Action) -> String {
        let language = words.language
        switch field {
        case .contributors:
            return action.contributions.compactMap { contribution in
                names[contribution.person].map {
                    ContributionText(name: $0, role: contribution.role, days: contribution.days).text(language)
                }
            }.joined(separator: "\n")
        case .dependencies:
            return action.dependencies.compactMap { dependency in
                deployment.plan[dependency.predecessor].map {
                    DependencyText(predecessor: String($0.number), lagDays: dependency.lagDays).text(language)
                }
            }.joined(separator: " ; ")
        case .steps:
            return action.steps.map { StepText(title: $0.title, isDone: $0.isDone, day: $0.day).text(language) }.joined(separator: "\n")
        case .blockers:
            return action.blockers.map { blocker in
                BlockerText(
                    cause: blocker.cause, liftedWhen: blocker.liftedWhen, whoCanLift: blocker.whoCanLift, liftedDay: blocker.liftedDay,
                    waitsFor: blocker.waitsFor
                ).text(language)
            }.joined(separator: "\n")
        case .postponements:
            return action.postponements.map { PostponementText(from: $0.from, to: $0.to, reason: $0.reason).text(language) }
                .joined(separator: "\n")
        case .links:
            return action.links.map { LinkText(title: $0.title, address: $0.address).text }.joined(separator: "\n")
        case .tags:
            return action.tags.map { CellSyntax.escaped($0, [";"]) }.joined(separator: " ; ")
        case .comments:
            return CellSyntax.joinedBlocks(action.comments.map { "[\(deployment.settings.day(at: $0.at).iso8601)] \($0.text)" })
        default:
            return ""
        }
    }

    func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }
}

/// Texts that are longer than a cell of Excel may be go on in further columns.
enum ContinuedColumns {
    /// A little less than Excel's 32,767, in UTF-16.
    private static let longest = 32_000

    static func spread(_ table: Table, _ words: ExportWords) -> Table {
        var result = Table(name: table.name, columns: [], rows: table.rows.map { _ in [] })
        for (index, column) in table.columns.enumerated() {
            let pieces = table.rows.map { row in index < row.count ? Self.pieces(of: row[index]) : [] }
            let width = max(1, pieces.map(\.count).max() ?? 1)
            for number in 0..<width {
                let heading = number == 0 ? column.heading : words.continued(column.heading, number)
                result.columns.append(Table.Column(heading, width: column.width))
                for row in result.rows.indices { result.rows[row].append(number < pieces[row].count ? pieces[row][number] : nil) }
            }
        }
        return result
    }

    private static func pieces(of value: CellValue?) -> [CellValue?] {
        // UTF-16 is never longer than UTF-8.
        guard case .text(let text) = value, text.utf8.count > longest, text.utf16.count > longest else { return [value] }
        var pieces: [CellValue?] = []
        var piece = ""
        var length = 0
        for scalar in text.unicodeScalars {
            let units = scalar.value > 0xFFFF ? 2 : 1
            // A blank at the end of a cell may be lost.
            if length + units > longest, !scalar.properties.isWhitespace {
                pieces.append(.text(piece))
                (piece, length) = ("", 0)
            }
            piece.unicodeScalars.append(scalar)
            length += units
        }
        if !piece.isEmpty { pieces.append(.text(piece)) }
        return pieces
    }
}
