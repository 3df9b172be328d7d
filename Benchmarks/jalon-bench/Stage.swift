import Planning

/// A deployment to measure on: a lead, and as many actions as wanted.
struct Stage {
    static let actor = Actor(account: AccountID(1), role: .lead)

    private(set) var deployment: Deployment
    private var commands: UInt64 = 0

    init(id: DeploymentID, actionCount: Int) throws {
        deployment = Deployment(id: id)
        try carryOut(.settings(.open(name: "Banc d’essai")))
        for number in 1...max(1, actionCount) {
            try carryOut(.plan(.addAction(action: NewAction(id: Self.action(number), title: "Action \(number)"))))
        }
    }

    static func action(_ number: Int) -> ActionID { ActionID(UInt64(number)) }

    /// A command that changes something whenever the round is another one.
    static func edit(_ number: Int, round: Int) -> Command {
        .plan(.edit(action: action(number), to: .description("Version \(round)"), was: nil, reason: nil))
    }

    /// What the journal does for a command, without the disk: decide, then fold each event.
    mutating func carryOut(_ command: Command) throws {
        commands += 1
        let moment = Moment(milliseconds: 1_800_000_000_000 + Int64(commands))
        for event in try deployment.decide(command, by: Self.actor, at: moment) {
            deployment.apply(
                RecordedEvent(
                    sequence: deployment.sequence + 1, at: moment, actor: Self.actor.account, command: CommandID(commands),
                    event: event))
        }
    }
}
