import Planning

/// The commands of weekly reviews as the API takes them.
enum ReviewCommandReader {
    static func command(_ name: CommandName, _ reader: JSONObjectReader) throws -> ReviewCommand? {
        switch name {
        case .setReviewRhythm:
            guard reader.has("rhythm") else { return .setRhythm(to: try reader.required("rhythm", as: APIRhythm.self).rhythm, was: nil) }
            return .setRhythm(
                to: try reader.optional("rhythm", as: APIRhythm.self)?.rhythm, was: try reader.optional("was", as: APIRhythm.self)?.rhythm)
        case .setReasons: return .setReasons(to: try reader.required("reasons", as: [APIReason].self).map(\.reason))
        case .prepareReview:
            return .prepare(
                week: try reader.required("week"), person: try reader.required("person"),
                preparation: Preparation(
                    worry: try reader.value("worry", else: ""), help: try reader.value("help", else: ""),
                    proposals: try reader.value("proposals", else: [APIProposal]()).map(\.proposal), at: Moment(milliseconds: 0)))
        case .judgePromise:
            return .judge(
                week: try reader.required("week"), promise: try reader.required("promise"), isKept: try reader.optional("isKept"),
                reason: try reader.optional("reason", as: APIReason.self)?.reason, word: try reader.value("word", else: ""))
        case .addPoint:
            return .addPoint(
                point: try reader.required("id"), text: try reader.required("text"), action: try reader.optional("action"))
        case .editPoint: return .editPoint(point: try reader.required("point"), text: try reader.required("text"))
        case .removePoint: return .removePoint(point: try reader.required("point"))
        default: return try inRoom(name, reader)
        }
    }

    private static func inRoom(_ name: CommandName, _ reader: JSONObjectReader) throws -> ReviewCommand? {
        switch name {
        case .openReview: return .open(week: try reader.required("week"))
        case .goToStep: return .go(week: try reader.required("week"), step: try reader.required("step"))
        case .attendReview:
            return .attend(
                week: try reader.required("week"), person: try reader.required("person"), isHere: try reader.value("isHere", else: true))
        case .settlePoint:
            let week: Week = try reader.required("week")
            return .settlePoint(
                week: week, point: try reader.required("point"),
                state: try reader.required("state", as: APIPointState.self).state(in: week))
        case .addMeasure:
            return .addMeasure(
                week: try reader.required("week"),
                measure: Measure(
                    id: try reader.required("id"), action: try reader.required("action"), kind: try reader.required("kind"),
                    word: try reader.value("word", else: ""), opened: try reader.optional("opened"), author: AccountID(0),
                    at: Moment(milliseconds: 0)))
        case .removeMeasure: return .removeMeasure(week: try reader.required("week"), measure: try reader.required("measure"))
        case .promise:
            return .promise(
                week: try reader.required("week"),
                promise: Promise(
                    id: try reader.required("id"), person: try reader.required("person"), action: try reader.required("action"),
                    step: try reader.optional("step")))
        case .withdrawPromise: return .withdrawPromise(week: try reader.required("week"), promise: try reader.required("promise"))
        case .setConfidence:
            return .setConfidence(
                week: try reader.required("week"), level: try reader.optional("level"), word: try reader.value("word", else: ""))
        case .closeReview: return .close(week: try reader.required("week"))
        case .reopenReview: return .reopen(week: try reader.required("week"))
        case .addReviewNote:
            return .addNote(week: try reader.required("week"), note: try reader.required("id"), text: try reader.required("text"))
        default: return nil
        }
    }
}

struct APIRhythm: Decodable {
    let rhythm: ReviewRhythm

    /// One facilitator stays; several take turns.
    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["weekday", "startMinute", "lengthMinutes", "place", "facilitators"])
        let people = try reader.value("facilitators", else: [PersonID]())
        let start: Int = try reader.required("startMinute")
        let length = try reader.value("lengthMinutes", else: 60)
        guard (0..<1_440).contains(start) else { throw reader.invalid("startMinute", "a minute of the day") }
        guard ReviewRhythm.lengths.contains(length) else { throw reader.invalid("lengthMinutes", "a length of a review") }
        rhythm = ReviewRhythm(
            weekday: try reader.required("weekday"), startMinute: start, lengthMinutes: length, place: try reader.value("place", else: ""),
            facilitation: people.count == 1 ? .fixed(person: people[0]) : .inTurn(people: people))
    }
}

/// `{"usual": "blocked"}` or `{"own": "Élections"}`.
struct APIReason: Decodable {
    let reason: NotKeptReason

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["usual", "own"])
        guard reader.has("usual") != reader.has("own") else { throw reader.invalid("usual", "either usual or own") }
        reason = reader.has("usual") ? .usual(try reader.required("usual")) : .own(text: try reader.required("own"))
    }
}

struct APIProposal: Decodable {
    let proposal: Preparation.Proposal

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["action", "step"])
        proposal = Preparation.Proposal(action: try reader.required("action"), step: try reader.optional("step"))
    }
}

struct APIPointState: Decodable {
    enum Name: String, CaseIterable, Decodable { case waiting, postponed, taken, becameAction }

    private let name: Name
    private let next: Week?
    private let action: ActionID?

    /// Each state has the members that it needs, and no other.
    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        name = try reader.required("name")
        try reader.allow(name == .postponed ? ["name", "to"] : name == .becameAction ? ["name", "action"] : ["name"])
        next = name == .postponed ? try reader.required("to") : nil
        action = name == .becameAction ? try reader.required("action") : nil
    }

    func state(in week: Week) -> ReviewPoint.State {
        if let next { return .postponed(to: next) }
        if let action { return .becameAction(action: action, in: week) }
        return name == .taken ? .taken(in: week) : .waiting
    }
}
