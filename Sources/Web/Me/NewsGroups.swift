import Journal
import Planning

/// What is new in a deployment, by action: first what concerns the reader.
struct NewsGroups {
    struct Group {
        /// Nil for what is about the deployment as a whole.
        let action: Action?
        /// Why it concerns the reader, each reason once; none when it only happened.
        let reasons: [Notice.Kind]
        /// Newest first.
        let entries: [HistoryEntry]
        /// The place in the action's page that the newest is about.
        let anchor: String?
        let lastSequence: Int
    }

    let groups: [Group]
    /// Changes of others that are not listed.
    let others: Int

    /// Lists longer than this are read in the history.
    private static let groupLimit = 10

    init(_ unread: NoticeStore.Unread, language: Language, accountNames: [AccountID: String]) {
        let deployment = unread.deployment
        let isOnlooker = unread.standing.reader.isOnlooker
        let account = unread.standing.membership.account
        var groups: [Group] = []
        var told: Set<CommandID> = []

        var byAction: [ActionID: [Notice]] = [:]
        for notice in unread.notices { byAction[notice.action, default: []].append(notice) }
        for (id, notices) in byAction {
            guard let action = deployment.plan[id], let newest = notices.first else { continue }
            let commands = Set(notices.map(\.command))
            told.formUnion(commands)
            let events = unread.events.filter { commands.contains($0.command) && $0.event.action == id }
            let sentences = HistorySentences(
                language: language, deployment: deployment, accountNames: accountNames, events: unread.events, about: id)
            groups.append(
                Group(
                    action: action, reasons: Notice.Kind.allCases.filter { kind in notices.contains { $0.kind == kind } },
                    entries: sentences.entries(of: events).reversed(), anchor: Self.anchor(of: newest, in: action),
                    lastSequence: newest.sequence))
        }
        groups.sort { $0.lastSequence > $1.lastSequence }

        let readOfActions = unread.standing.readOfActions
        let rest = unread.events.filter { recorded in
            guard recorded.actor != account, !told.contains(recorded.command) else { return false }
            return recorded.event.action.flatMap { readOfActions[$0] }.map { recorded.sequence > $0 } ?? true
        }
        if isOnlooker { groups = Self.everything(rest, deployment, language, accountNames) }
        self.groups = Array(groups.prefix(isOnlooker ? Self.groupLimit : groups.count))
        others = isOnlooker ? max(0, groups.count - Self.groupLimit) : Set(rest.map(\.command)).count
    }

    /// Every change, for who has no part in the plan.
    private static func everything(
        _ events: [RecordedEvent], _ deployment: Deployment, _ language: Language, _ names: [AccountID: String]
    ) -> [Group] {
        let sentences = HistorySentences(language: language, deployment: deployment, accountNames: names, events: events)
        var byAction: [ActionID?: [HistoryEntry]] = [:]
        for entry in sentences.entries(of: events) {
            let actions = Set(events.filter { $0.command == entry.command }.map { $0.event.action })
            // A change of several actions is told once, as one.
            byAction[actions.count == 1 ? actions.first ?? nil : nil, default: []].append(entry)
        }
        return byAction.map { id, entries in
            Group(
                action: id.flatMap { deployment.plan[$0] }, reasons: [], entries: entries.reversed(), anchor: nil,
                lastSequence: entries.map(\.sequences.upperBound).max() ?? 0)
        }.sorted { $0.lastSequence > $1.lastSequence }
    }

    private static func anchor(of notice: Notice, in action: Action) -> String? {
        if let item = notice.item { return "\(item.kind.rawValue)-\(action.number)-\(item.key)-item" }
        switch notice.kind {
        case .madeResponsible, .answerGiven, .dateChanged, .descriptionChanged, .answered:
            let hasWord = action.responsible != nil && action.dueDay != nil && action.status.isOpen
            return hasWord ? "action-\(action.number)-commitment" : nil
        default: return nil
        }
    }
}
