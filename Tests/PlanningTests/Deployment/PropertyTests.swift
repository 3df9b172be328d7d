import Foundation
import Planning
import Testing

/// A seed that fails is kept here; a new one is tried at each run.
private let seeds: [UInt64] = Array(1...10) + [852_532_664_228_286_353, .random(in: 1000 ... .max)]

@Suite("Whatever a team wishes")
struct PropertyTests {
    @Test("every rule holds after each step, and undo takes it back", arguments: seeds)
    func rulesAndUndo(seed: UInt64) throws {
        var life = Life(seed: seed)
        for _ in 0..<300 {
            let before = life.deployment
            guard try life.step(), let change = life.deployment.recentChanges.last else { continue }
            let after = life.deployment
            try #require(after.brokenRules() == [], "seed \(seed), after \(change.events)")

            var undone = after
            guard !change.events.contains(where: \.closesOrReopensReview) else {
                // Rule 11: minutes never change, so what wrote them is not undone.
                #expect(throws: Refusal.cannotUndo(.frozen), "seed \(seed)") {
                    try undone.take(.undo(change: change.command), as: "undo", by: change.actor, at: life.now)
                }
                continue
            }
            try undone.take(.undo(change: change.command), as: "undo", by: change.actor, at: life.now)
            try #require(State(undone) == State(before), "seed \(seed), undo of \(change.events)")
            try undone.take(.undo(change: "undo"), as: "redo", by: change.actor, at: life.now)
            try #require(State(undone) == State(after), "seed \(seed), redo of \(change.events)")
        }
        #expect(life.deployment.sequence > 60, "seed \(seed): too few wishes were granted to prove anything")
    }

    @Test("a scenario changes nothing outside of itself until it is applied", arguments: seeds)
    func scenarios(seed: UInt64) throws {
        var life = Life(seed: seed)
        for _ in 0..<300 {
            let before = life.deployment
            let actor = life.wishes.actor()
            let command = life.wishes.scenario(for: before)
            let events = try? before.decide(.scenarios(command), by: actor, at: life.now)
            life.record(events, by: actor)
            if case .apply = command { continue }
            var after = life.deployment
            let isOfScenarios = (events ?? []).allSatisfy { if case .scenarios = $0 { true } else { false } }
            #expect(isOfScenarios, "seed \(seed), \(command)")
            #expect(State(after).withoutScenarios == State(before).withoutScenarios, "seed \(seed), \(command)")
            // Nor does reading it.
            for scenario in after.scenarios.all { _ = ScenarioReading(scenario, of: after, at: life.now) }
            let tried = after.scenarios.all.flatMap(\.changes).map(\.command)
            #expect(tried.filter { !$0.isTriable } == [])
            _ = try life.step()
            after = life.deployment
            for scenario in after.scenarios.all {
                let reading = ScenarioReading(scenario, of: after, at: life.now)
                try #require(Set(reading.deployment.brokenRules()).isSubset(of: after.brokenRules()), "seed \(seed), \(scenario)")
            }
        }
    }

    @Test("the recorded events give the value back, from nothing or from a snapshot", arguments: seeds)
    func replay(seed: UInt64) throws {
        var life = Life(seed: seed)
        var snapshots: [Data] = []
        for _ in 0..<300 {
            _ = try life.step()
            if life.wishes.random.chance(4) { snapshots.append(try JSONEncoder().encode(life.deployment)) }
        }
        var replayed = Deployment(id: life.deployment.id)
        for recorded in life.log {
            let kept = try throughJSON(recorded)
            try #require(kept == recorded, "seed \(seed)")
            replayed.apply(kept)
        }
        #expect(replayed == life.deployment, "seed \(seed)")
        for data in snapshots {
            var resumed = try JSONDecoder().decode(Deployment.self, from: data)
            for recorded in life.log.dropFirst(resumed.sequence) { resumed.apply(recorded) }
            #expect(resumed == life.deployment, "seed \(seed)")
        }
        #expect(try throughJSON(life.deployment) == life.deployment, "seed \(seed)")
    }

    @Test("the same wish comes to the same events, and survives JSON; asking changes nothing", arguments: seeds)
    func deciding(seed: UInt64) throws {
        var life = Life(seed: seed)
        for _ in 0..<300 {
            let before = life.deployment
            let actor = life.wishes.actor()
            let command = life.wishes.command(for: before)
            let sent = try throughJSON(command)
            try #require(sent == command, "seed \(seed)")
            let first = Result { () throws(Refusal) in try before.decide(command, by: actor, at: life.now) }
            let again = Result { () throws(Refusal) in try before.decide(sent, by: actor, at: life.now) }
            try #require(first == again, "seed \(seed), \(command)")
            if case .failure(let refusal) = first {
                #expect(try throughJSON(refusal) == refusal, "seed \(seed)")
            }
            try #require(life.deployment == before, "seed \(seed), \(command)")
            life.record(try? first.get(), by: actor)
        }
    }
}

/// A deployment that lives by random wishes.
private struct Life {
    var wishes: RandomWishes
    private(set) var deployment = Deployment(id: "life")
    private(set) var log: [RecordedEvent] = []
    private(set) var now = Moment("2026-03-02")
    private var submissions: UInt64 = 0

    init(seed: UInt64) {
        wishes = RandomWishes(seed: seed)
        record([.settings(.opened(name: "Accueil"))], by: .lead)
        for command in RandomWishes.beginning {
            record(try? deployment.decide(command, by: .lead, at: now), by: .lead)
        }
    }

    /// One wish; whether it came to something.
    mutating func step() throws -> Bool {
        let actor = wishes.actor()
        let command = wishes.command(for: deployment)
        do {
            let events = try deployment.decide(command, by: actor, at: now)
            record(events, by: actor)
            return !events.isEmpty
        } catch {
            return false
        }
    }

    mutating func record(_ events: [Event]?, by actor: Actor) {
        submissions += 1
        for event in events ?? [] {
            let recorded = RecordedEvent(
                sequence: deployment.sequence + 1, at: now, actor: actor.account, command: CommandID(submissions),
                event: event)
            deployment.apply(recorded)
            log.append(recorded)
        }
        now = Moment(milliseconds: now.milliseconds + Int64(wishes.random.below(7)) * 3_600_000)
    }
}

extension Deployment {
    /// As the lead that an account is: what people keep for themselves, they alone take back.
    fileprivate mutating func take(_ command: Command, as id: CommandID, by account: AccountID, at moment: Moment) throws {
        for event in try decide(command, by: Actor(account: account, role: .lead), at: moment) {
            apply(
                RecordedEvent(
                    sequence: sequence + 1, at: moment, actor: account, command: id, event: event))
        }
    }
}

extension Event {
    fileprivate var closesOrReopensReview: Bool {
        if case .reviews(.edited(_, _, .minutes)) = self { true } else { false }
    }
}
