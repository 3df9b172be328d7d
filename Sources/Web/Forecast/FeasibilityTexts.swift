import Forecasting
import Planning

/// What playing the plan says of its perimeter, and what would make it fit.
struct FeasibilityTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    func verdict(_ feasibility: Feasibility) -> String {
        let chance = ForecastTexts(language: language).chance(feasibility.chance)
        let day = formats.long(feasibility.promisedDay)
        return switch feasibility.verdict {
        case .fits:
            pick(
                "Déroulé jour par jour, le plan tient\u{00A0}: \(chance) d’ici le \(day).",
                "Played day by day, the plan fits: \(chance) by \(day).")
        case .isTight:
            pick(
                "Déroulé jour par jour, le plan tient de justesse\u{00A0}: \(chance) d’ici le \(day).",
                "Played day by day, the plan barely fits: \(chance) by \(day).")
        case .doesNotFit:
            pick(
                "Déroulé jour par jour, le plan ne tient pas\u{00A0}: \(chance) d’ici le \(day).",
                "Played day by day, the plan does not fit: \(chance) by \(day).")
        }
    }

    var reasons: String { pick("Pourquoi\u{00A0}: la prévision", "Why: the forecast") }
    var overbooked: String { pick("Qui est trop chargé, et quand", "Who is overbooked, and when") }

    /// `Yanis Benali : 2,5 jours de trop la semaine du 7 déc., 1 jour la semaine du 14 déc.`
    func overbooking(_ overbooking: Feasibility.Overbooking, name: String) -> String {
        let weeks = overbooking.weeks.prefix(Self.weekLimit).enumerated().map { index, week in
            let days = formats.days(max(0.5, (week.excess * 2).rounded() / 2))
            return pick(
                "\(days)\(index == 0 ? " de trop" : "") la semaine du \(formats.dayAndMonth(week.week.monday))",
                "\(days)\(index == 0 ? " too many" : "") in the week of \(formats.dayAndMonth(week.week.monday))")
        }
        let rest = overbooking.weeks.count - Self.weekLimit
        let more =
            rest > 0
            ? plural(
                rest, fr: (", et 1 autre semaine", ", et \(rest) autres semaines"), en: (", and 1 more week", ", and \(rest) more weeks"))
            : ""
        return name + colon + weeks.joined(separator: ", ") + more
    }

    private static let weekLimit = 4

    var ways: String { pick("Ce qui le ferait tenir", "What would make it fit") }
    func lead(_ feasibility: Feasibility) -> String {
        let size = feasibility.ways.first?.changes.count ?? 0
        return plural(
            size,
            fr: (
                feasibility.ways.count > 1
                    ? "Un seul changement y suffit. Trouvé en essayant \(feasibility.tried) changements\u{00A0}; au choix\u{00A0}:"
                    : "Un seul changement y suffit, trouvé en essayant \(feasibility.tried)\u{00A0}:",
                "Le plus petit ensemble trouvé, en essayant \(feasibility.tried), est de \(size) changements\u{00A0}:"
            ),
            en: (
                feasibility.ways.count > 1
                    ? "One change is enough. Found by trying \(feasibility.tried) changes; take your choice:"
                    : "One change is enough, found by trying \(feasibility.tried):",
                "The smallest set found, by trying \(feasibility.tried), is of \(size) changes:"
            ))
    }
    func nothingFound(_ feasibility: Feasibility) -> String {
        pick(
            "Aucun ensemble de trois changements au plus n’a été trouvé qui y suffise, en essayant \(feasibility.tried).",
            "No set of three changes at most was found that is enough, by trying \(feasibility.tried).")
    }
    func otherDate(_ feasibility: Feasibility) -> String {
        pick(
            "Ou convenir d’une autre date\u{00A0}: tel qu’il est, le plan tient le \(formats.long(feasibility.safeDay)) quatre fois sur cinq.",
            "Or agree another date: as it is, the plan keeps \(formats.long(feasibility.safeDay)) four times out of five.")
    }
    var searching: String { pick("Recherche de ce qui ferait tenir le plan…", "Looking for what would make the plan fit…") }
    var outdated: String {
        pick("Verdict d’avant la dernière modification, en cours de mise à jour.", "Verdict from before the last change, being updated.")
    }

    var reload: String { pick("Demander la page à nouveau", "Ask for the page again") }

    func way(_ way: Feasibility.Way, in deployment: Deployment) -> String {
        let chance = ForecastTexts(language: language).chance(way.chance)
        return formats.list(way.changes.map { change($0, in: deployment) }).capitalisedFirst + " (\(chance))"
    }

    private func change(_ change: PlanChange, in deployment: Deployment) -> String {
        func name(_ id: PersonID) -> String { deployment.people[id]?.name ?? "" }
        func action(_ id: ActionID) -> String { deployment.plan[id].map { "\($0.number), \(formats.quoted($0.title))," } ?? "" }
        return switch change {
        case .handOver(let id, let from, let to):
            pick(
                "confier l’action \(action(id)) à \(name(to)) plutôt qu’à \(name(from))",
                "give action \(action(id)) to \(name(to)) rather than \(name(from))")
        case .moreDays(let id, let from, let to):
            pick(
                "obtenir de \(name(id)) \(formats.days(to)) par semaine au lieu de \(formats.number(from))",
                "obtain \(formats.days(to)) a week of \(name(id)) instead of \(formats.number(from))")
        case .obtainSooner(let id, let from, let day):
            pick(
                "obtenir \(formats.quoted(deployment.needs[id]?.title ?? "")) le \(formats.long(day)) plutôt que le \(formats.long(from))",
                "obtain \(formats.quoted(deployment.needs[id]?.title ?? "")) on \(formats.long(day)) rather than on \(formats.long(from))")
        case .takeOut(let id): pick("sortir l’action \(action(id)) du périmètre", "take action \(action(id)) out of the perimeter")
        }
    }
}
