/// Why an action may not be done by its date, with the facts that say so (product rule 7).
///
/// Never a status: found anew from the plan each time somebody looks. Sentences live with the texts.
public enum Risk: Hashable, Sendable {
    /// Still open after its due day.
    case late(workingDays: Int)
    /// Somebody or something keeps it from going on.
    case blocked(cause: String)
    /// Somebody's time, money, a room, an object that it can not go on without has not come.
    case waitsForNeed(need: String)
    /// It waits for an action that is late itself.
    case waitsForLate(number: Int, title: String, workingDays: Int)
    /// A forecast gives it less than an even chance, or what the team asks for, to be done by its date; in hundredths.
    case unlikely(percent: Int)
    /// Due soon, and nobody has begun.
    case dueSoonNotStarted(workingDays: Int)
    /// Until it is due, its responsible is asked for more days than they have; the week is the one with most too many.
    case overbooked(name: String, week: Week, asked: Double, available: Double)
    /// Due soon, and the responsible has not said yes to it as it is.
    case notCommitted(CommitmentState, workingDays: Int)
    /// Its date has moved again and again.
    case postponed(times: Int)
    /// It should be spoken of, and that many reviews have closed since it last was.
    case silent(reviews: Int)
    /// Somebody of the team says so, and why.
    case raised(RaisedRisk)

    /// The kinds of risk, the most pressing first.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case raised, blocked, waitsForNeed, late, waitsForLate, unlikely, dueSoonNotStarted, overbooked, notCommitted, postponed, silent
    }

    public var kind: Kind {
        switch self {
        case .late: .late
        case .blocked: .blocked
        case .waitsForNeed: .waitsForNeed
        case .waitsForLate: .waitsForLate
        case .unlikely: .unlikely
        case .dueSoonNotStarted: .dueSoonNotStarted
        case .overbooked: .overbooked
        case .notCommitted: .notCommitted
        case .postponed: .postponed
        case .silent: .silent
        case .raised: .raised
        }
    }
}

/// From where on a rule speaks: a count, in the unit of its rule.
public struct RiskThreshold: Hashable, Sendable {
    public enum Unit: Sendable {
        /// The action is late, or the one it waits for is, by this many working days at least.
        case workingDaysLate
        /// The action is due within this many working days.
        case workingDaysLeft
        case times
        /// The days asked of somebody, in hundredths of the days they have, are more than this.
        case percentOfDays
        /// A forecast gives less than this many chances in a hundred.
        case percentOfChance
        case reviews
    }

    public let unit: Unit
    /// What holds until a deployment says otherwise.
    public let usual: Int
    /// What a deployment may choose.
    public let range: ClosedRange<Int>
}

/// A risk that somebody of the team sees, whatever the rules say.
public struct RaisedRisk: Hashable, Codable, Sendable {
    public var id: ItemID
    /// What could go wrong, in their words.
    public var word: String
    public var author: AccountID
    public var at: Moment

    public init(id: ItemID, word: String, author: AccountID, at: Moment) {
        self.id = id
        self.word = word
        self.author = author
        self.at = at
    }
}

/// The team's word that a rule is wrong about an action, which holds for the action as it was: another date, another
/// responsible or one more postponement, and the rule speaks again.
public struct DismissedRisk: Hashable, Codable, Sendable {
    public var risk: Risk.Kind
    /// Why it is no risk.
    public var word: String
    public var author: AccountID
    public var at: Moment
    public var dueDay: Day?
    public var responsible: PersonID?
    public var postponements: Int

    public init(
        risk: Risk.Kind, word: String, author: AccountID, at: Moment, dueDay: Day? = nil, responsible: PersonID? = nil,
        postponements: Int = 0
    ) {
        self.risk = risk
        self.word = word
        self.author = author
        self.at = at
        self.dueDay = dueDay
        self.responsible = responsible
        self.postponements = postponements
    }

    /// Whether it still holds for an action.
    func holds(for action: Action) -> Bool {
        action.dueDay == dueDay && action.responsible == responsible && action.postponements.count <= postponements
    }
}
