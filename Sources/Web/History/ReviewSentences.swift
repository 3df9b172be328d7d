import Planning

/// What happened to the weekly reviews.
extension HistorySentences {
    private var texts: ReviewTexts { ReviewTexts(language: language) }

    func reviews(_ event: ReviewEvent) -> String {
        switch event {
        case .rhythmEdited(_, let rhythm):
            pick(
                "a réglé le rythme des revues\u{00A0}: \(texts.rhythm(rhythm))", "set the rhythm of reviews: \(texts.rhythm(rhythm))")
        case .reasonsEdited(_, let reasons):
            pick(
                "a modifié les motifs d’une promesse non tenue\u{00A0}: \(formats.list(reasons.map(texts.reason)))",
                "changed the reasons for a promise not kept: \(formats.list(reasons.map(texts.reason)))")
        case .edited(let week, let from, let to): edited(from, to, in: texts.review(week))
        case .itemAdded(let week, let item, _): added(item, to: texts.review(week))
        case .itemEdited(let week, let from, let to): edited(from, to, in: texts.review(week))
        case .itemRemoved(let week, let item, _): removed(item, from: texts.review(week))
        case .pointAdded(let point, _):
            pick(
                "a inscrit un point pour la revue\u{00A0}: \(values.text(point.text))",
                "raised a point for the review: \(values.text(point.text))")
        case .pointEdited(let from, let to): edited(from, to)
        case .pointRemoved(let point, _):
            pick("a retiré le point \(values.text(point.text))", "removed the point \(values.text(point.text))")
        }
    }

    private func edited(_ from: ReviewValue, _ to: ReviewValue, in review: String) -> String {
        switch to {
        case .opening(let opening):
            return opening != nil
                ? pick(
                    "a ouvert \(review)", "opened \(review)")
                : pick("est revenu avant l’ouverture de \(review)", "went back before the opening of \(review)")
        case .place(let place):
            let step = formats.quoted(texts.step(place.step))
            return pick("a mené \(review) à l’étape \(step)", "took \(review) to the step \(step)")
        case .attendees(let now):
            guard case .attendees(let before) = from else { return "" }
            let came = now.filter { !before.contains($0) }.map(names.person)
            let left = before.filter { !now.contains($0) }.map(names.person)
            let who = formats.list(came.isEmpty ? left : came)
            return came.isEmpty
                ? pick("a noté l’absence de \(who) à \(review)", "noted that \(who) is not in \(review)")
                : pick("a noté la présence de \(who) à \(review)", "noted that \(who) is in \(review)")
        case .preparation(let person, _):
            let who = names.person(person)
            return pick("a préparé \(review) pour \(who)", "prepared \(review) for \(who)")
        case .confidence(let confidence):
            guard let confidence else { return pick("a retiré la météo de \(review)", "removed the confidence of \(review)") }
            let said = texts.confidence(confidence.level)
            let word = confidence.word.isEmpty ? "" : ", " + formats.quoted(confidence.word)
            return pick("a donné la météo de \(review)\u{00A0}: \(said)\(word)", "gave the confidence of \(review): \(said)\(word)")
        case .minutes(let minutes):
            return minutes != nil ? pick("a clos \(review)", "closed \(review)") : pick("a rouvert \(review)", "reopened \(review)")
        }
    }

    private func target(_ promise: Promise) -> String { names.action(promise.action) }

    private func added(_ item: ReviewItem, to review: String) -> String {
        switch item {
        case .promise(let promise):
            let (who, what) = (names.person(promise.person), target(promise))
            return pick("a noté dans \(review) la promesse de \(who)\u{00A0}: \(what)", "noted in \(review) the promise of \(who): \(what)")
        case .measure(let measure):
            let (what, on) = (texts.measure(measure.kind), names.action(measure.action))
            let word = measure.word.isEmpty ? "" : ", " + formats.quoted(measure.word)
            return pick("a décidé dans \(review), pour \(on)\u{00A0}: \(what)\(word)", "decided in \(review), for \(on): \(what)\(word)")
        case .note(let note):
            return pick(
                "a ajouté une note à \(review)\u{00A0}: \(values.text(note.text))", "added a note to \(review): \(values.text(note.text))")
        }
    }

    private func edited(_ from: ReviewItem, _ to: ReviewItem, in review: String) -> String {
        guard case .promise(let promise) = to else { return pick("a modifié \(review)", "changed \(review)") }
        let (who, what) = (names.person(promise.person), target(promise))
        guard let outcome = promise.outcome else {
            return pick(
                "a effacé la réponse à la promesse de \(who)\u{00A0}: \(what)", "cleared the answer to the promise of \(who): \(what)")
        }
        guard !outcome.isKept else {
            return pick("a noté tenue la promesse de \(who)\u{00A0}: \(what)", "noted the promise of \(who) as kept: \(what)")
        }
        let why = outcome.reason.map { " (\(texts.reason($0)))" } ?? ""
        return pick(
            "a noté non tenue la promesse de \(who)\u{00A0}: \(what)\(why)", "noted the promise of \(who) as not kept: \(what)\(why)")
    }

    private func removed(_ item: ReviewItem, from review: String) -> String {
        switch item {
        case .promise(let promise):
            let (who, what) = (names.person(promise.person), target(promise))
            return pick(
                "a retiré de \(review) la promesse de \(who)\u{00A0}: \(what)", "took the promise of \(who) out of \(review): \(what)")
        case .measure(let measure):
            let on = names.action(measure.action)
            return pick("a retiré de \(review) une mesure pour \(on)", "took a measure for \(on) out of \(review)")
        case .note: return pick("a retiré une note de \(review)", "took a note out of \(review)")
        }
    }

    private func edited(_ from: ReviewPoint, _ to: ReviewPoint) -> String {
        let point = values.text(to.text)
        guard from.state != to.state else { return pick("a reformulé un point\u{00A0}: \(point)", "reworded a point: \(point)") }
        switch to.state {
        case .waiting: return pick("a remis le point \(point) en attente", "put the point \(point) back among those that wait")
        case .postponed(let week):
            return pick("a reporté le point \(point) à \(texts.review(week))", "put the point \(point) off to \(texts.review(week))")
        case .taken(let week):
            return pick("a traité le point \(point) dans \(texts.review(week))", "dealt with the point \(point) in \(texts.review(week))")
        case .becameAction(let action, _):
            return pick(
                "a tiré du point \(point) l’action \(names.action(action))",
                "turned the point \(point) into the action \(names.action(action))")
        }
    }
}
