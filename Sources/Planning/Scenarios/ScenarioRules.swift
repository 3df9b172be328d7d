/// Decisions about scenarios. They ask the whole deployment, since a scenario is the deployment and what would change in it.
extension Deployment {
    func decide(_ command: ScenarioCommand, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
        switch command {
        case .add(let wished): return [.scenarios(try decideAdd(wished, by: actor, at: moment))]
        case .edit(let id, let value, let was): return try decideEdit(id, to: value, was: was, by: actor).map(Event.scenarios)
        case .record(let id, let wished): return try decideRecord(wished, in: id, by: actor, at: moment).map(Event.scenarios)
        case .takeBack(let id, let change):
            let scenario = try open(id, for: actor)
            guard let index = scenario.changes.firstIndex(where: { $0.id == change }) else { throw .unknown(.triedChange) }
            return [.scenarios(.changeRemoved(scenario: scenario.label, change: scenario.changes[index], index: index))]
        case .apply(let id, let without): return try decideApply(id, without: without, by: actor, at: moment)
        case .drop(let id):
            let scenario = try open(id, for: actor)
            return [.scenarios(outcome(.init(kind: .dropped, by: actor.account, at: moment), of: scenario))]
        case .takeUp(let id):
            let scenario = try known(id, to: actor)
            switch scenario.outcome?.kind {
            case .dropped: break
            case .applied: throw .scenario(.scenarioClosed(.applied))
            case nil: throw .scenario(.scenarioNotClosed)
            }
            try checkRoom(for: scenario)
            return [.scenarios(outcome(nil, of: scenario))]
        case .remove(let id): return [.scenarios(.removed(scenario: try known(id, to: actor)))]
        }
    }

    private func outcome(_ outcome: ScenarioOutcome?, of scenario: Scenario) -> ScenarioEvent {
        .edited(scenario: scenario.label, from: .outcome(value: scenario.outcome), to: .outcome(value: outcome))
    }

    /// What somebody else keeps for themselves does not exist.
    private func known(_ id: ScenarioID, to actor: Actor, was: ScenarioValue? = nil) throws(Refusal) -> Scenario {
        guard let scenario = scenarios[id], scenario.isSeen(by: actor.sight) else {
            throw was == nil ? .unknown(.scenario) : .removedMeanwhile(.scenario)
        }
        return scenario
    }

    /// What was applied or dropped is kept as it was.
    private func open(_ id: ScenarioID, for actor: Actor) throws(Refusal) -> Scenario {
        let scenario = try known(id, to: actor)
        if let outcome = scenario.outcome { throw .scenario(.scenarioClosed(outcome.kind)) }
        return scenario
    }

    // MARK: The scenario itself

    private func decideAdd(_ wished: NewScenario, by actor: Actor, at moment: Moment) throws(Refusal) -> ScenarioEvent {
        guard scenarios[wished.id] == nil else { throw .duplicate(.scenario) }
        let scenario = Scenario(
            id: wished.id, name: try TextRules.title(wished.name, .scenarioName),
            words: try TextRules.text(wished.words, .scenarioWords, limit: Route.statementLimit), author: actor.account,
            isShared: wished.isShared, branchedAt: sequence, startedAt: moment)
        try checkRoom(for: scenario)
        return .added(scenario: scenario)
    }

    private func decideEdit(
        _ id: ScenarioID, to wished: ScenarioValue, was: ScenarioValue?, by actor: Actor
    ) throws(Refusal) -> [ScenarioEvent] {
        let scenario = try known(id, to: actor, was: was)
        let value: ScenarioValue
        switch wished {
        case .name(let text): value = .name(value: try TextRules.title(text, .scenarioName))
        case .words(let text): value = .words(value: try TextRules.text(text, .scenarioWords, limit: Route.statementLimit))
        case .isShared: value = wished
        case .outcome: throw .notAllowed(role: actor.role)
        }
        let current = scenario.current(like: value)
        guard value != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.scenario(id, current: current, yours: value)) }
        if value == .isShared(value: false), scenario.author != actor.account { throw .scenario(.notYoursToKeep) }
        var changed = scenario
        changed.set(value)
        if changed.isOpen { try checkRoom(for: changed) }
        return [.edited(scenario: scenario.label, from: current, to: value)]
    }

    /// Names tell open scenarios apart: among those of the team, and among those of one person.
    private func checkRoom(for scenario: Scenario) throws(Refusal) {
        let others = scenarios.all.filter { $0.id != scenario.id }
        guard others.count(where: { !$0.isOpen }) <= Scenarios.closedLimit else {
            throw .tooMany(.scenario, limit: Scenarios.closedLimit)
        }
        let beside = others.filter {
            $0.isOpen && $0.isShared == scenario.isShared && (scenario.isShared || $0.author == scenario.author)
        }
        let name = scenario.name.lowercased()
        guard !beside.contains(where: { $0.name.lowercased() == name }) else {
            throw .scenario(.sameScenarioName(name: scenario.name))
        }
        guard beside.count < Scenarios.limit else { throw .tooMany(.scenario, limit: Scenarios.limit) }
    }

    // MARK: Its changes

    /// A change that the plan of the scenario does not take is refused as the plan refuses it.
    private func decideRecord(
        _ wished: NewTriedChange, in id: ScenarioID, by actor: Actor, at moment: Moment
    ) throws(Refusal) -> [ScenarioEvent] {
        let scenario = try open(id, for: actor)
        guard scenario[wished.id] == nil else { throw .duplicate(.triedChange) }
        guard wished.command.isTriable else { throw .scenario(.notToTry) }
        let size = scenario.changes.reduce(wished.command.size) { $0 + $1.command.size }
        guard size <= Scenarios.commandLimit else { throw .tooMany(.triedChange, limit: Scenarios.commandLimit) }
        let told = try ScenarioReading(scenario, of: self, at: moment).deployment.decide(wished.command, by: actor, at: moment)
        // All is already as wished.
        guard !told.isEmpty else { return [] }
        let change = TriedChange(id: wished.id, command: wished.command, author: actor.account, told: told)
        return [.changeAdded(scenario: scenario.label, change: change, index: scenario.changes.count)]
    }

    /// The commands are decided anew, on the plan as it is now: all that are not left out, or none.
    private func decideApply(
        _ id: ScenarioID, without: [TriedChangeID], by actor: Actor, at moment: Moment
    ) throws(Refusal) -> [Event] {
        let scenario = try open(id, for: actor)
        guard without.allSatisfy({ scenario[$0] != nil }) else { throw .unknown(.triedChange) }
        let reading = ScenarioReading(scenario, of: self, by: actor, without: Set(without), at: moment)
        guard reading.misfits.isEmpty else { throw .scenario(.doesNotFit(reading.misfits)) }
        guard !reading.events.isEmpty else { throw .scenario(.nothingToApply) }
        var events = reading.events
        var label = scenario.label
        // What is in the plan is everybody's: the team sees where it comes from.
        if !scenario.isShared {
            events.append(.scenarios(.edited(scenario: label, from: .isShared(value: false), to: .isShared(value: true))))
            label = ScenarioLabel(id: id, name: scenario.name, author: scenario.author, isShared: true)
        }
        let left = scenario.changes.map(\.id).filter(without.contains)
        let outcome = ScenarioOutcome(kind: .applied, by: actor.account, at: moment, left: left)
        events.append(.scenarios(.edited(scenario: label, from: .outcome(value: nil), to: .outcome(value: outcome))))
        return events
    }
}
