import Foundation
import Planning

/// What happened to a deployment or to one of its actions, newest first, grouped by day.
struct HistoryPage {
    let page: PageContext
    let context: DeploymentContext
    /// Newest first.
    let events: [RecordedEvent]
    /// What to ask for as `before` to go on.
    let olderThan: Int?
    /// Only changes whose sentence holds this.
    var text = ""
    /// Only changes by this account.
    var account: AccountID?
    /// The events are those of one action.
    var action: Action?

    private var deployment: Deployment { context.deployment }
    private var texts: HistoryTexts { HistoryTexts(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)" }
    private var isFiltered: Bool { !text.isEmpty || account != nil }

    func write(to html: inout HTML) {
        let title = action.map(texts.title(of:)) ?? texts.title
        let all = entries
        let shown = all.filter(matches)
        DeploymentFrame(page: page, context: context, title: title, tab: .history).write(to: &html) { html in
            html.element("h2", action == nil ? .class("visually-hidden") : nil) { html in
                html.text(title)
                if let action {
                    html.text(" ")
                    html.element("a", .href("\(base)/plan/\(action.number)"), text: action.title)
                }
            }
            filters(authors: all, &html)
            if shown.isEmpty {
                html.element(
                    "p", .class("soft"), .id("history"),
                    text: olderThan == nil ? texts.nothingFound : texts.nothingFoundHere)
            } else {
                days(shown, &html)
            }
            paging(&html)
        }
    }

    /// Read from the oldest, as they happened; listed from the newest.
    private var entries: [HistoryEntry] {
        let events = events.sorted { $0.sequence < $1.sequence }
        return HistorySentences(
            language: page.language, deployment: deployment, accountNames: context.accountNames, events: events,
            reader: context.sight
        ).entries(of: events).reversed()
    }

    private func matches(_ entry: HistoryEntry) -> Bool {
        if let account, entry.actor != account { return false }
        guard !text.isEmpty else { return true }
        let wanted = Folded(text).text
        return ([entry.author, entry.sentence] + entry.details).contains { Folded($0).text.contains(wanted) }
    }

    // MARK: Filters

    /// Only those who appear are offered: who has an account on the server is nobody's business here.
    private func filters(authors entries: [HistoryEntry], _ html: inout HTML) {
        var names = Dictionary(entries.map { ($0.actor, $0.author) }, uniquingKeysWith: { first, _ in first })
        if let account, names[account] == nil { names[account] = context.accountNames[account] }
        html.element(
            "form", .class("toolbar"), .id("filters"), .attribute("method", "get"), .attribute("action", address),
            .flag("data-filters"), .attribute("role", "search"), .attribute("aria-label", texts.filterHistory)
        ) { html in
            if let action { html.void("input", .type("hidden"), .name("action"), .value(String(action.number))) }
            html.void(
                "input", .type("search"), .id("search"), .name("text"), .value(text),
                .attribute("placeholder", texts.search), .attribute("aria-label", texts.search),
                .attribute("aria-keyshortcuts", "/"))
            html.element("select", .name("person"), .attribute("aria-label", texts.author)) { html in
                html.option("", texts.everybody, selected: account == nil)
                for (id, name) in names.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                    html.option(id.rawValue, name, selected: id == account)
                }
            }
            html.element("button", .class("without-script"), text: texts.filter)
            if isFiltered { html.element("a", .class("button quiet"), .href(address), text: texts.showAll) }
        }
    }

    private var address: String { "\(base)/history" }

    private func paging(_ html: inout HTML) {
        let query = [
            ("action", action.map { String($0.number) } ?? ""), ("text", text), ("person", account?.rawValue ?? ""),
        ].filter { !$0.1.isEmpty }.map { "&\($0.0)=\($0.1.addingPercentEncoding())" }.joined()
        let isLatest = (events.map(\.sequence).max() ?? deployment.sequence) >= deployment.sequence || action != nil
        guard olderThan != nil || !isLatest else { return }
        html.element("p", .class("section actions")) { html in
            if let olderThan {
                html.element("a", .class("button"), .href("\(address)?before=\(olderThan)\(query)"), text: texts.older)
            }
            if !isLatest { html.element("a", .href(address), text: texts.latest) }
        }
    }

    // MARK: Days

    private func days(_ entries: [HistoryEntry], _ html: inout HTML) {
        html.element("ol", .class("days"), .id("history")) { html in
            let undoable = undoable(among: entries)
            var rest = entries[...]
            while let day = rest.first.map({ deployment.settings.day(at: $0.at) }) {
                let ofDay = rest.prefix { deployment.settings.day(at: $0.at) == day }
                rest = rest.dropFirst(ofDay.count)
                html.element("li") { html in
                    html.element("h3") { $0.element("time", .attribute("datetime", day.iso8601), text: name(of: day)) }
                    html.element("ol", .class("events")) { html in
                        for entry in ofDay { write(entry, canUndo: undoable.contains(entry.command), &html) }
                    }
                }
            }
        }
    }

    private func name(of day: Day) -> String {
        switch context.today - day {
        case 0: texts.today
        case 1: texts.yesterday
        default: Formats(language: page.language).full(day).capitalisedFirst
        }
    }

    private func write(_ entry: HistoryEntry, canUndo: Bool, _ html: inout HTML) {
        html.element("li", .id("change-\(entry.command)")) { html in
            html.element(
                "time", .attribute("datetime", entry.at.date.formatted(.iso8601)),
                text: Formats(language: page.language).time(entry.at, in: deployment.settings.zone))
            html.element("div") { html in
                html.element("strong", text: entry.author)
                html.text(" \(entry.sentence)")
                if !entry.details.isEmpty {
                    html.element("details") { html in
                        html.element("summary", text: texts.details)
                        html.element("ul") { html in
                            for detail in entry.details { html.element("li", text: detail) }
                        }
                    }
                }
            }
            guard canUndo else { return }
            ButtonForm(
                action: "\(base)/undo", label: texts.undo,
                context: texts.thisChange(entry.sentence, by: entry.author),
                fields: [("change", entry.command.rawValue)]
            ).write(to: &html)
        }
    }

    /// The changes that the reader could take back now: the domain itself says so.
    private func undoable(among entries: [HistoryEntry]) -> Set<CommandID> {
        guard context.canEdit, let account = page.reader?.account else { return [] }
        let actor = Actor(account: account, role: context.role, person: context.person)
        let recent = Set(deployment.recentChanges.map(\.command))
        return Set(
            entries.lazy.map(\.command).filter { command in
                guard recent.contains(command) else { return false }
                return (try? deployment.decide(.undo(change: command), by: actor, at: Moment(milliseconds: 0))) != nil
            })
    }
}
