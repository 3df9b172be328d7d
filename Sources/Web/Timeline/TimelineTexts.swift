import Planning

/// The words of the timeline.
struct TimelineTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    // What is shown
    var zoom: String { pick("Échelle", "Scale") }
    func zoom(_ zoom: TimelineZoom) -> String {
        switch zoom {
        case .week: pick("par semaine", "by week")
        case .month: pick("par mois", "by month")
        case .quarter: pick("par trimestre", "by quarter")
        case .plan: pick("tout le plan", "the whole plan")
        }
    }
    /// `Octobre 2026 – juin 2027`.
    func span(_ scale: TimelineScale) -> String {
        let (first, last) = (scale.days.lowerBound, scale.days.upperBound)
        switch scale.zoom {
        case .week, .plan: return "\(formats.long(first)) – \(formats.long(last))"
        case .month, .quarter: return "\(formats.monthAndYear(first).capitalisedFirst) – \(formats.monthAndYear(last))"
        }
    }
    var earlier: String { pick("Plus tôt", "Earlier") }
    var later: String { pick("Plus tard", "Later") }
    var aroundToday: String { pick("Aujourd’hui", "Today") }
    func caption(_ span: String) -> String {
        pick("Les actions dans le temps, \(span)", "The actions in time, \(span)")
    }
    func label(_ tick: TimelineScale.Tick) -> String {
        switch tick.unit {
        case .week:
            let week = Week(containing: tick.day)
            return pick("S\(week.number)", "W\(week.number)") + " · " + formats.dayAndMonth(tick.day)
        case .month: return formats.month(tick.day.month, year: tick.startsYear ? tick.day.year : nil)
        case .quarter: return pick("T\(tick.day.quarter)", "Q\(tick.day.quarter)") + (tick.startsYear ? " \(tick.day.year)" : "")
        case .year: return String(tick.day.year)
        }
    }

    // Columns
    var start: String { pick("Début", "Start") }
    var committed: String { pick("Engagement", "Committed") }
    var forecast: String { pick("Prévision", "Forecast") }
    var waitsFor: String { pick("Attend", "Waits for") }
    var drawing: String { pick("Dessin", "Drawing") }

    // Rows
    var milestones: String { pick("Jalons", "Milestones") }
    func milestone(_ title: String, _ day: String, isReached: Bool) -> String {
        "\(title)\(colon)\(day)" + (isReached ? pick(" (atteint)", " (reached)") : "")
    }
    func promised(_ day: String) -> String { pick("Promis\(colon)\(day)", "Promised\(colon)\(day)") }
    var promisedWord: String { pick("promis", "promised") }
    func starts(_ day: String) -> String { pick("Départ\(colon)\(day)", "Start\(colon)\(day)") }
    func forecastEnd(_ even: String, _ likely: String) -> String {
        pick(
            "Fin prévue\(colon)une chance sur deux le \(even), quatre sur cinq le \(likely)",
            "Forecast end\(colon)one chance in two by \(even), four in five by \(likely)")
    }
    var byEffort: String { pick(" (d’après l’effort)", " (by the effort)") }
    var notSaid: String { pick("non dit", "not said") }
    func between(_ even: String, _ likely: String) -> String { pick("entre le \(even) et le \(likely)", "between \(even) and \(likely)") }
    var onChain: String { pick("sur la chaîne critique", "on the critical chain") }
    func after(_ numbers: String) -> String { pick("après \(numbers)", "after \(numbers)") }

    // What the marks mean
    var key: String { pick("Légende", "Key") }
    var keySaid: String { pick("de «\u{00A0}pas avant le\u{00A0}» à l’échéance", "from “not before” to the due date") }
    var keyEffort: String { pick("début déduit de l’effort", "start worked out from the effort") }
    var keyPoint: String { pick("échéance seule", "due date alone") }
    var keyLate: String { pick("retard", "late") }
    var keyCommitted: String { pick("date de l’engagement", "committed date") }
    var keyForecast: String { pick("prévision, de 50 à 80\u{00A0}% de chances", "forecast, from 50 to 80% of the chances") }
    var keyOutdated: String {
        pick(
            "prévision d’avant le dernier changement, de 50 à 80\u{00A0}% de chances\u{00A0}; la suivante est en calcul",
            "forecast from before the last change, from 50 to 80% of the chances; the next one is being worked out")
    }
    var keyChain: String { pick("chaîne critique", "critical chain") }
    var keyLink: String { pick("dépend de", "depends on") }
    var keyClash: String { pick("commence ou finit avant ce qu’elle attend", "begins or ends before what it waits for") }
    var keyOff: String { pick("jours non travaillés", "days off") }

    // Load
    var load: String { pick("Charge par personne", "Load by person") }
    var loadExplained: String {
        pick(
            "Chaque colonne est une semaine\u{00A0}: les jours demandés, sous le trait des jours disponibles. Ce qui dépasse est bordé d’un tireté et compté à côté du nom. Toutes les actions ouvertes de la personne comptent, même celles que les filtres cachent.",
            "Each column is a week: the days asked for, below the line of the days available. What goes beyond has a dashed border and is counted beside the name. All open actions of a person count, also those that filters hide."
        )
    }
    var loadFits: String { pick("rien de trop", "nothing too many") }
    /// Of the weeks in which somebody is asked for too much.
    func overloaded(_ count: Int, worst days: String, _ week: Week) -> String {
        let name = pick("S\(week.number)", "W\(week.number)")
        if count == 1 { return pick("\(days)\u{00A0}j de trop en \(name)", "\(days)\u{00A0}d too many in \(name)") }
        return pick(
            "\(count) semaines trop chargées, jusqu’à \(days)\u{00A0}j de trop en \(name)",
            "\(count) weeks overloaded, up to \(days)\u{00A0}d too many in \(name)")
    }
    func week(_ monday: String, _ ratio: String) -> String {
        pick("semaine du \(monday)\(colon)\(ratio)", "week of \(monday)\(colon)\(ratio)")
    }
    var nothingAsked: String { pick("rien de demandé", "nothing asked") }
    var weeks: String { pick("Jours demandés sur jours disponibles", "Days asked over days available") }

    // Moving
    var moveHint: String {
        pick(
            "Faites glisser une barre ou l’un de ses bouts, ou, sur le titre d’une action, Alt et les flèches. Les dates se changent aussi dans l’action ouverte à côté.",
            "Drag a bar or one of its ends or, on the title of an action, press Alt with the arrows. Dates are also changed in the action opened beside."
        )
    }
    var committedMoves: String {
        pick(
            "Le responsable s’est engagé sur la date\u{00A0}: dites pourquoi elle change. Son engagement sera à confirmer.",
            "The responsible has committed to the date: say why it moves. The commitment will be to confirm.")
    }
    var moveDates: String { pick("Changer la date", "Move the date") }
    var giveUp: String { pick("Renoncer", "Give up") }
}
