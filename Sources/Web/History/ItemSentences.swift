import Planning

/// What happened to what is listed in an action.
extension HistorySentences {
    func added(_ item: ActionItem, to action: String) -> String {
        let what = values.item(item, in: deployment)
        switch item {
        case .contribution(let contribution):
            let part = part(contribution)
            return pick(
                "a ajouté \(names.person(contribution.person)) aux contributeurs de \(action)\(part)",
                "added \(names.person(contribution.person)) to the contributors of \(action)\(part)")
        case .dependency(let dependency):
            let lag = values.lag(dependency.lagDays)
            let delay = lag.isEmpty ? "" : ", \(lag)"
            return pick(
                "a fait attendre \(action) après \(names.action(dependency.predecessor))\(delay)",
                "made \(action) wait for \(names.action(dependency.predecessor))\(delay)")
        case .step(let step):
            return pick(
                "a ajouté l’étape \(formats.quoted(step.title)) à \(action)", "added the step \(formats.quoted(step.title)) to \(action)")
        case .blocker: return pick("a signalé un blocage de \(action)\u{00A0}: \(what)", "reported a blocker of \(action): \(what)")
        case .postponement: return pick("a noté un report de \(action)\u{00A0}: \(what)", "noted a postponement of \(action): \(what)")
        case .link: return pick("a ajouté un lien à \(action)\u{00A0}: \(what)", "added a link to \(action): \(what)")
        case .comment: return pick("a commenté \(action)\u{00A0}: \(what)", "commented on \(action): \(what)")
        case .raisedRisk(let risk):
            let word = formats.quoted(risk.word)
            return pick("a signalé un risque sur \(action)\u{00A0}: \(word)", "raised a risk on \(action): \(word)")
        case .dismissedRisk: return dismissed(what, of: action)
        case .note: return pick("a ajouté une note à \(action)\u{00A0}: \(what)", "added a note to \(action): \(what)")
        }
    }

    func edited(_ from: ActionItem, _ to: ActionItem, of action: String) -> String {
        let (old, new) = (values.item(from, in: deployment), values.item(to, in: deployment))
        switch (from, to) {
        case (.step(let before), .step(let after)) where before.isDone != after.isDone && before.title == after.title:
            let title = formats.quoted(after.title)
            return after.isDone
                ? pick("a coché l’étape \(title) de \(action)", "ticked the step \(title) of \(action)")
                : pick("a décoché l’étape \(title) de \(action)", "unticked the step \(title) of \(action)")
        case (.blocker(let before), .blocker(let after)) where (before.liftedDay == nil) != (after.liftedDay == nil):
            let cause = formats.quoted(after.cause)
            return after.liftedDay != nil
                ? pick("a levé le blocage \(cause) de \(action)", "lifted the blocker \(cause) of \(action)")
                : pick("a rouvert le blocage \(cause) de \(action)", "reopened the blocker \(cause) of \(action)")
        case (.contribution(let before), .contribution(let after)):
            let name = names.person(after.person)
            let (was, becomes) = (
                part(before).isEmpty ? values.text("") : part(before, lead: ""),
                part(after).isEmpty ? values.text("") : part(after, lead: "")
            )
            return pick(
                "a modifié la contribution de \(name) à \(action)\u{00A0}: \(was) est devenu \(becomes)",
                "changed the contribution of \(name) to \(action): \(was) became \(becomes)")
        case (.dismissedRisk, .dismissedRisk): return dismissed(new, of: action)
        default:
            let noun = fields.noun(to.kind)
            return pick(
                "a modifié \(noun.indefinite) de \(action)\u{00A0}: \(old) est devenu \(new)",
                "changed \(noun.indefinite) of \(action): \(old) became \(new)")
        }
    }

    func removed(_ item: ActionItem, of action: String) -> String {
        let what = values.item(item, in: deployment)
        switch item {
        case .contribution(let contribution):
            return pick(
                "a retiré \(names.person(contribution.person)) des contributeurs de \(action)",
                "removed \(names.person(contribution.person)) from the contributors of \(action)")
        case .dependency(let dependency):
            return pick(
                "ne fait plus attendre \(action) après \(names.action(dependency.predecessor))",
                "no longer makes \(action) wait for \(names.action(dependency.predecessor))")
        case .postponement:
            return pick("a annulé un report de \(action)\u{00A0}: \(what)", "took back a postponement of \(action): \(what)")
        case .dismissedRisk:
            return pick("ne tient plus pour écarté sur \(action)\u{00A0}: \(what)", "no longer holds as dismissed on \(action): \(what)")
        case .step, .blocker, .link, .comment, .note, .raisedRisk:
            let noun = fields.noun(item.kind)
            return pick("a supprimé \(noun.indefinite) de \(action)\u{00A0}: \(what)", "removed \(noun.indefinite) of \(action): \(what)")
        }
    }

    private func dismissed(_ what: String, of action: String) -> String {
        pick("a écarté un risque sur \(action)\u{00A0}: \(what)", "dismissed a risk on \(action): \(what)")
    }

    func moved(_ item: ActionItem, of action: String, _ from: Int, _ to: Int) -> String {
        let noun = fields.noun(item.kind)
        let what = values.item(item, in: deployment)
        return pick(
            "a déplacé \(noun.indefinite) de \(action) de la place \(from + 1) à la place \(to + 1)\u{00A0}: \(what)",
            "moved \(noun.indefinite) of \(action) from place \(from + 1) to place \(to + 1): \(what)")
    }

    /// `: relit le guide, 3 jours`; nothing when nothing is known.
    private func part(_ contribution: Contribution, lead: String? = nil) -> String {
        let facts = [contribution.role, contribution.days.map(formats.days) ?? ""].filter { !$0.isEmpty }
        return facts.isEmpty ? "" : (lead ?? colon) + facts.joined(separator: ", ")
    }
}
