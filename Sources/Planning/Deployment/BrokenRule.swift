/// A rule of the domain that a value does not hold. Commands never lead here; undo and tests ask.
public enum BrokenRule: Hashable, Sendable {
    case incomplete(ActionID, [ActionField])
    case unknownPerson(ActionID, PersonID)
    case responsibleHasLeft(ActionID, PersonID)
    case responsibleContributes(ActionID)
    case unknownWorkstream(ActionID)
    case unknownPredecessor(ActionID)
    case dependencyCycle(ActionID)
    case repeatedItem(ActionID, ActionItem.Kind)
    case repeatedNumber(Int)
    case orphanWorkstream(WorkstreamID)
    case workstreamTooDeep(WorkstreamID)
    case doneDayWithoutDone(ActionID)
    case spentDaysWithoutDone(ActionID)
    case answerOutOfPlace(ActionID)
    case routeEndsBeforeItStarts
    case indicator(IndicatorID, ResultsRefusal)
    case unknownMeasurer(IndicatorID)
    case repeatedIndicator(name: String)
    case stakeholderNamesUnknownPerson(StakeholderID, PersonID)
    case needNamesUnknownPerson(NeedID, PersonID)
    case needNamesUnknownAction(NeedID, ActionID)
}

extension Deployment {
    /// Every rule of the domain that does not hold. Visits the whole deployment.
    public func brokenRules() -> [BrokenRule] {
        var broken: [BrokenRule] = []
        if let start = route.startDay, let promised = route.promisedDay, promised < start {
            broken.append(.routeEndsBeforeItStarts)
        }
        for workstream in plan.workstreams {
            if let parent = workstream.parent, plan[parent] == nil { broken.append(.orphanWorkstream(workstream.id)) }
            if plan.path(to: workstream.id).first?.parent != nil { broken.append(.workstreamTooDeep(workstream.id)) }
        }
        var numbers: Set<Int> = []
        for action in plan.actions {
            if !numbers.insert(action.number).inserted { broken.append(.repeatedNumber(action.number)) }
            broken += brokenRules(of: action)
        }
        broken += results.brokenRules(people)
        for stakeholder in stakeholders.all {
            for person in Set(([stakeholder.person] + stakeholder.exchanges.map(\.person)).compactMap(\.self))
            where people[person] == nil {
                broken.append(.stakeholderNamesUnknownPerson(stakeholder.id, person))
            }
        }
        for need in needs.all {
            for id in need.people where people[id] == nil { broken.append(.needNamesUnknownPerson(need.id, id)) }
            for id in need.actions where plan[id] == nil { broken.append(.needNamesUnknownAction(need.id, id)) }
        }
        broken += plan.actionsInCycles().map(BrokenRule.dependencyCycle)
        return broken
    }

    private func brokenRules(of action: Action) -> [BrokenRule] {
        var broken: [BrokenRule] = []
        let missing = action.missingToLeaveDraft
        if action.status != .draft, action.status != .dropped, !missing.isEmpty {
            broken.append(.incomplete(action.id, missing))
        }
        if let responsible = action.responsible {
            if let person = people[responsible] {
                if person.hasLeft, action.status.isOpen { broken.append(.responsibleHasLeft(action.id, responsible)) }
            } else {
                broken.append(.unknownPerson(action.id, responsible))
            }
            if action.contributions.contains(where: { $0.person == responsible }) {
                broken.append(.responsibleContributes(action.id))
            }
        }
        for contribution in action.contributions where people[contribution.person] == nil {
            broken.append(.unknownPerson(action.id, contribution.person))
        }
        if let workstream = action.workstream, plan[workstream] == nil { broken.append(.unknownWorkstream(action.id)) }
        for dependency in action.dependencies where plan[dependency.predecessor] == nil {
            broken.append(.unknownPredecessor(action.id))
        }
        for kind in ActionItem.Kind.allCases {
            let keys = action.items(kind).map(\.key)
            if Set(keys).count != keys.count { broken.append(.repeatedItem(action.id, kind)) }
        }
        if let answer = action.answer, !action.status.isOpen || action.dueDay == nil || answer.person != action.responsible {
            broken.append(.answerOutOfPlace(action.id))
        }
        if action.doneDay != nil, action.status != .done { broken.append(.doneDayWithoutDone(action.id)) }
        if action.spentDays != nil, action.status != .done { broken.append(.spentDaysWithoutDone(action.id)) }
        return broken
    }
}

extension Results {
    fileprivate func brokenRules(_ people: People) -> [BrokenRule] {
        var broken: [BrokenRule] = []
        var names: Set<String> = []
        for indicator in indicators {
            if let rule = indicator.brokenRule { broken.append(.indicator(indicator.id, rule)) }
            if let responsible = indicator.responsible, people[responsible]?.hasLeft != false {
                broken.append(.unknownMeasurer(indicator.id))
            }
            if !names.insert(indicator.name.lowercased()).inserted { broken.append(.repeatedIndicator(name: indicator.name)) }
        }
        return broken
    }
}

extension Plan {
    /// The actions that wait, in the end, for themselves: those left when the others are taken away one by one
    /// (Kahn, 1962).
    func actionsInCycles() -> [ActionID] {
        var waitingFor: [ActionID: Int] = [:]
        var free: [ActionID] = []
        for action in actions {
            let count = action.dependencies.count { self[$0.predecessor] != nil }
            if count == 0 { free.append(action.id) } else { waitingFor[action.id] = count }
        }
        while let id = free.popLast() {
            for successor in successors(of: id) {
                guard let count = waitingFor[successor.id] else { continue }
                waitingFor[successor.id] = count > 1 ? count - 1 : nil
                if count == 1 { free.append(successor.id) }
            }
        }
        return waitingFor.keys.sorted()
    }
}
