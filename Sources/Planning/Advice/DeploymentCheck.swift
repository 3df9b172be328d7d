// What the method asks of the deployment itself, not of an action.
extension Deployment {
    func adviceOnRoute(today: Day) -> [Advice] {
        var advice: [Advice] = []
        if route.destination.isEmpty { advice.append(.noDestination) }
        if route.startingPoint.isEmpty { advice.append(.noStartingPoint) }
        if route.promisedDay == nil { advice.append(.noPromisedDay) }
        if route[.users].isEmpty { advice.append(.noUsers) }
        if route[.included].isEmpty || route[.excluded].isEmpty { advice.append(.noPerimeter) }
        if route[.valueProposition].isEmpty { advice.append(.noValueProposition) }
        let check = PerimeterCheck(of: self, today: today)
        switch check.verdict {
        case .doesNotFit: advice.append(.beyondPerimeter(needed: check.needed, available: check.available))
        case .overbooked(let people):
            advice += people.map { .overbooked($0.person.id, name: $0.person.name, needed: $0.needed, available: $0.available) }
        case .noPromisedDay, .promisedDayPast, .nobody, .nothingEstimated, .fits: break
        }
        if plan.actionCount == 0 { advice.append(.noAction) }
        return advice
    }

    /// Nothing is asked of who keeps no register, nor told to who may not see it.
    var adviceOnStakeholders: [Advice] {
        let all = stakeholders.all
        guard !all.isEmpty else { return [] }
        var advice: [Advice] = []
        for stakeholder in all where stakeholder.family == .decisionMakers && !isSeenNext(stakeholder) {
            advice.append(.decisionMakerNotToSee(stakeholder.id, name: stakeholder.name))
        }
        let levers = stakeholders.levers
        for stakeholder in all {
            guard let influence = stakeholder.influence, influence >= .strong, let position = stakeholder.position, position <= .reluctant,
                !levers.contains(where: { $0.isFor(stakeholder) })
            else { continue }
            advice.append(.opponentWithoutLever(stakeholder.id, name: stakeholder.name))
        }
        for family in [Stakeholder.Family.decisionMakers, .affectedAgents] where stakeholders.of(family).isEmpty {
            advice.append(.familyForgotten(family))
        }
        return advice
    }

    /// What has come asks nothing any more.
    func adviceOnNeeds(today: Day) -> [Advice] {
        var advice: [Advice] = []
        for need in needs.toAsk {
            // Who knows nothing of stakeholders can not say that nobody decides.
            if need.isCritical, let lack = need.lack(asksDecider: !stakeholders.isWithheld) {
                advice.append(.criticalNeedOpen(need.id, title: need.title, lacks: lack))
            }
            if need.isLate(on: today), let day = need.neededBy { advice.append(.needLate(need.id, title: need.title, since: day)) }
        }
        return advice
    }

    /// After so many closed reviews, what the deployment changes for its users should be looked at: about a month.
    static let reviewsBeforeImpact = 4

    /// What is watched for its own sake, side effects and context, needs no line.
    func adviceOnResults(today: Day) -> [Advice] {
        var advice: [Advice] = []
        let indicators = results.indicators
        if reviews.closedCount >= Self.reviewsBeforeImpact, !indicators.contains(where: { $0.kind == .impact }) {
            advice.append(.noImpactIndicator)
        }
        for indicator in indicators {
            if let lack = indicator.lackOfLine { advice.append(.indicatorWithoutLine(indicator.id, name: indicator.name, lacks: lack)) }
            // On the day itself there is still time.
            if let day = indicator.nextMeasure, day < today {
                advice.append(.measureLate(indicator.id, name: indicator.name, since: day))
            }
        }
        return advice
    }
}

extension Need {
    fileprivate func lack(asksDecider: Bool) -> NeedLack? {
        switch (neededBy == nil, asksDecider && decider == nil) {
        case (true, true): .both
        case (true, false): .day
        case (false, true): .decider
        case (false, false): nil
        }
    }
}

extension Indicator {
    fileprivate var lackOfLine: IndicatorLack? {
        switch kind {
        case .sideEffect, .context: return nil
        case .impact, .deployment, .quality: break
        }
        switch (baseline, target) {
        case (nil, nil): return .both
        case (nil, _): return .baseline
        case (_, nil): return .target
        default: return nil
        }
    }
}
