import Planning

/// The events of one command, read as the one thing that was done.
///
/// Some events only follow from another: the day done from the status, the postponement from the date, the hand-over from
/// a departure. They are told with it.
struct ChangeReading {
    private let sentences: HistorySentences
    private let events: [Event]
    private let actor: AccountID
    /// Told with another event.
    private var told: Set<Int> = []

    /// Past this size a change is counted, not told: nobody reads it line by line.
    private static let longest = 200

    init(sentences: HistorySentences, events: [Event], actor: AccountID) {
        self.sentences = sentences
        self.events = events
        self.actor = actor
    }

    /// What was done, in order, without subject.
    func phrases(isImport: Bool) -> [String] {
        let whole = events.count {
            switch $0 {
            case .plan(.actionAdded), .plan(.actionRemoved): true
            default: false
            }
        }
        if let values = importedValues { return [values] }
        if isImport || whole > 3 || events.count > Self.longest { return [counted(isImport: isImport)] }
        var reading = self
        var phrases: [Int: String] = [:]
        // What explains other events speaks first, wherever it stands.
        for (index, event) in events.enumerated() {
            if let phrase = reading.explained(event, at: index) {
                phrases[index] = phrase
                reading.told.insert(index)
            }
        }
        for (index, event) in events.enumerated() where !reading.told.contains(index) {
            phrases[index] = sentences.sentence(for: event, by: actor)
        }
        return phrases.sorted { $0.key < $1.key }.map(\.value)
    }

    /// More than three values of one indicator are told by their number.
    private var importedValues: String? {
        var added: [MeasuredValue] = []
        guard events.count > 3, case .results(let first) = events[0] else { return nil }
        for event in events {
            guard case .results(.valueAdded(first.indicator, let value)) = event else { return nil }
            added.append(value)
        }
        return sentences.valuesAdded(added, to: first.indicator)
    }

    /// The sentence of an event that others follow from; those are then told.
    private mutating func explained(_ event: Event, at index: Int) -> String? {
        guard !told.contains(index) else { return nil }
        switch event {
        case .people(.removed(let person)): return departure(of: person)
        case .people(.edited(let from, let to)) where to.hasLeft && !from.hasLeft: return departure(of: to)
        case .plan(let event): return explained(event, at: index)
        case .people, .settings, .route, .reviews, .results, .stakeholders, .views, .needs, .scenarios: return nil
        }
    }

    private mutating func explained(_ event: PlanEvent, at index: Int) -> String? {
        switch event {
        case .actionAdded(let action):
            claim { $0.action == action.id && $0 != event }
            claimDependencies(on: action.id)
            return sentences.actionAdded(action)
        case .actionRemoved(let action):
            return sentences.actionRemoved(action, dependencies: claimDependencies(on: action.id))
        case .workstreamRemoved(let workstream):
            claim { if case .workstreamEdited(let from, _) = $0 { from.parent == workstream.id } else { false } }
            let moved = claim {
                if case .actionEdited(_, .workstream(workstream.id), _) = $0 { true } else { false }
            }
            return sentences.workstreamRemoved(workstream, movedUp: moved)
        case .actionEdited(let id, .dueDay(let from), .dueDay(let to?)):
            if let accepted = acceptance(of: id, from, to) { return accepted }
            claimAnswer(of: id)
            guard let from else { return nil }
            return postponement(of: id, from, to)
        case .actionEdited(let id, .status(let from), .status):
            claimAnswer(of: id)
            claim {
                switch $0 {
                case .actionEdited(id, .doneDay, .doneDay): true
                // What was said of it when it was done goes as it is taken up again.
                case .actionEdited(id, .spentDays, .spentDays(nil)): from == .done
                default: false
                }
            }
        case .actionEdited(let id, .commitment, .commitment(.some)): claimAnswer(of: id)
        case .actionEdited(let id, .answer(let answer?), .answer(nil)): return reply(to: answer, of: id)
        case .actionEdited(let id, .responsible(let old), .responsible(let new)):
            claimAnswer(of: id)
            claim {
                switch $0 {
                case .itemRemoved(id, .contribution(let contribution), _): contribution.person == new
                case .itemAdded(id, .contribution(let contribution), _): contribution.person == old
                default: false
                }
            }
        case .actionEdited(_, .workstream, .workstream): claim(Self.isRank)
        case .actionEdited(_, .rank, .rank):
            // One is a move; several are the whole workstream counted anew.
            guard claim({ Self.isRank($0) && $0 != event }) > 0 else { return nil }
            return sentences.pick("a réordonné les actions d’un axe", "reordered the actions of a workstream")
        default: break
        }
        return nil
    }

    private mutating func postponement(of id: ActionID, _ from: Day, _ to: Day) -> String {
        var reason = ""
        claim {
            guard case .itemAdded(id, .postponement(let postponement), _) = $0 else { return false }
            reason = postponement.reason
            return postponement.to == to
        }
        let undone = claim {
            if case .itemRemoved(id, .postponement(let postponement), _) = $0 { postponement.from == to } else { false }
        }
        guard undone == 0 else {
            let (title, day) = (sentences.names.action(id), sentences.formats.long(to))
            return sentences.pick(
                "a annulé le report de \(title), dont l’échéance redevient le \(day)",
                "took back the postponement of \(title), due \(day) again")
        }
        return sentences.postponed(id, from, to, reason: reason)
    }

    /// The date moved because it was proposed: the reason and the yes are told with it.
    private mutating func acceptance(of id: ActionID, _ from: Day?, _ to: Day) -> String? {
        var accepted: CommitmentAnswer?
        let isPromise = events.contains {
            if case .plan(.actionEdited(id, _, .commitment(let commitment?))) = $0 { commitment.dueDay == to } else { false }
        }
        guard isPromise else { return nil }
        claim {
            guard case .actionEdited(id, .answer(let answer?), .answer(nil)) = $0, answer.day == to else { return false }
            accepted = answer
            return true
        }
        guard let accepted else { return nil }
        claim {
            switch $0 {
            case .actionEdited(id, .commitment, .commitment): true
            case .itemAdded(id, .postponement(let postponement), _): postponement.to == to
            default: false
            }
        }
        return sentences.accepted(sentences.names.action(id), accepted, instead: from, to)
    }

    /// An answer that another change leaves without object is told with that change.
    private mutating func claimAnswer(of id: ActionID) {
        claim { if case .actionEdited(id, .answer, .answer) = $0 { true } else { false } }
    }

    /// An answer that goes as a comment comes is replied to.
    private mutating func reply(to answer: CommitmentAnswer, of id: ActionID) -> String? {
        var text: String?
        claim {
            guard text == nil, case .itemAdded(id, .comment(let comment), _) = $0 else { return false }
            text = comment.text
            return true
        }
        guard let text else { return nil }
        claim { if case .actionEdited(id, .commitment, .commitment(nil)) = $0 { true } else { false } }
        return sentences.replied(sentences.names.action(id), answer, with: text)
    }

    private mutating func departure(of person: Person) -> String {
        var handedOver: [(action: ActionID, to: PersonID)] = []
        claim {
            switch $0 {
            case .actionEdited(let action, .responsible(person.id), .responsible(let successor?)):
                handedOver.append((action, successor))
                return true
            case .itemRemoved(_, .contribution(let contribution), _):
                return contribution.person == person.id || handedOver.contains { $0.to == contribution.person }
            default: return false
            }
        }
        return sentences.removed(person, handedOver: handedOver)
    }

    @discardableResult
    private mutating func claimDependencies(on id: ActionID) -> Int {
        claim {
            switch $0 {
            case .itemRemoved(_, .dependency(let dependency), _), .itemAdded(_, .dependency(let dependency), _):
                dependency.predecessor == id
            default: false
            }
        }
    }

    private static func isRank(_ event: PlanEvent) -> Bool {
        if case .actionEdited(_, .rank, .rank) = event { true } else { false }
    }

    /// Marks events of the plan as told, and says how many.
    @discardableResult
    private mutating func claim(_ belongs: (PlanEvent) -> Bool) -> Int {
        var count = 0
        for (index, event) in events.enumerated() where !told.contains(index) {
            guard case .plan(let event) = event, belongs(event) else { continue }
            told.insert(index)
            count += 1
        }
        return count
    }

    /// `a importé 200 actions, 12 personnes et 5 axes, et modifié 3 actions`.
    private func counted(isImport: Bool) -> String {
        var added: Set<ActionID> = []
        var removed: Set<ActionID> = []
        var touched: Set<ActionID> = []
        var (people, workstreams) = (0, 0)
        for event in events {
            switch event {
            case .plan(.actionAdded(let action)): added.insert(action.id)
            case .plan(.actionRemoved(let action)): removed.insert(action.id)
            case .plan(.workstreamAdded): workstreams += 1
            case .people(.added): people += 1
            default: event.action.map { _ = touched.insert($0) }
            }
        }
        return CountTexts(language: sentences.language).change(
            isImport: isImport, actions: added.count, people: people, workstreams: workstreams,
            edited: touched.subtracting(added).subtracting(removed).count, removed: removed.count, events: events.count)
    }
}
