import Forecasting
import Planning

/// *Proposer des dates*: what would move, from when to when, why, and whose word is asked for again. Nothing is written before it is ticked
/// and sent.
struct ProposalPage {
    let page: PageContext
    let context: DeploymentContext
    let proposal: ProposedDates
    var problem: FieldForm.Problem?
    /// The actions ticked when the form was refused; nil when all are.
    var picked: Set<ActionID>?
    /// A new identifier for the form's change, so that sending it twice takes effect once.
    var command: CommandID?

    static let form = "proposal"
    /// More of them than this fold away.
    private static let shownStays = 6

    private var deployment: Deployment { context.deployment }
    private var texts: ProposalTexts { ProposalTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)" }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .plan, problem: problem).write(to: &html) { html in
            html.element("div", .id("dates-proposed")) { html in
                html.element("h2", text: texts.title)
                switch proposal {
                case .success(let proposal): write(proposal, &html)
                case .failure(let reason):
                    FieldForm.message(of: Self.form, problem: problem, language: page.language, to: &html)
                    html.element("p", .class("empty"), text: texts.none(reason, in: deployment))
                    html.element("p") { $0.element("a", .href(base + "/plan"), text: texts.back) }
                }
            }
        }
    }

    private func write(_ proposal: DateProposal, _ html: inout HTML) {
        html.element("p", .id("proposal-summary")) { html in
            html.element("strong", text: texts.count(proposal.moves.count))
            if !proposal.moves.isEmpty { html.text(" " + texts.ends(proposal, promised: deployment.route.promisedDay)) }
        }
        let again = asked(proposal)
        if !again.isEmpty { html.element("p", text: texts.asksAgain(again)) }
        basis(proposal, &html)
        if proposal.moves.isEmpty {
            FieldForm.message(of: Self.form, problem: problem, language: page.language, to: &html)
            html.element("p") { $0.element("a", .href(base + "/plan"), text: texts.back) }
        } else {
            form(proposal, &html)
        }
        stays(proposal, &html)
    }

    /// What the dates rest on, and what nobody knows.
    private func basis(_ proposal: DateProposal, _ html: inout HTML) {
        let sentences = [
            proposal.moves.isEmpty ? nil : texts.likely, ForecastTexts(language: page.language).without(proposal.basis),
            proposal.basis.unknownParts == 0 ? nil : texts.unknownParts(proposal.basis.unknownParts),
        ].compactMap(\.self)
        if !sentences.isEmpty { html.element("p", .class("soft"), text: sentences.joined(separator: " ")) }
    }

    /// Who is asked again, for how many of their actions, by name.
    private func asked(_ proposal: DateProposal) -> [(name: String, count: Int)] {
        var counts: [PersonID: Int] = [:]
        for move in proposal.moves { if let person = move.asksAgain { counts[person, default: 0] += 1 } }
        return counts.compactMap { id, count in deployment.people[id].map { (name: $0.name, count: count) } }.sorted { $0.name < $1.name }
    }

    // MARK: What would move

    private func form(_ proposal: DateProposal, _ html: inout HTML) {
        html.element("form", .id(Self.form), .attribute("method", "post"), .attribute("action", base + "/proposal")) { html in
            html.void("input", .type("hidden"), .name("form"), .value(Self.form))
            if let command { html.void("input", .type("hidden"), .name("command"), .value(command.rawValue)) }
            FieldForm.message(of: Self.form, problem: problem, language: page.language, to: &html)
            html.element(
                "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"), .attribute("aria-label", texts.wouldMove)
            ) { html in
                html.element("table", .class("plain stack"), .id("moves")) { html in
                    html.element("thead") { html in
                        html.element("tr") { html in
                            for heading in [texts.action, texts.today, texts.proposed, texts.why, texts.who] {
                                html.element("th", .attribute("scope", "col"), text: heading)
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for move in proposal.moves { row(move, &html) }
                    }
                }
            }
            html.element("div", .class("section actions")) { html in
                html.element("button", .class("primary"), text: texts.apply)
                html.element("a", .href(base + "/plan"), text: texts.cancel)
            }
        }
    }

    private func row(_ move: DateProposal.Move, _ html: inout HTML) {
        guard let action = deployment.plan[move.action] else { return }
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("move"), .value(action.id.rawValue),
                        .flag("checked", picked?.contains(action.id) ?? true))
                    html.text(" \(action.number). \(action.title)")
                }
                html.void(
                    "input", .type("hidden"), .name(ProposalForm.field(of: action.id)), .value(ProposalForm.dates(of: move)))
            }
            html.element("td", .class("when"), .data("label", texts.today), text: move.from.map(day) ?? texts.noDate)
            html.element("td", .class("when"), .data("label", texts.proposed)) { html in
                html.element("strong", text: day(move.to))
                if let from = move.from { html.element("span", .class("detail"), text: texts.gap(move.to - from)) }
                if let start = move.start { html.element("span", .class("detail"), text: texts.start(day(start.to))) }
            }
            html.element("td", .data("label", texts.why), text: texts.reason(move.reasons, in: deployment))
            html.element("td", .class("who"), .data("label", texts.who)) { html in
                html.text(action.responsible.flatMap { deployment.people[$0]?.name } ?? texts.nobody)
                if move.asksAgain != nil { html.element("span", .class("detail"), text: texts.again) }
            }
        }
    }

    private func day(_ day: Day) -> String { formats.compact(day, today: context.today) }

    // MARK: What stays

    private func stays(_ proposal: DateProposal, _ html: inout HTML) {
        let told = proposal.stays.filter { stay in
            if case .unknown = stay.reason { return true }
            return !stay.isTenable || stay.reason == .dateProposed
        }
        html.element("section", .class("section"), .attribute("aria-labelledby", "stays-title")) { html in
            html.element("h3", .id("stays-title"), text: texts.stays)
            html.element("p", text: texts.neverMoves)
            list(told.prefix(Self.shownStays), &html)
            let others = told.dropFirst(Self.shownStays)
            guard !others.isEmpty else { return }
            html.element("details", .class("asked-more"), .id("other-stays")) { html in
                html.element("summary", text: texts.others(others.count))
                list(others, &html)
            }
        }
    }

    private func list(_ stays: ArraySlice<DateProposal.Stay>, _ html: inout HTML) {
        guard !stays.isEmpty else { return }
        html.element("ul", .class("asked")) { html in
            for stay in stays {
                guard let action = deployment.plan[stay.action] else { continue }
                html.element("li") { html in
                    html.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
                    html.element("span", .class("detail"), text: texts.sentence(for: stay, in: deployment, today: context.today))
                    let whose = [action.responsible.flatMap { deployment.people[$0]?.name }, action.dueDay.map(day)].compactMap(\.self)
                    if !whose.isEmpty { html.element("span", .class("whose"), text: whose.joined(separator: ", ")) }
                }
            }
        }
    }
}
