/// Where an action stands. "Late", "blocked" and "at risk" are never statuses: they are derived.
public enum ActionStatus: String, CaseIterable, Codable, Sendable {
    case draft, upcoming, inProgress, paused, done, dropped

    /// Work remains to be done, or to be discussed.
    public var isOpen: Bool { self != .done && self != .dropped }
}

public enum Priority: String, CaseIterable, Codable, Sendable, Comparable {
    case low, normal, high

    public static func < (left: Priority, right: Priority) -> Bool { left.order < right.order }
    private var order: Int {
        switch self {
        case .low: 0
        case .normal: 1
        case .high: 2
        }
    }
}

/// An effort in days of work, estimated in three points: if all goes well, most likely, if much goes wrong.
public struct ThreePointEffort: Hashable, Codable, Sendable {
    public var optimistic: Double
    public var likely: Double
    public var pessimistic: Double

    public init(optimistic: Double, likely: Double, pessimistic: Double) {
        self.optimistic = optimistic
        self.likely = likely
        self.pessimistic = pessimistic
    }

    /// The mean of the PERT distribution of these three points (Malcolm and others, 1959).
    public var mean: Double { (optimistic + 4 * likely + pessimistic) / 6 }

    /// The variance of the same distribution, in days squared.
    public var variance: Double { (mean - optimistic) * (pessimistic - mean) / 7 }
}

/// The responsible's yes to an action as it was: another date, description or responsible asks for it again.
public struct Commitment: Hashable, Codable, Sendable {
    public var person: PersonID
    public var dueDay: Day
    public var description: String
    public var at: Moment

    public init(person: PersonID, dueDay: Day, description: String, at: Moment) {
        self.person = person
        self.dueDay = dueDay
        self.description = description
        self.at = at
    }
}

/// Whether the responsible's word holds for the action as it is now, or what they said instead.
public enum CommitmentState: String, CaseIterable, Codable, Sendable {
    case none, held, toConfirm
    /// They propose another date, or ask a question: whoever arranges the plan owes them an answer.
    case dateProposed, questionAsked

    /// The responsible has yet to say yes, to propose another date or to ask.
    public var awaitsResponsible: Bool { self == .none || self == .toConfirm }
}

/// A task of the plan.
public struct Action: Hashable, Sendable, Identifiable {
    public let id: ActionID
    /// What people call it by: 1, 2, 3… in the order of creation; never given twice.
    public internal(set) var number: Int
    public internal(set) var title: String
    public internal(set) var workstream: WorkstreamID?
    /// Its place among the actions of its workstream, smallest first. Gaps and fractions are normal.
    public internal(set) var rank: Double
    public internal(set) var status: ActionStatus = .draft
    public internal(set) var description = ""
    /// The criterion by which everybody sees that it is done.
    public internal(set) var doneWhen = ""
    public internal(set) var responsible: PersonID?
    public internal(set) var dueDay: Day?
    /// Work can not start before this day.
    public internal(set) var earliestStart: Day?
    public internal(set) var effort: ThreePointEffort?
    public internal(set) var priority: Priority = .normal
    /// What ``spentDays`` says, in four bytes between others instead of sixteen: hundredths of a day, less than 0 for nothing.
    private var spentHundredths: Int32 = -1
    public internal(set) var tags: [String] = []
    /// The day it was declared done.
    public internal(set) var doneDay: Day?
    @Boxed public internal(set) var commitment: Commitment?
    /// What the responsible said instead of yes, until somebody who arranges the plan has answered.
    @Boxed public internal(set) var answer: CommitmentAnswer?

    public internal(set) var contributions: [Contribution] = []
    public internal(set) var dependencies: [Dependency] = []
    public internal(set) var steps: [Step] = []
    public internal(set) var blockers: [Blocker] = []
    public internal(set) var postponements: [Postponement] = []
    public internal(set) var links: [Link] = []
    public internal(set) var comments: [Comment] = []
    /// What an imported spreadsheet said that has no field of its own, under the heading it had.
    public internal(set) var notes: [Note] = []
    public internal(set) var raisedRisks: [RaisedRisk] = []
    public internal(set) var dismissedRisks: [DismissedRisk] = []

    public init(id: ActionID, number: Int, title: String, workstream: WorkstreamID?, rank: Double) {
        self.id = id
        self.number = number
        self.title = title
        self.workstream = workstream
        self.rank = rank
    }

    /// What the action still needs before it can leave draft (rule 1); empty when it may.
    public var missingToLeaveDraft: [ActionField] {
        var missing: [ActionField] = []
        if responsible == nil { missing.append(.responsible) }
        if dueDay == nil { missing.append(.dueDay) }
        if doneWhen.isEmpty { missing.append(.doneWhen) }
        return missing
    }

    /// Days of work that it took in the end, all people together; nil until somebody says so of what is done.
    ///
    /// Counted as its effort is, from 0 to 10,000, to the hundredth.
    public internal(set) var spentDays: Double? {
        get { spentHundredths < 0 ? nil : Double(spentHundredths) / 100 }
        set { spentHundredths = newValue.flatMap(Self.hundredths) ?? -1 }
    }

    /// - Returns: nil for what no action can take.
    static func hundredths(ofDays days: Double) -> Int32? {
        (0...10_000).contains(days) ? Int32((days * 100).rounded()) : nil
    }

    /// Where the responsible's word stands; an answer that waits comes before what they had committed to.
    public var commitmentState: CommitmentState {
        if let answer { return answer.day == nil ? .questionAsked : .dateProposed }
        guard commitment != nil else { return .none }
        return isCommitted ? .held : .toConfirm
    }

    /// The same where a word is owed or given; nil for what is over, and for drafts that nobody has spoken of.
    public var expectedCommitment: CommitmentState? {
        guard status.isOpen else { return nil }
        let isAsked = status != .draft && responsible != nil && dueDay != nil
        return commitmentState == .none && !isAsked ? nil : commitmentState
    }

    /// Rule 5: a commitment holds for the action as it was.
    public var isCommitted: Bool {
        guard let commitment else { return false }
        return commitment.person == responsible && commitment.dueDay == dueDay && commitment.description == description
    }

    public var isBlocked: Bool { status.isOpen && blockers.contains { $0.liftedDay == nil } }

    /// Rule 6: open and due before today. An action due on a day off is expected by the next working day.
    public func isLate(on today: Day, calendar: WorkingCalendar) -> Bool {
        guard status.isOpen, let dueDay else { return false }
        return calendar.workingDay(onOrAfter: dueDay) < today
    }
}
