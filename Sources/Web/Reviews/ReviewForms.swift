import Foundation
import Planning

/// Turns the forms of a review into commands.
struct ReviewForms {
    let deployment: Deployment
    let week: Week
    let form: Form
    let today: Day
    let newID: () -> UInt64

    func command(_ what: String) throws -> Command {
        switch what {
        case "measure": return try measure()
        case "settle": return try settle()
        case "raise", "take-away-risk", "dismiss", "look-again": return .plan(try risk(what))
        default: return .reviews(try review(what))
        }
    }

    private func review(_ what: String) throws -> ReviewCommand {
        switch what {
        case "open": return .open(week: week)
        case "close": return .close(week: week)
        case "reopen": return .reopen(week: week)
        case "step": return .go(week: week, step: try FormValue.choice(form["value"]))
        case "attend": return .attend(week: week, person: try person(), isHere: form["here"] == "1")
        case "prepare": return try prepare()
        case "judge": return try judge()
        case "remove-measure": return .removeMeasure(week: week, measure: try identifier("measure"))
        case "promise":
            let target = try target(form["target"])
            return .promise(
                week: week,
                promise: Promise(id: ItemID(newID()), person: try person(), action: target.action, step: target.step))
        case "withdraw": return .withdrawPromise(week: week, promise: try identifier("promise"))
        case "confidence":
            let level: Confidence.Level? = form["level"].isEmpty ? nil : try FormValue.choice(form["level"])
            return .setConfidence(week: week, level: level, word: form["word"])
        case "note": return .addNote(week: week, note: ItemID(newID()), text: form["text"])
        case "points": return .addPoint(point: ItemID(newID()), text: form["text"], action: try FormValue.identifier(form["action"]))
        case "remove-point": return .removePoint(point: try identifier("point"))
        case "rhythm": return try rhythm()
        case "reasons": return try reasons()
        default: throw WebError.notFound
        }
    }

    private func identifier<Kind>(_ name: String) throws -> Identifier<Kind> {
        guard let id: Identifier<Kind> = try FormValue.identifier(form[name]) else { throw FormProblem.unknownChoice }
        return id
    }

    private func person() throws -> PersonID {
        guard let person: PersonID = try FormValue.identifier(form["person"]) else { throw Refusal.unknown(.person) }
        return person
    }

    /// `action`, or `action/step`.
    private func target(_ text: String) throws -> Preparation.Proposal {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, let action: ActionID = try FormValue.identifier(first) else { throw FormProblem.unknownChoice }
        return Preparation.Proposal(action: action, step: try FormValue.identifier(parts.count > 1 ? parts[1] : ""))
    }

    private func rhythm() throws -> ReviewCommand {
        guard let weekday = Int(form["weekday"]).flatMap(Weekday.init) else { throw FormProblem.unknownChoice }
        let people: [PersonID] = try form.all("facilitator").compactMap { try FormValue.identifier($0) }
        let parts = form["start"].split(whereSeparator: { ":h ".contains($0) }).compactMap { Int($0) }
        guard let hour = parts.first, (0..<24).contains(hour), parts.count < 2 || (0..<60).contains(parts[1]) else {
            throw FormProblem.notATime(String(form["start"].prefix(40)))
        }
        let rhythm = ReviewRhythm(
            weekday: weekday, startMinute: hour * 60 + (parts.count > 1 ? parts[1] : 0), lengthMinutes: try FormValue.count(form["length"]),
            place: form["place"], facilitation: people.count == 1 ? .fixed(person: people[0]) : .inTurn(people: people))
        return .setRhythm(to: rhythm, was: try form.json("was"))
    }

    private func prepare() throws -> ReviewCommand {
        let person = try person()
        // In the room one adds to what somebody may have said meanwhile.
        let said = form.has("late") ? deployment.reviews[week]?.preparations[person] : nil
        return .prepare(
            week: week, person: person,
            preparation: Preparation(
                worry: form["worry"].isEmpty ? said?.worry ?? "" : form["worry"],
                help: form["help"].isEmpty ? said?.help ?? "" : form["help"],
                proposals: try said?.proposals ?? form.all("proposal").map(target), at: Moment(milliseconds: 0)))
    }

    private func judge() throws -> ReviewCommand {
        guard let made = Week(iso8601: form["of"]) else { throw FormProblem.unknownChoice }
        let reason: NotKeptReason? = try form["reason"].isEmpty ? nil : form.json("reason")
        let isKept: Bool? = form["kept"] == "yes" ? true : form["kept"] == "no" ? false : nil
        return .judge(week: made, promise: try identifier("promise"), isKept: isKept, reason: reason, word: form["word"])
    }

    /// The same commands as in the panel of the action.
    private func risk(_ what: String) throws -> PlanCommand {
        let action: ActionID = try identifier("action")
        let nobody = AccountID(0)
        let never = Moment(milliseconds: 0)
        func raised(_ id: ItemID) -> ActionItem { .raisedRisk(RaisedRisk(id: id, word: form["word"], author: nobody, at: never)) }
        func dismissed() throws -> ActionItem {
            .dismissedRisk(DismissedRisk(risk: try FormValue.choice(form["risk"]), word: form["word"], author: nobody, at: never))
        }
        switch what {
        case "raise": return .addItem(action: action, item: raised(ItemID(newID())))
        case "take-away-risk": return .removeItem(action: action, item: raised(try identifier("risk")).reference)
        case "dismiss": return .addItem(action: action, item: try dismissed())
        default: return .removeItem(action: action, item: try dismissed().reference)
        }
    }

    /// What becomes of a point; an action is opened for it in the same change.
    private func settle() throws -> Command {
        let point: ItemID = try identifier("point")
        func settled(_ state: ReviewPoint.State) -> Command { .reviews(.settlePoint(week: week, point: point, state: state)) }
        switch form["state"] {
        case "taken": return settled(.taken(in: week))
        case "postponed": return settled(.postponed(to: week + 1))
        case "waiting": return settled(.waiting)
        case "action":
            guard let text = deployment.reviews.points.first(where: { $0.id == point })?.text else { throw Refusal.unknown(.point) }
            let id = ActionID(newID())
            return .batch([
                .plan(.addAction(action: NewAction(id: id, title: text))), settled(.becameAction(action: id, in: week)),
            ])
        default: throw FormProblem.unknownChoice
        }
    }

    /// A measure does what it says: the commands that carry it out and the record of it are one change.
    private func measure() throws -> Command {
        let action: ActionID = try identifier("action")
        let kind: Measure.Kind = try FormValue.choice(form["kind"])
        var commands = try asking(kind, for: action) ?? effect(of: kind, on: action).map(Command.plan)
        var opened: ActionID?
        if case .plan(.addAction(let new))? = commands.first { opened = new.id }
        commands.append(
            .reviews(
                .addMeasure(
                    week: week,
                    measure: Measure(
                        id: ItemID(newID()), action: action, kind: kind, word: form["word"], opened: opened, author: AccountID(0),
                        at: Moment(milliseconds: 0)))))
        return .batch(commands)
    }

    /// A need of the register is asked for as on its own page, of who decides it, and the action waits for it; nil when none was chosen.
    private func asking(_ kind: Measure.Kind, for action: ActionID) throws -> [Command]? {
        guard kind == .askForNeed, let id: NeedID = try FormValue.identifier(form["need"]) else { return nil }
        guard let need = deployment.needs[id] else { throw Refusal.unknown(.need) }
        let words = form["word"].trimmingCharacters(in: .whitespacesAndNewlines)
        let request = NeedRequest(need: id, quantity: need.missing, day: today, party: need.decider, words: words)
        let commands = deployment.commands(of: request, said: need.title) { ItemID(newID()) }
        guard !need.waiting.contains(action) else { return commands }
        return commands + [.needs(.edit(need: id, to: .waiting(value: need.waiting + [action]), was: .waiting(value: need.waiting)))]
    }

    private func effect(of kind: Measure.Kind, on action: ActionID) throws -> [PlanCommand] {
        func edit(_ value: ActionValue, reason: String? = nil) -> PlanCommand { .edit(action: action, to: value, was: nil, reason: reason) }
        switch kind {
        case .postpone:
            guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay("") }
            return [edit(.dueDay(day), reason: form["word"])]
        case .reassign: return [edit(.responsible(try person()))]
        case .addHelp:
            return [.addItem(action: action, item: .contribution(Contribution(person: try person(), role: form["word"])))]
        case .unblock:
            guard var blocker = deployment.plan[action]?.blockers.first(where: { $0.liftedDay == nil }) else {
                throw Refusal.unknown(.blocker)
            }
            blocker.liftedDay = today
            return [.editItem(action: action, item: .blocker(blocker), was: nil)]
        case .nameBlocker: return [.addItem(action: action, item: .blocker(Blocker(id: ItemID(newID()), cause: form["word"])))]
        case .askForNeed:
            return [
                .addItem(action: action, item: .blocker(Blocker(id: ItemID(newID()), cause: form["word"], waitsFor: .need)))
            ]
        case .reduce: return [edit(.doneWhen(form["word"]))]
        case .drop: return [edit(.status(.dropped))]
        case .openAction, .split:
            let id = ActionID(newID())
            let new = NewAction(
                id: id, title: form["title"], workstream: deployment.plan[action]?.workstream,
                responsible: try FormValue.identifier(form["person"]), dueDay: try FormValue.day(form["day"]))
            // What rescues an action comes before it; a part of it goes beside it.
            return [.addAction(action: new)]
                + (kind == .openAction ? [.addItem(action: action, item: .dependency(Dependency(predecessor: id)))] : [])
        case .other: return []
        }
    }
}
