import Planning

/// Refusals by the rules of resources.
extension RefusalTexts {
    func needs(_ refusal: NeedRefusal) -> String {
        let texts = NeedTexts(language: language)
        switch refusal {
        case .quantityOutOfRange(let limit):
            let most = texts.figure(Quantity(hundredths: limit * 100))
            return pick(
                "Une quantité est un nombre plus grand que 0, et d’au plus \(most) dans cette unité. Rien n’a été changé\u{00A0}: corrigez le nombre.",
                "A quantity is a number above 0, and at most \(most) in this unit. Nothing was changed: correct the number.")
        case .quantityMissing:
            return pick(
                "Une promesse, une obtention ou une dépense dit combien. Rien n’a été changé\u{00A0}: ajoutez la quantité.",
                "A promise, a grant or an expense says how much. Nothing was changed: add the quantity.")
        case .unitOfKind(let kind):
            let name = texts.kind(kind).capitalisedFirst
            let unit = texts.unit(kind.onlyUnit ?? kind.usualUnit)
            return pick(
                "\(formats.quoted(name)) se compte en \(unit), pour que les sommes aient un sens. L’unité n’a pas été changée\u{00A0}: "
                    + "gardez-la, ou choisissez d’abord une autre nature de besoin.",
                "\(formats.quoted(name)) is counted in \(unit), so that sums mean something. The unit was not changed: "
                    + "keep it, or choose another kind of need first.")
        case .unitInUse(let title):
            return pick(
                "Des quantités promises, obtenues ou dépensées sont déjà notées pour \(formats.quoted(title)) dans l’unité actuelle, et ne "
                    + "s’additionneraient plus. Rien n’a été changé\u{00A0}: créez un autre besoin, ou retirez d’abord ces quantités.",
                "Amounts promised, obtained or spent are already noted for \(formats.quoted(title)) in the present unit, and would no longer "
                    + "add up. Nothing was changed: make another need, or remove these amounts first.")
        case .onlyMoneyIsSpent:
            return pick(
                "Seul ce qui se compte en euros se dépense. Rien n’a été changé\u{00A0}: notez plutôt ce qui est promis ou obtenu.",
                "Only what is counted in euros is spent. Nothing was changed: note what is promised or obtained instead.")
        case .notAgentTime(let kind):
            let name = formats.quoted(texts.kind(kind).capitalisedFirst)
            let time = formats.quoted(texts.kind(.agentTime).capitalisedFirst)
            return pick(
                "Les agents et leur période se précisent pour du temps d’agents, pas pour \(name). Rien n’a été changé\u{00A0}: "
                    + "choisissez d’abord la nature \(time), ou écrivez-le dans la remarque.",
                "Agents and their period are said of agents’ time, not of \(name). Nothing was changed: choose the kind "
                    + "\(time) first, or write it in the note.")
        case .entryToCome(let day, _):
            return pick(
                "Le \(formats.long(day)) n’est pas encore arrivé\u{00A0}: ce qui a été demandé, promis, obtenu ou dépensé l’a été aujourd’hui ou "
                    + "avant. Rien n’a été changé\u{00A0}: corrigez le jour.",
                "The day \(formats.long(day)) has not come yet: what was asked, promised, obtained or spent was so today or before. "
                    + "Nothing was changed: correct the day.")
        }
    }
}
