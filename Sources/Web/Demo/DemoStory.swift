import Foundation
import Planning

/// Tells the demonstration as the commands that a team would have given.
struct DemoStory {
    struct Chapter {
        var command: Command
        var isByMember = false
        /// When it was; nil for one of the last days, see ``moment(of:among:before:)``.
        var at: Moment?
    }

    let today: Day
    private var nextID: UInt64 = 1
    let persons: [Person]

    init(today: Day) {
        self.today = today
        persons = DemoPlan.people.enumerated().map { index, person in
            let availability = DemoPlan.availability[person.name]
            return Person(
                id: PersonID(UInt64(index + 1)), name: person.name, organisation: person.organisation,
                daysPerWeek: availability?.daysPerWeek,
                absences: availability?.absence.map {
                    [Absence(first: today + $0.first, last: today + $0.last, label: $0.label)]
                } ?? [])
        }
    }

    private var calendar: WorkingCalendar { WorkingCalendar() }

    /// When a chapter is told: spread over the office hours of the eight working days before today.
    static func moment(of index: Int, among count: Int, before today: Day) -> Moment {
        let calendar = WorkingCalendar()
        var days: [Day] = []
        var day = today
        while days.count < 8 {
            day = day + -1
            if calendar.isWorking(day) { days.insert(day, at: 0) }
        }
        let place = Double(index) / Double(max(count, 1)) * Double(days.count)
        return moment(on: days[Int(place)], minute: 9 * 60 + Int((place - place.rounded(.down)) * 8 * 60))
    }

    /// A minute of a day, by the clock of the town hall.
    static func moment(on day: Day, minute: Int) -> Moment {
        let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        let noon = Moment(milliseconds: Int64(day.ordinal) * 86_400_000 + 43_200_000)
        return Moment(milliseconds: noon.milliseconds + Int64(minute * 60 - 43_200 - zone.secondsFromGMT(for: noon.date)) * 1_000)
    }

    mutating func newID<Kind>() -> Identifier<Kind> {
        nextID += 1
        return Identifier(nextID)
    }

    /// A working day so many calendar days from today.
    func day(_ offset: Int) -> Day { calendar.workingDay(onOrAfter: today + offset) }

    func person(_ name: String) -> PersonID? { persons.first { $0.name == name }?.id }

    /// The whole story in the order of time: how it began, the weeks since, and the last days.
    mutating func chapters() -> [Chapter] {
        var beginning = [
            Chapter(command: .settings(.open(name: DemoPlan.name))),
            Chapter(command: .batch(route())),
            Chapter(command: .batch(persons.map { .people(.add(person: $0)) })),
        ]
        let (workstreams, ids) = workstreams()
        beginning.append(Chapter(command: .batch(workstreams)))
        var actions: [String: ActionID] = [:]
        beginning.append(Chapter(command: .batch(self.actions(in: ids, &actions))))
        var lastDays = followUps(actions) + convincing(actions)
        // Five working days ago: what came after is what the next review will speak of.
        let measured = results() + needs(actions)
        let considered = scenarios(actions)
        let count = lastDays.count + considered.count + measured.count + 4
        let place = count * 3 / 8
        let held = Self.moment(of: place, among: count, before: today).day(in: .gmt)
        beginning.append(rhythm(on: held.weekday))
        for index in beginning.indices { beginning[index].at = Self.moment(on: today + -63, minute: 9 * 60 + 10 * index) }
        let earlier = earlierWeeks(before: held, actions)
        lastDays.insert(contentsOf: review(on: held, actions, answering: earlier.answers), at: min(place, lastDays.count))
        return beginning + earlier.chapters + lastDays + considered + measured + preparation(of: Week(containing: today))
    }

    private mutating func route() -> [Command] {
        var commands: [Command] = [
            .route(.edit(to: .startingPoint(value: DemoPlan.startingPoint), was: nil)),
            .route(.edit(to: .destination(value: DemoPlan.destination), was: nil)),
            .route(.edit(to: .startDay(value: day(-66)), was: nil)),
            .route(.edit(to: .promisedDay(value: day(94)), was: nil)),
        ]
        for (statement, text) in DemoPlan.statements {
            commands.append(.route(.edit(to: .statement(field: statement, value: text), was: nil)))
        }
        for milestone in DemoPlan.milestones {
            commands.append(
                .route(
                    .addMilestone(
                        milestone: Milestone(
                            id: newID(), title: milestone.title, day: day(milestone.day), isReached: milestone.isReached))))
        }
        return commands
    }

    private mutating func workstreams() -> ([Command], [String: WorkstreamID]) {
        var ids: [String: WorkstreamID] = [:]
        var commands: [Command] = []
        for workstream in DemoPlan.workstreams {
            let id: WorkstreamID = newID()
            ids[workstream.title] = id
            commands.append(
                .plan(.addWorkstream(id: id, title: workstream.title, parent: workstream.parent.flatMap { ids[$0] })))
        }
        return (commands, ids)
    }

    private mutating func actions(
        in workstreams: [String: WorkstreamID], _ ids: inout [String: ActionID]
    ) -> [Command] {
        var commands: [Command] = []
        for action in DemoPlan.actions {
            let id: ActionID = newID()
            ids[action.title] = id
            // A date that was moved since starts as it was first.
            let due = action.due.map { day($0 - (action.postponed?.days ?? 0)) }
            commands.append(
                .plan(
                    .addAction(
                        action: NewAction(
                            id: id, title: action.title, workstream: workstreams[action.workstream],
                            responsible: action.responsible.flatMap(person), dueDay: due))))
            commands += details(of: action, id)
        }
        for action in DemoPlan.actions {
            guard let id = ids[action.title] else { continue }
            for title in action.after {
                guard let predecessor = ids[title] else { continue }
                commands.append(.plan(.addItem(action: id, item: .dependency(Dependency(predecessor: predecessor)))))
            }
        }
        return commands
    }

    private mutating func details(of action: DemoPlan.DemoAction, _ id: ActionID) -> [Command] {
        func edit(_ value: ActionValue) -> Command { .plan(.edit(action: id, to: value, was: nil, reason: nil)) }
        var commands: [Command] = []
        if !action.doneWhen.isEmpty { commands.append(edit(.doneWhen(action.doneWhen))) }
        if let start = action.start { commands.append(edit(.earliestStart(day(start)))) }
        if !action.description.isEmpty { commands.append(edit(.description(action.description))) }
        if let effort = action.effort {
            commands.append(
                edit(.effort(ThreePointEffort(optimistic: effort.0, likely: effort.1, pessimistic: effort.2))))
        }
        if !action.tags.isEmpty { commands.append(edit(.tags(action.tags))) }
        if action.priority != .normal { commands.append(edit(.priority(action.priority))) }
        for step in action.steps {
            commands.append(
                .plan(.addItem(action: id, item: .step(Step(id: newID(), title: step.0, isDone: step.1)))))
        }
        for contribution in action.contributions {
            guard let person = person(contribution.person) else { continue }
            commands.append(
                .plan(
                    .addItem(
                        action: id,
                        item: .contribution(
                            Contribution(person: person, role: contribution.role, days: contribution.days)))))
        }
        if action.status != .draft { commands.append(edit(.status(.upcoming))) }
        return commands
    }

    /// What happened to the plan since it was drawn up.
    private mutating func followUps(_ ids: [String: ActionID]) -> [Chapter] {
        var chapters: [Chapter] = []
        for action in DemoPlan.actions {
            guard let id = ids[action.title], !Self.isEarly(action) else { continue }
            let isYanis = action.responsible == "Yanis Benali"
            func add(_ command: PlanCommand) { chapters.append(Chapter(command: .plan(command), isByMember: isYanis)) }
            if action.isCommitted, action.postponed == nil { chapters.append(Chapter(command: .plan(.commit(action: id)))) }
            if let postponed = action.postponed, let due = action.due {
                if !Self.isMovedEarly(action) { add(.edit(action: id, to: .dueDay(day(due)), was: nil, reason: postponed.reason)) }
                if action.isCommitted { chapters.append(Chapter(command: .plan(.commit(action: id)))) }
            }
            if action.status != .draft, action.status != .upcoming {
                add(.edit(action: id, to: .status(action.status), was: nil, reason: nil))
                if let spent = action.spent { add(.edit(action: id, to: .spentDays(spent), was: nil, reason: nil)) }
            }
            if let blocker = action.blocker {
                add(
                    .addItem(
                        action: id,
                        item: .blocker(
                            Blocker(
                                id: newID(), cause: blocker.cause, liftedWhen: blocker.liftedWhen,
                                whoCanLift: blocker.whoCanLift))))
            }
            if let proposed = action.proposes, let due = action.due {
                add(.answerCommitment(action: id, day: day(due + proposed.days), text: proposed.reason))
            }
            if let question = action.asks { add(.answerCommitment(action: id, day: nil, text: question)) }
            if let comment = action.comment {
                add(
                    .addItem(
                        action: id,
                        item: .comment(
                            Comment(id: newID(), author: AccountID(0), text: comment, at: Moment(milliseconds: 0)))))
            }
        }
        return chapters
    }
}
