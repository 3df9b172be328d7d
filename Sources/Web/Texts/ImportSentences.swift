import Documents
import Planning

/// What an import found in a file, in sentences: for the pages and for the command line.
package struct ImportSentences: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }
    private func quoted(_ text: String) -> String { ValueTexts(language: language).text(text, limit: 80) }

    // MARK: Findings

    package func sentence(for problem: ImportProblem) -> String {
        switch problem {
        case .missing, .unknownStatus: draft(problem)
        case .approximateDate, .monthFirstDate, .serialDate, .endsBeforeStart, .doneDayNotKept: date(problem)
        case .severalResponsibles, .ambiguousPerson, .personHasLeft: person(problem)
        case .lateIsDerived, .blockerAdded, .sameTitle, .sameTitleInPlan, .renumbered, .titleCut, .textCut, .spentDaysNotKept:
            caution(problem)
        case .unreadableDate, .dayOutOfRange, .unknownPriority, .unreadableEffort, .unknownPredecessor, .notALink,
            .errorValue, .unreadablePostponement:
            kept(problem)
        case .refused(let refusal):
            RefusalTexts(language: language).sentence(for: refusal, in: nil)
                + pick(" Le texte est gardé en note.", " The text is kept as a note.")
        }
    }

    private func draft(_ problem: ImportProblem) -> String {
        switch problem {
        case .missing(let fields):
            let names = formats.list(fields.map { FieldNames(language: language).noun($0).indefinite })
            return pick(
                "Il manque \(names)\u{00A0}: l’action est importée à discuter.",
                "\(names.capitalisedFirst) \(fields.count > 1 ? "are" : "is") missing: the action comes in to discuss.")
        case .unknownStatus(let text):
            return pick(
                "\(quoted(text)) n’est pas un statut connu\u{00A0}: l’action est importée à discuter, le texte gardé en note.",
                "\(quoted(text)) is not a known status: the action comes in to discuss, the text is kept as a note.")
        default: return ""
        }
    }

    private func date(_ problem: ImportProblem) -> String {
        switch problem {
        case .approximateDate(let text, let day):
            pick(
                "\(quoted(text)) a été lu comme le \(formats.long(day))\u{00A0}: vérifiez.",
                "\(quoted(text)) was read as \(formats.long(day)): please check.")
        case .monthFirstDate(let text, let day):
            pick(
                "\(quoted(text)) a été lu le mois d’abord\u{00A0}: \(formats.long(day)). Vérifiez.",
                "\(quoted(text)) was read month first: \(formats.long(day)). Please check.")
        case .serialDate(let text, let day):
            pick(
                "Le nombre \(quoted(text)) a été lu comme une date\u{00A0}: \(formats.long(day)).",
                "The number \(quoted(text)) was read as a date: \(formats.long(day)).")
        case .endsBeforeStart(let start, let due):
            pick(
                "L’échéance du \(formats.long(due)) vient avant le début du \(formats.long(start))\u{00A0}: vérifiez.",
                "The due date, \(formats.long(due)), comes before the start, \(formats.long(start)): please check.")
        case .doneDayNotKept(let day):
            pick(
                "Le jour de réalisation, le \(formats.long(day)), est gardé en note\u{00A0}: Jalon compte le jour de l’import.",
                "The day it was done, \(formats.long(day)), is kept as a note: Jalon counts the day of the import.")
        default: ""
        }
    }

    private func person(_ problem: ImportProblem) -> String {
        switch problem {
        case .severalResponsibles(let first, let others):
            pick(
                "Plusieurs noms\u{00A0}: \(first) est responsable, \(formats.list(others)) "
                    + (others.count > 1 ? "contribuent." : "contribue."),
                "Several names: \(first) is responsible, \(formats.list(others)) "
                    + (others.count > 1 ? "contribute." : "contributes."))
        case .ambiguousPerson(let name):
            pick(
                "Plusieurs personnes répondent au nom de \(quoted(name))\u{00A0}: vérifiez laquelle.",
                "Several people go by the name of \(quoted(name)): please check which one.")
        case .personHasLeft(let name):
            pick(
                "\(quoted(name)) a quitté le déploiement\u{00A0}: le nom est gardé en note.",
                "\(quoted(name)) has left the deployment: the name is kept as a note.")
        default: ""
        }
    }

    private func caution(_ problem: ImportProblem) -> String {
        switch problem {
        case .lateIsDerived(let text):
            pick(
                "\(quoted(text))\u{00A0}: l’action est importée en cours, Jalon calcule lui-même les retards.",
                "\(quoted(text)): the action comes in as in progress, Jalon works out lateness by itself.")
        case .blockerAdded(let text):
            pick(
                "\(quoted(text))\u{00A0}: l’action est importée en cours, avec ce blocage.",
                "\(quoted(text)): the action comes in as in progress, with this blocker.")
        case .spentDaysNotKept(let days):
            pick(
                "\(formats.days(days).capitalisedFirst) déjà passés\u{00A0}: gardés en note, ils se disent une fois l’action réalisée.",
                "\(formats.days(days).capitalisedFirst) already spent: kept as a note, they are told once the action is done.")
        case .sameTitle(let row):
            pick(
                "Même titre qu’à la ligne \(row)\u{00A0}: les deux sont gardées.",
                "The same title as row \(row): both are kept.")
        case .sameTitleInPlan(let number):
            pick(
                "Le plan a déjà cette action, au numéro \(number)\u{00A0}: les deux sont gardées.",
                "The plan already has this action, number \(number): both are kept.")
        case .renumbered(let from, let to):
            pick(
                "Le numéro \(from) est déjà pris\u{00A0}: l’action porte le \(to).",
                "Number \(from) is already taken: the action has number \(to).")
        case .titleCut(let limit):
            pick(
                "Le titre dépasse \(limit) caractères\u{00A0}: il est coupé, le texte entier est gardé en note.",
                "The title is over \(limit) characters: it is cut, the whole text is kept as a note.")
        case .textCut(let limit):
            pick(
                "Le texte dépasse \(limit) caractères\u{00A0}: il est coupé.",
                "The text is over \(limit) characters: it is cut.")
        default: ""
        }
    }

    private func kept(_ problem: ImportProblem) -> String {
        let (text, what): (String, String)
        switch problem {
        case .unreadableDate(let value): (text, what) = (value, pick("une date", "a date"))
        case .dayOutOfRange(let value): (text, what) = (value, pick("une date entre 2000 et 2199", "a date between 2000 and 2199"))
        case .unknownPriority(let value): (text, what) = (value, pick("une priorité connue", "a known priority"))
        case .unreadableEffort(let value): (text, what) = (value, pick("un nombre de jours", "a number of days"))
        case .unknownPredecessor(let value): (text, what) = (value, pick("une action de ce plan", "an action of this plan"))
        case .notALink(let value): (text, what) = (value, pick("une adresse", "an address"))
        case .errorValue(let value):
            (text, what) = (value, pick("une valeur\u{00A0}: la formule est en erreur", "a value: the formula has failed"))
        case .unreadablePostponement(let value): (text, what) = (value, pick("un report", "a postponement"))
        default: return ""
        }
        return pick(
            "\(quoted(text)) n’est pas \(what). Le texte est gardé en note.",
            "\(quoted(text)) is not \(what). The text is kept as a note.")
    }

    // MARK: Rows

    private var needTexts: NeedTexts { NeedTexts(language: language) }

    package func sentence(for destination: MergedRow.Destination) -> String {
        switch destination {
        case .step(let action):
            pick("devient une étape de \(quoted(action))", "becomes a step of \(quoted(action))")
        case .action(let title): pick("complète \(quoted(title))", "completes \(quoted(title))")
        case .duplicate(let row): pick("identique à la ligne \(row)", "the same as row \(row)")
        case .workstream(let title): pick("devient l’axe \(quoted(title))", "becomes the workstream \(quoted(title))")
        case .indicator(let name): pick("complète l’indicateur \(quoted(name))", "completes the indicator \(quoted(name))")
        case .need(let title):
            pick("devient le besoin \(quoted(title)), s’il n’y était pas", "becomes the need \(quoted(title)), unless it was there")
        case .person(let name): pick("\(name), dans l’équipe", "\(name), in the team")
        }
    }

    package func sentence(for reason: SkippedRow.Reason) -> String {
        switch reason {
        case .help: pick("mode d’emploi du tableau", "instructions for the table")
        case .repeatedHeadings: pick("titres répétés", "repeated headings")
        case .total: pick("total", "total")
        case .noTitle:
            pick(
                "pas de titre\u{00A0}: ce qu’elle dit n’appartient à aucune action",
                "no title: what it says belongs to no action")
        case .noName: pick("pas de nom", "no name")
        case .notADay(let text): pick("\(quoted(text)) n’est pas un jour", "\(quoted(text)) is not a day")
        case .notANumber(let text): pick("\(quoted(text)) n’est pas un nombre", "\(quoted(text)) is not a number")
        case .notAKindOfNeed(let text):
            pick("\(quoted(text)) n’est pas un genre de besoin", "\(quoted(text)) is not a kind of need")
        case .noSuchAction(let text):
            pick("\(quoted(text)) n’est le numéro d’aucune action", "\(quoted(text)) is the number of no action")
        case .otherUnit(let title, let known, let read):
            pick(
                "\(quoted(title)) est déjà là et se compte en \(needTexts.unit(known))\u{00A0}: des quantités en \(needTexts.unit(read)) ne s’y ajoutent pas",
                "\(quoted(title)) is there already and is counted in \(needTexts.unit(known)): quantities in \(needTexts.unit(read)) do not add up with it"
            )
        case .refused(let refusal): RefusalTexts(language: language).sentence(for: refusal, in: nil)
        }
    }

    // MARK: The file

    package func sentence(for notice: SpreadsheetNotice) -> String {
        switch notice {
        case .macrosIgnored:
            pick(
                "Le fichier contient des macros\u{00A0}: seules ses données ont été lues.",
                "The file has macros: only its data was read.")
        case .formulaWithoutValue(let sheet, let address):
            pick(
                "La formule en \(address) de «\u{00A0}\(sheet)\u{00A0}» n’a jamais été calculée\u{00A0}: la cellule est lue comme vide. Ouvrez le fichier, enregistrez-le, puis importez de nouveau.",
                "The formula in \(address) of “\(sheet)” was never computed: the cell is read as blank. Open the file, save it, then import again."
            )
        case .invalidCharactersReplaced:
            pick(
                "Des caractères illisibles ont été remplacés par \u{FFFD}.",
                "Unreadable characters were replaced by \u{FFFD}.")
        case .controlCharactersRemoved:
            pick("Des caractères invisibles ont été retirés.", "Invisible characters were removed.")
        case .unclosedQuote(let row):
            pick(
                "Un guillemet s’ouvre à la ligne \(row) et ne se referme pas\u{00A0}: il est lu comme du texte.",
                "A quotation mark opens in row \(row) and never closes: it is read as text.")
        case .textCut(let sheet, let address):
            pick(
                "Le texte en \(address) de «\u{00A0}\(sheet)\u{00A0}» est trop long pour une cellule\u{00A0}: il est coupé.",
                "The text in \(address) of “\(sheet)” is too long for a cell: it is cut.")
        case .more(let count):
            plural(
                count, fr: ("et une autre remarque", "et \(count) autres remarques"),
                en: ("and one more remark", "and \(count) more remarks"))
        }
    }
}
