import Foundation
import Planning

/// Turns the forms of an action into commands.
struct ActionForms {
    let deployment: Deployment
    let action: ActionID
    let form: Form

    /// A field of one value: `value`, `was` and, for a due date, `reason`.
    func edit(_ field: ActionField) throws -> Command {
        let value: ActionValue =
            field == .effort && !form.has("value")
            ? .effort(try FormValue.effort(form)) : try FormValue.action(field, form["value"])
        let was = form.has("was") ? try FormValue.action(field, form["was"]) : nil
        let reason = form["reason"].isEmpty ? nil : form["reason"]
        return .plan(.edit(action: action, to: value, was: was, reason: reason))
    }

    /// Another date than the due one, with the reason.
    func proposeDate() throws -> Command {
        guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay("") }
        return .plan(.answerCommitment(action: action, day: day, text: form["text"]))
    }

    func acceptDate() throws -> Command {
        guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay("") }
        return .plan(.acceptDate(action: action, day: day))
    }

    func reply(comment: ItemID) -> Command {
        let moment = Int64(form["to"]).map { Moment(milliseconds: $0) }
        return .plan(.replyToAnswer(action: action, answeredAt: moment, comment: comment, text: form["text"]))
    }

    func move() throws -> Command {
        .plan(
            .move(
                action: action, workstream: try FormValue.identifier(form["workstream"]),
                before: try FormValue.identifier(form["before"])))
    }

    /// A due date moved to the week that begins on a day; to none where no day is given.
    func moveToWeek() throws -> Command {
        guard let current = deployment.plan[action] else { throw Refusal.removedMeanwhile(.action) }
        let monday = try FormValue.day(form["value"])
        let day = monday.map { current.dueDay(in: Week(containing: $0), calendar: deployment.settings.calendar) }
        let reason = form["reason"].isEmpty ? nil : form["reason"]
        return .plan(.edit(action: action, to: .dueDay(day), was: nil, reason: reason))
    }

    /// Both dates of an action as one change, or one of them: those that the form names, each with what the editor saw.
    func moveDates() throws -> Command {
        func edit(_ name: String, _ value: (Day?) -> ActionValue, reason: String?) throws -> Command? {
            guard form.has(name) else { return nil }
            let was = form.has("was-\(name)") ? value(try FormValue.day(form["was-\(name)"])) : nil
            return .plan(.edit(action: action, to: value(try FormValue.day(form[name])), was: was, reason: reason))
        }
        let reason = form["reason"].isEmpty ? nil : form["reason"]
        let edits = [
            try edit("start", ActionValue.earliestStart, reason: nil), try edit("due", ActionValue.dueDay, reason: reason),
        ].compactMap { $0 }
        guard let first = edits.first else { throw WebError.malformed }
        return edits.count == 1 ? first : .batch(edits)
    }

    /// A new item of a list, named as addresses name it: `steps`, `contributions`…
    func add(to list: String, id: ItemID) throws -> Command {
        .plan(.addItem(action: action, item: try newItem(list, id: id)))
    }

    /// A change of an item.
    func editItem(_ list: String, key: String) throws -> Command {
        let reference = try reference(list, key: key)
        let was = try was()
        // What the form does not show stays as the editor saw it or, without that, as it is.
        guard let base = was ?? deployment.plan[action]?.item(reference) else {
            throw Refusal.removedMeanwhile(.init(reference.kind))
        }
        return .plan(.editItem(action: action, item: try edited(base), was: was))
    }

    func removeItem(_ list: String, key: String) throws -> Command {
        .plan(.removeItem(action: action, item: try reference(list, key: key)))
    }

    /// Moves an item one place up or down.
    func moveItem(_ list: String, key: String, by offset: Int) throws -> Command {
        let reference = try reference(list, key: key)
        guard let index = deployment.plan[action]?.index(of: reference) else {
            throw Refusal.removedMeanwhile(.init(reference.kind))
        }
        return .plan(.moveItem(action: action, item: reference, to: index + offset))
    }

    func liftBlocker(key: String, on day: Day) throws -> Command {
        guard case .blocker(var blocker) = deployment.plan[action]?.item(try reference("blockers", key: key)) else {
            throw Refusal.removedMeanwhile(.blocker)
        }
        blocker.liftedDay = blocker.liftedDay == nil ? day : nil
        return .plan(.editItem(action: action, item: .blocker(blocker), was: nil))
    }

    private func reference(_ list: String, key: String) throws -> ActionItemReference {
        guard let kind = ActionItem.Kind(list: list) else { throw WebError.notFound }
        return ActionItemReference(kind: kind, key: key)
    }

    private func was() throws -> ActionItem? {
        guard form.has("was") else { return nil }
        guard let item = ItemCoding.item(form["was"]) else { throw WebError.malformed }
        return item
    }

    private func newItem(_ list: String, id: ItemID) throws -> ActionItem {
        guard let kind = ActionItem.Kind(list: list) else { throw WebError.notFound }
        switch kind {
        case .step:
            return .step(Step(id: id, title: form["text"], day: try FormValue.day(form["day"])))
        case .contribution:
            guard let person: PersonID = try FormValue.identifier(form["person"]) else {
                throw Refusal.unknown(.person)
            }
            return .contribution(
                Contribution(person: person, role: form["role"], days: try FormValue.number(form["days"])))
        case .dependency:
            return .dependency(
                Dependency(predecessor: try predecessor(), lagDays: try lag()))
        case .blocker:
            return .blocker(
                Blocker(
                    id: id, cause: form["cause"], liftedWhen: form["lifted-when"], whoCanLift: form["by"], waitsFor: try awaited()))
        case .link:
            return .link(Link(id: id, title: form["title"], address: Self.completed(form["address"])))
        case .comment:
            // The rules put the author and the moment.
            return .comment(Comment(id: id, author: AccountID(0), text: form["text"], at: Moment(milliseconds: 0)))
        case .note:
            return .note(Note(id: id, label: form["label"], text: form["text"]))
        case .raisedRisk:
            return .raisedRisk(RaisedRisk(id: id, word: form["word"], author: AccountID(0), at: Moment(milliseconds: 0)))
        case .dismissedRisk:
            return .dismissedRisk(
                DismissedRisk(
                    risk: try FormValue.choice(form["risk"]), word: form["word"], author: AccountID(0), at: Moment(milliseconds: 0)))
        case .postponement:
            throw WebError.notFound
        }
    }

    private func edited(_ item: ActionItem) throws -> ActionItem {
        switch item {
        case .step(var step):
            step.title = form["text"]
            step.day = try FormValue.day(form["day"])
            step.isDone = form.has("done")
            return .step(step)
        case .contribution(var contribution):
            contribution.role = form["role"]
            contribution.days = try FormValue.number(form["days"])
            return .contribution(contribution)
        case .dependency(var dependency):
            dependency.lagDays = try lag()
            return .dependency(dependency)
        case .blocker(var blocker):
            blocker.cause = form["cause"]
            blocker.liftedWhen = form["lifted-when"]
            blocker.whoCanLift = form["by"]
            if form.has("waits-for") { blocker.waitsFor = try awaited() }
            return .blocker(blocker)
        case .link(var link):
            link.title = form["title"]
            link.address = Self.completed(form["address"])
            return .link(link)
        case .comment(var comment):
            comment.text = form["text"]
            return .comment(comment)
        case .note(var note):
            note.label = form["label"]
            note.text = form["text"]
            return .note(note)
        case .raisedRisk(var risk):
            risk.word = form["word"]
            return .raisedRisk(risk)
        case .dismissedRisk(var risk):
            risk.word = form["word"]
            return .dismissedRisk(risk)
        case .postponement:
            throw WebError.notFound
        }
    }

    private func awaited() throws -> Blocker.Awaited? {
        form["waits-for"].isEmpty ? nil : try FormValue.choice(form["waits-for"])
    }

    private func predecessor() throws -> ActionID {
        let text = form["after"].trimmingCharacters(in: .whitespaces)
        guard let number = Int(text), let predecessor = deployment.plan.action(number: number) else {
            throw FormProblem.unknownAction(number: String(text.prefix(20)))
        }
        return predecessor.id
    }

    private func lag() throws -> Int {
        guard let lag = try FormValue.number(form["lag"]) else { return 0 }
        guard (-2_000...2_000).contains(lag), lag == lag.rounded() else { throw Refusal.lagOutOfRange }
        return Int(lag)
    }

    /// People paste `www.example.fr`.
    private static func completed(_ address: String) -> String {
        let address = address.trimmingCharacters(in: .whitespaces)
        return address.contains(":") || !address.contains(".") ? address : "https://" + address
    }
}

extension ActionItem.Kind {
    /// The kind as addresses name its list.
    init?(list: String) {
        guard let kind = Self.allCases.first(where: { $0.list == list }) else { return nil }
        self = kind
    }

    var list: String {
        switch self {
        case .contribution: "contributions"
        case .dependency: "dependencies"
        case .step: "steps"
        case .blocker: "blockers"
        case .postponement: "postponements"
        case .link: "links"
        case .comment: "comments"
        case .note: "notes"
        case .raisedRisk: "raised-risks"
        case .dismissedRisk: "dismissed-risks"
        }
    }
}
