import Planning

/// An action beside the list: every field edits in place, each in a form of its own.
struct ActionPanel {
    let context: DeploymentContext
    let language: Language
    let action: Action
    let query: PlanQuery
    /// Its history, newest first, up to the limit.
    let history: [RecordedEvent]
    var problem: FieldForm.Problem?
    /// Names for the submissions of forms that add, so that sending one twice adds once.
    let newCommand: () -> CommandID

    var deployment: Deployment { context.deployment }
    var texts: PlanTexts { PlanTexts(language: language) }
    var formats: Formats { Formats(language: language) }
    var base: String { "/deployments/\(deployment.id)" }
    var path: String { "\(base)/actions/\(action.id)" }
    var isEditable: Bool { context.mayEdit(action) }

    func write(to html: inout HTML) {
        html.element(
            "article", .id("panel-\(action.number)"), .data("action", action.id.rawValue),
            .attribute("aria-labelledby", "panel-title")
        ) { html in
            head(&html)
            html.element(
                "h2", .class("visually-hidden"), .id("panel-title"), .attribute("tabindex", "-1"),
                text: texts.heading(action.number, action.title))
            missing(&html)
            if isEditable { fields(&html) } else { facts(&html) }
            lists(&html)
            historySection(&html)
            if context.role.arrangesPlan {
                arrangement(&html)
                deletion(&html)
            }
        }
    }

    private func head(_ html: inout HTML) {
        let neighbours = neighbours
        html.element("div", .class("panel-head")) { html in
            html.element("span", text: "\(texts.action) \(action.number)")
            if let previous = neighbours.previous {
                html.element(
                    "a", .class("button quiet"), .href("\(base)/plan/\(previous)\(query.string)"), .flag("data-panel"),
                    .attribute("rel", "prev"), text: texts.previous)
            }
            if let next = neighbours.next {
                html.element(
                    "a", .class("button quiet"), .href("\(base)/plan/\(next)\(query.string)"), .flag("data-panel"),
                    .attribute("rel", "next"), text: texts.next)
            }
            html.element(
                "a", .class("button quiet"), .href("\(base)/plan\(query.string)"), .flag("data-close"), text: texts.close)
        }
    }

    /// The actions before and after it in the list as it is filtered and sorted.
    private var neighbours: (previous: Int?, next: Int?) {
        let order = query.actions(context)
        guard let index = order.firstIndex(where: { $0.id == action.id }) else { return (nil, nil) }
        return (
            index > 0 ? order[index - 1].number : nil, index + 1 < order.count ? order[index + 1].number : nil
        )
    }

    private func missing(_ html: inout HTML) {
        guard action.status == .draft, !action.missingToLeaveDraft.isEmpty else { return }
        html.element(
            "p", .class("missing"), .id("action-\(action.number)-missing"),
            text: texts.missingSentence(action.missingToLeaveDraft))
    }

    private func advice(_ html: inout HTML) {
        ActionAdvice(deployment: deployment, language: language, action: action, today: context.today).write(to: &html)
    }

    // MARK: Fields

    private func form(_ field: ActionField, style: StaticString = "") -> FieldForm {
        let name = field.path ?? ""
        return FieldForm(
            id: "action-\(action.number)-\(name)", action: "\(path)/\(name)", label: texts.name(of: field),
            was: FormValue.text(action.value(of: field)), problem: problem, language: language, style: style,
            hidesLabel: field == .title)
    }

    private func field(
        _ field: ActionField, style: StaticString = "", _ html: inout HTML, after: (inout HTML) -> Void = { _ in }
    ) {
        let form = form(field, style: style)
        form.write(
            to: &html,
            control: { html in
                if field == .title {
                    // A textarea, so that a long title wraps; the script keeps it on one line.
                    html.control(
                        "textarea", form.control, .name("value"), .attribute("rows", 1), .flag("required"),
                        .attribute("maxlength", 300), .flag("data-single-line")
                    ) { $0.text(form.shown(form.was)) }
                } else {
                    ActionControl(context: context, language: language, action: action, field: field)
                        .write(form.control, value: form.shown(form.was), to: &html)
                }
                if field == .dueDay, action.dueDay != nil, action.isCommitted {
                    html.void(
                        "input", .class("in-place reason"), .type("text"), .name("reason"),
                        .value(form.shown("", name: "reason")), .attribute("placeholder", texts.reasonHint),
                        .attribute("aria-label", texts.reason))
                }
            }, after: after)
    }

    private func fields(_ html: inout HTML) {
        field(.title, style: "title", &html)
        advice(&html)
        field(.status, &html)
        if action.status == .done {
            field(.doneDay, &html)
            field(.spentDays, &html) { html in
                html.element("p", .class("wide small soft"), text: SpentDaysTexts(language: language).why(action))
            }
        }
        if context.role.arrangesPlan {
            field(.responsible, &html)
        } else {
            fact(texts.name(of: .responsible), responsibleName, &html)
        }
        field(.dueDay, &html) { html in lateness(&html) }
        commitment(&html)
        field(.doneWhen, &html)
        field(.description, &html)
        if context.role.arrangesPlan { field(.workstream, &html) }
        field(.earliestStart, &html)
        field(.priority, &html)
        effort(&html)
        field(.tags, &html)
    }

    private func lateness(_ html: inout HTML) {
        let calendar = deployment.settings.calendar
        guard let day = action.dueDay, action.isLate(on: context.today, calendar: calendar) else { return }
        html.element("p", .class("wide")) { html in
            html.element(
                "span", .class("late"), text: texts.lateBy(max(calendar.workingDays(from: day, to: context.today), 1)))
        }
    }

    private func effort(_ html: inout HTML) {
        let form = form(.effort)
        let labelID = "\(form.id)-label"
        let points: [(name: String, label: String, value: Double?)] = [
            ("optimistic", texts.optimistic, action.effort?.optimistic), ("likely", texts.likely, action.effort?.likely),
            ("pessimistic", texts.pessimistic, action.effort?.pessimistic),
        ]
        html.element(
            "form", .class("field"), .id(form.id), .attribute("method", "post"), .attribute("action", form.action),
            .data("live", "field"), .data("was", form.was)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(form.id))
            html.void("input", .type("hidden"), .name("was"), .value(form.was))
            html.element("span", .class("label"), .id(labelID), text: texts.effortLabel)
            html.element("div", .class("field-value")) { html in
                html.element(
                    "div", .class("units"), .attribute("role", "group"), .attribute("aria-labelledby", labelID)
                ) { html in
                    for point in points {
                        html.element("label", .class("unit")) { html in
                            html.element("span", text: point.label)
                            html.void(
                                "input", .class("in-place"), .type("number"), .name(point.name), .attribute("min", 0),
                                .attribute("step", "any"), .attribute("inputmode", "decimal"),
                                .value(form.shown(point.value.map(FormValue.number) ?? "", name: point.name)))
                        }
                    }
                }
                html.element("button", .class("save")) { html in
                    html.text(FormTexts(language: language).save)
                    html.element("span", .class("visually-hidden"), text: " " + texts.effortLabel)
                }
            }
            FieldForm.message(of: form.id, problem: problem, language: language, to: &html)
        }
    }

    /// The responsible's word, and what can be said of it.
    private func commitment(_ html: inout HTML) {
        guard let word = commitmentWord else { return }
        html.element("div", .class("field"), .id("action-\(action.number)-commitment"), .attribute("tabindex", "-1")) { html in
            html.element("span", .class("label"), text: texts.commitment)
            html.element("div", .class("word")) { word.write(to: &$0) }
        }
    }

    /// Nothing while there is nothing to commit to.
    private var commitmentWord: CommitmentWord? {
        guard action.responsible != nil, action.dueDay != nil, action.status.isOpen else { return nil }
        // Inside a scenario it is read, not given.
        var context = context
        if context.scenario != nil { context.role = .reader }
        return CommitmentWord(
            context: context, language: language, action: action, id: "action-\(action.number)", problem: problem,
            newCommand: newCommand)
    }

    var responsibleName: String {
        action.responsible.flatMap { deployment.people[$0]?.name } ?? texts.nobody
    }

    // MARK: Reading only

    /// The same fields for who may only read: no form at all.
    private func facts(_ html: inout HTML) {
        let values = ValueTexts(language: language)
        html.element("p", .class("panel-title"), text: action.title)
        advice(&html)
        let fields: [ActionField] =
            [.status] + (action.status == .done ? [.doneDay] : []) + (action.spentDays == nil ? [] : [.spentDays]) + [
                .responsible, .dueDay, .doneWhen, .description, .workstream, .earliestStart, .priority, .effort, .tags,
            ]
        html.element("dl", .class("facts")) { html in
            for field in fields {
                html.element("div", .class("field")) { html in
                    html.element("dt", .class("label"), text: texts.name(of: field))
                    html.element("dd", .class("field-value"), text: values.value(action.value(of: field), in: deployment))
                }
            }
            if let word = commitmentWord {
                html.element("div", .class("field"), .id("action-\(action.number)-commitment"), .attribute("tabindex", "-1")) { html in
                    html.element("dt", .class("label"), text: texts.commitment)
                    html.element("dd", .class("word")) { word.write(to: &$0) }
                }
            }
        }
    }

    private func fact(_ label: String, _ value: String, _ html: inout HTML) {
        html.element("div", .class("field")) { html in
            html.element("span", .class("label"), text: label)
            html.element("div", .class("field-value"), text: value)
        }
    }

    // MARK: End

    /// The latest changes that the panel shows; the page of the history has the others.
    static let historyLimit = 50

    private func historySection(_ html: inout HTML) {
        let sentences = HistorySentences(
            language: language, deployment: deployment, accountNames: context.accountNames, events: history,
            about: action.id)
        section("history", texts.history, count: nil, &html) { html in
            html.element("ul", .class("items"), .id("history-\(action.number)")) { html in
                for entry in sentences.entries(of: history.sorted { $0.sequence < $1.sequence }).reversed() {
                    write(entry, &html)
                }
            }
            if history.count >= Self.historyLimit {
                html.element(
                    "a", .href("/deployments/\(context.baseID)/history?action=\(action.number)"), text: texts.wholeHistory)
            }
        }
    }

    private func write(_ entry: HistoryEntry, _ html: inout HTML) {
        let day = formats.compact(deployment.settings.day(at: entry.at), today: context.today)
        html.element("li") { html in
            html.element("span", .class("grow")) { html in
                html.element("strong", text: entry.author)
                html.text(" " + entry.sentence)
                for detail in entry.details {
                    html.void("br")
                    html.text("– " + detail)
                }
            }
            html.element(
                "span", .class("soft small"), text: "\(day), \(formats.time(entry.at, in: deployment.settings.zone))")
        }
    }

    private func deletion(_ html: inout HTML) {
        html.element("section", .attribute("aria-label", texts.delete)) { html in
            html.element("details", .id("delete-\(action.number)")) { html in
                html.element("summary", .class("danger"), text: texts.delete)
                html.element("p", text: texts.deleteExplained)
                ButtonForm(
                    action: path + "/delete", label: texts.deleteVerb, context: "\(texts.action) \(action.number)",
                    style: "danger", id: "delete-\(action.number)-form"
                ).write(to: &html)
            }
        }
    }

    /// A section of the panel with its heading.
    func section(
        _ name: String, _ title: String, count: String?, _ html: inout HTML, content: (inout HTML) -> Void
    ) {
        html.element("section", .attribute("aria-labelledby", "panel-\(name)")) { html in
            html.element("h3", .id("panel-\(name)")) { html in
                html.text(title)
                if let count {
                    html.text(" ")
                    html.element("span", .class("count"), text: count)
                }
            }
            content(&html)
        }
    }
}
