import Planning

/// What happened to the resources.
extension HistorySentences {
    private var texts: NeedTexts { NeedTexts(language: language) }

    func needs(_ event: NeedEvent) -> String {
        switch event {
        case .added(let need, _):
            let what = need.quantity.map { ", " + texts.amount($0, need.unit) } ?? ""
            let title = formats.quoted(need.title)
            return pick("a ajouté le besoin \(title)\(what)", "added the need \(title)\(what)")
        case .removed(let need, _):
            return pick("a retiré le besoin \(formats.quoted(need.title))", "removed the need \(formats.quoted(need.title))")
        case .edited(let id, let from, let to): return edited(id, from, to)
        case .entryAdded(let id, let entry, _): return noted(entry, of: id)
        case .entryEdited(let id, _, let entry):
            let (of, what) = (names.need(id), texts.entry(entry, in: deployment))
            return pick("a corrigé pour \(of)\u{00A0}: \(what)", "corrected for \(of): \(what)")
        case .entryRemoved(let id, let entry, _):
            let (of, what) = (names.need(id), texts.entry(entry, in: deployment))
            return pick("a retiré de \(of)\u{00A0}: \(what)", "removed from \(of): \(what)")
        }
    }

    private func edited(_ id: NeedID, _ from: NeedValue, _ to: NeedValue) -> String {
        let need = names.need(id)
        switch (from, to) {
        case (.title(let old), .title(let new)):
            let (old, new) = (formats.quoted(old), formats.quoted(new))
            return pick("a renommé le besoin \(old) en \(new)", "renamed the need \(old) to \(new)")
        case (_, .isCritical(let isCritical)):
            return isCritical
                ? pick("a déclaré critique le besoin \(need)", "declared the need \(need) critical")
                : pick("ne tient plus pour critique le besoin \(need)", "no longer holds the need \(need) for critical")
        case (.waiting(let before), .waiting(let after)):
            let new = after.filter { !before.contains($0) }
            let actions = formats.list((new.isEmpty ? before.filter { !after.contains($0) } : new).map(names.action))
            return new.isEmpty
                ? pick("a noté que \(actions) n’attend plus \(need)", "noted that \(actions) no longer waits for \(need)")
                : pick("a noté que \(actions) attend \(need)", "noted that \(actions) waits for \(need)")
        case (_, .obtaining(let action?)):
            let name = names.action(action)
            return pick("a chargé \(name) d’obtenir \(need)", "entrusted \(name) with obtaining \(need)")
        case (.obtaining(let action?), .obtaining(nil)):
            let name = names.action(action)
            return pick("ne charge plus \(name) d’obtenir \(need)", "no longer entrusts \(name) with obtaining \(need)")
        default:
            let field = fields.noun(to)
            let (old, new) = (texts.value(from, in: deployment), texts.value(to, in: deployment))
            return pick(
                "a changé \(field.definite) du besoin \(need)\u{00A0}: \(new) au lieu de \(old)",
                "changed \(field.definite) of the need \(need): \(new) instead of \(old)")
        }
    }

    /// « a demandé 10 jours… à la DRH ».
    private func noted(_ entry: NeedEntry, of id: NeedID) -> String {
        let need = names.need(id)
        let unit = names.unit(of: id)
        let amount = entry.quantity.map { texts.amount($0, unit) }
        let who = entry.party.map { texts.party($0, in: deployment) }
        let day = formats.long(entry.day)
        let words = entry.words.isEmpty ? "" : pick("\u{00A0}: ", ": ") + values.text(entry.words)
        let what = amount.map { pick("\($0) pour \(need)", "\($0) for \(need)") } ?? need
        switch entry.kind {
        case .asked:
            let whom = who.map { pick(" à \($0)", " from \($0)") } ?? ""
            return pick("a noté la demande du \(day)\(whom), \(what)\(words)", "noted the request of \(day)\(whom), \(what)\(words)")
        case .promised:
            let by = who.map { pick(" par \($0)", " by \($0)") } ?? ""
            return pick("a noté promis le \(day)\(by)\u{00A0}: \(what)\(words)", "noted as promised on \(day)\(by): \(what)\(words)")
        case .obtained:
            let by = who.map { pick(" de \($0)", " from \($0)") } ?? ""
            return pick("a noté obtenu le \(day)\(by)\u{00A0}: \(what)\(words)", "noted as obtained on \(day)\(by): \(what)\(words)")
        case .refused:
            let by = who.map { pick(" par \($0)", " by \($0)") } ?? ""
            return pick("a noté refusé le \(day)\(by)\u{00A0}: \(what)\(words)", "noted as refused on \(day)\(by): \(what)\(words)")
        case .spent:
            return pick("a noté dépensé le \(day)\u{00A0}: \(what)\(words)", "noted as spent on \(day): \(what)\(words)")
        }
    }
}
