import Planning

/// Commands in as few words as a story has.
extension Command {
    static func set(_ action: ActionID, _ value: ActionValue, was: ActionValue? = nil) -> Command {
        .plan(.edit(action: action, to: value, was: was, reason: nil))
    }

    static func status(_ action: ActionID, _ status: ActionStatus) -> Command { set(action, .status(status)) }

    static func due(_ action: ActionID, _ day: Day?, because reason: String? = nil) -> Command {
        .plan(.edit(action: action, to: .dueDay(day), was: nil, reason: reason))
    }

    static func responsible(_ action: ActionID, _ person: PersonID?) -> Command { set(action, .responsible(person)) }
    static func commit(_ action: ActionID) -> Command { .plan(.commit(action: action)) }
    static func withdraw(_ action: ActionID) -> Command { .plan(.withdrawCommitment(action: action)) }

    static func propose(_ action: ActionID, _ day: Day, because reason: String = "la salle est prise") -> Command {
        .plan(.answerCommitment(action: action, day: day, text: reason))
    }

    static func ask(_ action: ActionID, _ question: String) -> Command {
        .plan(.answerCommitment(action: action, day: nil, text: question))
    }

    static func accept(_ action: ActionID, _ day: Day) -> Command { .plan(.acceptDate(action: action, day: day)) }

    static func reply(_ action: ActionID, _ text: String, to moment: Moment? = nil) -> Command {
        .plan(.replyToAnswer(action: action, answeredAt: moment, comment: "reply", text: text))
    }

    static func scenario(_ id: ScenarioID, _ name: String, shared: Bool = true) -> Command {
        .scenarios(.add(scenario: NewScenario(id: id, name: name, isShared: shared)))
    }

    static func trying(_ command: Command, in scenario: ScenarioID, as change: TriedChangeID = "c1") -> Command {
        .scenarios(.record(scenario: scenario, change: NewTriedChange(id: change, command: command)))
    }

    static func remove(_ action: ActionID) -> Command { .plan(.removeAction(id: action)) }

    static func move(_ action: ActionID, to workstream: WorkstreamID? = nil, before next: ActionID? = nil) -> Command {
        .plan(.move(action: action, workstream: workstream, before: next))
    }

    static func add(_ item: ActionItem, to action: ActionID) -> Command { .plan(.addItem(action: action, item: item)) }

    static func change(_ item: ActionItem, of action: ActionID, was: ActionItem? = nil) -> Command {
        .plan(.editItem(action: action, item: item, was: was))
    }

    static func take(_ item: ActionItem, from action: ActionID) -> Command {
        .plan(.removeItem(action: action, item: item.reference))
    }

    static func place(_ item: ActionItem, of action: ActionID, at index: Int) -> Command {
        .plan(.moveItem(action: action, item: item.reference, to: index))
    }

    static func waits(_ action: ActionID, for predecessor: ActionID, lag: Int = 0) -> Command {
        add(.dependency(Dependency(predecessor: predecessor, lagDays: lag)), to: action)
    }

    static func contributes(_ person: PersonID, to action: ActionID, as role: String = "aide") -> Command {
        add(.contribution(Contribution(person: person, role: role)), to: action)
    }

    static func leaves(_ person: PersonID, handing handOver: [ActionID: PersonID] = [:]) -> Command {
        .people(.remove(id: person, handOver: handOver.map { HandOver(action: $0.key, to: $0.value) }))
    }

    static func setting(_ value: SettingsValue, was: SettingsValue? = nil) -> Command {
        .settings(.edit(to: value, was: was))
    }

    static func route(_ value: RouteValue, was: RouteValue? = nil) -> Command { .route(.edit(to: value, was: was)) }

    static func stakeholder(
        _ id: StakeholderID, _ name: String, _ family: Stakeholder.Family = .decisionMakers
    ) -> Command {
        .stakeholders(.add(stakeholder: NewStakeholder(id: id, name: name, family: family)))
    }

    static func about(_ stakeholder: StakeholderID, _ value: StakeholderValue, was: StakeholderValue? = nil) -> Command {
        .stakeholders(.edit(stakeholder: stakeholder, to: value, was: was))
    }

    static func exchanged(
        _ stakeholder: StakeholderID, _ words: String, on day: Day = "2026-03-02", id: ItemID = "exchange", by person: PersonID? = nil,
        with levers: [LeverID] = [], effect: Exchange.Effect? = nil
    ) -> Command {
        let exchange = Exchange(
            id: id, day: day, person: person, words: words, levers: levers, effect: effect, author: "anybody",
            at: Moment(milliseconds: 0))
        return .stakeholders(.addItem(stakeholder: stakeholder, item: .exchange(value: exchange)))
    }

    static func stands(
        _ stakeholder: StakeholderID, _ position: Stakeholder.Position, on day: Day = "2026-03-02", id: ItemID = "position"
    ) -> Command {
        let record = PositionRecord(id: id, position: position, day: day, author: "anybody", at: Moment(milliseconds: 0))
        return .stakeholders(.addItem(stakeholder: stakeholder, item: .position(value: record)))
    }

    static func lever(_ id: LeverID, _ argument: String, proof: String = "", for audience: Audience...) -> Command {
        .stakeholders(.addLever(lever: Lever(id: id, argument: argument, proof: proof, audience: audience)))
    }
}

extension ActionItem {
    static func step(_ title: String, id: ItemID = "step") -> ActionItem { .step(Step(id: id, title: title)) }
    static func blocker(_ cause: String, id: ItemID = "blocker") -> ActionItem { .blocker(Blocker(id: id, cause: cause)) }

    static func comment(_ text: String, id: ItemID = "comment") -> ActionItem {
        .comment(Planning.Comment(id: id, author: "anybody", text: text, at: Moment(milliseconds: 0)))
    }

    static func link(_ address: String, id: ItemID = "link") -> ActionItem {
        .link(Link(id: id, title: "", address: address))
    }

    static func raisedRisk(_ word: String, id: ItemID = "risk") -> ActionItem {
        .raisedRisk(RaisedRisk(id: id, word: word, author: "anybody", at: Moment(milliseconds: 0)))
    }

    static func dismissedRisk(_ kind: Risk.Kind, _ word: String) -> ActionItem {
        .dismissedRisk(DismissedRisk(risk: kind, word: word, author: "anybody", at: Moment(milliseconds: 0)))
    }

    static func note(_ text: String, label: String = "Remarques", id: ItemID = "note") -> ActionItem {
        .note(Note(id: id, label: label, text: text))
    }
}

extension Actor {
    static let lead = Actor(account: "claire", role: .lead)
    static let member = Actor(account: "malik", role: .member)
    static let contributor = Actor(account: "sophie", role: .contributor)
    static let reader = Actor(account: "lise", role: .reader)

    /// The same account, known to be that person of the deployment.
    func being(_ person: PersonID) -> Actor { Actor(account: account, role: role, person: person) }
}
