import Planning

/// What happened to a deployment, in words: each sentence follows the name of who did it (« a reporté l’échéance… »).
public struct HistorySentences: Texts {
    public let language: Language
    let names: HistoryNames
    private let accountNames: [AccountID: String]
    /// Whose eyes it is for: what they may not know is not told.
    private let reader: Sight

    /// - Parameters:
    ///   - events: Those that will be told, or more: they name what is no longer in the deployment.
    ///   - subject: The action that all is about: its title is not repeated.
    public init(
        language: Language, deployment: Deployment, accountNames: [AccountID: String], events: [RecordedEvent] = [],
        about subject: ActionID? = nil, reader: Sight = .everybody
    ) {
        self.language = language
        self.accountNames = accountNames
        self.reader = reader
        names = HistoryNames(language: language, deployment: deployment, events: events, about: subject)
    }

    var formats: Formats { Formats(language: language) }
    var fields: FieldNames { FieldNames(language: language) }
    var values: ValueTexts { ValueTexts(language: language) }
    var domain: DomainTexts { DomainTexts(language: language) }
    var deployment: Deployment { names.deployment }

    /// One event by itself, without the subject and without a full stop.
    public func sentence(for recorded: RecordedEvent) -> String {
        sentence(for: recorded.event, by: recorded.actor)
    }

    /// The changes in the order of their events: the events of one command are told as one.
    public func entries(of all: [RecordedEvent]) -> [HistoryEntry] {
        let events = all.filter { $0.event.isSeen(by: reader) }
        var entries: [HistoryEntry] = []
        var start = events.startIndex
        while start < events.endIndex {
            let first = events[start]
            var end = start + 1
            while end < events.endIndex, events[end].command == first.command { end += 1 }
            entries.append(entry(of: events[start..<end], first))
            start = end
        }
        return entries
    }

    /// The name of an account, also when it is gone.
    public func author(_ account: AccountID) -> String {
        if let name = accountNames[account] { return name }
        return account == .operator
            ? pick("L’exploitant (ligne de commande)", "The operator (command line)")
            : pick("Un compte supprimé", "A deleted account")
    }

    private func entry(of events: ArraySlice<RecordedEvent>, _ first: RecordedEvent) -> HistoryEntry {
        let applied = events.scenarioApplied
        // What applies a scenario is told as that; its changes are the details.
        let plain = applied == nil ? Array(events) : events.filter { if case .scenarios = $0.event { false } else { true } }
        let phrases = ChangeReading(sentences: self, events: plain.map(\.event), actor: first.actor)
            .phrases(isImport: first.command.isImport)
        let isTold = applied == nil && phrases.count <= 3
        let sentence: String
        if let applied {
            sentence = scenarioApplied(applied.label, isUndone: applied.isUndone)
        } else {
            sentence = isTold ? phrases.joined(separator: pick("\u{00A0}; ", "; ")) : several(phrases.count)
        }
        let sequences = events.map(\.sequence)
        return HistoryEntry(
            command: first.command, actor: first.actor, author: author(first.actor), at: first.at,
            sequences: (sequences.min() ?? first.sequence)...(sequences.max() ?? first.sequence),
            sentence: sentence, details: isTold ? [] : phrases)
    }

    func several(_ count: Int) -> String {
        pick("a fait \(count) modifications", "made \(count) changes")
    }

    func sentence(for event: Event, by actor: AccountID) -> String {
        switch event {
        case .settings(let event): settings(event)
        case .route(let event): route(event)
        case .people(let event): people(event)
        case .plan(let event): plan(event, by: actor)
        case .reviews(let event): reviews(event)
        case .results(let event): results(event)
        case .stakeholders(let event): stakeholders(event)
        case .views(let event): views(event)
        case .needs(let event): needs(event)
        case .scenarios(let event): scenarios(event)
        }
    }
}

/// The events of one command, as history lists them.
public struct HistoryEntry: Hashable, Sendable {
    public let command: CommandID
    public let actor: AccountID
    public let author: String
    public let at: Moment
    /// The numbers of its events.
    public let sequences: ClosedRange<Int>
    /// What was done, without the subject: « a importé 200 actions ».
    public let sentence: String
    /// What the sentence only counts, when it only counts.
    public let details: [String]
}

extension AccountID {
    /// Who acts from the command line without naming an account.
    public static let `operator` = AccountID(literal: "operator")

    private init(literal: StaticString) {
        // Identifiers of 64 bits are always valid; ours is spelled out and tested.
        self = AccountID(rawValue: literal.description) ?? AccountID(0)
    }
}

extension CommandID {
    private static let importPrefix = "import-"

    /// The identifier of a command that brings in a spreadsheet: history says so.
    public static func forImport(_ bits: UInt64) -> CommandID {
        CommandID(rawValue: importPrefix + CommandID(bits).rawValue) ?? CommandID(bits)
    }

    public var isImport: Bool { rawValue.hasPrefix(Self.importPrefix) }
}
