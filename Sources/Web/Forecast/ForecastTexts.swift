import Forecasting
import Planning

/// What is said of forecasts: on the route, on their page, on the command line.
package struct ForecastTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    // MARK: In one sentence

    /// `Prévision : une chance sur deux le 12 mars 2026, quatre sur cinq le 2 avril 2026 ; promis le 15 mars 2026 (58 % de chances).`
    package func sentence(_ forecast: PlanForecast) -> String {
        let end = forecast.end
        let dates =
            end.even == end.safe
            ? formats.long(end.even)
            : pick(
                "une chance sur deux le \(formats.long(end.even)), quatre sur cinq le \(formats.long(end.safe))",
                "an even chance of \(formats.long(end.even)), four in five of \(formats.long(end.safe))")
        let promise = forecast.promise.map { promise in
            pick(
                "\u{00A0}; promis le \(formats.long(promise.day)) (\(chance(promise.chance)))",
                "; promised for \(formats.long(promise.day)) (\(chance(promise.chance)))")
        }
        return (forecast.basis.isAtBest ? pick("Prévision, au mieux", "Forecast, at best") : title) + colon
            + (end.even == end.safe ? pick("le ", "") : "") + dates + (promise ?? "") + "."
    }

    /// What the sentence leaves out; nil when that is nothing.
    package func without(_ basis: ForecastBasis) -> String? {
        var parts: [String] = []
        if !basis.leftOut.isEmpty {
            parts.append(
                plural(
                    basis.leftOut.count,
                    fr: (
                        "sans compter 1 action dont la durée n’est pas connue",
                        "sans compter \(basis.leftOut.count) actions dont la durée n’est pas connue"
                    ),
                    en: ("without 1 action whose length is not known", "without \(basis.leftOut.count) actions whose length is not known")))
        }
        if !basis.blocked.isEmpty {
            parts.append(
                plural(
                    basis.blocked.count,
                    fr: (
                        "si le blocage d’une action est levé aujourd’hui",
                        "si les blocages de \(basis.blocked.count) actions sont levés aujourd’hui"
                    ),
                    en: ("if the blocker of 1 action is lifted today", "if the blockers of \(basis.blocked.count) actions are lifted today")
                ))
        }
        let unexpected = basis.unexpected.count
        if unexpected > 0 {
            parts.append(
                plural(
                    unexpected,
                    fr: (
                        "si 1 besoin dont le jour n’est pas connu est là aujourd’hui",
                        "si \(unexpected) besoins dont le jour n’est pas connu sont là aujourd’hui"
                    ),
                    en: (
                        "if 1 need whose day is not known is there today", "if \(unexpected) needs whose day is not known are there today"
                    )))
        }
        guard !parts.isEmpty else { return nil }
        return parts.joined(separator: ", ").capitalisedFirst + "."
    }

    /// A chance in a hundred; never none nor all where a forecast can not know.
    package func chance(_ chance: Double) -> String {
        let percent = Int((chance * 100).rounded())
        if percent < 1 { return pick("moins de 1\u{202F}% de chances", "a chance of less than 1%") }
        if percent > 99 { return pick("plus de 99\u{202F}% de chances", "a chance of more than 99%") }
        return pick("\(percent)\u{202F}% de chances", "a \(percent)% chance")
    }

    /// The same in a table's cell.
    func percent(_ chance: Double) -> String {
        let percent = Int((chance * 100).rounded())
        let number = percent < 1 ? pick("moins de 1", "less than 1") : percent > 99 ? pick("plus de 99", "more than 99") : String(percent)
        return number + pick("\u{202F}%", "%")
    }

    package func reason(_ none: NoForecast, in deployment: Deployment) -> String {
        func name(_ id: ActionID?) -> String? {
            id.flatMap { deployment.plan[$0] }.map { "\($0.number), \(formats.quoted($0.title))" }
        }
        switch none {
        case .nothingOpen:
            return pick("Pas de prévision\u{00A0}: aucune action n’est ouverte.", "No forecast: no action is open.")
        case .tooLittleKnown(let basis):
            guard basis.open > 1 else {
                return pick(
                    "Pas encore de prévision\u{00A0}: la durée de la seule action ouverte n’est pas connue. Estimez son effort.",
                    "No forecast yet: the length of the only open action is not known. Estimate its effort.")
            }
            return pick(
                "Pas encore de prévision\u{00A0}: la durée de \(basis.leftOut.count) des \(basis.open) actions ouvertes n’est pas connue. Estimez l’effort d’au moins la moitié.",
                "No forecast yet: the length of \(basis.leftOut.count) of the \(basis.open) open actions is not known. Estimate the effort of at least half of them."
            )
        case .tooManyActions(let limit):
            return pick(
                "Pas de prévision au-delà de \(limit) actions ouvertes\u{00A0}: découpez le déploiement.",
                "No forecast beyond \(limit) open actions: divide the deployment.")
        case .tooLong(let action):
            return name(action).map {
                pick(
                    "Pas de prévision\u{00A0}: l’action \($0), demande à elle seule des années. Vérifiez son effort, et les jours par semaine de ceux qui la font.",
                    "No forecast: action \($0), takes years by itself. Check its effort, and the days a week of those who do it.")
            }
                ?? pick(
                    "Pas de prévision\u{00A0}: les efforts estimés, mis bout à bout, demandent trop d’années. Vérifiez les efforts et les jours par semaine de chacun.",
                    "No forecast: the estimated efforts, one after the other, take too many years. Check the efforts and each person’s days a week."
                )
        case .circle(let actions):
            return pick(
                "Pas de prévision\u{00A0}: ces actions s’attendent l’une l’autre\u{00A0}: \(formats.list(actions.compactMap(name))). Retirez une de ces dépendances.",
                "No forecast: these actions wait for each other: \(formats.list(actions.compactMap(name))). Take one of these dependencies away."
            )
        case .impossible(let action):
            return name(action).map {
                pick(
                    "Pas de prévision\u{00A0}: l’action \($0), ne peut pas être placée. Vérifiez ses dates et son effort.",
                    "No forecast: action \($0), can not be placed. Check its dates and its effort.")
            }
                ?? pick(
                    "Pas de prévision\u{00A0}: le plan ne peut pas être ordonnancé. Vérifiez ses dates et le calendrier.",
                    "No forecast: the plan can not be scheduled. Check its dates and the calendar.")
        case .interrupted:
            return pick(
                "Pas de prévision\u{00A0}: le calcul a été interrompu. Il reprendra à la prochaine modification.",
                "No forecast: it was interrupted. It will be made again at the next change.")
        }
    }

    // MARK: The route

    package var title: String { pick("Prévision", "Forecast") }
    var why: String { pick("Ce qui la fonde", "What it rests on") }
    var whatIsMissing: String { pick("Ce qui manque", "What is missing") }
    var outdated: String {
        pick("Prévision d’avant la dernière modification, en cours de mise à jour.", "Forecast from before the last change, being updated.")
    }
    var drawing: String { pick("Prévision en cours de calcul.", "The forecast is being computed.") }
    var evenDay: String { pick("Prévision, une chance sur deux", "Forecast, even chance") }
    var safeDay: String { pick("Prévision, quatre chances sur cinq", "Forecast, four chances in five") }

    // MARK: The page

    var lead: String {
        let runs = formats.grouped(String(PlanForecast.usualRuns))
        return pick(
            "Le plan est déroulé \(runs) fois avec les efforts estimés, les dépendances et le temps de chacun\u{00A0}: voici quand il finit.",
            "The plan is played \(runs) times with the estimated efforts, the dependencies and everybody’s time: this is when it ends."
        )
    }
    var evenName: String { pick("une chance sur deux", "an even chance") }
    var safeName: String { pick("quatre chances sur cinq", "four chances in five") }
    func promisedName(_ day: Day) -> String {
        pick("pour la date promise, le \(formats.long(day))", "for the promised date, \(formats.long(day))")
    }
    var noPromise: String {
        pick("Aucune date n’est promise\u{00A0}: donnez-en une dans le périmètre.", "No date is promised: give one in the perimeter.")
    }

    package var chainTitle: String { pick("Ce qui fait la date de fin", "What makes the end date") }
    var chainLead: String {
        pick(
            "Avec les efforts les plus probables, ces actions se suivent sans marge jusqu’à la fin\u{00A0}: avancer l’une d’elles peut avancer tout le reste.",
            "With the most likely efforts, these actions follow each other without slack up to the end: bringing one forward may bring all the rest forward."
        )
    }
    var action: String { pick("Action", "Action") }
    var responsible: String { pick("Responsable", "Responsible") }
    var dates: String { pick("Du, au", "From, to") }
    var whyThen: String { pick("Pourquoi à ce moment", "Why then") }
    func span(_ first: Day, _ last: Day, today: Day) -> String {
        first == last
            ? formats.compact(first, today: today)
            : "\(formats.compact(first, today: today)) – \(formats.compact(last, today: today))"
    }
    package func reason(_ reason: PlanForecast.Reason, in deployment: Deployment) -> String {
        func number(_ id: ActionID) -> String { deployment.plan[id].map { String($0.number) } ?? "" }
        switch reason {
        case .underWay: return pick("déjà commencée", "already begun")
        case .today: return pick("peut commencer aujourd’hui", "can begin today")
        case .notBefore(let day): return pick("ne commence pas avant le \(formats.long(day))", "does not begin before \(formats.long(day))")
        case .need(let need, let day):
            let title = formats.quoted(deployment.needs[need]?.title ?? "")
            return pick("attend \(title), prévu le \(formats.long(day))", "waits for \(title), expected on \(formats.long(day))")
        case .waits(let other, let days) where days > 0:
            return plural(
                days,
                fr: (
                    "attend l’action \(number(other)), et 1 jour ouvré de plus",
                    "attend l’action \(number(other)), et \(days) jours ouvrés de plus"
                ),
                en: (
                    "waits for action \(number(other)), and 1 working day more",
                    "waits for action \(number(other)), and \(days) working days more"
                ))
        case .waits(let other, _): return pick("attend l’action \(number(other))", "waits for action \(number(other))")
        case .person(let person, let other):
            let name = deployment.people[person]?.name ?? ""
            return pick("\(name) fait d’abord l’action \(number(other))", "\(name) does action \(number(other)) first")
        }
    }

    var chancesTitle: String { pick("Les chances de chaque action", "The chances of each action") }
    var chancesLead: String {
        pick(
            "Les moins sûres d’abord. «\u{00A0}Décide de la fin\u{00A0}» dit dans combien de cas l’action fait partie de celles qui font la date de fin.",
            "The least certain first. “Decides the end” says in how many cases the action is one of those that make the end date.")
    }
    var due: String { pick("Échéance", "Due") }
    var chanceHeading: String { pick("À l’heure", "In time") }
    var even: String { pick("Une sur deux", "Even chance") }
    var safe: String { pick("Quatre sur cinq", "Four in five") }
    var decides: String { pick("Décide de la fin", "Decides the end") }
    var noDue: String { pick("sans échéance", "no due date") }
    var late: String { pick("en retard", "late") }
    var atBest: String { pick("au mieux", "at best") }
    var unlikely: String { pick("peu probable", "unlikely") }
    func sure(_ count: Int) -> String {
        plural(
            count, fr: ("1 autre action, presque sûre d’être à l’heure", "\(count) autres actions, presque sûres d’être à l’heure"),
            en: ("1 more action, almost sure to be on time", "\(count) more actions, almost sure to be on time"))
    }
    func more(_ count: Int) -> String {
        plural(
            count, fr: ("Et 1 autre action, plus sûre.", "Et \(count) autres actions, plus sûres."),
            en: ("And 1 more action, more certain.", "And \(count) more actions, more certain."))
    }

    var milestonesTitle: String { pick("Les jalons", "The milestones") }
    var milestonesLead: String {
        pick(
            "Pour chacun, les chances que tout ce qui est dû d’ici son jour soit réalisé.",
            "For each, the chances that all that is due by its day is done.")
    }
    var milestone: String { pick("Jalon", "Milestone") }
    var day: String { pick("Date", "Date") }

    // MARK: What it rests on

    package var basisTitle: String { pick("Sur quoi elle repose", "What it rests on") }
    package func basis(_ basis: ForecastBasis) -> [String] {
        var lines = [
            plural(
                basis.open, fr: ("1 action ouverte", "\(basis.open) actions ouvertes"), en: ("1 open action", "\(basis.open) open actions"))
                + colon
                + formats.list(
                    [
                        pick(
                            "\(basis.estimated) par leur effort estimé"
                                + (basis.ranged > 0 ? " (dont \(basis.ranged) avec une fourchette)" : ""),
                            "\(basis.estimated) by their estimated effort" + (basis.ranged > 0 ? " (\(basis.ranged) with a range)" : "")),
                        basis.spanned > 0
                            ? pick(
                                "\(basis.spanned) par les jours entre début et échéance",
                                "\(basis.spanned) by the days between start and due date") : nil,
                        basis.leftOut.isEmpty ? nil : pick("\(basis.leftOut.count) non comptées", "\(basis.leftOut.count) not counted"),
                    ].compactMap(\.self)) + ".",
            plural(
                basis.people.count,
                fr: ("Le temps d’une personne", "Le temps de \(basis.people.count) personnes"),
                en: ("The time of one person", "The time of \(basis.people.count) people"))
                + pick(
                    "\u{00A0}: jours par semaine, absences, jours fériés et fermetures des trois ans qui viennent.",
                    ": days a week, absences, public holidays and closures of the next three years."),
            pick(
                "Chacun fait d’abord ce qui est dû d’abord, puis ce qui est prioritaire.",
                "Everybody does first what is due first, then what has priority."),
        ]
        if basis.estimated > 0, basis.ranged == 0 {
            lines.append(
                pick(
                    "Aucun effort n’a de fourchette\u{00A0}: la prévision ne connaît pas d’imprévu. Donnez aux plus grosses actions un effort optimiste et un pessimiste.",
                    "No effort has a range: the forecast knows of nothing unforeseen. Give the largest actions an optimistic and a pessimistic effort."
                ))
        }
        if basis.unknownParts > 0 {
            lines.append(
                plural(
                    basis.unknownParts,
                    fr: (
                        "1 contribution n’a pas de nombre de jours\u{00A0}: elle n’est pas comptée.",
                        "\(basis.unknownParts) contributions n’ont pas de nombre de jours\u{00A0}: elles ne sont pas comptées."
                    ),
                    en: (
                        "1 contribution has no number of days: it is not counted.",
                        "\(basis.unknownParts) contributions have no number of days: they are not counted."
                    )))
        }
        return lines
    }

    var expectedLead: String {
        pick(
            "Rien ne commence avant le jour où est prévu ce qu’il attend\u{00A0}:",
            "Nothing begins before the day on which what it waits for is expected:")
    }
    var unexpectedLead: String {
        pick(
            "Personne ne sait quand ces besoins seront là\u{00A0}: ils sont comptés comme obtenus aujourd’hui.",
            "Nobody knows when these needs will be there: they count as obtained today.")
    }
    /// `prévu le 12 janvier 2026 ; l’action 4 l’attend`
    package func arrival(_ awaited: AwaitedNeed, in deployment: Deployment) -> String {
        let numbers = awaited.actions.compactMap { deployment.plan[$0].map { String($0.number) } }
        return when(awaited.arrival) + pick("\u{00A0}; ", "; ")
            + plural(
                numbers.count,
                fr: ("l’action \(numbers.first ?? "") l’attend", "les actions \(formats.list(numbers)) l’attendent"),
                en: ("action \(numbers.first ?? "") waits for it", "actions \(formats.list(numbers)) wait for it"))
    }
    private func when(_ arrival: AwaitedNeed.Arrival) -> String {
        switch arrival {
        case .expected(let day): pick("prévu le \(formats.long(day))", "expected on \(formats.long(day))")
        case .noDay: pick("aucun jour n’est dit", "no day is said")
        case .overdue(let day): pick("devait être là le \(formats.long(day))", "had to be there on \(formats.long(day))")
        case .refused: pick("refusé", "refused")
        }
    }

    package var unknownTitle: String { pick("Ce qui n’est pas connu", "What is not known") }
    var nothingUnknown: String {
        pick("Rien\u{00A0}: toutes les actions ouvertes sont comptées.", "Nothing: every open action is counted.")
    }
    var leftOutLead: String {
        pick(
            "Ces actions ne sont pas comptées\u{00A0}; la fin ne peut qu’être plus tardive.",
            "These actions are not counted; the end can only be later.")
    }
    var blockedLead: String {
        pick(
            "Personne ne sait quand ces blocages seront levés\u{00A0}: ils sont comptés comme levés aujourd’hui.",
            "Nobody knows when these blockers will be lifted: they count as lifted today.")
    }
    var pausedLead: String {
        pick("Ces actions en pause sont comptées comme reprises aujourd’hui.", "These paused actions count as taken up again today.")
    }
    package func reason(_ reason: ForecastBasis.LeftOut.Reason, in deployment: Deployment) -> String {
        switch reason {
        case .noEstimate:
            pick(
                "effort non estimé, et pas à la fois un début et une échéance", "effort not estimated, and not both a start and a due date")
        case .overdue: pick("en retard, et l’effort qui reste n’est pas estimé", "late, and the effort that is left is not estimated")
        case .nobody: pick("personne n’est là pour la faire", "nobody is there to do it")
        case .noTime(let person):
            pick(
                "\(deployment.people[person]?.name ?? "") n’a aucun jour pour ce déploiement",
                "\(deployment.people[person]?.name ?? "") has no day for this deployment")
        }
    }
}
