import Planning
import Foundation

/// The words of an exported file, which the import reads back in either language.
///
/// Statuses, priorities and headings are among those that `HeadingWords` and `StatusWords` recognise in any file: an export is a file like
/// another, only without doubts.
struct ExportWords {
    let language: SpreadsheetLanguage

    private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

    var planSheet: String { pick("Plan d’actions", "Action plan") }
    var peopleSheet: String { pick("Personnes", "People") }

    func heading(of field: ImportField) -> String {
        switch field {
        case .number: pick("N°", "No.")
        case .workstream1: pick("Axe", "Workstream")
        case .workstream2: pick("Sous-axe", "Sub-workstream")
        case .workstream3: pick("Sous-sous-axe", "Sub-sub-workstream")
        case .title: pick("Titre", "Title")
        case .stepTitle: pick("Sous-action", "Sub-action")
        case .description: pick("Description", "Description")
        case .doneWhen: pick("Fait quand", "Done when")
        case .responsible: pick("Responsable", "Responsible")
        case .dueDay: pick("Échéance", "Due date")
        case .earliestStart: pick("Début au plus tôt", "Earliest start")
        case .status: pick("Statut", "Status")
        case .priority: pick("Priorité", "Priority")
        case .effortOptimistic: pick("Effort optimiste", "Optimistic effort")
        case .effortLikely: pick("Effort probable", "Likely effort")
        case .effortPessimistic: pick("Effort pessimiste", "Pessimistic effort")
        case .contributors: pick("Contributions", "Contributors")
        case .contributionRoles: pick("Rôles des contributeurs", "Contribution roles")
        case .contributionDays: pick("Jours des contributeurs", "Contribution days")
        case .dependencies: pick("Dépend de", "Depends on")
        case .steps: pick("Étapes", "Steps")
        case .blockers: pick("Blocages", "Blockers")
        case .postponements: pick("Reports", "Postponements")
        case .links: pick("Liens", "Links")
        case .tags: pick("Étiquettes", "Tags")
        case .comments: pick("Commentaires", "Comments")
        case .commitment: pick("Engagement", "Commitment")
        case .doneDay: pick("Réalisée le", "Done on")
        case .spentDays: pick("Jours réellement passés", "Days really spent")
        }
    }

    func width(of field: ImportField) -> Double {
        switch field {
        case .number: 6
        case .title, .doneWhen: 40
        case .description, .comments: 50
        case .steps, .blockers, .postponements, .links, .contributors: 36
        case .workstream1, .workstream2, .workstream3, .responsible: 24
        default: 14
        }
    }

    func status(_ status: ActionStatus) -> String {
        switch status {
        case .draft: pick("à discuter", "to discuss")
        case .upcoming: pick("à venir", "upcoming")
        case .inProgress: pick("en cours", "in progress")
        case .paused: pick("en pause", "paused")
        case .done: pick("réalisée", "done")
        case .dropped: pick("abandonnée", "dropped")
        }
    }

    func priority(_ priority: Priority) -> String {
        switch priority {
        case .low: pick("basse", "low")
        case .normal: pick("normale", "normal")
        case .high: pick("haute", "high")
        }
    }

    func commitment(_ state: CommitmentState) -> String? {
        switch state {
        case .none: nil
        case .held: pick("pris", "held")
        case .toConfirm: pick("à confirmer", "to confirm")
        case .dateProposed: pick("autre date proposée", "another date proposed")
        case .questionAsked: pick("question posée", "question asked")
        }
    }

    func noteHeading(_ label: String) -> String { pick("Note : \(label)", "Note: \(label)") }

    func continued(_ heading: String, _ number: Int) -> String { pick("\(heading) (suite \(number))", "\(heading) (continued \(number))") }

    /// Name, address, organisation, whether they left.
    var peopleHeadings: [String] {
        [pick("Nom", "Name"), pick("Adresse électronique", "E-mail"), "Organisation", pick("A quitté le déploiement", "Has left")]
    }

    var yes: String { pick("oui", "yes") }
}

/// Recognises the files that `PlanExport` writes, by their headings alone: `.csv` has nothing else.
enum OwnExport {
    /// The columns of every export, in their order.
    static let fields: [ImportField] = [
        .number, .workstream1, .workstream2, .workstream3, .title, .description, .doneWhen, .responsible, .dueDay, .status, .priority,
        .earliestStart, .effortOptimistic, .effortLikely, .effortPessimistic, .contributors, .dependencies, .steps, .blockers,
        .postponements,
        .links, .tags, .commitment, .doneDay, .spentDays, .comments,
    ]

    /// Columns that exports did not have from the beginning: a file of an earlier version is still one of ours.
    private static let later: Set<ImportField> = [.spentDays]

    /// Whether these are the headings of an export: all of its columns are there, in whatever order people put them since.
    static func isHeader(_ headings: [String]) -> Bool {
        let present = Set(headings)
        return SpreadsheetLanguage.allCases.contains { language in
            let words = ExportWords(language: language)
            return fields.allSatisfy { later.contains($0) || present.contains(words.heading(of: $0)) }
        }
    }

    /// The field of a column of an export.
    static func field(of heading: String) -> ImportField? {
        for language in SpreadsheetLanguage.allCases {
            let words = ExportWords(language: language)
            if let field = fields.first(where: { words.heading(of: $0) == heading }) { return field }
        }
        return nil
    }

    /// The label of a note's column: "Note : Budget" gives "Budget".
    static func noteLabel(in heading: String) -> String? {
        for prefix in ["Note : ", "Note: ", "Note\u{A0}: "] where heading.hasPrefix(prefix) && heading.count > prefix.count {
            return String(heading.dropFirst(prefix.count))
        }
        return nil
    }

    /// The heading that this one continues: "Étapes (suite 2)" gives "Étapes".
    static func continued(_ heading: String) -> String? {
        guard heading.hasSuffix(")"),
            let open = heading.range(of: " (suite ", options: .backwards) ?? heading.range(of: " (continued ", options: .backwards),
            Int(heading[open.upperBound...].dropLast()) != nil
        else { return nil }
        return String(heading[..<open.lowerBound])
    }
}

/// The sheets of an export that hold something else than actions.
enum OwnSheet {
    /// What the sheet holds whose headings are in a row.
    static func content(of sheet: Sheet, headings row: Int) -> SheetMapping.Content {
        let headings = sheet.row(row)?.cells.map { CellText.text(of: $0.value) } ?? []
        if SpreadsheetLanguage.allCases.contains(where: { ExportWords(language: $0).peopleHeadings == headings }) { return .people }
        if NeedsSheet.language(of: headings) != nil { return .needs }
        return ResultsSheet.language(of: headings) == nil ? .actions : .results
    }

    /// Whether these are the headings of a sheet that is there to be read, and brings nothing back.
    static func isToldOnly(_ headings: [String]) -> Bool {
        SpreadsheetLanguage.allCases.contains { language in
            let words = ExportWords(language: language)
            return [words.stakeholderHeadings, words.leverHeadings].contains { $0.map(\.heading) == headings }
        }
    }

    /// The first row with the headings of such a sheet.
    static func header(in sheet: Sheet) -> Int? {
        sheet.rows.prefix(60).first { content(of: sheet, headings: $0.number) != .actions }?.number
    }
}
