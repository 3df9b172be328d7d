import Documents
import Planning

/// A column of values pasted on a cell: one for each of the rows below it.
struct FillForm {
    let deployment: Deployment
    let form: Form

    /// Everything as one change, so that one undo takes it back.
    ///
    /// - Throws: `FormProblem.refusedTogether` with every row whose value is not understood or against a rule: then nothing changes.
    func command(by actor: Actor, at moment: Moment) throws -> Command {
        guard let field = ActionField(path: form["field"]) else { throw FormProblem.unknownChoice }
        let rows = form["actions"].split(separator: " ").map { ActionID(rawValue: String($0)) }
        guard !rows.isEmpty else { throw FormProblem.nothingChosen }
        // Only blank cells: they empty what they are pasted on.
        let sheet = try? PastedTable.read(Array(form["values"].utf8)).sheets.first
        var commands: [Command] = []
        var obstacles: [BulkForm.Obstacle] = []
        for (index, id) in rows.enumerated() {
            guard let action = id.flatMap({ deployment.plan[$0] }) else {
                obstacles.append(.init(title: "", cause: .refusal(.removedMeanwhile(.action))))
                continue
            }
            var text = ""
            if case .text(let value) = sheet?.row(index + 1)?[1] { text = value.trimmingCharacters(in: .whitespacesAndNewlines) }
            if case .error(let error) = sheet?.row(index + 1)?[1] { text = error }
            do {
                let value = try value(text, of: field)
                guard value != action.value(of: field) else { continue }
                let command = Command.plan(.edit(action: action.id, to: value, was: nil, reason: nil))
                _ = try deployment.decide(command, by: actor, at: moment)
                commands.append(command)
            } catch let refusal as Refusal {
                obstacles.append(.init(number: action.number, title: action.title, cause: .refusal(refusal)))
            } catch let problem as FormProblem {
                obstacles.append(.init(number: action.number, title: action.title, cause: .problem(problem)))
            }
        }
        guard obstacles.isEmpty else { throw FormProblem.refusedTogether(obstacles) }
        return .batch(commands)
    }

    /// The value that a cell's text names, as people write it in a spreadsheet.
    private func value(_ text: String, of field: ActionField) throws -> ActionValue {
        guard !text.isEmpty else { return try FormValue.action(field, "") }
        switch field {
        case .status:
            guard let status = CellWords.status(text) else { throw FormProblem.unknownWord(text.cut) }
            return .status(status)
        case .priority:
            guard let priority = CellWords.priority(text) else { throw FormProblem.unknownWord(text.cut) }
            return .priority(priority)
        case .responsible:
            guard let person = CellWords.person(text, among: deployment.people) else { throw FormProblem.unknownPerson(text.cut) }
            return .responsible(person.id)
        case .workstream:
            let same = deployment.plan.workstreams.filter { Folding.folded($0.title) == Folding.folded(text) }
            guard same.count == 1, let workstream = same.first else { throw FormProblem.unknownWord(text.cut) }
            return .workstream(workstream.id)
        case .dueDay, .earliestStart, .doneDay:
            guard let day = DateText.read(text)?.day else { throw FormProblem.notADay(text.cut) }
            return try FormValue.action(field, day.iso8601)
        case .effort:
            guard let days = CellWords.days(text) else { throw FormProblem.notANumber(text.cut) }
            return .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days))
        case .spentDays:
            guard let days = CellWords.days(text) else { throw FormProblem.notANumber(text.cut) }
            return .spentDays(days)
        default:
            return try FormValue.action(field, text)
        }
    }
}

extension String {
    /// As much of it as a sentence quotes.
    fileprivate var cut: String { String(prefix(40)) }
}
