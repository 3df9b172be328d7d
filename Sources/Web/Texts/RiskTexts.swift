import Planning

/// Risks in words and figures.
package struct RiskTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    /// The risk as the end of a sentence that begins with the action.
    package func sentence(_ risk: Risk) -> String {
        switch risk {
        case .raised(let raised): pick("signalée\u{00A0}: \(raised.word)", "raised: \(raised.word)")
        case .blocked(let cause): pick("bloquée\u{00A0}: \(cause)", "blocked: \(cause)")
        case .waitsForNeed(let need): pick("attend un moyen\u{00A0}: \(need)", "waits for a resource: \(need)")
        case .late(let days):
            plural(
                days, fr: ("en retard d’un jour ouvré", "en retard de \(days) jours ouvrés"),
                en: ("one working day late", "\(days) working days late"))
        case .waitsForLate(let number, let title, let days):
            plural(
                days,
                fr: (
                    "attend l’action \(number), \(formats.quoted(title)), en retard d’un jour ouvré",
                    "attend l’action \(number), \(formats.quoted(title)), en retard de \(days) jours ouvrés"
                ),
                en: (
                    "waits for action \(number), \(formats.quoted(title)), one working day late",
                    "waits for action \(number), \(formats.quoted(title)), \(days) working days late"
                ))
        case .unlikely(let percent):
            percent < 1
                ? pick("moins de 1\u{202F}% de chances d’être réalisée à temps", "a chance of less than 1% of being done in time")
                : pick("\(percent)\u{202F}% de chances d’être réalisée à temps", "a \(percent)% chance of being done in time")
        case .dueSoonNotStarted(let left):
            due(left) + pick(", pas commencée", ", not started")
        case .overbooked(let name, let week, let asked, let available):
            pick(
                "\(name) a \(formats.days(asked)) à faire pour \(formats.days(available)) disponibles, semaine du \(formats.dayAndMonth(week.monday))",
                "\(name) has \(formats.days(asked)) of work for \(formats.days(available)) available, week of \(formats.dayAndMonth(week.monday))"
            )
        case .notCommitted(let state, let left):
            due(left) + ", "
                + (state == .none
                    ? pick("son responsable ne s’est pas engagé", "its responsible person has not committed")
                    : pick("l’engagement est à confirmer", "the commitment is to be confirmed"))
        case .postponed(let times):
            plural(
                times, fr: ("reportée une fois", "reportée \(times) fois"), en: ("postponed once", "postponed \(times) times"))
        case .silent(let reviews):
            plural(
                reviews, fr: ("sans nouvelle depuis une revue", "sans nouvelle depuis \(reviews) revues"),
                en: ("nothing heard for one review", "nothing heard for \(reviews) reviews"))
        }
    }

    private func due(_ left: Int) -> String {
        guard left > 0 else { return pick("échéance aujourd’hui", "due today") }
        return plural(
            left, fr: ("échéance dans un jour ouvré", "échéance dans \(left) jours ouvrés"),
            en: ("due in one working day", "due in \(left) working days"))
    }

    /// What a rule looks at.
    package func name(_ kind: Risk.Kind) -> String {
        switch kind {
        case .raised: pick("signalé par l’équipe", "raised by the team")
        case .blocked: pick("action bloquée", "blocked action")
        case .waitsForNeed: pick("attente d’un moyen", "waits for a resource")
        case .late: pick("action en retard", "late action")
        case .waitsForLate: pick("attente d’une action en retard", "waits for a late action")
        case .unlikely: pick("prévision défavorable", "unfavourable forecast")
        case .dueSoonNotStarted: pick("échéance proche, pas commencée", "due soon, not started")
        case .overbooked: pick("responsable trop chargé", "responsible person overbooked")
        case .notCommitted: pick("échéance proche, sans engagement", "due soon, not committed")
        case .postponed: pick("reports répétés", "postponed again and again")
        case .silent: pick("sans nouvelle", "nothing heard")
        }
    }

    /// What comes after the figure of a threshold.
    func unit(_ threshold: RiskThreshold) -> String {
        switch threshold.unit {
        case .workingDaysLate: pick("jours ouvrés de retard ou plus", "working days late or more")
        case .workingDaysLeft: pick("jours ouvrés avant l’échéance, ou moins", "working days before the due date, or less")
        case .times: pick("fois ou plus", "times or more")
        case .percentOfDays: pick("% des jours disponibles, et au-delà", "% of the days available, and above")
        case .percentOfChance: pick("% de chances au moins d’être à l’heure", "% chance at least of being in time")
        case .reviews: pick("revues ou plus", "reviews or more")
        }
    }

    /// A threshold in words.
    package func threshold(_ kind: Risk.Kind, _ value: Int) -> String {
        kind.threshold.map { "\(value) \(unit($0))" } ?? String(value)
    }

    func dismissed(_ risk: DismissedRisk, by name: String) -> String {
        pick(
            "écarté par \(name)\u{00A0}: \(self.name(risk.risk)). \(formats.quoted(risk.word))",
            "dismissed by \(name): \(self.name(risk.risk)). \(formats.quoted(risk.word))")
    }

    var atRisk: String { pick("à risque", "at risk") }
    func atRisk(_ count: Int) -> String { "\(count) \(atRisk)" }

    // The panel of an action
    var title: String { pick("Risques", "Risks") }
    var raise: String { pick("Signaler un risque", "Raise a risk") }
    var raiseVerb: String { pick("Signaler", "Raise") }
    var dismissedTitle: String { pick("Écartés par l’équipe", "Dismissed by the team") }
    var raiseHint: String { pick("ce qui pourrait mal tourner", "what could go wrong") }
    var theRisk: String { pick("le risque", "the risk") }
    var dismiss: String { pick("Écarter", "Dismiss") }
    var whyDismissed: String { pick("pourquoi ce n’est pas un risque", "why it is no risk") }
    func raised(_ word: String, by name: String, on day: String) -> String {
        pick("\(word) (signalé par \(name), \(day))", "\(word) (raised by \(name), \(day))")
    }
    var takeAway: String { pick("Retirer", "Take away") }
    var lookAgain: String { pick("Revoir ce risque", "See this risk again") }

    // Settings
    var rules: String { pick("Règles de risque", "Risk rules") }
    var rulesLead: String {
        pick(
            "Une action est à risque dès qu’une de ces règles le dit. Seuls les seuils se règlent\u{00A0}; sur une action, l’équipe écarte une règle ou signale un risque, en disant pourquoi.",
            "An action is at risk as soon as one of these rules says so. Thresholds are set here; on an action, the team dismisses a rule or raises a risk, and says why."
        )
    }
}
