/// What a review said and decided, frozen when it closed. It names people and actions as they were called then, so that it
/// reads the same for ever.
public struct Minutes: Hashable, Codable, Sendable {
    public var closedAt: Moment
    public var closedBy: AccountID
    public var facilitator: String?
    public var attendees: [String]
    /// Those of the team who were not there.
    public var absent: [String]
    /// Last review's promises, kept or not.
    public var judged: [PromiseLine]
    /// Actions done since the last review.
    public var done: [ActionLine]
    /// Needs obtained since the last review, each with the action that waited for it.
    public var obtained: [ObtainedLine] = []
    /// Indicators measured since the last review.
    public var measured: [IndicatorLine] = []
    public var risks: [RiskLine]
    public var measures: [MeasureLine]
    /// Promises for the week to come.
    public var promises: [PromiseLine]
    public var points: [String]
    public var confidence: Confidence?
    public var figures: PlanFigures

    public struct ActionLine: Hashable, Codable, Sendable {
        public var number: Int
        public var title: String

        public init(number: Int, title: String) {
            self.number = number
            self.title = title
        }
    }

    /// A need for which an action waited, in the words of its blocker.
    public struct ObtainedLine: Hashable, Codable, Sendable {
        /// The first action that waited for it; nil where none did.
        public var action: ActionLine?
        /// What was missing: the blocker, or the need of the register.
        public var cause: String

        public init(action: ActionLine?, cause: String) {
            self.action = action
            self.cause = cause
        }
    }

    /// What an indicator showed, with its unit in words.
    public struct IndicatorLine: Hashable, Codable, Sendable {
        public var name: String
        public var unit: String
        public var value: DatedNumber

        public init(name: String, unit: String, value: DatedNumber) {
            self.name = name
            self.unit = unit
            self.value = value
        }
    }

    public struct PromiseLine: Hashable, Codable, Sendable {
        public var person: String
        public var action: ActionLine
        public var step: String?
        /// Nil for a promise that is still to be judged.
        public var outcome: Promise.Outcome?

        public init(person: String, action: ActionLine, step: String?, outcome: Promise.Outcome?) {
            self.person = person
            self.action = action
            self.step = step
            self.outcome = outcome
        }
    }

    public struct RiskLine: Hashable, Codable, Sendable {
        public var action: ActionLine
        public var kinds: [Risk.Kind]

        public init(action: ActionLine, kinds: [Risk.Kind]) {
            self.action = action
            self.kinds = kinds
        }
    }

    public struct MeasureLine: Hashable, Codable, Sendable {
        public var action: ActionLine
        public var kind: Measure.Kind
        public var word: String
        public var opened: ActionLine?

        public init(action: ActionLine, kind: Measure.Kind, word: String, opened: ActionLine?) {
            self.action = action
            self.kind = kind
            self.word = word
            self.opened = opened
        }
    }

    public init(
        closedAt: Moment, closedBy: AccountID, facilitator: String?, attendees: [String], absent: [String], judged: [PromiseLine],
        done: [ActionLine], obtained: [ObtainedLine] = [], measured: [IndicatorLine] = [], risks: [RiskLine], measures: [MeasureLine],
        promises: [PromiseLine],
        points: [String], confidence: Confidence?,
        figures: PlanFigures
    ) {
        self.closedAt = closedAt
        self.closedBy = closedBy
        self.facilitator = facilitator
        self.attendees = attendees
        self.absent = absent
        self.judged = judged
        self.done = done
        self.obtained = obtained
        self.measured = measured
        self.risks = risks
        self.measures = measures
        self.promises = promises
        self.points = points
        self.confidence = confidence
        self.figures = figures
    }
}

extension Minutes {
    /// Reads older ones too, which told of no need and no indicator.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            closedAt: try container.decode(Moment.self, forKey: .closedAt),
            closedBy: try container.decode(AccountID.self, forKey: .closedBy),
            facilitator: try container.decodeIfPresent(String.self, forKey: .facilitator),
            attendees: try container.decode([String].self, forKey: .attendees),
            absent: try container.decode([String].self, forKey: .absent),
            judged: try container.decode([PromiseLine].self, forKey: .judged),
            done: try container.decode([ActionLine].self, forKey: .done),
            obtained: try container.decode(.obtained, or: []),
            measured: try container.decode(.measured, or: []),
            risks: try container.decode([RiskLine].self, forKey: .risks),
            measures: try container.decode([MeasureLine].self, forKey: .measures),
            promises: try container.decode([PromiseLine].self, forKey: .promises),
            points: try container.decode([String].self, forKey: .points),
            confidence: try container.decodeIfPresent(Confidence.self, forKey: .confidence),
            figures: try container.decode(PlanFigures.self, forKey: .figures))
    }
}

/// A plan in figures, as it was on a day.
public struct PlanFigures: Hashable, Codable, Sendable {
    /// Actions that are not dropped.
    public var actions: Int
    public var done: Int
    public var late: Int
    public var blocked: Int
    public var atRisk: Int
    /// Open actions past draft to which nobody has said yes as they are.
    public var notCommitted: Int
    public var promisedDay: Day?
    /// The latest due day of what is open.
    public var lastDueDay: Day?

    public init(actions: Int, done: Int, late: Int, blocked: Int, atRisk: Int, notCommitted: Int, promisedDay: Day?, lastDueDay: Day?) {
        self.actions = actions
        self.done = done
        self.late = late
        self.blocked = blocked
        self.atRisk = atRisk
        self.notCommitted = notCommitted
        self.promisedDay = promisedDay
        self.lastDueDay = lastDueDay
    }
}

extension Deployment {
    /// The plan in figures. Visits every action.
    ///
    /// - Parameter chances: By action, how likely a forecast finds it to be done by its date.
    public func figures(today: Day, chances: [ActionID: Double] = [:]) -> PlanFigures {
        var figures = PlanFigures(
            actions: 0, done: 0, late: 0, blocked: 0, atRisk: actionsAtRisk(today: today, chances: chances).count, notCommitted: 0,
            promisedDay: route.promisedDay, lastDueDay: nil)
        for action in plan.actions where action.status != .dropped {
            figures.actions += 1
            if action.status == .done { figures.done += 1 }
            guard action.status.isOpen else { continue }
            if action.isLate(on: today, calendar: settings.calendar) { figures.late += 1 }
            if action.isBlocked { figures.blocked += 1 }
            if action.status != .draft, action.commitmentState != .held { figures.notCommitted += 1 }
            if let due = action.dueDay { figures.lastDueDay = max(figures.lastDueDay ?? due, due) }
        }
        return figures
    }

    /// The minutes of a review if it closed now.
    func minutes(of review: Review, by actor: Actor, at moment: Moment, chances: [ActionID: Double] = [:]) -> Minutes {
        let today = settings.day(at: moment)
        let last = reviews.lastClosed(before: review.week)
        func name(_ person: PersonID) -> String { people[person]?.name ?? "" }
        let team = people.active.map(\.id)
        return Minutes(
            closedAt: moment, closedBy: actor.account, facilitator: review.opening?.facilitator.map(name),
            attendees: review.attendees.map(name), absent: team.filter { !review.attendees.contains($0) }.map(name),
            judged: (last?.promises ?? []).map(line), done: actionsDone(since: last?.minutes, until: today),
            obtained: needsObtained(since: last?.minutes, until: today),
            measured: measured(since: last?.minutes, until: today).map { indicator, value in
                Minutes.IndicatorLine(name: indicator.name, unit: indicator.unit, value: DatedNumber(value.number, on: value.day))
            },
            risks: actionsAtRisk(today: today, chances: chances).map {
                Minutes.RiskLine(action: line($0.action), kinds: $0.risks.map(\.kind))
            },
            measures: review.measures.map {
                Minutes.MeasureLine(action: line($0.action), kind: $0.kind, word: $0.word, opened: $0.opened.map(line))
            },
            promises: review.promises.map(line),
            points: reviews.points.filter { point in
                switch point.state {
                case .taken(review.week), .becameAction(_, review.week): true
                default: false
                }
            }.map(\.text),
            confidence: review.confidence, figures: figures(today: today, chances: chances))
    }

    /// Actions done since the last review and not told in its minutes, or within seven days when there was none.
    public func actionsDone(since last: Minutes?, until today: Day) -> [Minutes.ActionLine] {
        let first = last.map { settings.day(at: $0.closedAt) } ?? today - 7
        let told = Set(last?.done.map(\.number) ?? [])
        return plan.actions.filter { action in
            action.status == .done && !told.contains(action.number) && action.doneDay.map { first <= $0 && $0 <= today } == true
        }.sorted { ($0.doneDay ?? today, $0.number) < ($1.doneDay ?? today, $1.number) }.map(line)
    }

    /// What was missing and came since the last review, not told in its minutes; within seven days when there was none: needs of
    /// the register that are there in full, and blockers that waited for one.
    public func needsObtained(since last: Minutes?, until today: Day) -> [Minutes.ObtainedLine] {
        let first = last.map { settings.day(at: $0.closedAt) } ?? today - 7
        let told = Set(last?.obtained ?? [])
        let fromRegister = needs.all.compactMap { need -> Minutes.ObtainedLine? in
            guard let day = need.obtainedDay, first <= day, day <= today else { return nil }
            return Minutes.ObtainedLine(action: need.waiting.first.map(line), cause: need.title)
        }
        let fromBlockers = plan.orderedActions.flatMap { action in
            action.blockers.compactMap { blocker -> Minutes.ObtainedLine? in
                guard blocker.waitsFor == .need, let day = blocker.liftedDay, first <= day, day <= today else { return nil }
                return Minutes.ObtainedLine(action: line(action), cause: blocker.cause)
            }
        }
        return (fromRegister + fromBlockers).filter { !told.contains($0) }
    }

    private func line(_ action: Action) -> Minutes.ActionLine { .init(number: action.number, title: action.title) }

    private func line(_ id: ActionID) -> Minutes.ActionLine { plan[id].map(line) ?? .init(number: 0, title: "") }

    private func line(_ promise: Promise) -> Minutes.PromiseLine {
        let step = promise.step.flatMap { id in plan[promise.action]?.steps.first { $0.id == id }?.title }
        return Minutes.PromiseLine(
            person: people[promise.person]?.name ?? "", action: line(promise.action), step: step, outcome: promise.outcome)
    }
}
