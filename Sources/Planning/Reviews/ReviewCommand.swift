/// A wish about the weekly reviews.
public enum ReviewCommand: Hashable, Codable, Sendable {
    // Once for the deployment
    case setRhythm(to: ReviewRhythm?, was: ReviewRhythm?)
    case setReasons(to: [NotKeptReason])

    // Before
    /// What a person says in advance; author and moment are the rules' to write.
    case prepare(week: Week, person: PersonID, preparation: Preparation)
    /// Whether a promise made in an earlier review was kept; nil takes the answer back.
    case judge(week: Week, promise: ItemID, isKept: Bool?, reason: NotKeptReason?, word: String)
    case addPoint(point: ItemID, text: String, action: ActionID?)
    case editPoint(point: ItemID, text: String)
    case removePoint(point: ItemID)

    // In the room
    case open(week: Week)
    case go(week: Week, step: ReviewStep)
    case attend(week: Week, person: PersonID, isHere: Bool)
    case settlePoint(week: Week, point: ItemID, state: ReviewPoint.State)
    case addMeasure(week: Week, measure: Measure)
    case removeMeasure(week: Week, measure: ItemID)
    case promise(week: Week, promise: Promise)
    case withdrawPromise(week: Week, promise: ItemID)
    case setConfidence(week: Week, level: Confidence.Level?, word: String)

    // After
    /// With how likely a forecast finds each action to be done by its date, where there is one: the minutes then tell the risks that the
    /// team has seen.
    case close(week: Week, chances: [ActionID: Double] = [:])
    /// Within the hour, by a lead.
    case reopen(week: Week)
    case addNote(week: Week, note: ItemID, text: String)
}

public indirect enum ReviewEvent: Hashable, Codable, Sendable {
    case rhythmEdited(from: ReviewRhythm?, to: ReviewRhythm?)
    case reasonsEdited(from: [NotKeptReason], to: [NotKeptReason])
    case edited(week: Week, from: ReviewValue, to: ReviewValue)
    case itemAdded(week: Week, item: ReviewItem, index: Int)
    case itemEdited(week: Week, from: ReviewItem, to: ReviewItem)
    case itemRemoved(week: Week, item: ReviewItem, index: Int)
    case pointAdded(point: ReviewPoint, index: Int)
    case pointEdited(from: ReviewPoint, to: ReviewPoint)
    case pointRemoved(point: ReviewPoint, index: Int)

    var inverse: ReviewEvent {
        switch self {
        case .rhythmEdited(let from, let to): .rhythmEdited(from: to, to: from)
        case .reasonsEdited(let from, let to): .reasonsEdited(from: to, to: from)
        case .edited(let week, let from, let to): .edited(week: week, from: to, to: from)
        case .itemAdded(let week, let item, let index): .itemRemoved(week: week, item: item, index: index)
        case .itemEdited(let week, let from, let to): .itemEdited(week: week, from: to, to: from)
        case .itemRemoved(let week, let item, let index): .itemAdded(week: week, item: item, index: index)
        case .pointAdded(let point, let index): .pointRemoved(point: point, index: index)
        case .pointEdited(let from, let to): .pointEdited(from: to, to: from)
        case .pointRemoved(let point, let index): .pointAdded(point: point, index: index)
        }
    }

    /// The review it is about, when it is about one.
    public var week: Week? {
        switch self {
        case .edited(let week, _, _), .itemAdded(let week, _, _), .itemEdited(let week, _, _), .itemRemoved(let week, _, _): week
        case .rhythmEdited, .reasonsEdited, .pointAdded, .pointEdited, .pointRemoved: nil
        }
    }
}
