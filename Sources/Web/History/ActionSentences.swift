import Planning

/// What happened to the fields of an action.
extension HistorySentences {
    func plan(_ event: PlanEvent, by actor: AccountID) -> String {
        switch event {
        case .workstreamAdded(let workstream): workstreamAdded(workstream)
        case .workstreamEdited(let from, let to): workstreamEdited(from, to)
        case .workstreamRemoved(let workstream): workstreamRemoved(workstream, movedUp: 0)
        case .actionAdded(let action): actionAdded(action)
        case .actionRemoved(let action): actionRemoved(action, dependencies: 0)
        case .actionEdited(let action, let from, let to): edited(action, from, to, by: actor)
        case .itemAdded(let action, let item, _): added(item, to: names.action(action))
        case .itemEdited(let action, let from, let to): edited(from, to, of: names.action(action))
        case .itemRemoved(let action, let item, _): removed(item, of: names.action(action))
        case .itemMoved(let action, let item, let from, let to): moved(item, of: names.action(action), from, to)
        }
    }

    func actionAdded(_ action: Action) -> String {
        let title = formats.quoted(action.title)
        if action.isRestored { return pick("a rétabli l’action \(title)", "restored the action \(title)") }
        var facts: [String] = []
        if let workstream = action.workstream {
            facts.append(pick("axe \(names.workstream(workstream))", "workstream \(names.workstream(workstream))"))
        }
        if let responsible = action.responsible {
            facts.append(
                pick("responsable\u{00A0}: \(names.person(responsible))", "responsible: \(names.person(responsible))"))
        }
        if let day = action.dueDay {
            facts.append(pick("échéance\u{00A0}: \(formats.long(day))", "due \(formats.long(day))"))
        }
        let added = pick("a ajouté l’action \(title)", "added the action \(title)")
        return facts.isEmpty ? added : "\(added) (\(facts.joined(separator: ", ")))"
    }

    func actionRemoved(_ action: Action, dependencies: Int) -> String {
        let title = formats.quoted(action.title)
        let removed = pick("a supprimé l’action \(title)", "removed the action \(title)")
        guard dependencies > 0 else { return removed }
        return removed
            + plural(
                dependencies,
                fr: (", que \(dependencies) action attendait", ", que \(dependencies) actions attendaient"),
                en: (", which \(dependencies) action waited for", ", which \(dependencies) actions waited for"))
    }

    /// A due date that moved, with its reason where one was given.
    func postponed(_ action: ActionID, _ from: Day, _ to: Day, reason: String) -> String {
        let title = names.action(action)
        let (first, last) = span(from, to)
        let moved =
            to > from
            ? pick("a reporté l’échéance de \(title) du \(first) au \(last)", "postponed the due date of \(title) from \(first) to \(last)")
            : pick(
                "a avancé l’échéance de \(title) du \(first) au \(last)",
                "brought the due date of \(title) forward from \(first) to \(last)")
        return reason.isEmpty ? moved : pick("\(moved)\u{00A0}: \(formats.quoted(reason))", "\(moved): \(formats.quoted(reason))")
    }

    /// Two days of one year name it once.
    private func span(_ from: Day, _ to: Day) -> (String, String) {
        let (first, last) = (formats.long(from), formats.long(to))
        return (from.year == to.year ? String(first.dropLast(" \(from.year)".count)) : first, last)
    }

    private func edited(_ id: ActionID, _ from: ActionValue, _ to: ActionValue, by actor: AccountID) -> String {
        let title = names.action(id)
        switch (from, to) {
        case (.title(let old), .title(let new)):
            return pick(
                "a renommé l’action \(formats.quoted(old)) en \(formats.quoted(new))",
                "renamed the action \(formats.quoted(old)) to \(formats.quoted(new))")
        case (.workstream(let old), .workstream(let new)): return placed(title, old, new)
        case (.rank, .rank): return pick("a changé la place de \(title) dans la liste", "moved \(title) in the list")
        case (.status(let old), .status(let new)):
            return pick(
                "a passé \(title) de «\u{00A0}\(domain.status(old))\u{00A0}» à «\u{00A0}\(domain.status(new))\u{00A0}»",
                "moved \(title) from “\(domain.status(old))” to “\(domain.status(new))”")
        case (.description(let old), .description(let new)), (.doneWhen(let old), .doneWhen(let new)):
            return rewritten(fields.noun(to.field), of: title, old, new)
        case (.responsible(let old), .responsible(let new)): return entrusted(title, old, new)
        case (.dueDay(let old?), .dueDay(let new?)): return postponed(id, old, new, reason: "")
        case (.priority(let old), .priority(let new)):
            return pick(
                "a passé la priorité de \(title) de \(domain.priority(old)) à \(domain.priority(new))",
                "changed the priority of \(title) from \(domain.priority(old)) to \(domain.priority(new))")
        case (.tags(let old), .tags(let new)): return tagged(title, old, new)
        case (_, .commitment(let commitment?)): return committed(title, commitment, by: actor)
        case (.commitment(let commitment?), .commitment(nil)):
            let name = names.person(commitment.person)
            return pick(
                "a retiré l’engagement de \(name) sur \(title)", "withdrew the commitment of \(name) to \(title)")
        case (_, .answer(let answer?)): return answered(title, answer, by: actor)
        case (.answer(let answer?), .answer(nil)):
            let name = names.person(answer.person)
            return answer.day == nil
                ? pick("a retiré la question de \(name) sur \(title)", "withdrew the question of \(name) about \(title)")
                : pick("a retiré la date proposée par \(name) pour \(title)", "withdrew the date proposed by \(name) for \(title)")
        default: return replaced(fields.noun(to.field), of: title, from, to)
        }
    }

    private func placed(_ title: String, _ old: WorkstreamID?, _ new: WorkstreamID?) -> String {
        switch (old.map(names.workstream), new.map(names.workstream)) {
        case (let old?, let new?):
            pick("a déplacé \(title) de l’axe \(old) vers l’axe \(new)", "moved \(title) from workstream \(old) to \(new)")
        case (nil, let new?): pick("a rangé \(title) dans l’axe \(new)", "put \(title) into workstream \(new)")
        case (let old?, nil): pick("a sorti \(title) de l’axe \(old)", "took \(title) out of workstream \(old)")
        case (nil, nil): pick("a changé la place de \(title)", "moved \(title)")
        }
    }

    private func entrusted(_ title: String, _ old: PersonID?, _ new: PersonID?) -> String {
        switch (old.map(names.person), new.map(names.person)) {
        case (let old?, let new?):
            pick("a confié \(title) à \(new) (auparavant\u{00A0}: \(old))", "entrusted \(title) to \(new) (before: \(old))")
        case (nil, let new?): pick("a confié \(title) à \(new)", "entrusted \(title) to \(new)")
        case (let old?, nil): pick("a retiré \(title) à \(old)", "took \(title) away from \(old)")
        case (nil, nil): pick("a changé le responsable de \(title)", "changed who is responsible for \(title)")
        }
    }

    func rewritten(_ noun: Noun, of title: String, _ old: String, _ new: String) -> String {
        let (before, after) = (values.text(old), values.text(new))
        if old.isEmpty {
            return pick("a rédigé \(noun.definite) de \(title)\u{00A0}: \(after)", "wrote \(noun.definite) of \(title): \(after)")
        }
        if new.isEmpty {
            return pick(
                "a effacé \(noun.definite) de \(title) (auparavant\u{00A0}: \(before))",
                "cleared \(noun.definite) of \(title) (before: \(before))")
        }
        return pick(
            "a modifié \(noun.definite) de \(title)\u{00A0}: \(before) est devenu \(after)",
            "changed \(noun.definite) of \(title): \(before) became \(after)")
    }

    private func tagged(_ title: String, _ old: [String], _ new: [String]) -> String {
        let (added, taken) = (new.filter { !old.contains($0) }, old.filter { !new.contains($0) })
        let (more, less) = (formats.list(added), formats.list(taken))
        switch (added.isEmpty, taken.isEmpty) {
        case (false, true):
            return plural(
                added.count, fr: ("a ajouté l’étiquette \(more) à \(title)", "a ajouté les étiquettes \(more) à \(title)"),
                en: ("added the tag \(more) to \(title)", "added the tags \(more) to \(title)"))
        case (true, false):
            return plural(
                taken.count, fr: ("a retiré l’étiquette \(less) de \(title)", "a retiré les étiquettes \(less) de \(title)"),
                en: ("removed the tag \(less) from \(title)", "removed the tags \(less) from \(title)"))
        case (false, false):
            return pick(
                "a changé les étiquettes de \(title)\u{00A0}: \(more) au lieu de \(less)",
                "changed the tags of \(title): \(more) instead of \(less)")
        case (true, true): return pick("a réordonné les étiquettes de \(title)", "reordered the tags of \(title)")
        }
    }

    private func committed(_ title: String, _ commitment: Commitment, by actor: AccountID) -> String {
        let (name, day) = (names.person(commitment.person), formats.long(commitment.dueDay))
        if author(actor) == name {
            return pick("a pris l’engagement de tenir \(title) pour le \(day)", "committed to \(title) for \(day)")
        }
        return pick(
            "a enregistré l’engagement de \(name) sur \(title) pour le \(day)", "recorded the commitment of \(name) to \(title) for \(day)")
    }

    /// The plain form: what was, what became.
    private func replaced(_ noun: Noun, of title: String, _ from: ActionValue, _ to: ActionValue) -> String {
        let (old, new) = (values.value(from, in: deployment), values.value(to, in: deployment))
        if from.isEmpty {
            return pick("a fixé \(noun.definite) de \(title)\u{00A0}: \(new)", "set \(noun.definite) of \(title): \(new)")
        }
        if to.isEmpty {
            return pick(
                "a retiré \(noun.definite) de \(title) (auparavant\u{00A0}: \(old))",
                "removed \(noun.definite) of \(title) (before: \(old))")
        }
        return pick(
            "a changé \(noun.definite) de \(title)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))",
            "changed \(noun.definite) of \(title): \(new) (before: \(old))")
    }
}

extension ActionValue {
    /// Nothing is said in this field.
    var isEmpty: Bool {
        switch self {
        case .workstream(let id): id == nil
        case .responsible(let id): id == nil
        case .dueDay(let day), .earliestStart(let day), .doneDay(let day): day == nil
        case .effort(let effort): effort == nil
        case .spentDays(let days): days == nil
        case .commitment(let commitment): commitment == nil
        case .answer(let answer): answer == nil
        case .title(let text), .description(let text), .doneWhen(let text): text.isEmpty
        case .tags(let tags): tags.isEmpty
        case .rank, .status, .priority: false
        }
    }
}

extension Action {
    /// New actions are bare drafts: one that comes with more has been brought back by an undo.
    var isRestored: Bool {
        status != .draft || !description.isEmpty || !doneWhen.isEmpty || !tags.isEmpty || priority != .normal
            || ActionItem.Kind.allCases.contains { !items($0).isEmpty }
    }
}
