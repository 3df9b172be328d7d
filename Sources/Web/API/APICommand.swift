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
                    was: try reader.optional("was", as: APIMilestone.self)?.milestone))
        case .removeMilestone: return .route(.removeMilestone(id: try reader.required("milestone")))
        case .addPerson: return .people(.add(person: try reader.required("person", as: APIPerson.self).person))
        case .editPerson:
            return .people(
                .edit(
                    person: try reader.required("person", as: APIPerson.self).person,
                    was: try reader.optional("was", as: APIPerson.self)?.person))
        case .removePerson:
            let handOver = try reader.value("handOver", else: [APIHandOver]()).map(\.handOver)
            return .people(.remove(id: try reader.required("person"), handOver: handOver))
        case .addView: return .views(.add(view: try reader.required("view", as: APIView.self).view))
        case .editView:
            return .views(
                .edit(
                    view: try reader.required("view", as: APIView.self).view, was: try reader.optional("was", as: APIView.self)?.view))
        case .removeView: return .views(.remove(id: try reader.required("view")))
        case .batch: return .batch(try reader.required("commands", as: [APICommand].self).map(\.command))
        case .undo: return .undo(change: try reader.required("change"))
        default:
            if let command = try ReviewCommandReader.command(name, reader) { return .reviews(command) }
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
                was: try reader.optional("was", as: APIWorkstream.self)?.workstream)
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
                was: try reader.optional("was", as: APIItem.self)?.item)
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
}
