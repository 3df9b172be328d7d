import Journal
import Planning

/// *Pour moi*: what waits for the reader's answer, what they have to do, and what has changed, in all their deployments.
struct MePage {
    static let path = "/me"

    let page: PageContext
    /// The reader's deployments, the latest changed first.
    let contexts: [DeploymentContext]
    let unread: [NoticeStore.Unread]
    let accountNames: [AccountID: String]
    let newCommand: () -> CommandID

    /// Moves when any of the deployments does.
    static func sequence(_ contexts: [DeploymentContext]) -> Int { contexts.reduce(0) { $0 + $1.deployment.sequence } }

    private var texts: MeTexts { MeTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title, live: .init(url: Self.path + "/live", sequence: Self.sequence(contexts))).write(to: &html) {
            html in
            html.element("div", .class("me")) { html in
                html.element("div", .class("page-head")) { $0.element("h1", text: texts.title) }
                guard !contexts.isEmpty else {
                    html.element("p", text: texts.noDeployment)
                    html.element("p", .class("actions section")) { html in
                        html.element("a", .class("button"), .href("/deployments"), text: LayoutTexts(language: page.language).myDeployments)
                    }
                    return
                }
                let mine = ForMe(contexts)
                if contexts.contains(where: { $0.canEdit }) {
                    waiting(mine, &html)
                    actions(mine, &html)
                }
                news(&html)
            }
        }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .id(id), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h2", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    // MARK: Waiting

    private func waiting(_ mine: ForMe, _ html: inout HTML) {
        section("waiting", texts.waiting, &html) { html in
            guard !mine.waiting.isEmpty else { return html.element("p", .class("soft"), text: texts.nothingWaits) }
            html.element("ul", .class("mine"), .id("waiting-list")) { html in
                for item in mine.waiting { write(item, &html) }
            }
        }
    }

    private func write(_ item: ForMe.Waiting, _ html: inout HTML) {
        switch item {
        case .commitment(let entry):
            html.element("li", .id("waits-\(entry.id)")) { html in
                let isFirst = entry.action.commitmentState == .none
                head(entry, note: isFirst ? texts.commitmentAsked : texts.commitmentAskedAgain, &html)
                if !entry.action.doneWhen.isEmpty {
                    html.element("p", .class("small soft"), text: PlanTexts(language: page.language).doneWhenHint(entry.action.doneWhen))
                }
                word(entry, &html)
            }
        case .answer(let entry):
            html.element("li", .id("waits-\(entry.id)")) { html in
                head(entry, note: nil, &html)
                word(entry, &html)
            }
        case .question(let entry, let comment): question(entry, comment, &html)
        case .measure(let context, let indicator, let day): measure(indicator, since: day, context, &html)
        }
    }

    private func measure(_ indicator: Indicator, since day: Day, _ context: DeploymentContext, _ html: inout HTML) {
        html.element("li", .id("measure-\(context.deployment.id)-\(indicator.id)")) { html in
            html.element("div", .class("mine-head")) { html in
                html.element("h3") { html in
                    html.element(
                        "a", .href("/deployments/\(context.deployment.id)/results/\(indicator.id)#add-value-details"), text: indicator.name)
                }
                html.element("p", text: texts.measureAsked)
                html.element("p", .class("small soft")) { html in
                    html.element(
                        "time", .attribute("datetime", day.iso8601), text: texts.measureDue(formats.compact(day, today: context.today)))
                    if contexts.count > 1 { html.text(" · \(context.deployment.settings.name)") }
                }
            }
        }
    }

    private func word(_ entry: MyAction, _ html: inout HTML) {
        html.element("div", .class("word")) { html in
            CommitmentWord(
                context: entry.context, language: page.language, action: entry.action, id: "me-\(entry.id)", returnsTo: Self.path,
                newCommand: newCommand
            ).write(to: &html)
        }
    }

    private func question(_ entry: MyAction, _ comment: Comment, _ html: inout HTML) {
        let form = "answer-\(entry.id)-\(comment.id)"
        let day = formats.compact(entry.context.deployment.settings.day(at: comment.at), today: entry.context.today)
        html.element("li", .id("asks-\(entry.id)")) { html in
            head(
                entry, note: texts.questionFrom(accountNames[comment.author] ?? PlanTexts(language: page.language).somebody, day),
                anchor: "comment-\(entry.action.number)-\(comment.id)-item", &html)
            html.element("div", .class("word")) { html in
                html.element("blockquote") { html in
                    CommentText(comment: comment, people: entry.context.deployment.people, reader: entry.context.person).write(to: &html)
                }
                html.element(
                    "form", .class("add"), .id(form), .attribute("method", "post"),
                    .attribute("action", "/deployments/\(entry.context.deployment.id)/actions/\(entry.action.id)/comments"),
                    .data("live", "add")
                ) { html in
                    for (name, value) in [("form", form), ("command", newCommand().rawValue), ("return", Self.path)] {
                        html.void("input", .type("hidden"), .name(name), .value(value))
                    }
                    html.element(
                        "textarea", .name("text"), .attribute("rows", 2), .flag("required"), .attribute("placeholder", texts.yourAnswer),
                        .attribute("aria-label", "\(texts.yourAnswer) \(entry.action.title)"), text: "")
                    html.element("button") { html in
                        html.text(texts.answer)
                        html.element("span", .class("visually-hidden"), text: " " + entry.action.title)
                    }
                    FieldForm.message(of: form, problem: nil, language: page.language, to: &html)
                }
            }
        }
    }

    /// The action's name and where it is, with what is asked of the reader.
    private func head(_ entry: MyAction, note: String?, anchor: String? = nil, _ html: inout HTML) {
        html.element("div", .class("mine-head")) { html in
            html.element("h3") { html in
                html.element("a", .href(entry.path + (anchor.map { "#" + $0 } ?? "")), text: entry.action.title)
            }
            if let note { html.element("p", text: note) }
            html.element("p", .class("small soft")) { html in due(entry, &html) }
        }
    }

    /// The date, how late, and the deployment when there are several.
    private func due(_ entry: MyAction, _ html: inout HTML) {
        if let day = entry.action.dueDay {
            html.element(
                "time", .attribute("datetime", day.iso8601), text: texts.dueOn(formats.compact(day, today: entry.context.today)))
            let calendar = entry.context.deployment.settings.calendar
            if entry.action.isLate(on: entry.context.today, calendar: calendar) {
                html.text(" ")
                html.element(
                    "span", .class("late"),
                    text: PlanTexts(language: page.language).lateBy(max(calendar.workingDays(from: day, to: entry.context.today), 1)))
            }
        }
        guard contexts.count > 1 else { return }
        html.text(entry.action.dueDay == nil ? "" : " · ")
        html.text(entry.context.deployment.settings.name)
    }

    // MARK: Mine

    private func actions(_ mine: ForMe, _ html: inout HTML) {
        section("mine", texts.mine, &html) { html in
            guard contexts.contains(where: { $0.canEdit && $0.person != nil }) else {
                return html.element("p", .class("soft"), text: texts.nobody)
            }
            if mine.mine.isEmpty { html.element("p", .class("soft"), text: texts.nothingMine) }
            for (due, actions) in mine.mine {
                html.element("h3", due == .late ? .class("late") : .class("when"), text: texts.due(due))
                html.element("ul", .class("mine"), .id("mine-\(due)")) { html in
                    for entry in actions { row(entry, note: step(of: entry.action), &html) }
                }
            }
            done(mine, &html)
            guard !mine.contributions.isEmpty else { return }
            html.element("h3", .class("when"), text: texts.contributions)
            html.element("ul", .class("mine"), .id("mine-contributions")) { html in
                for (entry, part) in mine.contributions {
                    row(entry, note: [part.role, part.days.map(formats.days) ?? ""].filter { !$0.isEmpty }.joined(separator: ", "), &html)
                }
            }
        }
    }

    /// What was done lately, and the days it took: one number, asked where one sees it and nowhere else.
    private func done(_ mine: ForMe, _ html: inout HTML) {
        guard !mine.done.isEmpty else { return }
        html.element("h3", .class("when"), text: texts.done)
        html.element("ul", .class("mine"), .id("mine-done")) { html in
            for entry in mine.done {
                html.element("li", .class("mine-row"), .id("done-\(entry.id)")) { html in
                    html.element("div") { html in
                        html.element("a", .href(entry.path), text: entry.action.title)
                        html.element("p", .class("small soft")) { html in
                            if let day = entry.action.doneDay {
                                html.element(
                                    "time", .attribute("datetime", day.iso8601),
                                    text: texts.doneOn(formats.compact(day, today: entry.context.today)))
                            }
                            if contexts.count > 1 { html.text(" · \(entry.context.deployment.settings.name)") }
                        }
                        SpentDaysForm(
                            context: entry.context, language: page.language, action: entry.action, id: "spent-\(entry.id)",
                            returnsTo: Self.path
                        ).write(to: &html)
                    }
                }
            }
        }
    }

    private func row(_ entry: MyAction, note: String?, _ html: inout HTML) {
        html.element("li", .class("mine-row"), .id("my-\(entry.id)")) { html in
            html.element("div") { html in
                html.element("a", .href(entry.path), text: entry.action.title)
                html.element("p", .class("small soft")) { html in due(entry, &html) }
                if let note, !note.isEmpty { html.element("p", .class("small"), text: note) }
                risks(of: entry, &html)
            }
            html.element(
                "span", .class("status"), .data("status", entry.action.status.rawValue),
                text: DomainTexts(language: page.language).status(entry.action.status))
        }
    }

    /// Why it may not be done by its date, in the words of the plan. How late it is stands with the date.
    private func risks(of entry: MyAction, _ html: inout HTML) {
        let texts = RiskTexts(language: page.language)
        for risk in entry.context.risks.risks(of: entry.action) where risk.kind != .late {
            html.element("p", .class("small")) { $0.element("span", .class("note late"), text: texts.sentence(risk).capitalisedFirst) }
        }
    }

    private func step(of action: Action) -> String? {
        let left = action.steps.filter { !$0.isDone }
        return left.first.map { texts.steps($0.title, left: left.count) }
    }

    // MARK: News

    private func news(_ html: inout HTML) {
        section("news", texts.news, &html) { html in
            let all = unread.map { ($0, NewsGroups($0, language: page.language, accountNames: accountNames)) }
                .filter { !$0.1.groups.isEmpty || $0.1.others > 0 }
            guard !all.isEmpty else { return html.element("p", .class("soft"), text: texts.nothingNew) }
            ButtonForm(
                action: "/me/read", label: texts.markAllRead, context: "", style: "",
                fields: unread.map { ("all", "\($0.deployment.id):\($0.deployment.sequence)") }, id: "read-all"
            ).write(to: &html)
            for (unread, news) in all { write(news, of: unread, &html) }
        }
    }

    private func write(_ news: NewsGroups, of unread: NoticeStore.Unread, _ html: inout HTML) {
        let deployment = unread.deployment
        let base = "/deployments/\(deployment.id)"
        html.element("div", .class("news"), .attribute("role", "group"), .attribute("aria-labelledby", "news-\(deployment.id)")) { html in
            html.element("h3", .id("news-\(deployment.id)")) { $0.element("a", .href("\(base)/plan"), text: deployment.settings.name) }
            if !news.groups.isEmpty {
                html.element("ul", .class("mine"), .id("news-list-\(deployment.id)")) { html in
                    for group in news.groups { write(group, deployment, &html) }
                }
            }
            guard news.others > 0 else { return }
            html.element("p", .class("small")) { $0.element("a", .href("\(base)/history"), text: texts.others(news.others)) }
        }
    }

    private func write(_ group: NewsGroups.Group, _ deployment: Deployment, _ html: inout HTML) {
        let base = "/deployments/\(deployment.id)"
        let name = group.action.map { "\($0.number)" } ?? "all"
        html.element("li", .class("news-group"), .id("news-\(deployment.id)-\(name)")) { html in
            html.element("div") { html in
                html.element("p") { html in
                    if let action = group.action {
                        html.element(
                            "a", .href("\(base)/plan/\(action.number)" + (group.anchor.map { "#" + $0 } ?? "")), text: action.title)
                    } else {
                        html.element("strong", text: texts.wholeDeployment)
                    }
                    for reason in group.reasons {
                        html.text(" ")
                        html.element("span", .class("reason-chip"), text: texts.reason(reason))
                    }
                }
                for entry in group.entries.prefix(5) {
                    html.element("p", .class("small")) { html in
                        html.element("strong", text: entry.author)
                        html.text(" \(entry.sentence) ")
                        html.element("span", .class("soft"), text: moment(entry.at, deployment))
                    }
                }
            }
            if let action = group.action, !group.reasons.isEmpty {
                ButtonForm(
                    action: "/me/read", label: texts.markRead, context: action.title,
                    fields: [
                        ("deployment", deployment.id.rawValue), ("action", action.id.rawValue), ("sequence", String(deployment.sequence)),
                    ], id: "read-\(deployment.id)-\(action.number)"
                ).write(to: &html)
            }
        }
    }

    private func moment(_ moment: Moment, _ deployment: Deployment) -> String {
        let today = contexts.first { $0.deployment.id == deployment.id }?.today ?? deployment.settings.day(at: moment)
        return formats.compact(deployment.settings.day(at: moment), today: today) + ", "
            + formats.time(moment, in: deployment.settings.zone)
    }
}

/// The way to *Pour moi*, with how much is new there: first in the header of every page.
struct ForMeLink {
    let unread: Int
    let language: Language

    func write(to html: inout HTML) {
        let texts = MeTexts(language: language)
        html.element("a", .href(MePage.path), .id("for-me")) { html in
            html.text(texts.title)
            guard unread > 0 else { return }
            html.text(" ")
            html.element("span", .class("unread"), .attribute("title", texts.unread(unread)), text: unread > 99 ? "99+" : String(unread))
            html.element("span", .class("visually-hidden"), text: " (\(texts.unread(unread)))")
        }
    }
}
