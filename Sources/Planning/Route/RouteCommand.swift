/// A field of the route together with a value for it.
public enum RouteValue: Hashable, Codable, Sendable {
    case startingPoint(value: String)
    case destination(value: String)
    case startDay(value: Day?)
    case promisedDay(value: Day?)
    case statement(field: Statement, value: String)
}

public enum RouteCommand: Hashable, Codable, Sendable {
    case edit(to: RouteValue, was: RouteValue?)
    case addMilestone(milestone: Milestone)
    case editMilestone(milestone: Milestone, was: Milestone?)
    case removeMilestone(id: MilestoneID)
}

public indirect enum RouteEvent: Hashable, Codable, Sendable {
    case edited(from: RouteValue, to: RouteValue)
    case milestoneAdded(milestone: Milestone, index: Int)
    case milestoneEdited(from: Milestone, to: Milestone)
    case milestoneRemoved(milestone: Milestone, index: Int)

    var inverse: RouteEvent {
        switch self {
        case .edited(let from, let to): .edited(from: to, to: from)
        case .milestoneAdded(let milestone, let index): .milestoneRemoved(milestone: milestone, index: index)
        case .milestoneEdited(let from, let to): .milestoneEdited(from: to, to: from)
        case .milestoneRemoved(let milestone, let index): .milestoneAdded(milestone: milestone, index: index)
        }
    }
}

extension Route {
    static let milestoneLimit = 100
    /// A page of words: who has more to say links to it.
    static let statementLimit = 4_000

    func decide(_ command: RouteCommand) throws(Refusal) -> [RouteEvent] {
        switch command {
        case .edit(let wished, let was):
            let value = try accepted(wished)
            let current = current(like: value)
            guard value != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.route(current: current, yours: value)) }
            return [.edited(from: current, to: value)]
        case .addMilestone(let wished):
            let milestone = try accepted(wished)
            guard !milestones.contains(where: { $0.id == milestone.id }) else { throw .duplicate(.milestone) }
            guard milestones.count < Self.milestoneLimit else {
                throw .tooMany(.milestone, limit: Self.milestoneLimit)
            }
            return [.milestoneAdded(milestone: milestone, index: milestones.count)]
        case .editMilestone(let wished, let was):
            let milestone = try accepted(wished)
            guard let current = milestones.first(where: { $0.id == milestone.id }) else {
                throw was == nil ? .unknown(.milestone) : .removedMeanwhile(.milestone)
            }
            guard milestone != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.milestone(current: current, yours: milestone)) }
            return [.milestoneEdited(from: current, to: milestone)]
        case .removeMilestone(let id):
            guard let index = milestones.firstIndex(where: { $0.id == id }) else { throw .unknown(.milestone) }
            return [.milestoneRemoved(milestone: milestones[index], index: index)]
        }
    }

    mutating func apply(_ event: RouteEvent) {
        switch event {
        case .edited(_, let value): set(value)
        case .milestoneAdded(let milestone, let index):
            milestones.insert(milestone, at: min(max(index, 0), milestones.count))
        case .milestoneEdited(_, let milestone):
            guard let index = milestones.firstIndex(where: { $0.id == milestone.id }) else { return }
            milestones[index] = milestone
        case .milestoneRemoved(let milestone, _):
            milestones.removeAll { $0.id == milestone.id }
        }
    }

    private mutating func set(_ value: RouteValue) {
        switch value {
        case .startingPoint(let value): startingPoint = value
        case .destination(let value): destination = value
        case .startDay(let value): startDay = value
        case .promisedDay(let value): promisedDay = value
        case .statement(let field, let value): self[field] = value
        }
    }

    /// The present value of the field that `value` is for.
    public func current(like value: RouteValue) -> RouteValue {
        switch value {
        case .startingPoint: .startingPoint(value: startingPoint)
        case .destination: .destination(value: destination)
        case .startDay: .startDay(value: startDay)
        case .promisedDay: .promisedDay(value: promisedDay)
        case .statement(let field, _): .statement(field: field, value: self[field])
        }
    }

    private func accepted(_ value: RouteValue) throws(Refusal) -> RouteValue {
        switch value {
        case .startingPoint(let text): return .startingPoint(value: try TextRules.text(text, .startingPoint))
        case .destination(let text): return .destination(value: try TextRules.text(text, .destination))
        case .statement(let field, let text):
            return .statement(field: field, value: try TextRules.text(text, field.textField, limit: Self.statementLimit))
        case .startDay(let day):
            if let day = try TextRules.day(day), let promisedDay, day > promisedDay {
                throw .daysInWrongOrder(first: day, last: promisedDay)
            }
            return value
        case .promisedDay(let day):
            if let day = try TextRules.day(day), let startDay, day < startDay {
                throw .daysInWrongOrder(first: startDay, last: day)
            }
            return value
        }
    }

    private func accepted(_ milestone: Milestone) throws(Refusal) -> Milestone {
        var milestone = milestone
        milestone.title = try TextRules.title(milestone.title, .milestoneTitle)
        _ = try TextRules.day(milestone.day)
        return milestone
    }
}
