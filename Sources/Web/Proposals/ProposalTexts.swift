import Forecasting
import Planning

/// The words of *Proposer des dates*.
struct ProposalTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var title: String { pick("Proposer des dates", "Suggest dates") }
    var back: String { pick("Revenir au plan", "Back to the plan") }

    // What would move

    func count(_ count: Int) -> String {
        if count == 0 {
            return pick(
                "Aucune date à changer\u{00A0}: celles du plan peuvent être tenues, d’après les efforts, les disponibilités et les dépendances connues.",
                "No date to change: those of the plan can be kept, going by the efforts, availability and dependencies that are known.")
        }
        return plural(
            count,
            fr: (
                "\(count) date à changer pour que le plan puisse être tenu.", "\(count) dates à changer pour que le plan puisse être tenu."
            ),
            en: ("\(count) date to change so that the plan can be kept.", "\(count) dates to change so that the plan can be kept."))
    }
    func ends(_ proposal: DateProposal, promised: Day?) -> String {
        guard let end = proposal.end else { return "" }
        let day = formats.long(end)
        var sentence =
            if let today = proposal.endToday, today != end {
                pick(
                    "La dernière échéance passerait du \(formats.long(today)) au \(day).",
                    "The last due date would go from \(formats.long(today)) to \(day).")
            } else {
                pick("La dernière échéance reste le \(day).", "The last due date stays \(day).")
            }
        if let promised, end > promised {
            sentence += pick(
                " C’est après la date promise, le \(formats.long(promised)).",
                " This is after the promised date, \(formats.long(promised)).")
        }
        return sentence
    }
    func asksAgain(_ people: [(name: String, count: Int)]) -> String {
        let names = formats.list(people.map { $0.count > 1 ? "\($0.name) (\($0.count))" : $0.name })
        return pick(
            "S’y étaient engagés, et devront redonner leur accord\u{00A0}: \(names).",
            "Had committed to these dates, and will be asked again: \(names).")
    }
    var likely: String {
        pick(
            "Ces dates suivent les efforts les plus probables, sans marge\u{00A0}: à chacun de dire s’il s’y engage.",
            "These dates follow the most likely efforts, with nothing to spare: it is for each one to say whether they commit.")
    }
    var wouldMove: String { pick("Dates proposées", "Suggested dates") }
    var action: String { pick("Action", "Action") }
    var today: String { pick("Échéance actuelle", "Due date today") }
    var proposed: String { pick("Proposée", "Suggested") }
    var why: String { pick("Pourquoi", "Why") }
    var who: String { pick("Responsable", "Responsible") }
    var noDate: String { pick("aucune", "none") }
    var nobody: String { pick("personne", "nobody") }
    var again: String { pick("accord à redemander", "to be asked again") }
    func gap(_ days: Int) -> String {
        days > 0
            ? plural(
                days, fr: ("\(days) jour plus tard", "\(days) jours plus tard"), en: ("\(days) day later", "\(days) days later"))
            : plural(
                -days, fr: ("\(-days) jour plus tôt", "\(-days) jours plus tôt"), en: ("\(-days) day earlier", "\(-days) days earlier"))
    }
    func start(_ day: String) -> String { pick("début le \(day)", "begins on \(day)") }
    var apply: String { pick("Appliquer les dates cochées", "Apply the ticked dates") }
    var cancel: String { pick("Renoncer", "Give up") }

    // Why

    /// The reasons as one sentence, which is also kept with the change.
    func reason(_ reasons: [DateProposal.Reason], in deployment: Deployment) -> String {
        let words = reasons.map { word($0, in: deployment) }.joined(separator: pick("\u{00A0}; ", "; "))
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    private func word(_ reason: DateProposal.Reason, in deployment: Deployment) -> String {
        func name(_ id: ActionID) -> String {
            formats.quoted(deployment.plan[id].map { "\($0.number). \($0.title.prefix(80))" } ?? "")
        }
        switch reason {
        case .noDate: return pick("pas encore d’échéance", "no due date yet")
        case .overdue: return pick("l’échéance est passée", "the due date is over")
        case .dueBefore(let id, let day):
            return pick(
                "était due avant \(name(id)), qu’elle attend et qui finit le \(formats.long(day))",
                "was due before \(name(id)), which it waits for and which ends on \(formats.long(day))")
        case .waits(let id, let day):
            return pick("attend \(name(id)), qui finit le \(formats.long(day))", "waits for \(name(id)), done on \(formats.long(day))")
        case .busy(let person, let id, let day):
            let person = deployment.people[person]?.name ?? ""
            return pick(
                "\(person) fait d’abord \(name(id)) et n’a pas de jour libre avant le \(formats.long(day))",
                "\(person) does \(name(id)) first and has no free day before \(formats.long(day))")
        case .shared(let person, let id):
            let person = deployment.people[person]?.name ?? ""
            return pick("\(person) fait aussi \(name(id)) ces jours-là", "\(person) does \(name(id)) in the same days too")
        case .need(let id, let day):
            let title = formats.quoted(deployment.needs[id]?.title ?? "")
            return pick("attend \(title), prévu le \(formats.long(day))", "waits for \(title), expected on \(formats.long(day))")
        case .notBefore(let day):
            return pick("ne peut pas commencer avant le \(formats.long(day))", "can not begin before \(formats.long(day))")
        case .work(let days):
            return pick("demande encore \(formats.days(days)) de travail", "still asks \(formats.days(days)) of work")
        case .partTime(let days, let person, let aWeek):
            let person = deployment.people[person]?.name ?? ""
            return pick(
                "demande encore \(formats.days(days)) de travail, et \(person) a \(formats.days(aWeek)) par semaine",
                "still asks \(formats.days(days)) of work, and \(person) has \(formats.days(aWeek)) a week")
        case .span(let days):
            return plural(
                days, fr: ("prend \(days) jour ouvré", "prend \(days) jours ouvrés"),
                en: ("takes \(days) working day", "takes \(days) working days"))
        case .awaited(let id, let day):
            return pick(
                "\(name(id)) l’attend pour commencer le \(formats.long(day))", "\(name(id)) waits for it, to begin on \(formats.long(day))")
        }
    }

    // What stays

    var stays: String { pick("Ce qui ne bouge pas", "What does not move") }
    var neverMoves: String {
        pick(
            "Ce qui est réalisé, promis cette semaine, ou fixé à un jour (même début et même échéance) garde sa date. Une action dont personne n’a "
                + "estimé l’effort aussi\u{00A0}: Jalon ne le devine pas.",
            "What is done, promised this week, or fixed on one day (start and due date the same) keeps its date. So does an action whose effort "
                + "nobody has estimated: Jalon does not guess it.")
    }
    func others(_ count: Int) -> String {
        plural(count, fr: ("\(count) autre", "\(count) autres"), en: ("\(count) other", "\(count) others"))
    }

    func sentence(for stay: DateProposal.Stay, in deployment: Deployment, today: Day) -> String {
        switch stay.reason {
        case .promised where deployment.plan[stay.action]?.dueDay.map { $0 < today } ?? false:
            pick(
                "Promise cette semaine\u{00A0}; son échéance est passée, la prochaine revue dira si elle est tenue.",
                "Promised this week; its due date is over, the next review will tell whether it is kept.")
        case .promised:
            pick(
                "Promise cette semaine\u{00A0}; d’après le travail qui reste, la date ne pourra guère être tenue.",
                "Promised this week; going by the work that remains, the date can hardly be kept.")
        case .appointment:
            pick(
                "Fixée à ce jour\u{00A0}; ce qu’elle demande ou attend ne sera pas prêt.",
                "Fixed on that day; what it asks or waits for will not be ready.")
        case .dateProposed:
            pick(
                "Son responsable propose une autre date\u{00A0}: répondez d’abord.", "Its responsible proposes another date: answer first.")
        case .unknown(.noEstimate): pick("Effort non estimé\u{00A0}: estimez-le.", "Effort unknown: estimate it.")
        case .unknown(.overdue):
            pick(
                "En retard, et l’effort qui reste n’est pas estimé\u{00A0}: estimez-le.",
                "Late, and the effort that is left is unknown: estimate it.")
        case .unknown(.nobody):
            pick("Personne pour la faire\u{00A0}: donnez-lui un responsable.", "Nobody to do it: give it a responsible.")
        case .unknown(.noTime(let person)):
            pick(
                "Demande des jours à \(deployment.people[person]?.name ?? ""), qui n’en a aucun pour ce déploiement.",
                "Asks days of \(deployment.people[person]?.name ?? ""), who has none for this deployment.")
        }
    }

    func unknownParts(_ count: Int) -> String {
        plural(
            count,
            fr: (
                "\(count) contribution sans jours chiffrés ne demande rien à personne.",
                "\(count) contributions sans jours chiffrés ne demandent rien à personne."
            ),
            en: (
                "\(count) contribution without a number of days asks nothing of anybody.",
                "\(count) contributions without a number of days ask nothing of anybody."
            ))
    }

    // Why there is none

    func none(_ reason: NoForecast, in deployment: Deployment) -> String {
        func name(_ id: ActionID?) -> String? {
            id.flatMap { deployment.plan[$0] }.map { formats.quoted("\($0.number). \($0.title)") }
        }
        switch reason {
        case .nothingOpen:
            return pick(
                "Aucune action n’est ouverte\u{00A0}: il n’y a pas de date à proposer.", "No action is open: there is no date to suggest.")
        case .tooManyActions(let limit):
            return pick(
                "Le plan a plus de \(limit) actions ouvertes. Rien n’a été changé\u{00A0}: partagez-le en plusieurs déploiements.",
                "The plan has more than \(limit) open actions. Nothing was changed: part it into several deployments.")
        case .tooLong(let id):
            let which =
                name(id).map { pick(" L’effort de \($0) en fait la plus grande part.", " The effort of \($0) is most of it.") } ?? ""
            return pick(
                "Le travail du plan dure trop d’années pour être daté.\(which) Rien n’a été changé\u{00A0}: vérifiez les efforts et les disponibilités.",
                "The work of the plan lasts too many years to be dated.\(which) Nothing was changed: check efforts and availability.")
        case .circle(let ids):
            return pick(
                "Ces actions s’attendent en rond\u{00A0}: \(formats.list(ids.compactMap { name($0) })). Rien n’a été changé\u{00A0}: retirez une dépendance.",
                "These actions wait for each other in a circle: \(formats.list(ids.compactMap { name($0) })). Nothing was changed: remove a dependency."
            )
        case .impossible(let id):
            let which = name(id).map { pick(", à cause de \($0)", ", because of \($0)") } ?? ""
            return pick(
                "Le plan ne peut pas être daté\(which). Rien n’a été changé\u{00A0}: vérifiez ses dates, ses efforts et ses dépendances.",
                "The plan can not be dated\(which). Nothing was changed: check its dates, efforts and dependencies.")
        case .tooLittleKnown:
            return pick("Trop peu d’efforts sont estimés pour proposer des dates.", "Too few efforts are estimated to suggest dates.")
        case .interrupted:
            return pick(
                "Le calcul prend plus de temps que prévu. Rien n’a été changé\u{00A0}: rechargez la page dans un instant.",
                "Working out the dates takes longer than it should. Nothing was changed: load the page again in a moment.")
        }
    }

    var changed: String {
        pick(
            "Le plan a changé depuis que ces dates ont été proposées. Rien n’a été appliqué\u{00A0}: voici la proposition refaite, vérifiez-la et "
                + "appliquez de nouveau.",
            "The plan has changed since these dates were suggested. Nothing was applied: here is the suggestion made anew, check it and apply again."
        )
    }
}
