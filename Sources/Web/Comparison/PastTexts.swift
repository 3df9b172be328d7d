import Foundation
import Planning

/// The words of the plan as it was, and of what leads there.
struct PastTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }
    private var reviews: ReviewTexts { ReviewTexts(language: language) }

    // The way there
    var menu: String { pick("Dans le temps", "Over time") }
    var sinceLastReview: String { pick("Ce qui a changé depuis la dernière revue", "What changed since the last review") }
    var sinceThisReview: String { pick("Ce qui a changé depuis cette revue", "What changed since this review") }
    var since: String { pick("Ce qui a changé depuis le", "What changed since") }
    var asItWas: String { pick("Le plan tel qu’il était le", "The plan as it was on") }
    var asAtThisReview: String { pick("Le plan tel qu’il était à cette revue", "The plan as it was at this review") }
    var asItWasThen: String { pick("Le plan tel qu’il était alors", "The plan as it was then") }
    var show: String { pick("Voir", "Show") }

    // The banner
    func banner(_ past: PastState) -> String {
        pick("Le plan tel qu’il était \(moment(past))", "The plan as it was \(moment(past))")
    }
    /// `le 10 novembre 2026 au soir`, `à la clôture de la revue de la semaine 46 de 2026 (10 novembre 2026)`.
    func moment(_ past: PastState) -> String {
        switch past.point {
        case .review(let week):
            pick(
                "à la clôture de \(reviews.review(week)), le \(formats.long(past.day))",
                "when \(reviews.review(week)) closed, on \(formats.long(past.day))")
        case .day, .lastReview: pick("le \(formats.long(past.day)) au soir", "at the end of \(formats.long(past.day))")
        }
    }
    var bannerExplained: String {
        pick(
            "À lire seulement\u{00A0}: retards, échéances et «\u{00A0}cette semaine\u{00A0}» sont ceux de ce jour-là.",
            "To read only: what is late, due or “this week” is so as of that day.")
    }
    var backToToday: String { pick("Revenir au plan d’aujourd’hui", "Back to today’s plan") }
    var whatChangedSince: String { pick("Ce qui a changé depuis", "What changed since") }

    func sentence(for problem: PastProblem) -> String {
        switch problem {
        case .notADay(let text):
            pick(
                "\(formats.quoted(text)) n’est pas une date. Choisissez-la, ou écrivez-la comme 12/03/2026.",
                "\(formats.quoted(text)) is not a date. Choose it, or write it as 12/03/2026 (day first).")
        case .future(let day):
            pick(
                "Le \(formats.long(day)) n’est pas encore passé. Choisissez un jour jusqu’à aujourd’hui.",
                "\(formats.long(day)) has not been yet. Choose a day up to today.")
        case .beforeOpening(let day, let opened):
            pick(
                "Le \(formats.long(day)), ce déploiement n’existait pas encore\u{00A0}: il a été ouvert le \(formats.long(opened)). Choisissez un jour à partir de celui-là.",
                "On \(formats.long(day)) this deployment did not exist yet: it was opened on \(formats.long(opened)). Choose a day from then on."
            )
        case .twoPoints:
            pick(
                "«\u{00A0}at\u{00A0}» et «\u{00A0}asOf\u{00A0}» désignent chacun un état. Rien n’a été lu\u{00A0}: n’envoyez que l’un des deux.",
                "“at” and “asOf” each name a state. Nothing was read: send only one of them.")
        case .noReview:
            pick(
                "Aucune revue n’a encore été close. Choisissez plutôt une date.",
                "No review has been closed yet. Choose a date instead.")
        case .reviewNotClosed(let week):
            pick(
                "\(reviews.review(week).capitalisedFirst) n’a pas été close. Choisissez une autre revue ou une date.",
                "\(reviews.review(week).capitalisedFirst) has not been closed. Choose another review, or a date.")
        }
    }
}

/// Says above the plan that it is an earlier one, and leads back.
struct PastBanner {
    let past: PastState
    let language: Language
    /// The same filters, today.
    let today: String

    func write(to html: inout HTML) {
        let texts = PastTexts(language: language)
        let base = "/deployments/\(past.deployment.id)"
        html.element("div", .class("past"), .id("past"), .attribute("role", "note")) { html in
            html.element("p") { html in
                html.element("strong", text: texts.banner(past) + ".")
                html.text(" " + texts.bannerExplained)
            }
            html.element("p", .class("past-ways")) { html in
                html.element("a", .href(today), text: texts.backToToday)
                html.element("a", .href(base + "/changes?since=" + past.point.text), text: texts.whatChangedSince)
            }
        }
    }
}

/// *Dans le temps*: what changed since the last review or a day, and the plan as it was.
struct TimeMenu {
    let context: DeploymentContext
    let language: Language
    /// What the page shows: an earlier plan is shown the same way.
    let query: PlanQuery

    func write(to html: inout HTML) {
        let texts = PastTexts(language: language)
        let base = "/deployments/\(context.deployment.id)"
        MenuFrame(id: "time-menu", label: texts.menu).write(to: &html) { html in
            if context.deployment.reviews.lastClosed != nil {
                html.element("p") { html in
                    html.element("a", .href(base + "/changes?since=review"), .id("since-review"), text: texts.sinceLastReview)
                }
            }
            DayQuestion(id: "since-day", action: base + "/changes", name: "since", label: texts.since, context: context, language: language)
                .write(to: &html)
            var question = DayQuestion(
                id: "as-of-day", action: base + "/plan", name: "asOf", label: texts.asItWas, context: context, language: language)
            question.fields = query.today.fields
            question.write(to: &html)
        }
    }
}

/// Asks for a day of the past: a form with method GET, so that the answer has an address.
struct DayQuestion {
    let id: String
    let action: String
    let name: String
    let label: String
    let context: DeploymentContext
    let language: Language
    var fields: [(name: String, value: String)] = []
    var value = ""

    func write(to html: inout HTML) {
        html.element("form", .class("day-question"), .id(id), .attribute("method", "get"), .attribute("action", action)) { html in
            for field in fields { html.void("input", .type("hidden"), .name(field.name), .value(field.value)) }
            html.element("label", .attribute("for", "\(id)-input"), text: label)
            let first = context.deployment.openedAt.map { context.deployment.settings.day(at: $0) }
            html.void(
                "input", .type("date"), .id("\(id)-input"), .name(name), .flag("required"), .value(value),
                first.map { .attribute("min", $0.iso8601) }, .attribute("max", context.today.iso8601))
            html.element("button") { html in
                html.text(PastTexts(language: language).show)
                html.element("span", .class("visually-hidden"), text: " " + label)
            }
        }
    }
}
