import Forecasting
import Planning

/// The words of the comparison.
struct ScenarioTableTexts: Texts {
    let language: Language
    let today: Day

    private var formats: Formats { Formats(language: language) }

    var caption: String { pick("Le plan d’aujourd’hui et les scénarios", "Today’s plan and the scenarios") }
    var criterion: String { pick("Critère", "Criterion") }
    var present: String { pick("Plan d’aujourd’hui", "Today’s plan") }
    func same(_ count: Int) -> String {
        plural(
            count, fr: ("Sans différence\u{00A0}: \(count) critère", "Sans différence\u{00A0}: \(count) critères"),
            en: ("No difference: \(count) criterion", "No difference: \(count) criteria"))
    }
    var nothingDiffers: String { pick("Rien ne diffère du plan d’aujourd’hui.", "Nothing differs from today’s plan.") }
    /// Where there is room for one column only.
    var onlyDifferences: String {
        pick(
            "Un scénario qui n’est pas nommé est, là, comme le plan d’aujourd’hui.",
            "A scenario that is not named is, there, as today’s plan is.")
    }

    var endEven: String { pick("Fin, une chance sur deux (50\u{00A0}%)", "End, one chance in two (50%)") }
    var endSafe: String { pick("Fin, quatre chances sur cinq (80\u{00A0}%)", "End, four chances in five (80%)") }
    var chance: String { pick("Chance de tenir la date promise", "Chance to keep the promised date") }
    var promisedDay: String { pick("Date promise", "Promised date") }
    var lastDue: String { pick("Dernière échéance du plan", "Last due date of the plan") }
    var afterPromise: String { pick("Échéances après la date promise", "Due after the promised date") }
    var late: String { pick("En retard aujourd’hui", "Late today") }
    var overload: String { pick("Trop de travail pour", "Too much work for") }
    var remaining: String { pick("Travail qui reste", "Work that remains") }
    var people: String { pick("Personnes", "People") }
    var takenOut: String { pick("Ce que l’on ne fait plus", "What is no longer done") }
    var added: String { pick("Ce qui s’ajoute", "What is added") }
    var moved: String { pick("Échéances déplacées", "Due dates moved") }
    var reassigned: String { pick("Actions confiées à quelqu’un d’autre", "Actions given to somebody else") }
    var toConfirm: String { pick("Engagements à redemander", "Commitments to ask again") }
    var needs: String { pick("Besoins changés", "Needs changed") }
    var noNeed: String { pick("aucun", "none") }
    func needs(_ count: Int) -> String {
        plural(count, fr: ("\(count) besoin", "\(count) besoins"), en: ("\(count) need", "\(count) needs"))
    }
    var misfits: String { pick("Changements qui ne s’appliquent plus", "Changes that no longer fit") }

    var unsaid: String { pick("non connue", "not known") }
    var beingDrawn: String { pick("en cours de calcul", "being computed") }
    var nobody: String { pick("personne", "nobody") }
    var none: String { pick("aucune", "none") }

    func day(_ day: Day) -> String { formats.long(day) }
    func days(_ days: Double) -> String { formats.days((days * 10).rounded() / 10) }
    func actions(_ count: Int) -> String {
        count == 0 ? none : plural(count, fr: ("\(count) action", "\(count) actions"), en: ("\(count) action", "\(count) actions"))
    }
    func late(_ count: Int, days: Int) -> String {
        guard count > 0 else { return none }
        return actions(count)
            + pick(
                ", \(days) \(days < 2 ? "jour ouvré" : "jours ouvrés") en tout", ", \(days) working \(days == 1 ? "day" : "days") in all")
    }
    func verdict(_ verdict: Feasibility.Verdict) -> String {
        switch verdict {
        case .fits: pick("le plan tient", "the plan fits")
        case .isTight: pick("le plan tient de justesse", "the plan barely fits")
        case .doesNotFit: pick("le plan ne tient pas", "the plan does not fit")
        }
    }
    func overloaded(_ count: Int) -> String {
        plural(count, fr: ("\(count) personne", "\(count) personnes"), en: ("\(count) person", "\(count) people"))
    }
    func overload(_ name: String, days: Double, weeks: Int) -> String {
        let extra = self.days(days)
        return pick(
            "\(name)\u{00A0}: \(extra) de trop sur \(weeks) \(weeks < 2 ? "semaine" : "semaines")",
            "\(name): \(extra) too many over \(weeks) \(weeks == 1 ? "week" : "weeks")")
    }
    func more(_ count: Int) -> String { pick("et \(count) de plus", "and \(count) more") }
    func unknown(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) part non estimée", "\(count) parts non estimées"),
            en: ("\(count) part not estimated", "\(count) parts not estimated"))
    }

    // Gaps
    func gap(_ day: Day, _ present: Day) -> String? {
        let days = day - present
        guard days != 0 else { return nil }
        let said = formats.days(Double(abs(days)))
        return days < 0 ? pick("\(said) plus tôt", "\(said) earlier") : pick("\(said) plus tard", "\(said) later")
    }
    func gap(_ count: Int, _ present: Int) -> String? {
        let difference = count - present
        guard difference != 0 else { return nil }
        return (difference > 0 ? "+" : "\u{2212}") + String(abs(difference))
    }
    func gap(_ days: Double, _ present: Double) -> String? {
        let difference = ((days - present) * 10).rounded() / 10
        guard difference != 0 else { return nil }
        return (difference > 0 ? "+" : "\u{2212}") + formats.days(abs(difference))
    }
    func points(_ chance: Double, _ present: Double) -> String? {
        let points = Int((chance * 100).rounded()) - Int((present * 100).rounded())
        // Two draws of the same plan differ by as much.
        guard abs(points) > 2 else { return nil }
        let sign = points > 0 ? "+" : "\u{2212}"
        return pick(
            "\(sign)\(abs(points)) \(abs(points) < 2 ? "point" : "points")",
            "\(sign)\(abs(points)) \(abs(points) == 1 ? "point" : "points")")
    }

    /// Why there are no dates of the end.
    func noForecast(_ reason: NoForecast, of name: String) -> String {
        let which = formats.quoted(name)
        switch reason {
        case .nothingOpen:
            return pick(
                "\(which)\u{00A0}: aucune action n’est à faire, il n’y a donc rien à prévoir.",
                "\(which): no action is to be done, so there is nothing to forecast.")
        case .tooLittleKnown(let basis):
            return pick(
                "\(which)\u{00A0}: pas de prévision de la fin, car \(basis.known) actions sur \(basis.open) seulement ont une estimation et un responsable. Estimez-en au moins la moitié.",
                "\(which): no forecast of the end, because only \(basis.known) of \(basis.open) actions have an estimate and a responsible. Estimate at least half of them."
            )
        case .tooManyActions(let limit):
            return pick(
                "\(which)\u{00A0}: pas de prévision au-delà de \(limit) actions à faire.",
                "\(which): no forecast beyond \(limit) actions to do.")
        case .tooLong:
            return pick(
                "\(which)\u{00A0}: pas de prévision, le travail s’étend sur plus d’années qu’elle n’en regarde. Vérifiez les efforts et les jours par semaine.",
                "\(which): no forecast, the work goes on for more years than it looks ahead. Check efforts and days a week.")
        case .circle:
            return pick(
                "\(which)\u{00A0}: pas de prévision, des actions s’attendent l’une l’autre.",
                "\(which): no forecast, some actions wait for each other.")
        case .impossible, .interrupted:
            return pick(
                "\(which)\u{00A0}: pas de prévision, le plan ne peut pas être mis en calendrier tel qu’il est.",
                "\(which): no forecast, the plan can not be scheduled as it is.")
        }
    }
}
