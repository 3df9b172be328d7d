import Planning

/// Turns the forms of *Adhésion* into commands.
struct StakeholderForms {
    private let deployment: Deployment
    private let today: Day
    private let form: Form
    private let newID: @Sendable () -> ItemID

    init(_ access: DeploymentAccess, _ form: Form) {
        deployment = access.deployment
        today = access.deploymentContext.today
        self.form = form
        let services = access.services
        newID = { services.newID() }
    }

    func addStakeholder(id: StakeholderID) throws -> Command {
        .stakeholders(
            .add(
                stakeholder: NewStakeholder(
                    id: id, name: form["name"], family: try FormValue.choice(form["family"]), function: form["function"])))
    }

    func change(_ id: StakeholderID, _ what: String) throws -> Command {
        if let field = StakeholderValue.Field(rawValue: what) {
            return .stakeholders(.edit(stakeholder: id, to: try value(of: field), was: try form.json("was")))
        }
        switch what {
        case "exchanges": return try addExchange(with: id)
        case "exchange": return .stakeholders(.editItem(stakeholder: id, item: .exchange(value: try edited()), was: try form.json("was")))
        case "positions":
            let record = PositionRecord(
                id: newID(), position: try FormValue.choice(form["position"]), day: try day("day"), word: form["word"],
                author: AccountID(0), at: Moment(milliseconds: 0))
            return .stakeholders(.addItem(stakeholder: id, item: .position(value: record)))
        case "remove-item":
            guard let item: ItemID = try FormValue.identifier(form["item"]) else { throw FormProblem.unknownChoice }
            return .stakeholders(.removeItem(stakeholder: id, item: item))
        case "remove": return .stakeholders(.remove(id: id))
        default: throw WebError.notFound
        }
    }

    private func value(of field: StakeholderValue.Field) throws -> StakeholderValue {
        switch field {
        case .name: .name(value: form["value"])
        case .family: .family(value: try FormValue.choice(form["value"]))
        case .person: .person(value: try FormValue.identifier(form["value"]))
        case .function: .function(value: form["value"])
        case .risk: .risk(value: form["value"])
        case .gain: .gain(value: form["value"])
        case .reluctance: .reluctance(value: form["value"])
        case .influence: .influence(value: form["value"].isEmpty ? nil : try FormValue.choice(form["value"]))
        case .next:
            .next(
                value: NextExchange(
                    day: try FormValue.day(form["day"]), action: try FormValue.identifier(form["action"]), purpose: form["purpose"]))
        }
    }

    private func day(_ name: String) throws -> Day {
        guard let day = try FormValue.day(form[name]) else { throw FormProblem.notADay("") }
        return day
    }

    // MARK: Exchanges

    /// An exchange tells at once where they stand since, and when they are seen next: one change, one undo.
    private func addExchange(with id: StakeholderID) throws -> Command {
        let exchange = try exchange(id: newID())
        var commands: [StakeholderCommand] = [.addItem(stakeholder: id, item: .exchange(value: exchange))]
        if form.has("position"), !form["position"].isEmpty {
            let record = PositionRecord(
                id: newID(), position: try FormValue.choice(form["position"]), day: exchange.day, author: AccountID(0),
                at: Moment(milliseconds: 0))
            commands.append(.addItem(stakeholder: id, item: .position(value: record)))
        }
        if form.has("next") {
            let next = try FormValue.day(form["next"]).map { NextExchange(day: $0, purpose: form["purpose"]) }
            let planned = deployment.stakeholders[id]?.next
            // What was planned for that day or before took place; what is planned later stays.
            if next != nil || planned.map({ deployment.isOver($0, on: exchange.day) }) == true {
                commands.append(.edit(stakeholder: id, to: .next(value: next), was: nil))
            }
        }
        return commands.count == 1 ? .stakeholders(commands[0]) : .batch(commands.map(Command.stakeholders))
    }

    private func edited() throws -> Exchange {
        guard let id: ItemID = try FormValue.identifier(form["item"]) else { throw FormProblem.unknownChoice }
        return try exchange(id: id)
    }

    /// Author and moment are written by the rules.
    private func exchange(id: ItemID) throws -> Exchange {
        Exchange(
            id: id, day: try day("day"), place: form["place"], person: try FormValue.identifier(form["person"]),
            words: form["words"],
            levers: form.names.filter { $0.hasPrefix("lever-") }.compactMap { LeverID(rawValue: String($0.dropFirst(6))) },
            effect: form["effect"].isEmpty ? nil : try FormValue.choice(form["effect"]), author: AccountID(0),
            at: Moment(milliseconds: 0))
    }

    // MARK: Levers

    func addLever(id: LeverID) throws -> Command { .stakeholders(.addLever(lever: try lever(id))) }

    func editLever(_ id: LeverID) throws -> Command {
        .stakeholders(.editLever(lever: try lever(id), was: try form.json("was")))
    }

    private func lever(_ id: LeverID) throws -> Lever {
        let audience = try form.names.filter { $0.hasPrefix("for-") }.map { try self.audience(String($0.dropFirst(4))) }
        return Lever(id: id, argument: form["argument"], proof: form["proof"], audience: audience)
    }

    private func audience(_ text: String) throws -> Audience {
        guard let audience = Audience(path: text) else { throw FormProblem.unknownChoice }
        return audience
    }

    // MARK: Pitches

    /// A pitch begins with the levers that are for its audience.
    func addPitch(id: PitchID) throws -> Command {
        let audience = try audience(form["audience"])
        let members = deployment.members(of: audience)
        let levers = deployment.stakeholders.levers.filter { lever in
            lever.audience.isEmpty || lever.audience.contains(audience) || members.contains(where: lever.isFor)
        }
        return .stakeholders(.addPitch(pitch: Pitch(id: id, audience: audience, title: form["title"], levers: levers.map(\.id))))
    }

    func change(_ id: PitchID, _ what: String) throws -> Command {
        func edit(_ value: PitchValue) throws -> Command {
            .stakeholders(.editPitch(pitch: id, to: value, was: try form.json("was")))
        }
        if let part = PitchPart(rawValue: what) { return try edit(.text(part: part, value: PitchText(text: form["value"]))) }
        switch what {
        case "title": return try edit(.title(value: form["value"]))
        case "levers": return try edit(.levers(value: try chosenLevers()))
        case "current":
            guard let part = PitchPart(rawValue: form["part"]) else { throw FormProblem.unknownChoice }
            return try edit(.text(part: part, value: nil))
        case "remove": return .stakeholders(.removePitch(id: id))
        default: throw WebError.notFound
        }
    }

    /// By the number that each was given; without one it is not in the pitch.
    private func chosenLevers() throws -> [LeverID] {
        var chosen: [(place: Double, lever: LeverID)] = []
        for name in form.names where name.hasPrefix("lever-") {
            guard let lever = LeverID(rawValue: String(name.dropFirst(6))) else { throw FormProblem.unknownChoice }
            if let place = try FormValue.number(form[name]) { chosen.append((place, lever)) }
        }
        return chosen.sorted { ($0.place, $0.lever) < ($1.place, $1.lever) }.map(\.lever)
    }
}

extension Audience {
    /// As forms name it: `family-users`, `stakeholder-maire`.
    var path: String {
        switch self {
        case .family(let family): "family-\(family.rawValue)"
        case .stakeholder(let id): "stakeholder-\(id)"
        }
    }

    init?(path: String) {
        if path.hasPrefix("family-"), let family = Stakeholder.Family(rawValue: String(path.dropFirst(7))) {
            self = .family(value: family)
        } else if path.hasPrefix("stakeholder-"), let id = StakeholderID(rawValue: String(path.dropFirst(12))) {
            self = .stakeholder(id: id)
        } else {
            return nil
        }
    }
}

extension Deployment {
    /// Whether a planned exchange was to take place by a day.
    fileprivate func isOver(_ next: NextExchange, on day: Day) -> Bool {
        (next.day ?? next.action.flatMap { plan[$0]?.dueDay }).map { $0 <= day } ?? false
    }
}
