import Planning

/// An action as the rows of a file say it, before the plan is asked.
struct ImportedAction {
    var row: RowReference
    /// Where each field was read, for findings.
    var cells: [ImportField: CellAddress] = [:]
    /// The headings of the fields, as labels of the notes that keep what could not be used.
    var labels: [ImportField: String] = [:]

    var number: Int?
    var title = ""
    /// Outermost first.
    var workstreams: [String] = []
    var description = ""
    var doneWhen = ""
    var responsible: NamedPerson?
    var dueDay: Day?
    var earliestStart: Day?
    var status: ActionStatus?
    var statusText: String?
    var priority: Priority?
    var effort: ThreePointEffort?
    var contributions: [ContributionText] = []
    var dependencies: [DependencyText] = []
    var steps: [StepText] = []
    var blockers: [BlockerText] = []
    var postponements: [PostponementText] = []
    var links: [LinkText] = []
    var tags: [String] = []
    var comments: [String] = []
    var commitment = CommitmentState.none
    var doneDay: Day?
    var spentDays: Double?
    var notes: [NoteText] = []

    struct NoteText: Equatable {
        var label: String
        var text: String
    }

    /// Keeps a text under the heading of its field.
    mutating func keepAsNote(_ text: String, of field: ImportField) {
        addNote(labels[field] ?? field.rawValue, text)
    }

    /// Adds a note, once.
    mutating func addNote(_ label: String, _ text: String) {
        let note = NoteText(label: label, text: text.trimmingBlanks())
        if !note.text.isEmpty, !notes.contains(note) { notes.append(note) }
    }
}
