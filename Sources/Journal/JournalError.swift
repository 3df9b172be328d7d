import Planning

/// What goes wrong with storage, as facts. The sentences are with the texts.
public enum JournalError: Error, Hashable, Sendable {
    // Opening
    /// The file can not be created or opened: no such folder, no permission…
    case cannotOpen(file: String, detail: String)
    /// The file or its folder can not be written to.
    case readOnly
    /// The file is something else than a journal.
    case notAJournal(file: String)
    /// A newer version of the program has written this file.
    case newerSchema(found: Int, supported: Int)

    // Storage
    /// What the file holds is damaged.
    case corrupt(detail: String)
    case diskFull
    /// Another process kept the database locked for longer than we wait.
    case locked
    /// Any other failure of the database or the disk under it. `code` is the database's own.
    case storage(code: Int, detail: String)
    case closed

    // Events
    /// No deployment has this identifier, or it was deleted.
    case noSuchDeployment(DeploymentID)
    /// The deployment has not come to this sequence number yet.
    case noSuchSequence(DeploymentID, asked: Int, head: Int)
    /// An event written by a newer version, or damaged. It stays in the log as it is.
    case unreadableEvent(DeploymentID, sequence: Int, kind: String, detail: String)
    /// The stream is not where an append expected it. Never leaves ``Journal``: it decides the command again.
    case lostRace(DeploymentID, expected: Int, head: Int)
    /// Others were faster so many times that the wish was given up; nothing of it was written.
    case tooMuchContention(DeploymentID, attempts: Int)
    /// A rule of the database forbade a write; nothing of it was written.
    case constraint(detail: String)

    /// The database or its disk failed, as opposed to one write being wrong: what shares the transaction fails too.
    var isStorageFailure: Bool {
        switch self {
        case .cannotOpen, .readOnly, .notAJournal, .newerSchema, .corrupt, .diskFull, .locked, .storage, .closed: true
        case .noSuchDeployment, .noSuchSequence, .unreadableEvent, .lostRace, .tooMuchContention, .constraint: false
        }
    }
}
