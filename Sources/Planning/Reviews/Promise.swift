/// What a person says will be done by the next review: an action, or one of its steps.
public struct Promise: Hashable, Codable, Sendable, Identifiable {
    public let id: ItemID
    public var person: PersonID
    public var action: ActionID
    public var step: ItemID?
    public var outcome: Outcome?

    public init(id: ItemID, person: PersonID, action: ActionID, step: ItemID? = nil, outcome: Outcome? = nil) {
        self.id = id
        self.person = person
        self.action = action
        self.step = step
        self.outcome = outcome
    }

    /// Kept or not, as it was told in the review that followed.
    public struct Outcome: Hashable, Codable, Sendable {
        public var isKept: Bool
        /// Why not; asked for when it was not kept.
        public var reason: NotKeptReason?
        public var word: String
        public var author: AccountID
        public var at: Moment

        public init(isKept: Bool, reason: NotKeptReason? = nil, word: String = "", author: AccountID, at: Moment) {
            self.isKept = isKept
            self.reason = reason
            self.word = word
            self.author = author
            self.at = at
        }
    }
}

/// Why a promise was not kept, chosen from the team's short list so that the weeks can be counted together.
///
/// The "reasons for variance" of the Last Planner System (Ballard, "The Last Planner System of Production Control", 2000).
public enum NotKeptReason: Hashable, Codable, Sendable {
    case usual(Usual)
    case own(text: String)

    /// The reasons a team begins with.
    public enum Usual: String, CaseIterable, Codable, Sendable {
        case otherPriority, underestimated, waitedForSomebody, blocked, absent, unclear
    }

    public static let beginning: [NotKeptReason] = Usual.allCases.map(NotKeptReason.usual)
}

/// What a person says before the review, in two minutes.
public struct Preparation: Hashable, Codable, Sendable {
    /// What could fail.
    public var worry: String
    public var help: String
    /// What they propose for next week.
    public var proposals: [Proposal]
    public var at: Moment

    public init(worry: String = "", help: String = "", proposals: [Proposal] = [], at: Moment) {
        self.worry = worry
        self.help = help
        self.proposals = proposals
        self.at = at
    }

    /// An action, or one of its steps, that a person would promise.
    public struct Proposal: Hashable, Codable, Sendable {
        public var action: ActionID
        public var step: ItemID?

        public init(action: ActionID, step: ItemID? = nil) {
            self.action = action
            self.step = step
        }
    }

    public static let textLimit = 300
    public static let proposalLimit = 30
}
