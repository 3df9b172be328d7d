/// Decisions about what happens in the room, and after it.
extension Reviews {
    func decideInRoom(_ command: ReviewCommand, _ context: ReviewContext) throws(Refusal) -> [ReviewEvent] {
        switch command {
        case .open(let week): return try decideOpen(week, context)
        case .go(let week, let step):
            let review = try opened(week, context)
            guard review.place.step != step || review.place.since == nil else { return [] }
            return edited(review, to: .place(value: Review.Place(step: step, since: context.at)))
        case .attend(let week, let person, let isHere): return try decideAttend(week, person, isHere: isHere, context)
        case .settlePoint(let week, let point, let state): return try decideSettle(point, week, state, context)
        case .addMeasure(let week, let measure): return try decideAddMeasure(measure, week, context)
        case .removeMeasure(let week, let id):
            let review = try opened(week, context)
            guard let measure = review.measures.first(where: { $0.id == id }) else { throw .unknown(.measure) }
            return removed(.measure(value: measure), from: review)
        case .promise(let week, let promise): return try decidePromise(promise, week, context)
        case .withdrawPromise(let week, let id):
            let review = try opened(week, context)
            guard let promise = review.promises.first(where: { $0.id == id }) else { throw .unknown(.promise) }
            try context.checkSpeaks(for: promise.person)
            return removed(.promise(value: promise), from: review)
        case .setConfidence(let week, let level, let word): return try decideConfidence(week, level, word, context)
        case .addNote(let week, let id, let text): return try decideNote(week, id, text, context)
        case .reopen(let week): return try decideReopen(week, context)
        case .close(let week, _):
            // The deployment adds the minutes.
            _ = try opened(week, context)
            return []
        case .setRhythm, .setReasons, .prepare, .judge, .addPoint, .editPoint, .removePoint: return []
        }
    }

    private func removed(_ item: ReviewItem, from review: Review) -> [ReviewEvent] {
        [.itemRemoved(week: review.week, item: item, index: review.index(of: item) ?? 0)]
    }

    private func edited(_ review: Review, to value: ReviewValue) -> [ReviewEvent] {
        let current = review.current(like: value)
        return current == value ? [] : [.edited(week: review.week, from: current, to: value)]
    }

    /// The review whose room is open.
    func opened(_ week: Week, _ context: ReviewContext) throws(Refusal) -> Review {
        let review = try running(week, context)
        guard review.opening != nil else { throw .reviewNotOpened(week) }
        return review
    }

    private func decideOpen(_ week: Week, _ context: ReviewContext) throws(Refusal) -> [ReviewEvent] {
        let review = try running(week, context)
        guard review.opening == nil else { return [] }
        guard week <= Week(containing: context.today) else { throw .reviewOutOfReach(week) }
        let facilitator = rhythm?.facilitator(in: week, people: context.people)
        return edited(review, to: .opening(value: Review.Opening(at: context.at, facilitator: facilitator)))
            + edited(review, to: .place(value: Review.Place(step: .achievements, since: context.at)))
    }

    private func decideAttend(
        _ week: Week, _ person: PersonID, isHere: Bool, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        let review = try opened(week, context)
        _ = try context.people.takingPart(person)
        try context.checkSpeaks(for: person)
        guard review.attendees.contains(person) != isHere else { return [] }
        let others = review.attendees.filter { $0 != person }
        return edited(review, to: .attendees(value: isHere ? others + [person] : others))
    }

    private func decideSettle(
        _ id: ItemID, _ week: Week, _ state: ReviewPoint.State, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        _ = try opened(week, context)
        let current = try point(id)
        if let settled = current.state.settledIn, settled != week { throw .reviewClosed(settled) }
        switch state {
        case .waiting: break
        case .postponed(let next): guard next > week, next <= week + 8 else { throw .reviewOutOfReach(next) }
        case .taken(let settled): guard settled == week else { throw .reviewOutOfReach(settled) }
        case .becameAction(let action, let settled):
            guard settled == week else { throw .reviewOutOfReach(settled) }
            guard context.plan[action] != nil else { throw .unknown(.action) }
        }
        var changed = current
        changed.state = state
        return changed == current ? [] : [.pointEdited(from: current, to: changed)]
    }

    private func decideAddMeasure(
        _ wished: Measure, _ week: Week, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        let review = try opened(week, context)
        guard !review.measures.contains(where: { $0.id == wished.id }) else { throw .duplicate(.measure) }
        guard review.measures.count < Self.itemLimit else { throw .tooMany(.measure, limit: Self.itemLimit) }
        guard context.plan[wished.action] != nil else { throw .unknown(.action) }
        if let opened = wished.opened {
            guard context.plan[opened] != nil, opened != wished.action else { throw .unknown(.action) }
        }
        let measure = Measure(
            id: wished.id, action: wished.action, kind: wished.kind, word: try TextRules.line(wished.word, .measureWord),
            opened: wished.opened, author: context.actor.account, at: context.at)
        return [.itemAdded(week: week, item: .measure(value: measure), index: review.measures.count)]
    }

    private func decidePromise(
        _ wished: Promise, _ week: Week, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        let review = try opened(week, context)
        guard !review.promises.contains(where: { $0.id == wished.id }) else { throw .duplicate(.promise) }
        guard review.promises.count < Self.itemLimit else { throw .tooMany(.promise, limit: Self.itemLimit) }
        _ = try context.people.takingPart(wished.person)
        try context.checkSpeaks(for: wished.person)
        _ = try target(wished.action, step: wished.step, context)
        guard !review.promises.contains(where: { $0.action == wished.action && $0.step == wished.step }) else {
            throw .duplicate(.promise)
        }
        let promise = Promise(id: wished.id, person: wished.person, action: wished.action, step: wished.step)
        return [.itemAdded(week: week, item: .promise(value: promise), index: review.promises.count)]
    }

    private func decideConfidence(
        _ week: Week, _ level: Confidence.Level?, _ word: String, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        let review = try opened(week, context)
        let word = try TextRules.line(word, .confidenceWord)
        if let current = review.confidence, current.level == level, current.word == word { return [] }
        let confidence = level.map { Confidence(level: $0, word: word, author: context.actor.account, at: context.at) }
        return edited(review, to: .confidence(value: confidence))
    }

    private func decideNote(
        _ week: Week, _ id: ItemID, _ text: String, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        guard let review = self[week], review.isClosed else { throw .reviewNotClosed(week) }
        guard !review.notes.contains(where: { $0.id == id }) else { throw .duplicate(.reviewNote) }
        guard review.notes.count < Self.itemLimit else { throw .tooMany(.reviewNote, limit: Self.itemLimit) }
        let text = try TextRules.text(text, .reviewNote)
        guard !text.isEmpty else { throw .emptyText(.reviewNote) }
        let note = ReviewNote(id: id, text: text, author: context.actor.account, at: context.at)
        return [.itemAdded(week: week, item: .note(value: note), index: review.notes.count)]
    }

    private func decideReopen(_ week: Week, _ context: ReviewContext) throws(Refusal) -> [ReviewEvent] {
        guard let review = self[week], let minutes = review.minutes else { throw .reviewNotClosed(week) }
        if let later = firstClosed(after: week) { throw .reviewClosed(later.week) }
        let hour: Int64 = 3_600_000
        guard context.at.milliseconds - minutes.closedAt.milliseconds <= hour else { throw .reviewClosed(week) }
        return edited(review, to: .minutes(value: nil))
    }
}
