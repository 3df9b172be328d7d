import Planning

/// What actions that are done took over their estimates: in one sentence, with the list for who wants to see it.
struct RecordSection {
    let record: TeamRecord
    let context: DeploymentContext
    let language: Language

    private var texts: RecordTexts { RecordTexts(language: language) }
    private var formats: Formats { Formats(language: language) }
    private var base: String { "/deployments/\(context.deployment.id)" }
    /// Actions that are done, with what they took beside what was estimated.
    private var list: String {
        PlanQuery(address: "status=done&columns=\(PlanColumn.address([.responsible, .effort, .done, .spent]))").string
    }

    func write(to html: inout HTML) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "record-title")) { html in
            html.element("h3", .id("record-title"), text: texts.title)
            html.element("p", .id("record"), text: texts.sentence(record))
            if !record.entries.isEmpty { entries(&html) }
            if record.unsaid > 0, context.canEdit {
                html.element("p") { html in html.element("a", .href("\(base)/plan\(list)"), text: texts.toTell) }
            }
        }
    }

    private func entries(_ html: inout HTML) {
        html.element("details", .id("record-details")) { html in
            html.element("summary", text: texts.list(record.entries.count))
            html.element("p", .class("soft"), text: texts.lead)
            html.element("table", .class("plain stack"), .id("record-entries"), .attribute("aria-labelledby", "record-title")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "col"), text: ForecastTexts(language: language).action)
                        html.element("th", .attribute("scope", "col"), text: texts.done)
                        for label in [texts.estimated, texts.spent, texts.ratio] {
                            html.element("th", .attribute("scope", "col"), .class("number"), text: label)
                        }
                    }
                }
                html.element("tbody") { html in
                    for entry in record.entries.reversed() { row(entry, &html) }
                }
            }
        }
    }

    private func row(_ entry: TeamRecord.Entry, _ html: inout HTML) {
        guard let action = context.deployment.plan[entry.action] else { return }
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
            }
            html.element("td", .data("label", texts.done), text: formats.compact(entry.day, today: context.today))
            for (label, days) in [(texts.estimated, entry.estimated), (texts.spent, entry.spent)] {
                html.element("td", .class("number"), .data("label", label), text: texts.number(days))
            }
            html.element("td", .class("number"), .data("label", texts.ratio)) { html in
                html.element("span") { html in
                    html.text(texts.number(entry.ratio))
                    if entry.ratio != entry.counted { html.element("span", .class("detail"), text: texts.counts(entry.counted)) }
                }
            }
        }
    }
}
