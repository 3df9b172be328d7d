import Forecasting
import Planning

/// A forecast as the API and the command line tell it: the figures, what they rest on, or why there are none.
package struct ForecastDocument: Encodable, Sendable {
    struct Days: Encodable, Sendable {
        let even: Day
        let safe: Day

        init(_ days: ForecastDays) {
            even = days.even
            safe = days.safe
        }
    }
    struct Promise: Encodable, Sendable {
        let day: Day
        let chance: Double
    }
    struct ActionLine: Encodable, Sendable {
        let action: ActionID
        let number: Int
        let even: Day
        let safe: Day
        let dueDay: Day?
        let chance: Double?
        let criticality: Double
        let isAtBest: Bool
    }
    struct MilestoneLine: Encodable, Sendable {
        let milestone: MilestoneID
        let day: Day
        let even: Day
        let safe: Day
        let chance: Double
    }
    struct Step: Encodable, Sendable {
        let action: ActionID
        let number: Int
        let first: Day
        let last: Day
        let reason: String
    }
    struct LeftOut: Encodable, Sendable {
        let action: ActionID
        let number: Int
        let reason: String
    }
    struct Awaited: Encodable, Sendable {
        let need: NeedID
        let expectedDay: Day?
        let actions: [ActionID]
    }
    struct RecordLine: Encodable, Sendable {
        let action: ActionID
        let number: Int
        let doneDay: Day
        let estimated: Double
        let spent: Double
    }
    struct Record: Encodable, Sendable {
        let factor: Double?
        let fewest: Int
        let unsaid: Int
        let actions: [RecordLine]
    }
    struct Basis: Encodable, Sendable {
        let open: Int
        let estimated: Int
        let ranged: Int
        let spanned: Int
        let leftOut: [LeftOut]
        let blocked: [ActionID]
        let paused: [ActionID]
        let awaited: [Awaited]
        let unknownParts: Int
        let record: Record
    }

    let deployment: DeploymentID
    /// The state that the figures are of; that of the deployment where there are none.
    let sequence: Int
    let today: Day
    /// In words, with what it leaves out; or why there is no forecast.
    let sentence: String
    let end: Days?
    let promise: Promise?
    let actions: [ActionLine]
    let milestones: [MilestoneLine]
    let chain: [Step]
    let basis: Basis?

    package init(_ outcome: Result<PlanForecast, NoForecast>, of deployment: Deployment, today: Day, language: Language) {
        let texts = ForecastTexts(language: language)
        self.deployment = deployment.id
        switch outcome {
        case .success(let forecast):
            sequence = forecast.sequence
            self.today = forecast.today
            sentence = [texts.sentence(forecast), texts.without(forecast.basis)].compactMap(\.self).joined(separator: " ")
            end = Days(forecast.end)
            promise = forecast.promise.map { Promise(day: $0.day, chance: $0.chance) }
            actions = forecast.actions.compactMap { outlook in
                deployment.plan[outlook.action].map { action in
                    ActionLine(
                        action: action.id, number: action.number, even: outlook.days.even, safe: outlook.days.safe, dueDay: action.dueDay,
                        chance: outlook.chance, criticality: outlook.criticality, isAtBest: outlook.isAtBest)
                }
            }
            milestones = forecast.milestones.compactMap { outlook in
                deployment.route.milestones.first { $0.id == outlook.milestone }.map { milestone in
                    MilestoneLine(
                        milestone: milestone.id, day: milestone.day, even: outlook.days.even, safe: outlook.days.safe,
                        chance: outlook.chance)
                }
            }
            chain = forecast.chain.compactMap { step in
                deployment.plan[step.action].map { action in
                    Step(
                        action: action.id, number: action.number, first: step.first, last: step.last,
                        reason: texts.reason(step.reason, in: deployment))
                }
            }
            basis = Basis(forecast.basis, in: deployment, texts)
        case .failure(let none):
            sequence = deployment.sequence
            self.today = today
            sentence = texts.reason(none, in: deployment)
            end = nil
            promise = nil
            actions = []
            milestones = []
            chain = []
            if case .tooLittleKnown(let known) = none { basis = Basis(known, in: deployment, texts) } else { basis = nil }
        }
    }
}

extension ForecastDocument.Basis {
    fileprivate init(_ basis: ForecastBasis, in deployment: Deployment, _ texts: ForecastTexts) {
        open = basis.open
        estimated = basis.estimated
        ranged = basis.ranged
        spanned = basis.spanned
        leftOut = basis.leftOut.compactMap { left in
            deployment.plan[left.action].map { action in
                .init(action: action.id, number: action.number, reason: texts.reason(left.reason, in: deployment))
            }
        }
        blocked = basis.blocked
        paused = basis.paused
        awaited = basis.awaited.map { .init(need: $0.need, expectedDay: $0.expectedDay, actions: $0.actions) }
        unknownParts = basis.unknownParts
        record = .init(
            factor: basis.record.factor, fewest: TeamRecord.fewest, unsaid: basis.record.unsaid,
            actions: basis.record.entries.compactMap { entry in
                deployment.plan[entry.action].map { action in
                    .init(action: action.id, number: action.number, doneDay: entry.day, estimated: entry.estimated, spent: entry.spent)
                }
            })
    }
}
