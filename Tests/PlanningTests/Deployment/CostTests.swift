import Planning
import Testing

@Suite("What an edit costs", .serialized)
struct CostTests {
    /// A plan whose value somebody else holds, as a page does, so that a change can not be made in place.
    private func plan(of count: Int) throws -> Deployment {
        var deployment = Deployment(id: "large")
        var sequence = 0
        func record(_ event: Event) {
            sequence += 1
            let command = CommandID(UInt64(sequence))
            deployment.apply(
                RecordedEvent(sequence: sequence, at: Moment("2026-03-02"), actor: "claire", command: command, event: event))
        }
        record(.settings(.opened(name: "Grand plan")))
        for number in 1...count {
            let new = NewAction(id: ActionID(UInt64(number)), title: "Action \(number)", dueDay: "2026-03-12")
            for event in try deployment.decide(.plan(.addAction(action: new)), by: .lead, at: Moment("2026-03-02")) {
                record(event)
            }
        }
        return deployment
    }

    /// The best time of several rounds of edits, each on a copy that is kept.
    private func editing(_ deployment: Deployment, actions: Int) throws -> Duration {
        var best = Duration.seconds(3_600)
        for round in 0..<7 {
            var current = deployment
            var kept: [Deployment] = []
            kept.reserveCapacity(100)
            let time = try ContinuousClock().measure {
                for turn in 0..<100 {
                    kept.append(current)
                    let id = ActionID(UInt64((turn * 7_919 + round) % actions + 1))
                    let command = Command.set(id, .title("Titre \(round) \(turn)"))
                    for event in try current.decide(command, by: .lead, at: Moment("2026-03-03")) {
                        current.apply(
                            RecordedEvent(
                                sequence: current.sequence + 1, at: Moment("2026-03-03"), actor: "claire",
                                command: CommandID(UInt64(1_000_000 + turn)), event: event))
                    }
                }
            }
            #expect(kept.count == 100 && current.sequence == deployment.sequence + 100)
            best = min(best, time)
        }
        return best
    }

    @Test("does not grow with the plan: nothing is copied that the edit does not touch")
    func ratio() throws {
        let small = try editing(plan(of: 50), actions: 50)
        let large = try editing(plan(of: 5_000), actions: 5_000)
        // A plan copied at each edit would make it a hundred times.
        #expect(large / small < 15, "\(large) for 5,000 actions, \(small) for 50")
    }

    @Test("changes one action and hands out all others as they were")
    func untouched() throws {
        let before = try plan(of: 300)
        var after = before
        let command = Command.set(ActionID(7), .title("Autre titre"))
        let events = try before.decide(command, by: .lead, at: Moment("2026-03-03"))
        #expect(events.count == 1)
        for event in events {
            after.apply(
                RecordedEvent(
                    sequence: before.sequence + 1, at: Moment("2026-03-03"), actor: "claire", command: "edit",
                    event: event))
        }
        #expect(before.plan[ActionID(7)]?.title == "Action 7")
        #expect(after.plan.actions.filter { before.plan[$0.id] != $0 }.map(\.title) == ["Autre titre"])
    }

    @Test("an event of any part is kept in a word, whatever the largest of them says")
    func eventsAreBoxed() {
        #expect(MemoryLayout<Event>.stride <= 2 * MemoryLayout<UnsafeRawPointer>.stride)
    }
}
