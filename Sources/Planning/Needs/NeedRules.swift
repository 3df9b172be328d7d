/// What a decision about needs may look at besides them.
struct NeedContext {
    let people: People
    let plan: Plan
    let stakeholders: Stakeholders
    let actor: Actor
    let at: Moment
    let today: Day
}

extension Needs {
    func decide(_ command: NeedCommand, _ context: NeedContext) throws(Refusal) -> [NeedEvent] {
        switch command {
        case .add(let wished):
            guard self[wished.id] == nil else { throw .duplicate(.need) }
            guard all.count < Self.limit else { throw .tooMany(.need, limit: Self.limit) }
            return [.added(need: try accepted(wished, context), index: all.count)]
        case .edit(let id, let wished, let was): return try decideEdit(id, wished, was: was, context)
        case .remove(let id):
            guard let index = all.firstIndex(where: { $0.id == id }) else { throw .unknown(.need) }
            return [.removed(need: all[index], index: index)]
        case .addEntry(let id, let wished):
            guard let need = self[id] else { throw .unknown(.need) }
            guard !need.entries.contains(where: { $0.id == wished.id }) else { throw .duplicate(.needEntry) }
            guard need.entries.count < Self.entryLimit else { throw .tooMany(.needEntry, limit: Self.entryLimit) }
            let entry = try accepted(wished, in: need, replacing: nil, context)
            return [.entryAdded(need: id, entry: entry, index: need.entries.count)]
        case .editEntry(let id, let wished, let was):
            guard let need = self[id] else { throw was == nil ? .unknown(.need) : .removedMeanwhile(.need) }
            guard let current = need.entries.first(where: { $0.id == wished.id }) else {
                throw was == nil ? .unknown(.needEntry) : .removedMeanwhile(.needEntry)
            }
            let entry = try accepted(wished, in: need, replacing: current, context)
            guard entry != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.needEntry(id, current: current, yours: entry)) }
            return [.entryEdited(need: id, from: current, to: entry)]
        case .removeEntry(let id, let entry):
            guard let need = self[id] else { throw .unknown(.need) }
            guard let index = need.entries.firstIndex(where: { $0.id == entry }) else { throw .unknown(.needEntry) }
            return [.entryRemoved(need: id, entry: need.entries[index], index: index)]
        }
    }

    private func decideEdit(
        _ id: NeedID, _ wished: NeedValue, was: NeedValue?, _ context: NeedContext
    ) throws(Refusal) -> [NeedEvent] {
        guard let need = self[id] else { throw was == nil ? .unknown(.need) : .removedMeanwhile(.need) }
        let value = try accepted(wished, in: need, context)
        let current = need.current(like: value)
        guard value != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.need(id, current: current, yours: value)) }
        let event = NeedEvent.edited(need: id, from: current, to: value)
        guard case .kind(let kind) = value else { return [event] }
        return try following(kind, in: need) + [event]
    }

    /// What a new kind takes along: the only unit it can have, and whose time it was where it is no time any more.
    private func following(_ kind: NeedKind, in need: Need) throws(Refusal) -> [NeedEvent] {
        var values: [NeedValue] = []
        if let unit = kind.onlyUnit, unit != need.unit {
            try checkUnit(unit, of: need)
            _ = try Self.accepted(need.quantity, in: unit)
            values.append(.unit(value: unit))
        }
        if kind != .agentTime {
            if need.agent != nil { values.append(.agent(value: nil)) }
            if need.span != nil { values.append(.span(value: nil)) }
        }
        return values.map { .edited(need: need.id, from: need.current(like: $0), to: $0) }
    }

    // MARK: What is accepted

    private func accepted(_ wished: Need, _ context: NeedContext) throws(Refusal) -> Need {
        var need = Need(id: wished.id, title: wished.title, kind: wished.kind)
        let values: [NeedValue] = [
            .title(value: wished.title), .isCritical(value: wished.isCritical), .unit(value: wished.unit),
            .quantity(value: wished.quantity), .neededBy(value: wished.neededBy), .decider(value: wished.decider),
            .agent(value: wished.agent), .span(value: wished.span), .waiting(value: wished.waiting),
            .obtaining(value: wished.obtaining), .note(value: wished.note),
        ]
        for value in values { need.set(try accepted(value, in: need, context)) }
        return need
    }

    private func accepted(_ value: NeedValue, in need: Need, _ context: NeedContext) throws(Refusal) -> NeedValue {
        switch value {
        case .title(let text): return .title(value: try TextRules.title(text, .needTitle))
        case .note(let text): return .note(value: try TextRules.text(text, .needNote))
        case .kind, .isCritical: return value
        case .quantity(let quantity):
            return .quantity(value: try Self.accepted(quantity, in: need.unit))
        case .unit(let wished):
            let unit = try Self.accepted(wished)
            if let only = need.kind.onlyUnit, only != unit { throw .needs(.unitOfKind(kind: need.kind)) }
            if unit != need.unit {
                try checkUnit(unit, of: need)
                _ = try Self.accepted(need.quantity, in: unit)
            }
            return .unit(value: unit)
        case .neededBy(let day): return .neededBy(value: try TextRules.day(day))
        case .decider(let party):
            return .decider(value: try context.accepted(party, replacing: need.decider))
        case .agent(let agent):
            guard agent == nil || need.kind == .agentTime else { throw .needs(.notAgentTime(kind: need.kind)) }
            return .agent(value: try context.accepted(agent, replacing: need.agent))
        case .span(let span):
            if let span {
                guard need.kind == .agentTime else { throw .needs(.notAgentTime(kind: need.kind)) }
                _ = try TextRules.day(span.first)
                _ = try TextRules.day(span.last)
                guard span.first <= span.last else { throw .daysInWrongOrder(first: span.first, last: span.last) }
            }
            return value
        case .waiting(let actions):
            var kept: [ActionID] = []
            for action in actions where !kept.contains(action) {
                guard context.plan[action] != nil else { throw .unknown(.action) }
                kept.append(action)
            }
            guard kept.count <= Self.waitingLimit else { throw .tooMany(.action, limit: Self.waitingLimit) }
            return .waiting(value: kept)
        case .obtaining(let action):
            if let action, context.plan[action] == nil { throw .unknown(.action) }
            return value
        }
    }

    private func accepted(
        _ wished: NeedEntry, in need: Need, replacing current: NeedEntry?, _ context: NeedContext
    ) throws(Refusal) -> NeedEntry {
        var entry = wished
        entry.author = current?.author ?? context.actor.account
        entry.at = current?.at ?? context.at
        entry.quantity = try Self.accepted(wished.quantity, in: need.unit)
        entry.words = try TextRules.text(wished.words, .needEntryWords, limit: 2_000)
        entry.party = try context.accepted(wished.party, replacing: current?.party)
        _ = try TextRules.day(wished.day)
        guard wished.day <= context.today else { throw .needs(.entryToCome(day: wished.day, today: context.today)) }
        switch entry.kind {
        case .promised, .obtained, .spent:
            guard entry.quantity != nil else { throw .needs(.quantityMissing) }
            if entry.kind == .spent, need.unit != .euros { throw .needs(.onlyMoneyIsSpent) }
        case .asked: break
        case .refused: entry.quantity = nil
        }
        return entry
    }

    /// Figures written in one unit do not become another's.
    private func checkUnit(_ unit: NeedUnit, of need: Need) throws(Refusal) {
        guard need.unit != unit, need.entries.contains(where: { $0.quantity != nil }) else { return }
        throw .needs(.unitInUse(title: need.title))
    }

    private static func accepted(_ unit: NeedUnit) throws(Refusal) -> NeedUnit {
        guard case .own(let words) = unit else { return unit }
        return .own(words: try TextRules.unit(words))
    }

    private static func accepted(_ quantity: Quantity?, in unit: NeedUnit) throws(Refusal) -> Quantity? {
        guard let quantity else { return nil }
        guard quantity > .zero, quantity <= Quantity(hundredths: unit.limit * 100) else {
            throw .needs(.quantityOutOfRange(limit: unit.limit))
        }
        return quantity
    }
}

extension TextRules {
    /// A unit in a word or two: it stands beside figures.
    fileprivate static func unit(_ words: String) throws(Refusal) -> String {
        let unit = try line(words, .needUnit, limit: 40)
        guard !unit.isEmpty else { throw .emptyText(.needUnit) }
        return unit
    }
}

extension NeedContext {
    /// Somebody who is there, or was already named; nobody where the words are empty.
    fileprivate func accepted(_ party: Party?, replacing current: Party?) throws(Refusal) -> Party? {
        switch party {
        case nil: return nil
        case .words(let words):
            let kept = try TextRules.line(words, .partyWords)
            return kept.isEmpty ? nil : .words(kept)
        case .stakeholder(let id):
            guard stakeholders[id] != nil || party == current else { throw .unknown(.stakeholder) }
            return party
        case .person(let id):
            try check(id, isNamed: party == current)
            return party
        }
    }

    fileprivate func accepted(_ agent: NeedAgent?, replacing current: NeedAgent?) throws(Refusal) -> NeedAgent? {
        switch agent {
        case nil: return nil
        case .words(let words):
            let kept = try TextRules.line(words, .partyWords)
            return kept.isEmpty ? nil : .words(kept)
        case .person(let id):
            try check(id, isNamed: agent == current)
            return agent
        }
    }

    private func check(_ id: PersonID, isNamed: Bool) throws(Refusal) {
        guard let person = people[id] else { throw .unknown(.person) }
        if person.hasLeft, !isNamed { throw .personHasLeft(name: person.name) }
    }
}
