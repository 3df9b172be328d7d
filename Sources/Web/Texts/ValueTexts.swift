import Planning

/// The values of a plan in words: what a field holds, what an item says.
package struct ValueTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }
    private var domain: DomainTexts { DomainTexts(language: language) }

    /// What a field of an action holds.
    package func value(_ value: ActionValue, in deployment: Deployment?) -> String {
        switch value {
        case .title(let text), .description(let text), .doneWhen(let text): self.text(text)
        case .workstream(let id): workstream(id, in: deployment)
        case .rank(let rank): formats.number(rank)
        case .status(let status): domain.status(status)
        case .responsible(let id): person(id, in: deployment)
        case .dueDay(let day), .earliestStart(let day), .doneDay(let day): self.day(day)
        case .effort(let effort): self.effort(effort)
        case .spentDays(let days): days.map(formats.days) ?? pick("non dit", "not said")
        case .priority(let priority): domain.priority(priority)
        case .tags(let tags): tags.isEmpty ? pick("aucune", "none") : formats.list(tags)
        case .commitment(let commitment): self.commitment(commitment, in: deployment)
        case .answer(let answer): self.answer(answer, in: deployment)
        }
    }

    package func value(_ value: RouteValue) -> String {
        switch value {
        case .startingPoint(let text), .destination(let text), .statement(_, let text): self.text(text)
        case .startDay(let day), .promisedDay(let day): self.day(day)
        }
    }

    package func value(_ value: SettingsValue) -> String {
        switch value {
        case .name(let name): text(name)
        case .timeZone(let zone): zone
        case .holidayRegion(let region): domain.region(region)
        case .workingWeekdays(let days): formats.list(days.map(formats.weekday))
        case .closures(let closures):
            closures.isEmpty ? pick("aucune", "none") : formats.list(closures.map(closure))
        case .riskThreshold(let rule, let value): RiskTexts(language: language).threshold(rule, value)
        }
    }

    /// What an item says, without the action it is in.
    package func item(_ item: ActionItem, in deployment: Deployment?) -> String {
        switch item {
        case .contribution(let contribution):
            details(
                person(contribution.person, in: deployment),
                [contribution.role, contribution.days.map(formats.days) ?? ""])
        case .dependency(let dependency):
            details(action(dependency.predecessor, in: deployment), [lag(dependency.lagDays)])
        case .step(let step):
            details(
                formats.quoted(step.title),
                [step.isDone ? pick("faite", "done") : pick("à faire", "to do"), step.day.map(formats.long) ?? ""])
        case .blocker(let blocker):
            details(
                formats.quoted(blocker.cause),
                [
                    blocker.waitsFor.map { pick("attend\u{00A0}: \(domain.awaited($0))", "waits for: \(domain.awaited($0))") } ?? "",
                    blocker.liftedWhen.isEmpty
                        ? "" : pick("levé quand\u{00A0}: \(blocker.liftedWhen)", "lifted when: \(blocker.liftedWhen)"),
                    blocker.whoCanLift.isEmpty
                        ? "" : pick("par\u{00A0}: \(blocker.whoCanLift)", "by: \(blocker.whoCanLift)"),
                    blocker.liftedDay.map { pick("levé le \(formats.long($0))", "lifted on \(formats.long($0))") } ?? "",
                ])
        case .postponement(let postponement):
            details(
                pick(
                    "du \(formats.long(postponement.from)) au \(formats.long(postponement.to))",
                    "from \(formats.long(postponement.from)) to \(formats.long(postponement.to))"),
                [postponement.reason])
        case .link(let link):
            link.title.isEmpty ? link.address : details(formats.quoted(link.title), [link.address])
        case .comment(let comment): text(comment.text)
        case .raisedRisk(let risk): text(risk.word)
        case .dismissedRisk(let risk):
            details(RiskTexts(language: language).name(risk.risk), [risk.word])
        case .note(let note): pick("\(note.label)\u{00A0}: \(text(note.text))", "\(note.label): \(text(note.text))")
        }
    }

    package func person(_ person: Person) -> String {
        details(
            person.name,
            [person.email, person.organisation, person.hasLeft ? pick("a quitté le déploiement", "has left") : ""]
                + (person.daysPerWeek == nil && person.absences.isEmpty ? [] : [availability(person)]))
    }

    /// `2,5 jours par semaine, absences : 3 août 2026`.
    package func availability(_ person: Person) -> String {
        let week = daysPerWeek(person.daysPerWeek)
        guard !person.absences.isEmpty else { return week }
        let absences = formats.list(person.absences.map(absence))
        return pick("\(week), absences\u{00A0}: \(absences)", "\(week), absences: \(absences)")
    }

    package func daysPerWeek(_ days: Double?) -> String {
        guard let days else { return pick("tous les jours ouvrés", "every working day") }
        return pick("\(formats.days(days)) par semaine", "\(formats.days(days)) a week")
    }

    package func absence(_ absence: Absence) -> String {
        closure(Closure(first: absence.first, last: absence.last, label: absence.label))
    }

    package func view(_ view: SavedView) -> String {
        details(
            formats.quoted(view.name),
            [view.isShared ? pick("partagée", "shared") : pick("pour soi", "personal"), view.query.isEmpty ? "" : view.query])
    }

    package func milestone(_ milestone: Milestone) -> String {
        details(
            formats.quoted(milestone.title),
            [formats.long(milestone.day), milestone.isReached ? pick("atteint", "reached") : ""])
    }

    package func workstream(_ workstream: Workstream, in deployment: Deployment?) -> String {
        guard let parent = workstream.parent else { return formats.quoted(workstream.title) }
        let place = self.workstream(parent, in: deployment)
        return details(formats.quoted(workstream.title), [pick("dans \(place)", "in \(place)")])
    }

    package func closure(_ closure: Closure) -> String {
        let days =
            closure.first == closure.last
            ? formats.long(closure.first)
            : pick(
                "du \(formats.long(closure.first)) au \(formats.long(closure.last))",
                "\(formats.long(closure.first)) to \(formats.long(closure.last))")
        return details(days, [closure.label])
    }

    package func day(_ day: Day?) -> String { day.map(formats.long) ?? pick("aucune date", "no date") }

    package func effort(_ effort: ThreePointEffort?) -> String {
        guard let effort else { return pick("non estimée", "not estimated") }
        let (low, likely, high) = (
            formats.number(effort.optimistic), formats.number(effort.likely), formats.days(effort.pessimistic)
        )
        if effort.optimistic == effort.pessimistic { return high }
        return pick("\(low) à \(high), \(likely) le plus probable", "\(low) to \(high), \(likely) most likely")
    }

    /// `3 jours ouvrés après`; nothing without delay.
    package func lag(_ days: Int) -> String {
        let count = abs(days)
        if days > 0 {
            return plural(
                count, fr: ("\(count) jour ouvré après", "\(count) jours ouvrés après"),
                en: ("\(count) working day after", "\(count) working days after"))
        }
        guard days < 0 else { return "" }
        return plural(
            count, fr: ("\(count) jour ouvré avant la fin", "\(count) jours ouvrés avant la fin"),
            en: ("\(count) working day before the end", "\(count) working days before the end"))
    }

    /// Texts of several lines and great length show their beginning.
    package func text(_ text: String, limit: Int = 160) -> String {
        guard !text.isEmpty else { return pick("vide", "empty") }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.count > limit else { return formats.quoted(line) }
        return formats.quoted(line.prefix(limit - 1).trimmingSuffix(while: \.isWhitespace) + "…")
    }

    private func person(_ id: PersonID?, in deployment: Deployment?) -> String {
        guard let id else { return pick("sans responsable", "nobody") }
        return deployment?.people[id]?.name ?? pick("une personne retirée depuis", "a person since removed")
    }

    private func workstream(_ id: WorkstreamID?, in deployment: Deployment?) -> String {
        guard let id else { return pick("hors axe", "no workstream") }
        return deployment?.plan[id].map { formats.quoted($0.title) }
            ?? pick("un axe supprimé depuis", "a workstream since removed")
    }

    private func action(_ id: ActionID, in deployment: Deployment?) -> String {
        deployment?.plan[id].map { formats.quoted($0.title) }
            ?? pick("une action supprimée depuis", "an action since removed")
    }

    private func commitment(_ commitment: Commitment?, in deployment: Deployment?) -> String {
        guard let commitment else { return pick("pas d’engagement", "no commitment") }
        let name = person(commitment.person, in: deployment)
        let day = formats.long(commitment.dueDay)
        return pick("engagement de \(name) pour le \(day)", "commitment of \(name) for \(day)")
    }

    private func answer(_ answer: CommitmentAnswer?, in deployment: Deployment?) -> String {
        guard let answer else { return pick("aucune réponse en attente", "no answer waiting") }
        let (name, text) = (person(answer.person, in: deployment), self.text(answer.text))
        guard let day = answer.day.map(formats.long) else {
            return pick("question de \(name)\u{00A0}: \(text)", "question of \(name): \(text)")
        }
        return pick("\(name) propose le \(day)\u{00A0}: \(text)", "\(name) proposes \(day): \(text)")
    }

    private func details(_ name: String, _ parts: [String]) -> String {
        let known = parts.filter { !$0.isEmpty }
        return known.isEmpty ? name : "\(name) (\(known.joined(separator: ", ")))"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> String {
        var kept = self
        while let last = kept.last, isUnwanted(last) { kept.removeLast() }
        return String(kept)
    }
}
