import Planning

/// Refusals by the rules of weekly reviews.
extension RefusalTexts {
    func review(_ refusal: Refusal) -> String {
        let texts = ReviewTexts(language: language)
        switch refusal {
        case .reviewTimeOutOfRange(let shortest, let longest):
            return pick(
                "Une revue commence entre 0\u{202F}h et 23\u{202F}h\u{202F}59 et dure de \(shortest) à \(longest) minutes. "
                    + "Rien n’a été changé\u{00A0}: corrigez l’heure ou la durée.",
                "A review begins between 00:00 and 23:59 and lasts from \(shortest) to \(longest) minutes. "
                    + "Nothing was changed: correct the time or the length.")
        case .reviewOutOfReach(let week):
            return pick(
                "\(texts.review(week).capitalisedFirst) est trop loin d’aujourd’hui, ou n’est pas celle qui est ouverte. Rien n’a été changé\u{00A0}: "
                    + "choisissez la revue de cette semaine ou de la suivante.",
                "\(texts.review(week).capitalisedFirst) is too far from today, or is not the one that is open. Nothing was changed: "
                    + "choose the review of this week or of the next.")
        case .reviewNotOpened(let week):
            return pick(
                "\(texts.review(week).capitalisedFirst) n’est pas encore ouverte. Rien n’a été changé\u{00A0}: ouvrez-la d’abord.",
                "\(texts.review(week).capitalisedFirst) is not open yet. Nothing was changed: open it first.")
        case .reviewNotClosed(let week):
            return pick(
                "\(texts.review(week).capitalisedFirst) n’est pas close. Rien n’a été changé\u{00A0}: attendez sa clôture.",
                "\(texts.review(week).capitalisedFirst) is not closed. Nothing was changed: wait until it is.")
        case .reviewClosed(let week):
            return pick(
                "\(texts.review(week).capitalisedFirst) est close\u{00A0}: son compte rendu ne change plus. Rien n’a été changé\u{00A0}: "
                    + "ajoutez-y une note, ou parlez-en à la prochaine revue.",
                "\(texts.review(week).capitalisedFirst) is closed: its minutes no longer change. Nothing was changed: "
                    + "add a note to it, or speak of it in the next review.")
        case .promiseAnswered(let isKept):
            let theirs = isKept ? pick("est tenue", "was kept") : pick("n’est pas tenue", "was not kept")
            return pick(
                "Quelqu’un a déjà répondu que cette promesse \(theirs). Sa réponse reste, la vôtre n’est pas enregistrée\u{00A0}: "
                    + "parlez-en, revenez au besoin sur sa réponse, puis répondez de nouveau.",
                "Somebody has already answered that this promise \(theirs). Their answer stays, yours was not saved: "
                    + "speak of it, take their answer back if need be, then answer again.")
        default: return ""
        }
    }
}
