/// What a decision about stakeholders needs to know besides them.
struct StakeholderContext {
    let people: People
    let plan: Plan
    let actor: Actor
    let at: Moment
    let today: Day
    /// What the deployment says by itself in a part of a pitch.
    let assembled: (PitchPart, Pitch) -> String

    /// What took place is not to come.
    func passed(_ day: Day) throws(Refusal) -> Day {
        _ = try TextRules.day(day)
        guard day <= today else { throw .exchangeToCome(day) }
        return day
    }
}

extension Stakeholders {
    func decide(_ command: StakeholderCommand, _ context: StakeholderContext) throws(Refusal) -> [StakeholderEvent] {
        switch command {
        case .add(let wished): return try decideAdd(wished)
        case .edit(let id, let value, let was): return try decideEdit(id, to: value, was: was, context)
        case .remove(let id):
            guard let stakeholder = self[id] else { throw .unknown(.stakeholder) }
            return [.removed(stakeholder: stakeholder)]
        case .addItem(let id, let item): return try decideAddItem(item, to: id, context)
        case .editItem(let id, let item, let was): return try decideEditItem(item, of: id, was: was, context)
        case .removeItem(let id, let item): return try decideRemoveItem(item, of: id, context)
        case .addLever, .editLever, .removeLever: return try decideLever(command)
        case .addPitch(let pitch): return try decideAddPitch(pitch)
        case .editPitch(let id, let value, let was): return try decideEditPitch(id, to: value, was: was, context)
        case .removePitch(let id):
            guard let pitch = self[id] else { throw .unknown(.pitch) }
            return [.pitchRemoved(pitch: pitch)]
        }
    }

    // MARK: Stakeholders

    private func decideAdd(_ wished: NewStakeholder) throws(Refusal) -> [StakeholderEvent] {
        guard self[wished.id] == nil else { throw .duplicate(.stakeholder) }
        guard count < Self.limit else { throw .tooMany(.stakeholder, limit: Self.limit) }
        var stakeholder = Stakeholder(
            id: wished.id, name: try accepted(name: wished.name, of: wished.id), family: wished.family)
        stakeholder.function = try TextRules.line(wished.function, .stakeholderFunction)
        return [.added(stakeholder: stakeholder)]
    }

    private func decideEdit(
        _ id: StakeholderID, to wished: StakeholderValue, was: StakeholderValue?, _ context: StakeholderContext
    ) throws(Refusal) -> [StakeholderEvent] {
        guard let stakeholder = self[id] else { throw was == nil ? .unknown(.stakeholder) : .removedMeanwhile(.stakeholder) }
        let value = try accepted(wished, for: stakeholder, context)
        let current = stakeholder.value(of: value.field)
        guard value != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.stakeholders(.field(id, current: current, yours: value))) }
        return [.edited(stakeholder: id, from: current, to: value)]
    }

    private func accepted(
        _ value: StakeholderValue, for stakeholder: Stakeholder, _ context: StakeholderContext
    ) throws(Refusal) -> StakeholderValue {
        switch value {
        case .name(let name): return .name(value: try accepted(name: name, of: stakeholder.id))
        case .family, .influence: return value
        case .person(let person):
            if let person, person != stakeholder.person { _ = try context.people.takingPart(person) }
            return value
        case .function(let text): return .function(value: try TextRules.line(text, .stakeholderFunction))
        case .risk(let text): return .risk(value: try TextRules.text(text, .stakeholderRisk))
        case .gain(let text): return .gain(value: try TextRules.text(text, .stakeholderGain))
        case .reluctance(let text): return .reluctance(value: try TextRules.text(text, .stakeholderReluctance))
        case .next(let next):
            guard var next else { return value }
            next.purpose = try TextRules.line(next.purpose, .exchangePurpose)
            if let action = next.action, action != stakeholder.next?.action {
                guard context.plan[action] != nil else { throw .unknown(.action) }
            }
            if let day = try TextRules.day(next.day), day != stakeholder.next?.day, day < context.today { throw .exchangePassed(day) }
            return .next(value: next.isEmpty ? nil : next)
        }
    }

    /// Names tell stakeholders apart.
    private func accepted(name: String, of id: StakeholderID) throws(Refusal) -> String {
        let name = try TextRules.title(name, .stakeholderName)
        guard !all.contains(where: { $0.id != id && $0.name.lowercased() == name.lowercased() }) else {
            throw .sameStakeholderName(name: name)
        }
        return name
    }

    // MARK: Exchanges and positions

    private func decideAddItem(
        _ wished: StakeholderItem, to id: StakeholderID, _ context: StakeholderContext
    ) throws(Refusal) -> [StakeholderEvent] {
        guard let stakeholder = self[id] else { throw .unknown(.stakeholder) }
        guard stakeholder.item(wished.id) == nil else { throw .duplicate(wished.kind) }
        let count = stakeholder.exchanges.count + stakeholder.positions.count
        guard count < Self.itemLimit else { throw .tooMany(wished.kind, limit: Self.itemLimit) }
        let item = try accepted(wished, replacing: nil, context)
        return [.itemAdded(stakeholder: id, item: item)]
    }

    private func decideEditItem(
        _ wished: StakeholderItem, of id: StakeholderID, was: StakeholderItem?, _ context: StakeholderContext
    ) throws(Refusal) -> [StakeholderEvent] {
        guard let current = self[id]?.item(wished.id), current.kind == wished.kind else {
            throw was == nil ? .unknown(wished.kind) : .removedMeanwhile(wished.kind)
        }
        try checkMayChange(current, context)
        let item = try accepted(wished, replacing: current, context)
        guard item != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.stakeholders(.item(id, current: current, yours: item))) }
        return [.itemEdited(stakeholder: id, from: current, to: item)]
    }

    private func decideRemoveItem(
        _ item: ItemID, of id: StakeholderID, _ context: StakeholderContext
    ) throws(Refusal) -> [StakeholderEvent] {
        guard let current = self[id]?.item(item) else { throw .unknown(.exchange) }
        try checkMayChange(current, context)
        return [.itemRemoved(stakeholder: id, item: current)]
    }

    /// A contributor tells of the exchanges they had, and changes what they told themselves.
    private func checkMayChange(_ item: StakeholderItem, _ context: StakeholderContext) throws(Refusal) {
        guard context.actor.role == .contributor else { return }
        guard case .exchange(let exchange) = item, exchange.author == context.actor.account else {
            throw .notAllowed(role: .contributor)
        }
    }

    /// The item as it may be kept; who wrote it first stays its author.
    private func accepted(
        _ item: StakeholderItem, replacing current: StakeholderItem?, _ context: StakeholderContext
    ) throws(Refusal) -> StakeholderItem {
        switch item {
        case .exchange(let wished):
            var (author, at, before, known) = (context.actor.account, context.at, nil as PersonID?, [] as [LeverID])
            if case .exchange(let current)? = current {
                (author, at, before, known) = (current.author, current.at, current.person, current.levers)
            }
            if let person = wished.person, person != before { _ = try context.people.takingPart(person) }
            var levers: [LeverID] = []
            for lever in wished.levers where !levers.contains(lever) {
                guard self[lever] != nil || known.contains(lever) else { throw .unknown(.lever) }
                levers.append(lever)
            }
            let words = try TextRules.text(wished.words, .exchangeWords)
            guard !words.isEmpty else { throw .emptyText(.exchangeWords) }
            return .exchange(
                value: Exchange(
                    id: wished.id, day: try context.passed(wished.day), place: try TextRules.line(wished.place, .exchangePlace),
                    person: wished.person, words: words, levers: levers, effect: wished.effect, author: author, at: at))
        case .position(let wished):
            var (author, at) = (context.actor.account, context.at)
            if case .position(let current)? = current { (author, at) = (current.author, current.at) }
            return .position(
                value: PositionRecord(
                    id: wished.id, position: wished.position, day: try context.passed(wished.day),
                    word: try TextRules.line(wished.word, .positionWord), author: author, at: at))
        }
    }

    // MARK: Levers

    private func decideLever(_ command: StakeholderCommand) throws(Refusal) -> [StakeholderEvent] {
        switch command {
        case .addLever(let wished):
            guard self[wished.id] == nil else { throw .duplicate(.lever) }
            guard leverCount < Self.leverLimit else { throw .tooMany(.lever, limit: Self.leverLimit) }
            return [.leverAdded(lever: try accepted(wished, replacing: nil))]
        case .editLever(let wished, let was):
            guard let current = self[wished.id] else { throw was == nil ? .unknown(.lever) : .removedMeanwhile(.lever) }
            let lever = try accepted(wished, replacing: current)
            guard lever != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.stakeholders(.lever(current: current, yours: lever))) }
            return [.leverEdited(from: current, to: lever)]
        case .removeLever(let id):
            guard let lever = self[id] else { throw .unknown(.lever) }
            return [.leverRemoved(lever: lever)]
        default: return []
        }
    }

    private func accepted(_ wished: Lever, replacing current: Lever?) throws(Refusal) -> Lever {
        var audience: [Audience] = []
        for one in wished.audience where !audience.contains(one) {
            if current?.audience.contains(one) != true { try check(one) }
            audience.append(one)
        }
        return Lever(
            id: wished.id, argument: try TextRules.title(wished.argument, .leverArgument),
            proof: try TextRules.text(wished.proof, .leverProof), audience: audience)
    }

    private func check(_ audience: Audience) throws(Refusal) {
        guard case .stakeholder(let id) = audience else { return }
        guard self[id] != nil else { throw .unknown(.stakeholder) }
    }

    // MARK: Pitches

    private func decideAddPitch(_ wished: Pitch) throws(Refusal) -> [StakeholderEvent] {
        guard self[wished.id] == nil else { throw .duplicate(.pitch) }
        guard pitchCount < Self.pitchLimit else { throw .tooMany(.pitch, limit: Self.pitchLimit) }
        try check(wished.audience)
        let pitch = Pitch(
            id: wished.id, audience: wished.audience, title: try TextRules.title(wished.title, .pitchTitle),
            levers: try accepted(wished.levers, replacing: []))
        return [.pitchAdded(pitch: pitch)]
    }

    private func decideEditPitch(
        _ id: PitchID, to wished: PitchValue, was: PitchValue?, _ context: StakeholderContext
    ) throws(Refusal) -> [StakeholderEvent] {
        guard let pitch = self[id] else { throw was == nil ? .unknown(.pitch) : .removedMeanwhile(.pitch) }
        let current = pitch.current(like: wished)
        let value = try accepted(wished, for: pitch, context)
        guard value != current else { return [] }
        if let was, !was.saysTheSame(as: current) { throw .changedMeanwhile(.stakeholders(.pitch(id, current: current, yours: value))) }
        return [.pitchEdited(pitch: id, from: current, to: value)]
    }

    private func accepted(_ value: PitchValue, for pitch: Pitch, _ context: StakeholderContext) throws(Refusal) -> PitchValue {
        switch value {
        case .title(let title): return .title(value: try TextRules.title(title, .pitchTitle))
        case .levers(let levers): return .levers(value: try accepted(levers, replacing: pitch.levers))
        case .text(let part, let written):
            guard let written else { return value }
            let text = try TextRules.text(written.text, .pitchText)
            let source = context.assembled(part, pitch)
            // What says the same as the sources follows them.
            return .text(part: part, value: text == source ? nil : PitchText(text: text, source: source))
        }
    }

    private func accepted(_ wished: [LeverID], replacing current: [LeverID]) throws(Refusal) -> [LeverID] {
        var levers: [LeverID] = []
        for lever in wished where !levers.contains(lever) {
            guard self[lever] != nil || current.contains(lever) else { throw .unknown(.lever) }
            levers.append(lever)
        }
        return levers
    }
}

extension StakeholderItem {
    var kind: Refusal.ObjectKind {
        switch self {
        case .exchange: .exchange
        case .position: .position
        }
    }
}

extension PitchValue {
    /// Whether both have the same words, whatever they were written instead of.
    fileprivate func saysTheSame(as other: PitchValue) -> Bool {
        guard case (.text(let part, let text), .text(let otherPart, let otherText)) = (self, other) else { return self == other }
        return part == otherPart && text?.text == otherText?.text
    }
}
