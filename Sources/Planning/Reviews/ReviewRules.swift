/// What a decision about reviews needs to know besides them.
struct ReviewContext {
    let people: People
    let plan: Plan
    let actor: Actor
    let at: Moment
    let today: Day

    /// Whether the actor may speak for a person: themselves, or anybody for who sees to the whole plan.
    func checkSpeaks(for person: PersonID) throws(Refusal) {
        guard actor.role == .lead || actor.role == .member || actor.person == person else { throw .notAllowed(role: actor.role) }
    }
}

/// Decisions about the rhythm, the points and what each person says. Those of the room are in `RoomRules.swift`.
extension Reviews {
    /// ``ReviewCommand/close(week:)`` and `reopen` look at the whole deployment, which decides them.
    func decide(_ command: ReviewCommand, _ context: ReviewContext) throws(Refusal) -> [ReviewEvent] {
        switch command {
        case .setRhythm(let wished, let was): return try decideRhythm(wished, was: was, context)
        case .setReasons(let wished): return try decideReasons(wished)
        case .prepare(let week, let person, let preparation):
            return try decidePrepare(week, person, preparation, context)
        case .judge(let week, let promise, let isKept, let reason, let word):
            return try decideJudge(week, promise, isKept: isKept, reason: reason, word: word, context)
        case .addPoint(let id, let text, let action): return try decideAddPoint(id, text: text, action: action, context)
        case .editPoint(let id, let text): return try decideEditPoint(id, text: text, context)
        case .removePoint(let id):
            let point = try point(id)
            try checkMayChange(point, context)
            return [.pointRemoved(point: point, index: points.firstIndex(of: point) ?? 0)]
        case .open, .go, .attend, .settlePoint, .addMeasure, .removeMeasure, .promise, .withdrawPromise, .setConfidence, .close,
            .reopen, .addNote:
            return try decideInRoom(command, context)
        }
    }

    // MARK: Rhythm

    private func decideRhythm(
        _ wished: ReviewRhythm?, was: ReviewRhythm?, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        var rhythm = wished
        if let wished {
            guard ReviewRhythm.lengths.contains(wished.lengthMinutes), (0..<1_440).contains(wished.startMinute) else {
                throw .reviewTimeOutOfRange(shortest: ReviewRhythm.lengths.lowerBound, longest: ReviewRhythm.lengths.upperBound)
            }
            rhythm?.place = try TextRules.line(wished.place, .reviewPlace)
            switch wished.facilitation {
            case .fixed(let person): _ = try context.people.takingPart(person)
            case .inTurn(let people):
                for person in people { _ = try context.people.takingPart(person) }
                guard Set(people).count == people.count else { throw .duplicate(.person) }
            }
        }
        guard rhythm != self.rhythm else { return [] }
        if let was, let current = self.rhythm, let rhythm, was != current {
            throw .changedMeanwhile(.rhythm(current: current, yours: rhythm))
        }
        return [.rhythmEdited(from: self.rhythm, to: rhythm)]
    }

    private func decideReasons(_ wished: [NotKeptReason]) throws(Refusal) -> [ReviewEvent] {
        var kept: [NotKeptReason] = []
        for reason in wished {
            var reason = reason
            if case .own(let text) = reason { reason = .own(text: try TextRules.title(text, .notKeptReason)) }
            if !kept.contains(reason) { kept.append(reason) }
        }
        guard !kept.isEmpty else { throw .emptyText(.notKeptReason) }
        guard kept.count <= Self.reasonLimit else { throw .tooMany(.notKeptReason, limit: Self.reasonLimit) }
        return kept == reasons ? [] : [.reasonsEdited(from: reasons, to: kept)]
    }

    // MARK: Before

    private func decidePrepare(
        _ week: Week, _ person: PersonID, _ wished: Preparation, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        let review = try running(week, context)
        _ = try context.people.takingPart(person)
        try context.checkSpeaks(for: person)
        guard wished.proposals.count <= Preparation.proposalLimit else {
            throw .tooMany(.promise, limit: Preparation.proposalLimit)
        }
        var proposals: [Preparation.Proposal] = []
        for proposal in wished.proposals where !proposals.contains(proposal) {
            _ = try target(proposal.action, step: proposal.step, context)
            proposals.append(proposal)
        }
        let preparation = Preparation(
            worry: try TextRules.line(wished.worry, .worry, limit: Preparation.textLimit),
            help: try TextRules.line(wished.help, .helpNeeded, limit: Preparation.textLimit), proposals: proposals, at: context.at)
        let current = review.preparations[person]
        if let current, current.worry == preparation.worry, current.help == preparation.help, current.proposals == proposals { return [] }
        return [
            .edited(
                week: week, from: .preparation(person: person, value: current),
                to: .preparation(person: person, value: preparation))
        ]
    }

    private func decideJudge(
        _ week: Week, _ id: ItemID, isKept: Bool?, reason: NotKeptReason?, word: String, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        guard let promise = self[week]?.promises.first(where: { $0.id == id }) else { throw .unknown(.promise) }
        guard self[week]?.isClosed == true else { throw .reviewNotClosed(week) }
        if let judged = firstClosed(after: week) { throw .reviewClosed(judged.week) }
        try context.checkSpeaks(for: promise.person)
        var changed = promise
        if let isKept {
            guard isKept || reason != nil else { throw .emptyText(.notKeptReason) }
            if let reason, !isKept, !reasons.contains(reason) { throw .unknown(.notKeptReason) }
            changed.outcome = Promise.Outcome(
                isKept: isKept, reason: isKept ? nil : reason, word: try TextRules.line(word, .notKeptWord, limit: Preparation.textLimit),
                author: context.actor.account, at: context.at)
            if let old = promise.outcome, let new = changed.outcome, old.isKept == new.isKept, old.reason == new.reason,
                old.word == new.word
            {
                return []
            }
            // Two people who answer at once would not know of each other.
            if let old = promise.outcome { throw .promiseAnswered(isKept: old.isKept) }
        } else {
            changed.outcome = nil
        }
        guard changed != promise else { return [] }
        return [.itemEdited(week: week, from: .promise(value: promise), to: .promise(value: changed))]
    }

    // MARK: Points

    private func decideAddPoint(
        _ id: ItemID, text: String, action: ActionID?, _ context: ReviewContext
    ) throws(Refusal) -> [ReviewEvent] {
        guard !points.contains(where: { $0.id == id }) else { throw .duplicate(.point) }
        guard points.count < Self.pointLimit else { throw .tooMany(.point, limit: Self.pointLimit) }
        if let action, context.plan[action] == nil { throw .unknown(.action) }
        let text = try TextRules.title(text, .point)
        let point = ReviewPoint(id: id, text: text, action: action, author: context.actor.account, at: context.at)
        return [.pointAdded(point: point, index: points.count)]
    }

    private func decideEditPoint(_ id: ItemID, text: String, _ context: ReviewContext) throws(Refusal) -> [ReviewEvent] {
        let current = try point(id)
        try checkMayChange(current, context)
        var changed = current
        changed.text = try TextRules.title(text, .point)
        return changed == current ? [] : [.pointEdited(from: current, to: changed)]
    }

    func point(_ id: ItemID) throws(Refusal) -> ReviewPoint {
        guard let point = points.first(where: { $0.id == id }) else { throw .unknown(.point) }
        return point
    }

    /// What was settled in a closed review stays.
    private func checkMayChange(_ point: ReviewPoint, _ context: ReviewContext) throws(Refusal) {
        guard context.actor.role != .contributor || point.author == context.actor.account else {
            throw .notAllowed(role: context.actor.role)
        }
        if let week = point.state.settledIn, isSettledForGood(point) { throw .reviewClosed(week) }
    }

    /// Whether the review that settled a point is closed.
    func isSettledForGood(_ point: ReviewPoint) -> Bool { point.state.settledIn.flatMap { self[$0] }?.isClosed == true }

    // MARK: What rules share

    /// The review of a week in which things can still be said: not closed, not before a closed one, not far ahead.
    func running(_ week: Week, _ context: ReviewContext) throws(Refusal) -> Review {
        let review = self[week] ?? Review(week: week)
        guard !review.isClosed else { throw .reviewClosed(week) }
        if let later = firstClosed(after: week) { throw .reviewClosed(later.week) }
        let now = Week(containing: context.today)
        // A review that is held some days late, and what people prepare some days ahead.
        guard now + -4 <= week, week <= now + 2 else { throw .reviewOutOfReach(week) }
        return review
    }

    /// An open action, and its step when one is named, that somebody can promise.
    func target(_ id: ActionID, step: ItemID?, _ context: ReviewContext) throws(Refusal) -> Action {
        guard let action = context.plan[id] else { throw .unknown(.action) }
        guard action.status.isOpen else { throw .notOpen(title: action.title) }
        if let step, !action.steps.contains(where: { $0.id == step }) { throw .unknown(.step) }
        return action
    }
}
