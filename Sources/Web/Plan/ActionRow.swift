import Planning

/// An action as a row of the plan. The live stream sends the same row when the action changes.
struct ActionRow {
    let context: DeploymentContext
    let language: Language
    /// The query of the page, so that opening an action keeps its filters; empty in the live stream.
    var query = ""
    /// The actions whose boxes are ticked.
    var picked: Set<ActionID> = []

    private let texts: PlanTexts
    private let domain: DomainTexts
    private let formats: Formats
    private let base: String

    init(context: DeploymentContext, language: Language, query: String = "") {
        self.context = context
        self.language = language
        self.query = query
        texts = PlanTexts(language: language)
        domain = DomainTexts(language: language)
        formats = Formats(language: language)
        base = "/deployments/\(context.deployment.id)"
    }

    /// - Parameter name: Who made the change that sends the row, for those who are editing it.
    func write(_ action: Action, isSelected: Bool = false, changedBy name: String? = nil, to html: inout HTML) {
        let isEditable = context.mayEdit(action)
        html.element(
            "tr", .attribute("role", "row"), .id("action-\(action.number)"), .data("action", action.id.rawValue),
            style(action).map { .class($0) }, isSelected ? .attribute("aria-selected", "true") : nil,
            name.map { .data("by", $0) }, context.role.arrangesPlan ? .data("drag", "\(base)/actions/\(action.id)/move") : nil
        ) { html in
            // Rows are taken by their number, as in a spreadsheet.
            cell(action, "number", nil, isHandle: context.role.arrangesPlan, &html) { html in
                if isEditable { PickBox(action: action, language: language, isPicked: picked.contains(action.id)).write(to: &html) }
                html.text(String(action.number))
            }
            cell(action, "title", isEditable ? "title" : nil, &html) { title(action, &$0) }
            cell(action, "responsible", isEditable && context.role.arrangesPlan ? "responsible" : nil, &html) { html in
                responsible(action, &html)
            }
            cell(action, "due", isEditable ? "due" : nil, &html) { due(action, &$0) }
            cell(action, "status", isEditable ? "status" : nil, &html) { html in
                html.element("span", .class("status"), .data("status", action.status.rawValue), text: domain.status(action.status))
            }
            cell(action, "steps", nil, &html) { steps(action, &$0) }
            cell(action, "effort", nil, &html) { html in
                if let effort = action.effort {
                    html.text(texts.effort(formats.number(effort.likely)))
                } else {
                    nothing(&html)
                }
            }
        }
    }

    private func cell(
        _ action: Action, _ column: String, _ field: String?, isHandle: Bool = false, _ html: inout HTML,
        content: (inout HTML) -> Void
    ) {
        html.element(
            "td", .attribute("role", "gridcell"), .class("c-\(column)"), .id("cell-\(action.number)-\(column)"),
            field.map { .data("field", $0) }, .attribute("tabindex", "-1"), .flag("data-handle", isHandle), content: content)
    }

    private func style(_ action: Action) -> String? {
        switch action.status {
        case .done: "is-done"
        case .dropped: "is-done is-dropped"
        default: nil
        }
    }

    private func nothing(_ html: inout HTML) { html.element("span", .class("soft"), text: "—") }

    private func title(_ action: Action, _ html: inout HTML) {
        let warning = warning(action)
        html.element("div") { html in
            html.element(
                "a", .href("\(base)/plan/\(action.number)\(query)"), .flag("data-panel"), text: action.title)
            if warning == nil, action.status.isOpen, !action.doneWhen.isEmpty {
                html.element("span", .class("hint"), text: texts.doneWhenHint(action.doneWhen))
            }
        }
        if let warning { html.element("span", .class("note late"), text: warning) }
    }

    /// What keeps the action from going on: a blocker, or what a draft still lacks.
    private func warning(_ action: Action) -> String? {
        if let blocker = action.blockers.first(where: { $0.liftedDay == nil }), action.status.isOpen {
            return texts.blocked(blocker.cause)
        }
        guard action.status == .draft, !action.missingToLeaveDraft.isEmpty else { return nil }
        return texts.missing(action.missingToLeaveDraft)
    }

    private func responsible(_ action: Action, _ html: inout HTML) {
        guard let person = action.responsible.flatMap({ context.deployment.people[$0] }) else {
            html.element("span", .class("soft"), text: texts.nobody)
            return
        }
        html.text(person.name)
    }

    private func due(_ action: Action, _ html: inout HTML) {
        guard let day = action.dueDay else {
            html.element("span", .class("soft"), text: texts.noDate)
            return
        }
        html.element(
            "time", .attribute("datetime", day.iso8601), text: formats.compact(day, today: context.today))
        let calendar = context.deployment.settings.calendar
        if action.isLate(on: context.today, calendar: calendar) {
            html.text(" ")
            html.element(
                "span", .class("note late"),
                text: texts.lateBy(max(calendar.workingDays(from: day, to: context.today), 1)))
        } else if action.status.isOpen, day >= context.today, day - context.today <= 7 {
            html.text(" ")
            html.element(
                "span", .class("note soft"), text: texts.dueIn(calendar.workingDays(from: context.today, to: day)))
        }
    }

    private func steps(_ action: Action, _ html: inout HTML) {
        guard !action.steps.isEmpty else { return nothing(&html) }
        let done = action.steps.count(where: \.isDone)
        html.element("span", .class("progress")) { html in
            html.element(
                "svg", .attribute("aria-hidden", "true"), .attribute("viewBox", "0 0 40 6"),
                .attribute("preserveAspectRatio", "none")
            ) { html in
                html.element(
                    "rect", .attribute("width", 40 * done / action.steps.count), .attribute("height", 6)
                ) { _ in }
            }
            html.text("\(done) / \(action.steps.count)")
        }
    }
}
