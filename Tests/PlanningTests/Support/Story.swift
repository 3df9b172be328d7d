import Planning
import Testing

/// A deployment as its team lives it, told step by step.
///
/// Each step says what happened at ``now``; a step that is refused is an issue at its line. Speaks for Claire, the
/// lead, unless a step says by whom.
struct Story {
    private(set) var deployment = Deployment(id: "story")
    /// What the journal would hold.
    private(set) var log: [RecordedEvent] = []
    /// 2026-03-02 at noon in Paris, a Monday, until a test says otherwise.
    var now = Moment("2026-03-02")
    private(set) var lastChange: CommandID?
    private var submissions: UInt64 = 0
    private var objects: UInt64 = 0

    init(_ name: String = "Accueil de proximité") {
        tell(.settings(.open(name: name)))
    }

    /// A deployment that nobody has opened yet.
    static var unopened: Story {
        var story = Story()
        story.deployment = Deployment(id: "story")
        story.log = []
        return story
    }

    var plan: Plan { deployment.plan }

    subscript(action: ActionID) -> Action {
        get throws { try #require(deployment.plan[action], "the plan has no action \(action)") }
    }

    // MARK: What happens

    /// A step that must be accepted; the change it makes, for undo.
    @discardableResult
    mutating func tell(
        _ command: Command, by actor: Actor = .lead, sourceLocation: SourceLocation = #_sourceLocation
    ) -> CommandID {
        do {
            return try attempt(command, by: actor)
        } catch {
            Issue.record("refused: \(error)", sourceLocation: sourceLocation)
            return CommandID(submissions)
        }
    }

    /// A step that may be refused.
    @discardableResult
    mutating func attempt(_ command: Command, by actor: Actor = .lead) throws(Refusal) -> CommandID {
        submissions += 1
        let id = CommandID(submissions)
        for event in try deployment.decide(command, by: actor, at: now) {
            let recorded = RecordedEvent(
                sequence: deployment.sequence + 1, at: now, actor: actor.account, command: id, event: event)
            deployment.apply(recorded)
            log.append(recorded)
            lastChange = id
        }
        return id
    }

    /// A step that must be refused for this reason, and then changes nothing.
    func expectRefusal(
        _ refusal: Refusal, of command: Command, by actor: Actor = .lead,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: refusal, sourceLocation: sourceLocation) {
            try deployment.decide(command, by: actor, at: now)
        }
    }

    /// A step that must be accepted and find everything already as wished.
    func expectNothing(
        from command: Command, by actor: Actor = .lead, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: Never.self, sourceLocation: sourceLocation) {
            let events = try deployment.decide(command, by: actor, at: now)
            #expect(events.isEmpty, sourceLocation: sourceLocation)
        }
    }

    /// What a step would come to, without happening.
    func events(of command: Command, by actor: Actor = .lead) throws -> [Event] {
        try deployment.decide(command, by: actor, at: now)
    }

    mutating func undo(
        _ change: CommandID? = nil, by actor: Actor = .lead, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard let change = change ?? lastChange else {
            Issue.record("nothing has changed yet", sourceLocation: sourceLocation)
            return
        }
        tell(.undo(change: change), by: actor, sourceLocation: sourceLocation)
    }

    // MARK: Who and what there is

    mutating func person(_ name: String, email: String = "") -> PersonID {
        let id = PersonID(next())
        tell(.people(.add(person: Person(id: id, name: name, email: email))))
        return id
    }

    mutating func workstream(_ title: String, in parent: WorkstreamID? = nil) -> WorkstreamID {
        let id = WorkstreamID(next())
        tell(.plan(.addWorkstream(id: id, title: title, parent: parent)))
        return id
    }

    /// An action in draft; upcoming as soon as everything that takes is given.
    mutating func action(
        _ title: String, in workstream: WorkstreamID? = nil, responsible: PersonID? = nil, due: Day? = nil,
        doneWhen: String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) -> ActionID {
        let id = ActionID(next())
        tell(
            .plan(
                .addAction(
                    action: NewAction(
                        id: id, title: title, workstream: workstream, responsible: responsible, dueDay: due))),
            sourceLocation: sourceLocation)
        if !doneWhen.isEmpty { tell(.set(id, .doneWhen(doneWhen)), sourceLocation: sourceLocation) }
        if responsible != nil, due != nil, !doneWhen.isEmpty {
            tell(.status(id, .upcoming), sourceLocation: sourceLocation)
        }
        return id
    }

    mutating func milestone(_ title: String, on day: Day) -> MilestoneID {
        let id = MilestoneID(next())
        tell(.route(.addMilestone(milestone: Milestone(id: id, title: title, day: day))))
        return id
    }

    /// An identifier nothing has yet.
    private mutating func next() -> UInt64 {
        objects += 1
        return objects
    }
}
