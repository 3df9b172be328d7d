import Planning

/// An action of one of the reader's deployments, with what there is to know around it.
struct MyAction: Sendable {
    let context: DeploymentContext
    let action: Action

    var path: String { "/deployments/\(context.deployment.id)/plan/\(action.number)" }
    /// Begins identifiers: numbers alone are those of several deployments.
    var id: String { "\(context.deployment.id)-\(action.number)" }
}

/// What waits for a reader's answer and what they have to do, in all their deployments.
struct ForMe: Sendable {
    /// What somebody waits for.
    enum Waiting: Sendable {
        /// A yes to give, or to give again.
        case commitment(MyAction)
        /// For a lead: a date proposed, or a question of somebody responsible.
        case answer(MyAction)
        /// A comment that names the reader and asks.
        case question(MyAction, Comment)
        /// An indicator that the reader measures, due since a day.
        case measure(DeploymentContext, Indicator, since: Day)
    }

    /// When an action of the reader's is due.
    enum Due: Int, CaseIterable, Comparable, Sendable {
        case late, thisWeek, nextWeek, later, undated

        static func < (left: Due, right: Due) -> Bool { left.rawValue < right.rawValue }
    }

    private(set) var waiting: [Waiting] = []
    private(set) var mine: [(due: Due, actions: [MyAction])] = []
    private(set) var contributions: [(action: MyAction, part: Contribution)] = []
    /// What the reader was responsible for and has done lately, the latest first.
    private(set) var done: [MyAction] = []

    /// A question older than this has been answered otherwise, or never will be.
    private static let questionDays = 30
    /// What was done before is history.
    private static let doneDays = 7

    /// - Parameter contexts: The reader's deployments. Visits every action of each.
    init(_ contexts: [DeploymentContext]) {
        var byDue: [Due: [MyAction]] = [:]
        var commitments: [MyAction] = []
        var answers: [MyAction] = []
        var questions: [(action: MyAction, comment: Comment)] = []
        var measures: [(context: DeploymentContext, indicator: Indicator, since: Day)] = []
        for context in contexts where context.canEdit {
            for indicator in context.person.map(context.deployment.results.measured) ?? [] {
                if let day = indicator.nextMeasure, indicator.isMeasureDue(on: context.today) {
                    measures.append((context, indicator, day))
                }
            }
            for action in context.deployment.plan.actions {
                let entry = MyAction(context: context, action: action)
                if action.status.isOpen, context.role == .lead, action.answer != nil, action.responsible != context.person {
                    answers.append(entry)
                }
                guard let person = context.person else { continue }
                if let question = Self.question(to: person, in: action, context) { questions.append((entry, question)) }
                if action.responsible == person, let day = action.doneDay, context.today - day <= Self.doneDays { done.append(entry) }
                guard action.status.isOpen else { continue }
                if action.responsible == person {
                    byDue[Self.due(action, context), default: []].append(entry)
                    if action.expectedCommitment?.awaitsResponsible == true { commitments.append(entry) }
                } else if let part = action.contributions.first(where: { $0.person == person }) {
                    contributions.append((entry, part))
                }
            }
        }
        waiting = questions.sorted { $0.comment.at < $1.comment.at }.map { .question($0.action, $0.comment) }
        waiting += answers.sorted(by: Self.isSooner).map(Waiting.answer)
        waiting += commitments.sorted(by: Self.isSooner).map(Waiting.commitment)
        waiting += measures.sorted { $0.since < $1.since }.map { .measure($0.context, $0.indicator, since: $0.since) }
        mine = byDue.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted(by: Self.isSooner)) }
        contributions.sort { Self.isSooner($0.action, $1.action) }
        done.sort { ($1.action.doneDay ?? $1.context.today, $0.id) < ($0.action.doneDay ?? $0.context.today, $1.id) }
    }

    private static func isSooner(_ left: MyAction, _ right: MyAction) -> Bool {
        (left.action.dueDay?.ordinal ?? .max, left.context.deployment.id.rawValue, left.action.number)
            < (right.action.dueDay?.ordinal ?? .max, right.context.deployment.id.rawValue, right.action.number)
    }

    private static func due(_ action: Action, _ context: DeploymentContext) -> Due {
        guard let day = action.dueDay else { return .undated }
        if action.isLate(on: context.today, calendar: context.deployment.settings.calendar) { return .late }
        let nextMonday = context.today + (8 - context.today.weekday.rawValue)
        return day < nextMonday ? .thisWeek : day < nextMonday + 7 ? .nextWeek : .later
    }

    /// The latest comment that names somebody and asks, while they have written nothing after it.
    private static func question(to person: PersonID, in action: Action, _ context: DeploymentContext) -> Comment? {
        guard let index = action.comments.lastIndex(where: { $0.mentions.contains(person) && $0.text.contains("?") }) else { return nil }
        let comment = action.comments[index]
        let isAnswered = action.comments[index...].contains { $0.author == context.reader }
        let age = context.today - context.deployment.settings.day(at: comment.at)
        return isAnswered || age > questionDays ? nil : comment
    }
}
