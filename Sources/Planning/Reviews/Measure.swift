/// What the team decided about an action at risk. Choosing it does it: the commands that carry it out are in the same batch.
public struct Measure: Hashable, Codable, Sendable, Identifiable {
    public let id: ItemID
    /// The action it is to rescue.
    public var action: ActionID
    public var kind: Kind
    /// What was decided, in words.
    public var word: String
    /// The action that was opened for it.
    public var opened: ActionID?
    public var author: AccountID
    public var at: Moment

    public enum Kind: String, CaseIterable, Codable, Sendable {
        case postpone, reassign, addHelp, unblock, nameBlocker, split, reduce, drop, askForNeed, openAction, other
    }

    public init(id: ItemID, action: ActionID, kind: Kind, word: String, opened: ActionID? = nil, author: AccountID, at: Moment) {
        self.id = id
        self.action = action
        self.kind = kind
        self.word = word
        self.opened = opened
        self.author = author
        self.at = at
    }
}

/// The lead's dated judgement of the whole: sun, overcast, cloud, storm. Always shown with its label.
public struct Confidence: Hashable, Codable, Sendable {
    public enum Level: String, CaseIterable, Codable, Sendable {
        case secured, attainable, supportNeeded, compromised
    }

    public var level: Level
    public var word: String
    public var author: AccountID
    public var at: Moment

    public init(level: Level, word: String, author: AccountID, at: Moment) {
        self.level = level
        self.word = word
        self.author = author
        self.at = at
    }
}

/// Something to speak of, raised at any time of the week; it waits until a review takes it.
public struct ReviewPoint: Hashable, Codable, Sendable, Identifiable {
    public let id: ItemID
    public var text: String
    /// The action it is about, when it is about one.
    public var action: ActionID?
    public var author: AccountID
    public var at: Moment
    public var state: State

    public enum State: Hashable, Codable, Sendable {
        case waiting
        /// Put off: not before this week's review.
        case postponed(to: Week)
        case taken(in: Week)
        case becameAction(action: ActionID, in: Week)

        /// Whether no review has dealt with it yet.
        public var isWaiting: Bool { settledIn == nil }

        /// The review that dealt with it.
        var settledIn: Week? {
            switch self {
            case .waiting, .postponed: nil
            case .taken(let week), .becameAction(_, let week): week
            }
        }
    }

    public init(id: ItemID, text: String, action: ActionID? = nil, author: AccountID, at: Moment, state: State = .waiting) {
        self.id = id
        self.text = text
        self.action = action
        self.author = author
        self.at = at
        self.state = state
    }

    /// Whether it is to be spoken of in a week's review.
    public func waits(in week: Week) -> Bool {
        switch state {
        case .waiting: true
        case .postponed(let first): first <= week
        case .taken, .becameAction: false
        }
    }
}

/// A word added to a closed review. Its minutes stay as they were.
public struct ReviewNote: Hashable, Codable, Sendable, Identifiable {
    public let id: ItemID
    public var text: String
    public var author: AccountID
    public var at: Moment

    public init(id: ItemID, text: String, author: AccountID, at: Moment) {
        self.id = id
        self.text = text
        self.author = author
        self.at = at
    }
}
