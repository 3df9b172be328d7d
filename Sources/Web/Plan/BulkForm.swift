import Planning

/// One change of many actions: what the form says, and what it comes to for each of them.
struct BulkForm {
    let deployment: Deployment
    let form: Form

    /// Why an action of several keeps all of them from changing.
    struct Obstacle: Hashable, Sendable {
        /// Nil when the action is gone.
        var number: Int?
        var title: String
        var cause: Cause

        enum Cause: Hashable, Sendable {
            case refusal(Refusal)
            case problem(FormProblem)
        }
    }

    /// The value that means "nobody" or "none", where an empty one means "as it is".
    static let none = "-"

    /// The chosen actions, each once.
    var chosen: [ActionID] {
        var seen: Set<ActionID> = []
        return form.all("action").compactMap(ActionID.init(rawValue:)).filter { seen.insert($0).inserted }
    }

    var deletes: Bool { form.has("delete") }

    /// Everything as one change, so that one undo takes it back.
    ///
    /// - Throws: `FormProblem.refusedTogether` with every action that a rule keeps as it is: then nothing changes.
    func command(by actor: Actor, at moment: Moment) throws -> Command {
        guard !chosen.isEmpty else { throw FormProblem.nothingChosen }
        var all: [Command] = []
        var obstacles: [Obstacle] = []
        for id in chosen {
            guard let action = deployment.plan[id] else {
                obstacles.append(Obstacle(title: "", cause: .refusal(.removedMeanwhile(.action))))
                continue
            }
            let commands = try commands(for: action)
            guard !commands.isEmpty else { throw FormProblem.nothingToChange }
            do {
                _ = try deployment.decide(.batch(commands), by: actor, at: moment)
            } catch {
                obstacles.append(Obstacle(number: action.number, title: action.title, cause: .refusal(error)))
            }
            all += commands
        }
        guard obstacles.isEmpty else { throw FormProblem.refusedTogether(obstacles) }
        return .batch(all)
    }

    /// The status comes last: what lets an action leave draft may be part of the same change.
    private func commands(for action: Action) throws -> [Command] {
        if deletes { return [.plan(.removeAction(id: action.id))] }
        var values: [ActionValue] = []
        if let responsible: PersonID? = try chosen("responsible") { values.append(.responsible(responsible)) }
        if let day = try FormValue.day(form["due"]) { values.append(.dueDay(day)) }
        if let workstream: WorkstreamID? = try chosen("workstream") { values.append(.workstream(workstream)) }
        let tags = FormValue.tags(form["tag"])
        if !tags.isEmpty { values.append(.tags(action.tags + tags)) }
        if !form["status"].isEmpty { values.append(.status(try FormValue.choice(form["status"]))) }
        let reason = form["reason"].isEmpty ? nil : form["reason"]
        return values.map { .plan(.edit(action: action.id, to: $0, was: nil, reason: $0.field == .dueDay ? reason : nil)) }
    }

    /// Nil when it stays as it is; nobody or none when the form says so.
    private func chosen<Kind>(_ name: String) throws -> Identifier<Kind>?? {
        let text = form[name]
        if text.isEmpty { return nil }
        if text == Self.none { return .some(nil) }
        return .some(try FormValue.identifier(text))
    }
}
