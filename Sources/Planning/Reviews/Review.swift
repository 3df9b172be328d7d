/// One week's review, from what people prepare to its frozen minutes.
public struct Review: Hashable, Sendable, Identifiable {
    public let week: Week
    /// When the room was opened; nil while people only prepare.
    public internal(set) var opening: Opening?
    public internal(set) var place = Place(step: .achievements, since: nil)
    public internal(set) var attendees: [PersonID] = []
    public internal(set) var preparations: [PersonID: Preparation] = [:]
    /// What each one promises until the next review.
    public internal(set) var promises: [Promise] = []
    public internal(set) var measures: [Measure] = []
    public internal(set) var confidence: Confidence?
    /// What was said and decided, once the review is closed. Never changes.
    public internal(set) var minutes: Minutes?
    /// Words added since.
    public internal(set) var notes: [ReviewNote] = []

    public var id: Week { week }

    public init(week: Week) { self.week = week }

    public struct Opening: Hashable, Codable, Sendable {
        public var at: Moment
        public var facilitator: PersonID?

        public init(at: Moment, facilitator: PersonID?) {
            self.at = at
            self.facilitator = facilitator
        }
    }

    /// The step that all follow, and since when: what the timer counts from.
    public struct Place: Hashable, Codable, Sendable {
        public var step: ReviewStep
        public var since: Moment?

        public init(step: ReviewStep, since: Moment?) {
            self.step = step
            self.since = since
        }
    }

    public var isClosed: Bool { minutes != nil }
}

extension Review: Codable {
    private enum CodingKeys: CodingKey {
        case week, opening, place, attendees, preparations, promises, measures, confidence, minutes, notes
    }

    /// Stored as a list: a dictionary has no order, and equal reviews have equal bytes.
    private struct Prepared: Codable {
        let person: PersonID
        let preparation: Preparation
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(week: try container.decode(Week.self, forKey: .week))
        opening = try container.decodeIfPresent(Opening.self, forKey: .opening)
        place = try container.decode(.place, or: place)
        attendees = try container.decode(.attendees, or: [])
        for prepared in try container.decode(.preparations, or: [Prepared]()) { preparations[prepared.person] = prepared.preparation }
        promises = try container.decode(.promises, or: [])
        measures = try container.decode(.measures, or: [])
        confidence = try container.decodeIfPresent(Confidence.self, forKey: .confidence)
        minutes = try container.decodeIfPresent(Minutes.self, forKey: .minutes)
        notes = try container.decode(.notes, or: [])
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(week, forKey: .week)
        try container.encodeIfPresent(opening, forKey: .opening)
        try container.encode(place, forKey: .place)
        try container.encode(attendees, forKey: .attendees)
        let prepared = preparations.sorted { $0.key < $1.key }.map { Prepared(person: $0.key, preparation: $0.value) }
        try container.encode(prepared, forKey: .preparations)
        try container.encode(promises, forKey: .promises)
        try container.encode(measures, forKey: .measures)
        try container.encodeIfPresent(confidence, forKey: .confidence)
        try container.encodeIfPresent(minutes, forKey: .minutes)
        try container.encode(notes, forKey: .notes)
    }
}

/// A field of a review together with a value for it.
public enum ReviewValue: Hashable, Codable, Sendable {
    case opening(value: Review.Opening?)
    case place(value: Review.Place)
    case attendees(value: [PersonID])
    case preparation(person: PersonID, value: Preparation?)
    case confidence(value: Confidence?)
    case minutes(value: Minutes?)
}

/// One of the things listed in a review.
public enum ReviewItem: Hashable, Codable, Sendable {
    case promise(value: Promise)
    case measure(value: Measure)
    case note(value: ReviewNote)

    public var id: ItemID {
        switch self {
        case .promise(let promise): promise.id
        case .measure(let measure): measure.id
        case .note(let note): note.id
        }
    }
}

extension Review {
    /// The present value of the field that `value` is for.
    public func current(like value: ReviewValue) -> ReviewValue {
        switch value {
        case .opening: .opening(value: opening)
        case .place: .place(value: place)
        case .attendees: .attendees(value: attendees)
        case .preparation(let person, _): .preparation(person: person, value: preparations[person])
        case .confidence: .confidence(value: confidence)
        case .minutes: .minutes(value: minutes)
        }
    }

    mutating func set(_ value: ReviewValue) {
        switch value {
        case .opening(let value): opening = value
        case .place(let value): place = value
        case .attendees(let value): attendees = value
        case .preparation(let person, let value): preparations[person] = value
        case .confidence(let value): confidence = value
        case .minutes(let value): minutes = value
        }
    }

    /// Whether the item is listed, just so.
    func holds(_ item: ReviewItem) -> Bool {
        switch item {
        case .promise(let promise): promises.contains(promise)
        case .measure(let measure): measures.contains(measure)
        case .note(let note): notes.contains(note)
        }
    }

    /// The position of an item in its list.
    func index(of item: ReviewItem) -> Int? {
        switch item {
        case .promise(let promise): promises.firstIndex { $0.id == promise.id }
        case .measure(let measure): measures.firstIndex { $0.id == measure.id }
        case .note(let note): notes.firstIndex { $0.id == note.id }
        }
    }

    mutating func insert(_ item: ReviewItem, at index: Int) {
        func place<Value>(_ value: Value, in list: inout [Value]) { list.insert(value, at: min(max(index, 0), list.count)) }
        switch item {
        case .promise(let promise): place(promise, in: &promises)
        case .measure(let measure): place(measure, in: &measures)
        case .note(let note): place(note, in: &notes)
        }
    }

    /// Puts an item in the place of the one with its identifier.
    mutating func replace(with item: ReviewItem) {
        guard let index = index(of: item) else { return }
        remove(item)
        insert(item, at: index)
    }

    mutating func remove(_ item: ReviewItem) {
        guard let index = index(of: item) else { return }
        switch item {
        case .promise: promises.remove(at: index)
        case .measure: measures.remove(at: index)
        case .note: notes.remove(at: index)
        }
    }
}
