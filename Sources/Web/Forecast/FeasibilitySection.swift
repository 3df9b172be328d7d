import Forecasting
import Planning

/// Whether the plan fits when it is played, who is overbooked in which weeks, and what would make it fit.
struct FeasibilitySection {
    let context: DeploymentContext
    let language: Language
    /// Of the page that it stands on, to ask for it again.
    let address: String

    private var texts: FeasibilityTexts { FeasibilityTexts(language: language) }

    func write(to html: inout HTML) {
        guard let shown = context.feasibility else { return }
        html.element("div", .id("feasibility"), .data("drawn", shown.mark("feasibility"))) { html in
            guard let latest = shown.latest else {
                // A plan that fits needs no search.
                if let promise = context.forecast?.forecast?.promise, promise.chance < Feasibility.goal {
                    toCome(texts.searching, &html)
                }
                return
            }
            guard let feasibility = latest else { return }
            if shown.isOutdated { toCome(texts.outdated, &html) }
            html.element("p", .class(feasibility.verdict == .doesNotFit ? "verdict wrong" : "verdict")) { html in
                html.text(texts.verdict(feasibility) + " ")
                html.element("a", .href("/deployments/\(context.deployment.id)/forecast"), text: texts.reasons)
            }
            if let record = context.forecast?.forecast?.basis.record, let counted = RecordTexts(language: language).counted(record) {
                html.element("p", .class("soft"), text: counted)
            }
            overbooked(feasibility, &html)
            if feasibility.verdict != .fits { ways(feasibility, &html) }
        }
    }

    /// Without script nothing brings the page the verdict once it is there.
    private func toCome(_ sentence: String, _ html: inout HTML) {
        html.element("p", .class("soft")) { html in
            html.text(sentence)
            html.element("noscript") { html in
                html.text(" ")
                html.element("a", .href(address), text: texts.reload)
            }
        }
    }

    private func overbooked(_ feasibility: Feasibility, _ html: inout HTML) {
        guard !feasibility.overbooked.isEmpty else { return }
        title(texts.overbooked, &html)
        list(
            feasibility.overbooked.map {
                texts.overbooking($0, name: context.deployment.people[$0.person]?.name ?? "")
            }, &html)
    }

    private func ways(_ feasibility: Feasibility, _ html: inout HTML) {
        title(texts.ways, &html)
        if feasibility.ways.isEmpty {
            html.element("p", text: texts.nothingFound(feasibility))
        } else {
            html.element("p", text: texts.lead(feasibility))
            list(feasibility.ways.map { texts.way($0, in: context.deployment) }, &html)
        }
        html.element("p", text: texts.otherDate(feasibility))
    }

    /// Not a heading: the section stands at two levels of them.
    private func title(_ text: String, _ html: inout HTML) {
        html.element("p", .class("told-title")) { html in html.element("strong", text: text) }
    }

    private func list(_ lines: [String], _ html: inout HTML) {
        html.element("ul", .class("told")) { html in
            for line in lines { html.element("li", text: line) }
        }
    }
}
