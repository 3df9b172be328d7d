import Planning

/// What the realistic-perimeter check says.
struct PerimeterTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var balances: String { pick("Jours demandés et disponibles de chacun", "Days asked of each and available") }
    var person: String { pick("Personne", "Person") }
    var asked: String { pick("Demandés", "Asked") }
    var available: String { pick("Disponibles", "Available") }
    var result: String { pick("Résultat", "Result") }

    func result(of balance: PerimeterCheck.Balance) -> String {
        var words: [String] = []
        if balance.excess > 0 {
            words.append(pick("\(days(balance.excess)) de trop", "\(days(balance.excess)) too many"))
        } else if balance.needed > 0 {
            words.append(pick("tient", "fits"))
        }
        if balance.unknown > 0 {
            words.append(
                plural(
                    balance.unknown, fr: ("1 part non estimée", "\(balance.unknown) parts non estimées"),
                    en: ("1 part not estimated", "\(balance.unknown) parts not estimated")))
        }
        return words.isEmpty ? pick("rien de demandé", "nothing asked") : words.joined(separator: ", ")
    }

    func verdict(_ check: PerimeterCheck) -> String {
        switch check.verdict {
        case .noPromisedDay:
            pick(
                "Sans date promise, on ne peut pas dire si le plan tient\u{00A0}: donnez-en une dans le périmètre.",
                "Without a promised date, nobody can say whether the plan fits: give one in the perimeter.")
        case .promisedDayPast(let day):
            pick(
                "La date promise, le \(formats.long(day)), est passée\u{00A0}: convenez d’une autre pour savoir si le plan tient.",
                "The promised date, \(formats.long(day)), has passed: agree another one to know whether the plan fits.")
        case .nobody:
            pick(
                "Personne n’est encore dans l’équipe\u{00A0}: nommez ceux qui feront, et leurs jours par semaine.",
                "Nobody is in the team yet: name those who will do it, and their days a week.")
        case .nothingEstimated:
            pick(
                "Aucune action ouverte n’a d’effort estimé d’ici la date promise\u{00A0}: estimez les plus grosses, en jours.",
                "No open action until the promised date has an estimated effort: estimate the largest ones, in days.")
        case .doesNotFit(let missing):
            pick(
                "Le plan ne tient pas dans ce périmètre\u{00A0}: il manque \(days(missing)). \(figures(check)) Sortez des actions du périmètre, obtenez du temps d’agents ou convenez d’une autre date.",
                "The plan does not fit in this perimeter: \(days(missing)) are missing. \(figures(check)) Take actions out of the perimeter, obtain agents’ time or agree another date."
            )
        case .overbooked(let people):
            pick(
                "Le plan tient en nombre de jours, mais pas pour \(names(people)). \(figures(check)) Confiez une part à quelqu’un d’autre ou allégez.",
                "The plan fits in number of days, but not for \(names(people)). \(figures(check)) Hand a part to somebody else or lighten it."
            )
        case .fits(let spare):
            check.unknown == 0
                ? pick(
                    "Le plan tient dans ce périmètre, avec \(days(spare)) de marge. \(figures(check))",
                    "The plan fits in this perimeter, with \(days(spare)) to spare. \(figures(check))")
                : pick(
                    "Ce qui est estimé tient dans ce périmètre, avec \(days(spare)) de marge. \(figures(check))",
                    "What is estimated fits in this perimeter, with \(days(spare)) to spare. \(figures(check))")
        }
    }

    /// Where the order of work is what does not fit.
    func daysSuffice(_ check: PerimeterCheck, spare: Double) -> String {
        pick(
            "Les jours ne manquent pas\u{00A0}: \(days(spare)) de marge. \(figures(check)) C’est le déroulement qui compte\u{00A0}: qui fait quoi, dans quel ordre, à partir de quand.",
            "Days are not what is missing: \(days(spare)) to spare. \(figures(check)) It is the course of work that counts: who does what, in which order, from when."
        )
    }

    /// What the figures leave out: said, never taken for nothing.
    func notes(_ check: PerimeterCheck) -> [String] {
        var notes: [String] = []
        if check.unknown > 0 {
            notes.append(
                plural(
                    check.unknown,
                    fr: (
                        "1 part d’action n’est pas estimée\u{00A0}: elle n’est pas comptée.",
                        "\(check.unknown) parts d’actions ne sont pas estimées\u{00A0}: elles ne sont pas comptées."
                    ),
                    en: (
                        "1 part of an action is not estimated: it is not counted.",
                        "\(check.unknown) parts of actions are not estimated: they are not counted."
                    )))
        }
        if check.unassigned > 0 {
            notes.append(
                pick(
                    "\(days(check.unassigned)) d’actions sans responsable sont comptés pour l’équipe entière.",
                    "\(days(check.unassigned)) of actions without a responsible are counted for the whole team."))
        }
        if check.later > 0 {
            notes.append(
                pick(
                    "\(days(check.later)) d’actions dues après la date promise restent hors du compte.",
                    "\(days(check.later)) of actions due after the promised date stay out of the count."))
        }
        return notes
    }

    private func figures(_ check: PerimeterCheck) -> String {
        guard let last = check.last else { return "" }
        return pick(
            "D’ici le \(formats.long(last)), il demande \(days(check.needed)) et l’équipe en a \(number(check.available)).",
            "Until \(formats.long(last)), it asks for \(days(check.needed)) and the team has \(number(check.available)).")
    }

    /// Half days, and whole ones where there are many: sums are not that exact.
    func number(_ days: Double) -> String { formats.number(Self.rounded(days)) }

    private func days(_ days: Double) -> String { formats.days(Self.rounded(days)) }

    private static func rounded(_ days: Double) -> Double {
        days < 20 ? max((days * 2).rounded() / 2, days > 0 ? 0.5 : 0) : days.rounded()
    }

    private func names(_ people: [PerimeterCheck.Balance]) -> String {
        formats.list(
            people.map { "\($0.person.name) (\(pick("\(days($0.excess)) de trop", "\(days($0.excess)) too many")))" })
    }
}
