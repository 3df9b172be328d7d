import Foundation
import Planning

/// The usual ways to begin a scenario, each with the question it asks.
enum ScenarioStart: String, CaseIterable {
    /// With one more agent.
    case agent
    /// Without some of the actions.
    case without
    /// If something comes in on another day: a need of the register, or anything else.
    case wait
    /// Promised earlier or later.
    case promise
    /// More or fewer days a week of somebody.
    case days
    /// Nothing yet: the plan is then changed inside the scenario.
    case blank
}

/// What the form of a start says: a name, and the commands to try.
struct StartedScenario {
    let start: ScenarioStart
    let form: Form
    let deployment: Deployment
    let language: Language

    private var texts: ScenarioStartTexts { ScenarioStartTexts(language: language) }
    private var formats: Formats { Formats(language: language) }

    /// The name that was typed or, without one, what the scenario does.
    func name() throws -> String {
        let typed = form["name"].trimmingCharacters(in: .whitespaces)
        guard typed.isEmpty else { return typed }
        switch start {
        case .agent: return texts.withPerson(agentName, daysPerWeek: try daysPerWeek())
        case .without:
            if let id: WorkstreamID = try FormValue.identifier(form["workstream"]), let workstream = deployment.plan[id] {
                return texts.without(formats.quoted(workstream.title))
            }
            return texts.without(try chosen().map { formats.quoted($0.title) })
        case .wait:
            let (day, need) = (try day(), try need())
            let what = need.map { formats.quoted($0.title) } ?? form["what"].trimmingCharacters(in: .whitespaces)
            return texts.ifComes(what, formats.long(day), isSooner: need?.neededBy.map { day < $0 } ?? false)
        case .promise: return texts.promised(formats.long(try day()))
        case .days: return texts.withPerson(try person().name, daysPerWeek: try daysPerWeek())
        case .blank: return ""
        }
    }

    /// What to try; empty for a scenario that begins with nothing.
    func commands(newID: () -> PersonID) throws -> [Command] {
        switch start {
        case .agent: return try withAgent(newID())
        case .without:
            return try leftOut().map { .plan(.edit(action: $0.id, to: .status(.dropped), was: nil, reason: nil)) }
        case .wait: return try waiting()
        case .promise:
            return [.route(.edit(to: .promisedDay(value: try day()), was: .promisedDay(value: deployment.route.promisedDay)))]
        case .days:
            let person = try person()
            var changed = person
            changed.daysPerWeek = try daysPerWeek()
            return [.people(.edit(person: changed, was: person))]
        case .blank: return []
        }
    }

    // MARK: Reading

    private var agentName: String {
        let typed = form["person-name"].trimmingCharacters(in: .whitespaces)
        return typed.isEmpty ? texts.someAgent : typed
    }

    private func daysPerWeek() throws -> Double? { try FormValue.number(form["days"]) }

    private func day() throws -> Day {
        guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay(form["day"]) }
        return day
    }

    private func person() throws -> Person {
        guard let id: PersonID = try FormValue.identifier(form["person"]), let person = deployment.people[id] else {
            throw FormProblem.unknownChoice
        }
        return person
    }

    private func need() throws -> Need? {
        guard let id: NeedID = try FormValue.identifier(form["need"]) else { return nil }
        guard let need = deployment.needs[id] else { throw FormProblem.unknownChoice }
        return need
    }

    static func box(_ action: ActionID) -> String { "action-\(action)" }

    /// The actions whose boxes are ticked, in the order of the plan.
    private func chosen() throws -> [Action] {
        let actions = deployment.plan.orderedActions.filter { $0.status.isOpen && form.has(Self.box($0.id)) }
        guard !actions.isEmpty else { throw FormProblem.nothingChosen }
        return actions
    }

    // MARK: What it comes to

    private func withAgent(_ id: PersonID) throws -> [Command] {
        let actions = try chosen()
        var commands: [Command] = [.people(.add(person: Person(id: id, name: agentName, daysPerWeek: try daysPerWeek())))]
        for action in actions {
            guard form["how"] == "share", action.responsible != nil else {
                commands.append(.plan(.edit(action: action.id, to: .responsible(id), was: nil, reason: nil)))
                continue
            }
            // Two who share the work each do half of it.
            let half = action.effort.map { Self.half($0.likely) }
            let contribution = Contribution(person: id, role: texts.shares, days: half)
            commands.append(.plan(.addItem(action: action.id, item: .contribution(contribution))))
            guard let effort = action.effort else { continue }
            let shared = ThreePointEffort(
                optimistic: Self.half(effort.optimistic), likely: Self.half(effort.likely), pessimistic: Self.half(effort.pessimistic))
            commands.append(.plan(.edit(action: action.id, to: .effort(shared), was: nil, reason: nil)))
        }
        return commands
    }

    private static func half(_ days: Double) -> Double { (days * 50).rounded() / 100 }

    private func leftOut() throws -> [Action] {
        guard let id: WorkstreamID = try FormValue.identifier(form["workstream"]) else { return try chosen() }
        let actions = deployment.plan.orderedActions.filter { action in
            action.status.isOpen
                && (form.has(Self.box(action.id)) || deployment.plan.path(to: action.workstream).contains { $0.id == id })
        }
        guard !actions.isEmpty else { throw FormProblem.nothingChosen }
        return actions
    }

    /// They begin on the day at the earliest, and what was due before is due when its work can be done.
    private func waiting() throws -> [Command] {
        let day = try day()
        if let need = try need() { return try waiting(for: need, until: day) }
        let actions = try chosen()
        let starts = actions.map { Command.plan(.edit(action: $0.id, to: .earliestStart(day), was: nil, reason: nil)) }
        return zip(starts, actions).flatMap { [$0, postponed($1, after: day)].compactMap(\.self) }
    }

    /// The need is there on the day. Those that wait for it in the register do so in the scenario, and those that are ticked too.
    private func waiting(for need: Need, until day: Day) throws -> [Command] {
        let ticked = (try? chosen().map(\.id)) ?? []
        let waiting = need.waiting + ticked.filter { !need.waiting.contains($0) }
        let actions = waiting.compactMap { deployment.plan[$0] }.filter { $0.status.isOpen && !$0.hasBegun }
        guard !actions.isEmpty else { throw FormProblem.nothingChosen }
        var commands = [Command.needs(.edit(need: need.id, to: .neededBy(value: day), was: .neededBy(value: need.neededBy)))]
        if waiting != need.waiting {
            commands.append(.needs(.edit(need: need.id, to: .waiting(value: waiting), was: .waiting(value: need.waiting))))
        }
        return commands + actions.compactMap { postponed($0, after: day) }
    }

    /// Another due date, where the present one is before the end of its work.
    private func postponed(_ action: Action, after day: Day) -> Command? {
        let days = max(Int((action.remainingDays ?? 1).rounded(.up)), 1)
        let end = deployment.settings.calendar.day(after: days, from: day)
        guard let due = action.dueDay, due < end else { return nil }
        return .plan(.edit(action: action.id, to: .dueDay(end), was: nil, reason: (try? name()).map { String($0.prefix(300)) }))
    }
}

extension WorkingCalendar {
    /// The last of so many working days, the first of which is the day given or the next one that is worked.
    fileprivate func day(after count: Int, from first: Day) -> Day {
        var day = workingDay(onOrAfter: first)
        for _ in 0..<min(count - 1, 2_000) { day = workingDay(onOrAfter: day + 1) }
        return day
    }
}
