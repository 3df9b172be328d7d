import Planning

/// The words of weekly reviews.
package struct ReviewTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    /// `semaine 48 de 2026`.
    package func week(_ week: Week) -> String {
        pick("semaine \(week.number) de \(week.year)", "week \(week.number) of \(week.year)")
    }

    /// `la revue de la semaine 48 de 2026`.
    package func review(_ week: Week) -> String {
        pick("la revue de la \(self.week(week))", "the review of \(self.week(week))")
    }

    package func step(_ step: ReviewStep) -> String {
        switch step {
        case .achievements: pick("Réalisations", "Achievements")
        case .risks: pick("Risques", "Risks")
        case .measures: pick("Mesures correctives", "Corrective measures")
        case .nextWeek: pick("Semaine à venir", "The week to come")
        }
    }

    package func reason(_ reason: NotKeptReason) -> String {
        switch reason {
        case .own(let text): text
        case .usual(.otherPriority): pick("une autre priorité est passée devant", "another priority came first")
        case .usual(.underestimated): pick("plus long que prévu", "took longer than thought")
        case .usual(.waitedForSomebody): pick("en attente de quelqu’un", "waited for somebody")
        case .usual(.blocked): pick("bloquée", "blocked")
        case .usual(.absent): pick("absence", "absence")
        case .usual(.unclear): pick("pas assez claire", "not clear enough")
        }
    }

    package func measure(_ kind: Measure.Kind) -> String {
        switch kind {
        case .postpone: pick("reporter", "postpone")
        case .reassign: pick("confier à une autre personne", "give to somebody else")
        case .addHelp: pick("ajouter une aide", "add help")
        case .unblock: pick("lever le blocage", "lift the blocker")
        case .nameBlocker: pick("nommer le blocage", "name the blocker")
        case .split: pick("découper", "split")
        case .reduce: pick("réduire ce qui est attendu", "reduce what is expected")
        case .drop: pick("abandonner", "drop")
        case .askForNeed: pick("demander un moyen", "ask for a resource")
        case .openAction: pick("ouvrir une action", "open an action")
        case .other: pick("autre mesure", "another measure")
        }
    }

    package func confidence(_ level: Confidence.Level) -> String {
        switch level {
        case .secured: pick("soleil\u{00A0}: tenu", "sun: secured")
        case .attainable: pick("couvert\u{00A0}: atteignable", "overcast: attainable")
        case .supportNeeded: pick("nuage\u{00A0}: appui nécessaire", "cloud: support needed")
        case .compromised: pick("orage\u{00A0}: compromis", "storm: compromised")
        }
    }

    /// `mardi à 14 h 00, 60 minutes, salle du conseil`.
    package func rhythm(_ rhythm: ReviewRhythm?) -> String {
        guard let rhythm else { return pick("aucun rythme", "no rhythm") }
        let time = formats.time(minute: rhythm.startMinute)
        let parts = [
            pick("\(formats.weekday(rhythm.weekday)) à \(time)", "\(formats.weekday(rhythm.weekday)) at \(time)"),
            pick("\(rhythm.lengthMinutes) minutes", "\(rhythm.lengthMinutes) minutes"), rhythm.place,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
