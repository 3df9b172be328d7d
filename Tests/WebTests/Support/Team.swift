import Planning
import Testing

@testable import Web

/// A town hall's deployment as its pages find it, told in a few steps: Claire leads it, it is Monday 23 November 2026.
struct Team {
    private(set) var deployment = Deployment(id: "town-hall")
    private(set) var log: [RecordedEvent] = []
    let today: Day = "2026-11-23"
    private var submissions: UInt64 = 0
    private var objects: UInt64 = 0

    init() {
        tell(.settings(.open(name: "Accueil <unique>")))
    }

    /// A step that must be accepted.
    mutating func tell(_ command: Command, sourceLocation: SourceLocation = #_sourceLocation) {
        submissions += 1
        let moment = Moment(milliseconds: (Int64(today.ordinal) * 24 + 11) * 3_600_000)
        do {
            let claire = Actor(account: "claire", role: .lead, person: nil)
            for event in try deployment.decide(command, by: claire, at: moment) {
                let recorded = RecordedEvent(
                    sequence: deployment.sequence + 1, at: moment, actor: "claire", command: CommandID(submissions),
                    event: event)
                deployment.apply(recorded)
                log.append(recorded)
            }
        } catch {
            Issue.record("refused: \(error)", sourceLocation: sourceLocation)
        }
    }

    mutating func person(_ name: String) -> PersonID {
        let id = PersonID(next())
        tell(.people(.add(person: Person(id: id, name: name))))
        return id
    }

    mutating func workstream(_ title: String, in parent: WorkstreamID? = nil) -> WorkstreamID {
        let id = WorkstreamID(next())
        tell(.plan(.addWorkstream(id: id, title: title, parent: parent)))
        return id
    }

    /// An action in draft; with everything that leaving it takes, in the status given.
    mutating func action(
        _ title: String, in workstream: WorkstreamID? = nil, responsible: PersonID? = nil, due: Day? = nil,
        doneWhen: String = "", status: ActionStatus = .draft
    ) -> ActionID {
        let id = ActionID(next())
        tell(
            .plan(
                .addAction(
                    action: NewAction(
                        id: id, title: title, workstream: workstream, responsible: responsible, dueDay: due))))
        if !doneWhen.isEmpty { edit(id, .doneWhen(doneWhen)) }
        if status != .draft { edit(id, .status(status)) }
        return id
    }

    mutating func edit(_ action: ActionID, _ value: ActionValue, reason: String? = nil) {
        tell(.plan(.edit(action: action, to: value, was: nil, reason: reason)))
    }

    mutating func add(_ item: ActionItem, to action: ActionID) {
        tell(.plan(.addItem(action: action, item: item)))
    }

    /// What the pages know, for a reader with this role.
    func seen(by role: Role = .lead, person: PersonID? = nil) -> DeploymentContext {
        DeploymentContext(
            deployment: deployment, role: role, person: person, today: today, accountNames: ["claire": "Claire Martin"])
    }

    /// The events since a sequence number.
    func events(since sequence: Int) -> [RecordedEvent] { log.filter { $0.sequence > sequence } }

    private mutating func next() -> UInt64 {
        objects += 1
        return objects
    }
}

/// What a piece of a page writes.
func written(_ write: (inout HTML) -> Void) -> String {
    var html = HTML()
    write(&html)
    return html.string
}
