import Planning

/// What happened to stakeholders, levers and pitches. Told to the team alone: see ``Sight``.
extension HistorySentences {
    private var texts: StakeholderTexts { StakeholderTexts(language: language) }

    func stakeholders(_ event: StakeholderEvent) -> String {
        switch event {
        case .added(let stakeholder):
            let (name, family) = (formats.quoted(stakeholder.name), texts.family(stakeholder.family))
            return pick("a ajouté la partie prenante \(name) (\(family))", "added the stakeholder \(name) (\(family))")
        case .edited(let id, let from, let to): return edited(names.stakeholder(id), from, to)
        case .removed(let stakeholder):
            let name = formats.quoted(stakeholder.name)
            return pick("a supprimé la partie prenante \(name)", "removed the stakeholder \(name)")
        case .itemAdded(let id, let item): return added(item, to: names.stakeholder(id))
        case .itemEdited(let id, let from, let to): return edited(from, to, of: names.stakeholder(id))
        case .itemRemoved(let id, let item):
            let (name, what) = (names.stakeholder(id), texts.item(item))
            if case .exchange = item {
                return pick(
                    "a supprimé un échange avec \(name) (\(what))", "removed an exchange with \(name) (\(what))")
            }
            return pick("a supprimé une position de \(name) (\(what))", "removed a position of \(name) (\(what))")
        case .leverAdded(let lever): return pick("a ajouté le levier \(texts.lever(lever))", "added the lever \(texts.lever(lever))")
        case .leverEdited(let from, let to):
            return pick(
                "a modifié un levier\u{00A0}: \(texts.lever(from)) est devenu \(texts.lever(to))\(audience(from, to))",
                "changed a lever: \(texts.lever(from)) became \(texts.lever(to))\(audience(from, to))")
        case .leverRemoved(let lever): return pick("a supprimé le levier \(texts.lever(lever))", "removed the lever \(texts.lever(lever))")
        case .pitchAdded(let pitch):
            let (title, whom) = (formats.quoted(pitch.title), texts.audience(pitch.audience, in: deployment))
            return pick("a préparé le discours \(title) (\(whom))", "prepared the pitch \(title) (\(whom))")
        case .pitchEdited(let id, let from, let to): return edited(pitch: names.pitch(id), from, to)
        case .pitchRemoved(let pitch):
            let title = formats.quoted(pitch.title)
            return pick("a supprimé le discours \(title)", "removed the pitch \(title)")
        }
    }

    private func edited(_ name: String, _ from: StakeholderValue, _ to: StakeholderValue) -> String {
        switch to {
        case .name(let new):
            return pick("a renommé \(name) en \(formats.quoted(new))", "renamed \(name) to \(formats.quoted(new))")
        case .next(let next?):
            let when = texts.next(next, in: deployment)
            return pick("prévoit de voir \(name)\u{00A0}: \(when)", "plans to see \(name): \(when)")
        case .next(nil): return pick("n’a plus d’échange prévu avec \(name)", "no longer plans to see \(name)")
        default: break
        }
        let noun = fields.noun(to.field)
        let (old, new) = (texts.value(from, in: deployment), texts.value(to, in: deployment))
        return pick(
            "a changé, pour \(name), \(noun.definite)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))",
            "changed \(noun.definite) for \(name): \(new) (before: \(old))")
    }

    private func added(_ item: StakeholderItem, to name: String) -> String {
        let what = texts.item(item)
        if case .exchange = item {
            return pick("a noté un échange avec \(name)\u{00A0}: \(what)", "noted an exchange with \(name): \(what)")
        }
        return pick("a noté la position de \(name)\u{00A0}: \(what)", "noted where \(name) stands: \(what)")
    }

    private func edited(_ from: StakeholderItem, _ to: StakeholderItem, of name: String) -> String {
        let (old, new) = (texts.item(from), texts.item(to))
        if case .exchange = to {
            return pick(
                "a corrigé un échange avec \(name)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))",
                "corrected an exchange with \(name): \(new) (before: \(old))")
        }
        return pick(
            "a corrigé une position de \(name)\u{00A0}: \(new) (auparavant\u{00A0}: \(old))",
            "corrected a position of \(name): \(new) (before: \(old))")
    }

    /// ` pour Décideurs et « Mme Roy »`, when that is what changed.
    private func audience(_ from: Lever, _ to: Lever) -> String {
        guard from.audience != to.audience else { return "" }
        let names = to.audience.map { texts.audience($0, in: deployment) }
        return names.isEmpty
            ? pick(", pour tous", ", for everybody") : pick(", pour \(formats.list(names))", ", for \(formats.list(names))")
    }

    private func edited(pitch name: String, _ from: PitchValue, _ to: PitchValue) -> String {
        switch to {
        case .title(let title):
            return pick(
                "a renommé le discours \(name) en \(formats.quoted(title))", "renamed the pitch \(name) to \(formats.quoted(title))")
        case .levers:
            let chosen = texts.value(to, in: deployment)
            return pick(
                "a choisi les leviers du discours \(name)\u{00A0}: \(chosen)", "chose the levers of the pitch \(name): \(chosen)")
        case .text(let part, let text):
            let part = formats.quoted(texts.part(part))
            guard let text else {
                return pick(
                    "a repris dans le discours \(name) le texte à jour de \(part)",
                    "took up the current text of \(part) in the pitch \(name)")
            }
            return pick(
                "a écrit la partie \(part) du discours \(name)\u{00A0}: \(values.text(text.text))",
                "wrote the part \(part) of the pitch \(name): \(values.text(text.text))")
        }
    }
}
