import Forecasting
import Planning

/// Which of the dates proposed are to be written, as the form says.
struct ProposalForm {
    /// That of the plan as it is now; nil when there is none any more.
    let proposal: DateProposal?
    let form: Form
    let language: Language
    let deployment: Deployment

    /// The actions that are ticked.
    var picked: Set<ActionID> { Set(form.all("move").compactMap(ActionID.init(rawValue:))) }

    /// The name of the field that says what a move was when it was shown.
    static func field(of action: ActionID) -> String { "dates-\(action)" }

    /// A move as the form carries it, so that one that has become another is noticed.
    static func dates(of move: DateProposal.Move) -> String {
        [move.from, move.to, move.start?.from, move.start?.to].map { $0?.iso8601 ?? "" }.joined(separator: "/")
    }

    /// The dates that are ticked as one change, each with what it replaces and its reason.
    ///
    /// - Throws: `FormProblem.proposalChanged` when one of them is no longer what would be proposed.
    func command() throws(FormProblem) -> Command {
        let picked = picked
        guard !picked.isEmpty else { throw .nothingChosen }
        if let written = alreadyWritten { return written }
        let moves = proposal?.moves.filter { picked.contains($0.action) } ?? []
        guard moves.count == picked.count, moves.allSatisfy({ form[Self.field(of: $0.action)] == Self.dates(of: $0) }) else {
            throw .proposalChanged
        }
        let texts = ProposalTexts(language: language)
        return .batch(moves.flatMap { $0.commands(reason: texts.reason($0.reasons, in: deployment)) })
    }

    /// What was sent twice, by an impatient hand, has been done: the same wish again, which changes nothing.
    private var alreadyWritten: Command? {
        var commands: [Command] = []
        for id in picked {
            let days = form[Self.field(of: id)].split(separator: "/", omittingEmptySubsequences: false).map { Day(iso8601: String($0)) }
            guard days.count == 4, let due = days[1], let action = deployment.plan[id], action.dueDay == due,
                days[3] == nil || days[3] == action.earliestStart
            else { return nil }
            commands.append(.plan(.edit(action: id, to: .dueDay(due), was: nil, reason: nil)))
        }
        return .batch(commands)
    }
}
