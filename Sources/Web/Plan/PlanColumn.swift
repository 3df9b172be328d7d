import Planning

/// What the table can show of an action, in the order it shows it.
enum PlanColumn: String, CaseIterable, Sendable {
    case number, title, workstream, responsible, due, status, priority, tags, commitment, contributors
    case steps, effort, start, done, spent, postponements, comments

    /// What is shown until somebody chooses.
    static let usual: [PlanColumn] = [.number, .title, .responsible, .due, .status, .steps, .effort]

    /// Without these a row says nothing.
    var isFixed: Bool { self == .number || self == .title }

    /// Those that can be shown or not.
    static let choices = allCases.filter { !$0.isFixed }

    /// Reads `due,status`, or the same name once for each column; nil for what is usual.
    static func chosen(_ names: [String]) -> [PlanColumn]? {
        let named = Set(names.flatMap { $0.split(separator: ",") }.compactMap { PlanColumn(rawValue: String($0)) })
        guard !named.isEmpty else { return nil }
        let columns = allCases.filter { $0.isFixed || named.contains($0) }
        return columns == usual ? nil : columns
    }

    /// As an address says them: the title alone where nothing else is shown.
    static func address(_ columns: [PlanColumn]) -> String {
        let chosen = columns.filter { !$0.isFixed }
        return chosen.isEmpty ? PlanColumn.title.rawValue : chosen.map(\.rawValue).joined(separator: ",")
    }

    /// The field that its cell edits.
    var field: ActionField? {
        switch self {
        case .title: .title
        case .workstream: .workstream
        case .responsible: .responsible
        case .due: .dueDay
        case .status: .status
        case .priority: .priority
        case .tags: .tags
        case .start: .earliestStart
        case .number, .commitment, .contributors, .steps, .effort, .done, .spent, .postponements, .comments: nil
        }
    }
}

extension PlanColumn {
    /// Negative when `left` comes first. What is not said comes last in ascending order.
    func order(_ left: Action, _ right: Action, _ context: DeploymentContext) -> Int {
        func compare<Value: Comparable>(_ value: (Action) -> Value?) -> Int {
            switch (value(left), value(right)) {
            case (nil, nil): 0
            case (nil, _): 1
            case (_, nil): -1
            case (let one?, let other?): one < other ? -1 : one > other ? 1 : 0
            }
        }
        let people = context.deployment.people
        func name(_ person: PersonID?) -> String? { person.flatMap { people[$0] }.map { Folded($0.name).text } }
        switch self {
        case .number: return compare(\.number)
        case .title: return compare { Folded($0.title).text }
        case .workstream:
            let plan = context.deployment.plan
            return compare { action in
                action.workstream.map { plan.path(to: $0).map { Folded($0.title).text }.joined(separator: "\u{1}") }
            }
        case .responsible: return compare { name($0.responsible) }
        case .due: return compare(\.dueDay)
        case .status: return compare { ActionStatus.allCases.firstIndex(of: $0.status) }
        // The most urgent first.
        case .priority: return compare { Priority.allCases.reversed().firstIndex(of: $0.priority) }
        case .tags: return compare { $0.tags.first.map { Folded($0).text } }
        case .commitment: return compare { $0.status.isOpen ? CommitmentState.allCases.firstIndex(of: $0.commitmentState) : nil }
        case .contributors: return compare { name($0.contributions.first?.person) }
        case .steps:
            return compare { $0.steps.isEmpty ? nil : Double($0.steps.count(where: \.isDone)) / Double($0.steps.count) }
        case .effort: return compare { $0.effort?.likely }
        case .start: return compare(\.earliestStart)
        case .done: return compare(\.doneDay)
        case .spent: return compare(\.spentDays)
        case .postponements: return compare { $0.postponements.isEmpty ? nil : -$0.postponements.count }
        case .comments: return compare { $0.comments.isEmpty ? nil : -$0.comments.count }
        }
    }
}
