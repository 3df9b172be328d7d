import Planning

/// A command as the API takes it: one flat object, told apart by `type`.
///
/// Why it is not simply the coding of ``Command``: docs/decisions/0010-api-commands.md.
struct APICommand: Decodable, Sendable {
    let command: Command

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        let name: CommandName = try reader.required("type")
        try reader.allow(name.members.union(["type"]))
        command = try Self.command(name, reader)
    }

    private static func command(_ name: CommandName, _ reader: JSONObjectReader) throws -> Command {
        switch name {
        case .editSettings:
            return .settings(.edit(to: try SettingsFieldReader.value("value", in: reader), was: try SettingsFieldReader.was(in: reader)))
        case .editRoute:
            return .route(.edit(to: try RouteFieldReader.value("value", in: reader), was: try RouteFieldReader.was(in: reader)))
        case .addMilestone:
            return .route(.addMilestone(milestone: try reader.required("milestone", as: APIMilestone.self).milestone))
        case .editMilestone:
            return .route(
                .editMilestone(
                    milestone: try reader.required("milestone", as: APIMilestone.self).milestone,
                    was: try seen(reader, APIMilestone.self, \.milestone) { !$0.title.isEmpty }))
        case .removeMilestone: return .route(.removeMilestone(id: try reader.required("milestone")))
        case .addPerson: return .people(.add(person: try reader.required("person", as: APIPerson.self).person))
        case .editPerson:
            return .people(
                .edit(
                    person: try reader.required("person", as: APIPerson.self).person,
                    was: try seen(reader, APIPerson.self, \.person, isPossible: Self.isPossible)))
        case .removePerson:
            let handOver = try reader.value("handOver", else: [APIHandOver]()).map(\.handOver)
            return .people(.remove(id: try reader.required("person"), handOver: handOver))
        case .addView: return .views(.add(view: try reader.required("view", as: APIView.self).view))
        case .editView:
            return .views(
                .edit(
                    view: try reader.required("view", as: APIView.self).view,
                    was: try seen(reader, APIView.self, \.view) { !$0.name.isEmpty }))
        case .removeView: return .views(.remove(id: try reader.required("view")))
        case .batch: return .batch(try reader.required("commands", as: [APICommand].self).map(\.command))
        case .undo: return .undo(change: try reader.required("change"))
        default:
            if let command = try ReviewCommandReader.command(name, reader) { return .reviews(command) }
            if let command = try ResultsCommandReader.command(name, reader) { return .results(command) }
            if let command = try StakeholderCommandReader.command(name, reader) { return .stakeholders(command) }
            if let command = try NeedCommandReader.command(name, reader) { return .needs(command) }
            if let command = try ScenarioCommandReader.command(name, reader) { return .scenarios(command) }
            return .plan(try planCommand(name, reader))
        }
    }

    private static func planCommand(_ name: CommandName, _ reader: JSONObjectReader) throws -> PlanCommand {
        switch name {
        case .addWorkstream:
            return .addWorkstream(
                id: try reader.required("id"), title: try reader.required("title"), parent: try reader.optional("parent"))
        case .editWorkstream:
            return .editWorkstream(
                workstream: try reader.required("workstream", as: APIWorkstream.self).workstream,
                was: try seen(reader, APIWorkstream.self, \.workstream) { !$0.title.isEmpty })
        case .removeWorkstream: return .removeWorkstream(id: try reader.required("workstream"))
        case .addAction: return .addAction(action: try reader.required("action", as: APINewAction.self).action)
        case .editAction:
            return .edit(
                action: try reader.required("action"), to: try ActionFieldReader.value("value", in: reader),
                was: try ActionFieldReader.was(in: reader), reason: try reader.optional("reason"))
        case .moveAction:
            return .move(
                action: try reader.required("action"), workstream: try reader.optional("workstream"), before: try reader.optional("before"))
        case .removeAction: return .removeAction(id: try reader.required("action"))
        case .addItem: return .addItem(action: try reader.required("action"), item: try reader.required("item", as: APIItem.self).item)
        case .editItem:
            return .editItem(
                action: try reader.required("action"), item: try reader.required("item", as: APIItem.self).item,
                was: try seen(reader, APIItem.self, \.item, isPossible: \.isPossible))
        case .removeItem:
            return .removeItem(action: try reader.required("action"), item: try reader.required("item", as: APIItemName.self).reference)
        case .moveItem:
            let place: Int = try reader.required("to")
            guard place >= 0 else { throw reader.invalid("to", "a position from 0") }
            return .moveItem(
                action: try reader.required("action"), item: try reader.required("item", as: APIItemName.self).reference,
                to: place)
        case .commit: return .commit(action: try reader.required("action"))
        case .withdrawCommitment: return .withdrawCommitment(action: try reader.required("action"))
        case .answerCommitment:
            return .answerCommitment(
                action: try reader.required("action"), day: try reader.optional("day"), text: try reader.required("text"))
        case .acceptDate: return .acceptDate(action: try reader.required("action"), day: try reader.required("day"))
        case .replyToAnswer:
            return .replyToAnswer(
                action: try reader.required("action"), answeredAt: try reader.optional("answeredAt"),
                comment: try reader.required("comment"), text: try reader.required("text"))
        default: throw reader.invalid("type", "not a command of the plan")
        }
    }

    /// What the editor says they saw: something that could have been there, as the description of the API has it.
    static func seen<Coded: Decodable, Value>(
        _ reader: JSONObjectReader, _ type: Coded.Type, _ value: (Coded) -> Value, isPossible: (Value) -> Bool
    ) throws -> Value? {
        guard let seen = try reader.optional("was", as: type).map(value) else { return nil }
        guard isPossible(seen) else { throw reader.invalid("was", "what no value can be") }
        return seen
    }

    private static func isPossible(_ person: Person) -> Bool {
        !person.name.isEmpty && person.daysPerWeek.map((0...7).contains) != false
    }
}

extension ActionItem {
    /// Whether an action could hold it: with the text it is nothing without, and figures within their bounds.
    fileprivate var isPossible: Bool {
        switch self {
        case .contribution(let contribution): contribution.days.map((0...10_000).contains) != false
        case .dependency(let dependency): (-2_000...2_000).contains(dependency.lagDays)
        case .step(let step): !step.title.isEmpty
        case .blocker(let blocker): !blocker.cause.isEmpty
        case .link(let link): !link.address.isEmpty
        case .comment(let comment): !comment.text.isEmpty
        case .note(let note): !note.label.isEmpty
        case .raisedRisk(let risk): !risk.word.isEmpty
        case .dismissedRisk(let risk): !risk.word.isEmpty
        case .postponement: true
        }
    }
}
