import Planning

/// What happened to a deployment besides its actions: settings, route, people, workstreams.
extension HistorySentences {
    func settings(_ event: SettingsEvent) -> String {
        switch event {
        case .opened(let name):
            return pick("a ouvert le déploiement \(formats.quoted(name))", "opened the deployment \(formats.quoted(name))")
        case .edited(.name(let old), .name(let new)):
            return pick(
                "a renommé le déploiement \(formats.quoted(old)) en \(formats.quoted(new))",
                "renamed the deployment \(formats.quoted(old)) to \(formats.quoted(new))")
        case .edited(let from, let to):
            return changed(fields.noun(to), values.value(from), values.value(to))
        }
    }

    func route(_ event: RouteEvent) -> String {
        switch event {
        case .edited(let from, let to):
            return changed(fields.noun(to), values.value(from), values.value(to), wasEmpty: from.isEmpty, isEmpty: to.isEmpty)
        case .milestoneAdded(let milestone, _):
            return pick("a ajouté le jalon \(values.milestone(milestone))", "added the milestone \(values.milestone(milestone))")
        case .milestoneEdited(let from, let to) where from.isReached != to.isReached && from.title == to.title && from.day == to.day:
            let title = formats.quoted(to.title)
            return to.isReached
                ? pick("a déclaré atteint le jalon \(title)", "declared the milestone \(title) reached")
                : pick("a déclaré non atteint le jalon \(title)", "declared the milestone \(title) not reached")
        case .milestoneEdited(let from, let to):
            return pick(
                "a modifié un jalon\u{00A0}: \(values.milestone(from)) est devenu \(values.milestone(to))",
                "changed a milestone: \(values.milestone(from)) became \(values.milestone(to))")
        case .milestoneRemoved(let milestone, _):
            return pick("a supprimé le jalon \(values.milestone(milestone))", "removed the milestone \(values.milestone(milestone))")
        }
    }

    func views(_ event: ViewsEvent) -> String {
        switch event {
        case .added(let view):
            let name = formats.quoted(view.name)
            return view.isShared
                ? pick("a gardé la vue \(name) pour l’équipe", "kept the view \(name) for the team")
                : pick("a gardé la vue \(name)", "kept the view \(name)")
        case .edited(let from, let to) where from.isShared != to.isShared:
            let name = formats.quoted(to.name)
            return to.isShared
                ? pick("a partagé la vue \(name) avec l’équipe", "shared the view \(name) with the team")
                : pick("ne partage plus la vue \(name)", "no longer shares the view \(name)")
        case .edited(let from, let to) where from.name != to.name:
            return pick(
                "a renommé la vue \(formats.quoted(from.name)) en \(formats.quoted(to.name))",
                "renamed the view \(formats.quoted(from.name)) to \(formats.quoted(to.name))")
        case .edited(_, let to):
            return pick(
                "a changé ce que montre la vue \(formats.quoted(to.name))", "changed what the view \(formats.quoted(to.name)) shows")
        case .removed(let view):
            return pick("a supprimé la vue \(formats.quoted(view.name))", "removed the view \(formats.quoted(view.name))")
        }
    }

    func people(_ event: PeopleEvent) -> String {
        switch event {
        case .added(let person):
            pick("a ajouté \(values.person(person)) au déploiement", "added \(values.person(person)) to the deployment")
        case .edited(let from, let to) where to.hasLeft && !from.hasLeft: removed(to, handedOver: [])
        case .edited(let from, let to) where from.hasLeft && !to.hasLeft:
            pick("a fait revenir \(to.name) dans le déploiement", "brought \(to.name) back into the deployment")
        case .edited(let from, let to) where to.name == from.name && to.email == from.email && to.organisation == from.organisation:
            pick(
                "a modifié la disponibilité de \(to.name)\u{00A0}: \(values.availability(to)) (auparavant\u{00A0}: \(values.availability(from)))",
                "changed the availability of \(to.name): \(values.availability(to)) (before: \(values.availability(from)))")
        case .edited(let from, let to):
            pick(
                "a modifié une personne\u{00A0}: \(values.person(from)) est devenu \(values.person(to))",
                "changed a person: \(values.person(from)) became \(values.person(to))")
        case .removed(let person): removed(person, handedOver: [])
        }
    }

    /// Somebody who leaves, and who takes over what.
    func removed(_ person: Person, handedOver: [(action: ActionID, to: PersonID)]) -> String {
        let removed = pick("a retiré \(person.name) du déploiement", "removed \(person.name) from the deployment")
        guard !handedOver.isEmpty else { return removed }
        let successors = handedOver.map(\.to).reduce(into: [PersonID]()) { if !$0.contains($1) { $0.append($1) } }
        let parts = successors.map { successor in
            let theirs = handedOver.filter { $0.to == successor }
            let what =
                theirs.count <= 3
                ? formats.list(theirs.map { names.action($0.action) }) : pick("\(theirs.count) actions", "\(theirs.count) actions")
            return pick("\(what) à \(names.person(successor))", "\(what) to \(names.person(successor))")
        }
        return pick(
            "\(removed) et confié \(parts.joined(separator: ", "))", "\(removed) and entrusted \(parts.joined(separator: ", "))")
    }

    func workstreamAdded(_ workstream: Workstream) -> String {
        let title = formats.quoted(workstream.title)
        guard let parent = workstream.parent else { return pick("a ajouté l’axe \(title)", "added the workstream \(title)") }
        return pick(
            "a ajouté l’axe \(title) dans l’axe \(names.workstream(parent))",
            "added the workstream \(title) inside \(names.workstream(parent))")
    }

    func workstreamEdited(_ from: Workstream, _ to: Workstream) -> String {
        let title = formats.quoted(to.title)
        if from.title != to.title {
            return pick(
                "a renommé l’axe \(formats.quoted(from.title)) en \(title)",
                "renamed the workstream \(formats.quoted(from.title)) to \(title)")
        }
        guard from.parent != to.parent else {
            return pick("a changé la place de l’axe \(title) dans la liste", "moved the workstream \(title) in the list")
        }
        guard let parent = to.parent else {
            return pick("a sorti l’axe \(title) au premier niveau", "moved the workstream \(title) to the first level")
        }
        return pick(
            "a déplacé l’axe \(title) dans l’axe \(names.workstream(parent))",
            "moved the workstream \(title) into \(names.workstream(parent))")
    }

    func workstreamRemoved(_ workstream: Workstream, movedUp: Int) -> String {
        let title = formats.quoted(workstream.title)
        let removed = pick("a supprimé l’axe \(title)", "removed the workstream \(title)")
        guard movedUp > 0 else { return removed }
        let place = workstream.parent.map(names.workstream)
        return removed
            + plural(
                movedUp,
                fr: (
                    "\u{00A0}; son action va \(place.map { "dans \($0)" } ?? "hors axe")",
                    "\u{00A0}; ses \(movedUp) actions vont \(place.map { "dans \($0)" } ?? "hors axe")"
                ),
                en: (
                    "; its action goes to \(place ?? "no workstream")", "; its \(movedUp) actions go to \(place ?? "no workstream")"
                ))
    }

    private func changed(_ noun: Noun, _ old: String, _ new: String, wasEmpty: Bool = false, isEmpty: Bool = false) -> String {
        if wasEmpty { return pick("a renseigné \(noun.definite)\u{00A0}: \(new)", "filled in \(noun.definite): \(new)") }
        if isEmpty { return pick("a effacé \(noun.definite) (auparavant\u{00A0}: \(old))", "cleared \(noun.definite) (before: \(old))") }
        return pick(
            "a changé \(noun.definite)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))", "changed \(noun.definite): \(new) (before: \(old))")
    }
}

extension RouteValue {
    fileprivate var isEmpty: Bool {
        switch self {
        case .startingPoint(let text), .destination(let text), .statement(_, let text): text.isEmpty
        case .startDay(let day), .promisedDay(let day): day == nil
        }
    }
}
