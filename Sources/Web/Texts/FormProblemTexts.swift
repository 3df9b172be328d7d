/// Why a form's value can not be read, in sentences.
struct FormProblemTexts: Texts {
    let language: Language

    func sentence(for problem: FormProblem) -> String {
        let formats = Formats(language: language)
        switch problem {
        case .notADay(let text) where text.isEmpty:
            return pick(
                "Il manque une date. Rien n’a été changé\u{00A0}: choisissez-la ou écrivez-la comme 12/03/2026.",
                "A date is missing. Nothing was changed: choose it, or write it as 12/03/2026.")
        case .notADay(let text):
            return pick(
                "\(formats.quoted(text)) n’est pas une date. Rien n’a été changé\u{00A0}: écrivez-la comme 12/03/2026.",
                "\(formats.quoted(text)) is not a date. Nothing was changed: write it as 12/03/2026 (day first).")
        case .notANumber(let text):
            return pick(
                "\(formats.quoted(text)) n’est pas un nombre. Rien n’a été changé\u{00A0}: écrivez par exemple 2,5.",
                "\(formats.quoted(text)) is not a number. Nothing was changed: write for example 2.5.")
        case .numberMissing:
            return pick(
                "Il manque un nombre. Rien n’a été changé\u{00A0}: écrivez-le, par exemple 12,5.",
                "A number is missing. Nothing was changed: write it, for example 12.5.")
        case .notAMeasure(let text, let unit):
            let unit = unit.isEmpty ? "" : pick(", en \(unit)", ", in \(unit)")
            return pick(
                "\(formats.quoted(text)) n’est pas un nombre\(unit). Rien n’a été changé\u{00A0}: écrivez par exemple 12,5 ou 1\u{202F}234.",
                "\(formats.quoted(text)) is not a number\(unit). Nothing was changed: write for example 12.5 or 1,234.")
        case .evidence(let problem): return ResultsPageTexts(language: language).problem(problem)
        case .notATime(let text):
            return pick(
                "\(formats.quoted(text)) n’est pas une heure. Rien n’a été changé\u{00A0}: écrivez-la comme 14:30.",
                "\(formats.quoted(text)) is not a time. Nothing was changed: write it as 14:30.")
        case .unknownChoice:
            return pick(
                "Ce choix n’existe pas ou n’existe plus. Rien n’a été changé\u{00A0}: rechargez la page et choisissez de nouveau.",
                "This choice does not exist, or no longer does. Nothing was changed: reload the page and choose again.")
        case .nothingChosen: return BulkTexts(language: language).nothingChosen
        case .nothingToChange: return BulkTexts(language: language).nothingToChange
        case .refusedTogether(let obstacles): return BulkTexts(language: language).refused(obstacles)
        case .unknownPerson(let name): return PasteTexts(language: language).unknownPerson(name)
        case .unknownWord(let text): return PasteTexts(language: language).unknownWord(text)
        case .proposalChanged: return ProposalTexts(language: language).changed
        case .unknownAction(let number):
            return pick(
                "Aucune action ne porte le numéro \(formats.quoted(number)). Rien n’a été changé\u{00A0}: vérifiez le numéro dans le plan.",
                "No action has the number \(formats.quoted(number)). Nothing was changed: check the number in the plan.")
        }
    }
}
