import Planning

/// *Mes déploiements*: each deployment with its route in small, what is late, what comes next.
struct DeploymentsPage {
    struct Entry {
        var deployment: Deployment
        var today: Day
        var changedAt: Moment
        var changedBy: AccountID?
        /// What was forecast last, when somebody has looked at it.
        var forecast: ShownForecast = .none
    }

    let page: PageContext
    let entries: [Entry]
    let accountNames: [AccountID: String]
    let now: Moment

    private var texts: DeploymentsTexts { DeploymentsTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("page-head")) { html in
                html.element("h1", text: texts.title)
                if !entries.isEmpty { links(&html, primaryFirst: false) }
            }
            if entries.isEmpty { empty(&html) } else { list(&html) }
        }
    }

    private func links(_ html: inout HTML, primaryFirst: Bool) {
        html.element("a", .class(primaryFirst ? "button primary" : "button"), .href("/import"), text: texts.importFile)
        html.element(
            "a", .class(primaryFirst ? "button" : "button primary"), .href("/deployments/new"), text: texts.new)
    }

    private func empty(_ html: inout HTML) {
        html.element("div", .class("column")) { html in
            html.element("p", text: texts.empty)
            html.element("p", .class("actions section")) { html in links(&html, primaryFirst: true) }
        }
    }

    private func list(_ html: inout HTML) {
        html.element("ul", .class("deployments"), .id("deployments")) { html in
            for entry in entries { item(entry, &html) }
        }
    }

    private func item(_ entry: Entry, _ html: inout HTML) {
        let figures = RouteFigures(entry.deployment, today: entry.today, forecast: entry.forecast.forecast)
        html.element("li", .id("deployment-\(entry.deployment.id)")) { html in
            html.element("div") { html in
                html.element("h2") { html in
                    html.element(
                        "a", .href("/deployments/\(entry.deployment.id)/plan"), text: entry.deployment.settings.name)
                }
                html.element("p") { html in
                    html.element("strong", text: String(figures.done))
                    html.text(texts.doneOf(figures.done, figures.total) + " · ")
                    html.element(
                        "span", figures.late.isEmpty ? nil : .class("late"),
                        text: RouteTexts(language: page.language).late(figures.late.count))
                }
            }
            html.element("div") { html in
                html.element("div", .class("route-frame")) { html in
                    RouteDrawing(figures: figures, language: page.language, isMini: true).write(to: &html)
                }
                html.element("p", .class("ends")) { html in
                    html.element("span", text: figures.startDay.map(formats.long) ?? "")
                    html.element("span", text: figures.promisedDay.map(formats.long) ?? texts.noPromise)
                }
            }
            html.element("div", .class("small")) { html in
                html.element("p", text: next(entry))
                html.element("p", .class("soft"), text: lastChange(entry))
            }
        }
    }

    private func next(_ entry: Entry) -> String {
        let upcoming = entry.deployment.plan.actions
            .filter { $0.status.isOpen && ($0.dueDay ?? .init(ordinal: .min)) >= entry.today }
            .min { ($0.dueDay ?? entry.today, $0.number) < ($1.dueDay ?? entry.today, $1.number) }
        guard let upcoming, let day = upcoming.dueDay else { return texts.nothingDue }
        return texts.nextDue(formats.compact(day, today: entry.today), formats.quoted(upcoming.title))
    }

    private func lastChange(_ entry: Entry) -> String {
        let minutes = Int((now.milliseconds - entry.changedAt.milliseconds) / 60_000)
        let when =
            switch minutes {
            case ..<1: texts.justNow
            case ..<60: texts.minutesAgo(minutes)
            case ..<1440: texts.hoursAgo(minutes / 60)
            default: texts.onDay(formats.long(entry.deployment.settings.day(at: entry.changedAt)))
            }
        return texts.changed(when, by: entry.changedBy.flatMap { accountNames[$0] })
    }
}

/// Opening a deployment: its name, and what is known already of its route.
struct NewDeploymentPage {
    let page: PageContext
    var problem: FieldForm.Problem?
    /// Names the submission, so that sending it twice opens one deployment.
    let command: CommandID

    func write(to html: inout HTML) {
        let texts = DeploymentsTexts(language: page.language)
        Layout(page: page, title: texts.new).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { html in html.element("h1", text: texts.new) }
                html.element(
                    "form", .class("form"), .id("new-deployment"), .attribute("method", "post"),
                    .attribute("action", "/deployments")
                ) { html in
                    html.void("input", .type("hidden"), .name("command"), .value(command.rawValue))
                    if let problem {
                        html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: problem.sentence)
                    }
                    html.element("div") { html in
                        html.element("label", .attribute("for", "name"), text: texts.name)
                        html.element("p", .class("help"), .id("name-help"), text: texts.nameHelp)
                        input("name", "text", &html, isRequired: true, describedBy: "name-help")
                    }
                    field("start", texts.start, "text", placeholder: texts.startExample, &html)
                    field("destination", texts.destination, "text", placeholder: texts.destinationExample, &html)
                    html.element("div", .class("pair")) { html in
                        field("startDay", texts.startDay, "date", &html)
                        field("promisedDay", texts.promisedDay, "date", &html)
                    }
                    html.element("div", .class("actions")) { html in
                        html.element("button", .class("primary"), text: texts.create)
                        html.element("a", .href("/import"), text: texts.orImport)
                    }
                }
            }
        }
    }

    private func field(
        _ name: String, _ label: String, _ type: String, placeholder: String? = nil, _ html: inout HTML
    ) {
        html.element("div") { html in
            html.element("label", .attribute("for", name), text: label)
            input(name, type, &html, placeholder: placeholder)
        }
    }

    private func input(
        _ name: String, _ type: String, _ html: inout HTML, placeholder: String? = nil, isRequired: Bool = false,
        describedBy: String? = nil
    ) {
        html.void(
            "input", .type(type), .id(name), .name(name), .value(problem?.typed[name] ?? ""),
            .flag("required", isRequired), placeholder.map { .attribute("placeholder", $0) },
            type == "text" ? .attribute("maxlength", isRequired ? 300 : 2000) : nil,
            describedBy.map { .attribute("aria-describedby", $0) })
    }
}
