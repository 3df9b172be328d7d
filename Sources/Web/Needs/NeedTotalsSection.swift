import Planning

/// What is needed in all, by kind, by month and by who decides: one line for each unit, because only what has the same one adds up.
struct NeedTotalsSection {
    private let needsPage: NeedsPage

    init(of page: NeedsPage) { needsPage = page }

    private var texts: NeedPageTexts { needsPage.texts }
    private var words: NeedTexts { needsPage.words }
    private var needs: Needs { needsPage.deployment.needs }

    func write(to html: inout HTML) {
        needsPage.section("totals", texts.totals, &html) { html in
            html.element("p", .class("soft small"), text: texts.doNotAddUp)
            html.element("div", .class("needs-totals")) { html in
                table("by-kind", texts.byKind, texts.kind, needs.byKind.map { (words.kind($0.key).capitalisedFirst, $0.totals) }, &html)
                table("by-month", texts.byMonth, texts.month, needs.byMonth.map { (month($0.key), $0.totals) }, &html)
                table("by-decider", texts.byDecider, texts.decider, needs.byDecider.map { (decider($0.key), $0.totals) }, &html)
            }
        }
    }

    private func month(_ first: Day?) -> String { first.map { needsPage.formats.monthAndYear($0).capitalisedFirst } ?? texts.noMonth }

    private func decider(_ party: Party?) -> String {
        party.map { words.party($0, in: needsPage.deployment) } ?? texts.noDecider
    }

    private func table(_ id: String, _ title: String, _ heading: String, _ rows: [(label: String, totals: NeedTotals)], _ html: inout HTML)
    {
        html.element("details", .id("\(id)-details")) { html in
            html.element("summary") { $0.element("h4", .id("\(id)-title"), text: title) }
            html.element("table", .class("plain stack"), .id(id), .attribute("aria-labelledby", "\(id)-title")) { html in
                needsPage.headings(
                    [(heading, false), (texts.count, true), (texts.needed, true), (texts.promised, true), (texts.obtained, true)], &html)
                html.element("tbody") { html in
                    for row in rows {
                        for (index, sum) in row.totals.sums.enumerated() { self.row(row.label, sum, isFirst: index == 0, &html) }
                    }
                }
            }
        }
    }

    /// The label is told again on each line, and shown on the first one.
    private func row(_ label: String, _ sum: NeedTotals.Sum, isFirst: Bool, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                if isFirst { html.text(label) } else { html.element("span", .class("visually-hidden"), text: label) }
                if sum.unknown > 0 { html.element("span", .class("detail"), text: texts.unknown(sum.unknown)) }
            }
            html.element("td", .class("number"), .data("label", texts.count)) { $0.element("span", text: String(sum.needs)) }
            for (label, figure) in [(texts.needed, sum.needed), (texts.promised, sum.promised), (texts.obtained, sum.obtained)] {
                html.element("td", .class(figure == .zero ? "number nil" : "number"), .data("label", label)) { html in
                    html.element("span", text: figure == .zero ? "–" : words.amount(figure, sum.unit))
                }
            }
        }
    }
}
