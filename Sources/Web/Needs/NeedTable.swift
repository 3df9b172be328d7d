import Planning

/// The needs of a kind: how much of each is needed, promised, there; money with what was spent of it. Edits in place.
struct NeedTable {
    private let needsPage: NeedsPage
    private let kind: NeedKind
    private let needs: [Need]

    init(of page: NeedsPage, kind: NeedKind, needs: [Need]) {
        needsPage = page
        self.kind = kind
        self.needs = needs
    }

    private var texts: NeedPageTexts { needsPage.texts }
    private var words: NeedTexts { needsPage.words }
    private var isMoney: Bool { kind == .budget }
    private var totals: NeedTotals { NeedTotals(of: needs) }

    func write(to html: inout HTML) {
        let id = "needs-\(kind.rawValue)"
        needsPage.section(id, words.kind(kind).capitalisedFirst, &html) { html in
            html.element(
                "table", .class(isMoney ? "plain stack needs-table money" : "plain stack needs-table"), .id(id),
                .attribute("aria-labelledby", "\(id)-title")
            ) { html in
                needsPage.headings(
                    headings, styles: [texts.before: "day", texts.decider: "decider", texts.standing: "standing-of"], &html)
                html.element("tbody") { html in
                    for need in needs { row(need, &html) }
                }
                if needs.count > 1 {
                    html.element("tfoot") { html in
                        for sum in totals.sums { total(sum, &html) }
                    }
                }
            }
            if totals.sums.count > 1 { html.element("p", .class("soft small"), text: texts.doNotAddUp) }
        }
    }

    private var headings: [(label: String, isNumber: Bool)] {
        let figures =
            isMoney
            ? [texts.planned, texts.promised, texts.granted, texts.spent, texts.left]
            : [texts.needed, texts.promised, texts.obtained, texts.missing]
        return [(texts.need, false)] + figures.map { ($0, true) }
            + [(texts.before, false), (texts.decider, false), (texts.standing, false)]
    }

    private func row(_ need: Need, _ html: inout HTML) {
        html.element("tr", .id("need-\(need.id)")) { html in
            html.element("th", .attribute("scope", "row")) { html in
                needsPage.link(to: need, &html)
                if let agent = need.agent {
                    let span = need.span.map { ", " + words.span($0) } ?? ""
                    html.element("span", .class("detail"), text: words.agent(agent, in: needsPage.deployment) + span)
                } else if let span = need.span {
                    html.element("span", .class("detail"), text: words.span(span))
                }
            }
            html.element("td", .class("number"), .data("label", isMoney ? texts.planned : texts.needed)) { quantity(of: need, &$0) }
            figure(need.promised, need, texts.promised, &html)
            figure(
                need.obtained, need, isMoney ? texts.granted : texts.obtained, note: need.surplus.map { texts.surplus(amount($0, need)) },
                &html)
            if isMoney {
                figure(need.spent, need, texts.spent, &html)
                figure(
                    need.left ?? .zero, need, texts.left, note: need.overspent.map { texts.overspent(amount($0, need)) }, isWrong: true,
                    &html)
            } else {
                html.element("td", .class(need.missing == .zero ? "number nil" : "number"), .data("label", texts.missing)) { html in
                    html.element("span", text: need.missing.map { $0 == .zero ? "–" : amount($0, need) } ?? texts.amountUnsaid)
                }
            }
            // A phone does not show twice what the list of what to ask has said.
            let told: Attribute? = need.isObtained ? nil : .class("told-above")
            html.element("td", told, .data("label", texts.before)) { day(of: need, &$0) }
            html.element("td", told, .data("label", texts.decider)) { html in
                guard let decider = need.decider else { return html.element("span", .class("soft"), text: texts.nobodySaid) }
                html.element("span", text: words.party(decider, in: needsPage.deployment))
            }
            html.element("td", told, .data("label", texts.standing)) { html in
                html.element("span") { html in
                    html.text(words.standing(need.standing).capitalisedFirst)
                    if need.isLate(on: needsPage.context.today) {
                        html.element("span", .class("detail late"), text: texts.late.capitalisedFirst)
                    }
                }
            }
        }
    }

    private func amount(_ quantity: Quantity, _ need: Need) -> String { words.amount(quantity, need.unit) }

    private func figure(
        _ quantity: Quantity, _ need: Need, _ label: String, note: String? = nil, isWrong: Bool = false, _ html: inout HTML
    ) {
        html.element("td", .class(quantity == .zero ? "number nil" : "number"), .data("label", label)) { html in
            html.element("span") { html in
                html.text(quantity == .zero ? "–" : amount(quantity, need))
                if let note { html.element("span", .class(isWrong ? "detail late" : "detail"), text: note) }
            }
        }
    }

    // MARK: In place

    private func form(_ field: String, _ label: String, of need: Need, _ was: NeedValue) -> FieldForm {
        FieldForm(
            id: "need-\(need.id)-\(field)", action: "\(needsPage.base)/\(need.id)/fields/\(field)", label: "\(label), \(need.title)",
            was: ItemCoding.json(value: was), problem: needsPage.problem, language: needsPage.page.language, hidesLabel: true)
    }

    private func quantity(of need: Need, _ html: inout HTML) {
        guard needsPage.mayArrange else {
            return html.element("span", text: need.quantity.map { amount($0, need) } ?? texts.amountUnsaid)
        }
        let form = form("quantity", texts.quantity, of: need, .quantity(value: need.quantity))
        form.write(to: &html) { html in
            html.control(
                "input", form.control, .type("text"), .name("value"), .value(form.shown(need.quantity.map { amount($0, need) } ?? "")),
                .attribute("placeholder", texts.amountUnsaid), .attribute("autocomplete", "off"))
        }
    }

    private func day(of need: Need, _ html: inout HTML) {
        guard needsPage.mayArrange else { return needsPage.day(of: need, &html) }
        let form = form("needed-by", texts.neededBy, of: need, .neededBy(value: need.neededBy))
        form.write(to: &html) { html in
            html.control("input", form.control, .type("date"), .name("value"), .value(form.shown(need.neededBy?.iso8601 ?? "")))
        }
    }

    // MARK: Total

    private func total(_ sum: NeedTotals.Sum, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.text(texts.total(words.unit(sum.unit)))
                if sum.unknown > 0 { html.element("span", .class("detail"), text: texts.unknown(sum.unknown)) }
            }
            let figures =
                isMoney
                ? [sum.needed, sum.promised, sum.obtained, sum.spent, sum.left]
                : [sum.needed, sum.promised, sum.obtained, sum.missing]
            for (label, figure) in zip(headings.dropFirst().map(\.label), figures) {
                html.element("td", .class(figure == .zero ? "number nil" : "number"), .data("label", label)) {
                    $0.element("span", text: words.amount(figure, sum.unit))
                }
            }
            html.element("td", .attribute("colspan", 3)) { _ in }
        }
    }
}
