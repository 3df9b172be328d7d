import Planning

/// An action as a row of the plan. The live stream sends the same row when the action changes.
struct ActionRow {
    let context: DeploymentContext
    let language: Language
    /// What the row shows, in order.
    let columns: [PlanColumn]
    /// The query of the page, so that opening an action keeps its filters; empty in the live stream.
    var query = ""
    /// The actions whose boxes are ticked.
    var picked: Set<ActionID> = []

    private let texts: PlanTexts
    private let domain: DomainTexts
    private let formats: Formats
    private let base: String

    init(context: DeploymentContext, language: Language, columns: [PlanColumn] = PlanColumn.usual, query: String = "") {
        self.context = context
        self.language = language
        self.columns = columns
        self.query = query
        texts = PlanTexts(language: language)
        domain = DomainTexts(language: language)
        formats = Formats(language: language)
        base = "/deployments/\(context.deployment.id)"
    }

    /// - Parameters:
    ///   - copy: Where an action stands in several groups, the number of its row from 0: no two rows share an `id`.
    ///   - name: Who made the change that sends the row, for those who are editing it.
    func write(
        _ action: Action, isSelected: Bool = false, copy: Int = 0, changedBy name: String? = nil, to html: inout HTML
    ) {
        let isEditable = context.mayEdit(action)
        let id = copy == 0 ? "\(action.number)" : "\(action.number)-\(copy)"
        html.element(
            "tr", .attribute("role", "row"), .id("action-\(id)"), .data("action", action.id.rawValue),
            style(action).map { .class($0) }, isSelected ? .attribute("aria-selected", "true") : nil,
            name.map { .data("by", $0) }, context.role.arrangesPlan ? .data("drag", "\(base)/actions/\(action.id)/move") : nil
        ) { html in
            for column in columns {
                html.element(
                    "td", .attribute("role", "gridcell"), .class("c-\(column.rawValue)"), .id("cell-\(id)-\(column.rawValue)"),
                    isEditable ? field(of: column).map { .data("field", $0) } : nil, .attribute("tabindex", "-1"),
                    // Rows are taken by their number, as in a spreadsheet.
                    .flag("data-handle", column == .number && context.role.arrangesPlan),
                    PlanColumn.usual.contains(column) ? nil : .data("label", texts.column(column))
                ) { html in
                    write(column, of: action, isEditable: isEditable, &html)
                }
            }
        }
    }

    /// What the cell edits, for who may edit the action.
    private func field(of column: PlanColumn) -> String? {
        guard let field = column.field else { return nil }
        // Arranging the plan is for those who see to the whole of it.
        let arranges = field == .responsible || field == .workstream
        return arranges && !context.role.arrangesPlan ? nil : field.path
    }

    private func write(_ column: PlanColumn, of action: Action, isEditable: Bool, _ html: inout HTML) {
        switch column {
        case .number:
            if isEditable { PickBox(action: action, language: language, isPicked: picked.contains(action.id)).write(to: &html) }
            html.text(String(action.number))
        case .title: title(action, &html)
        case .responsible: responsible(action, &html)
        case .due: due(action, &html)
        case .status:
            html.element("span", .class("status"), .data("status", action.status.rawValue), text: domain.status(action.status))
        case .steps: steps(action, &html)
        case .effort: text(action.effort.map { texts.effort(formats.number($0.likely)) }, &html)
        case .workstream:
            let path = context.deployment.plan.path(to: action.workstream).map(\.title)
            text(path.isEmpty ? nil : path.joined(separator: " › "), &html)
        case .priority:
            // What is as usual stays quiet.
            text(action.priority == .normal ? nil : domain.priority(action.priority), &html)
        case .tags: text(action.tags.isEmpty ? nil : action.tags.joined(separator: ", "), &html)
        case .commitment:
            guard action.expectedCommitment != nil else { return nothing(&html) }
            CommitmentMark(action: action, language: language, today: context.today).write(to: &html)
        case .contributors:
            let names = action.contributions.compactMap { context.deployment.people[$0.person]?.name }
            text(names.isEmpty ? nil : names.joined(separator: ", "), &html)
        case .start: day(action.earliestStart, &html)
        case .done: day(action.doneDay, &html)
        case .spent: text(action.spentDays.map { texts.effort(formats.number($0)) }, &html)
        case .postponements: text(action.postponements.isEmpty ? nil : String(action.postponements.count), &html)
        case .comments: text(action.comments.isEmpty ? nil : String(action.comments.count), &html)
        }
    }

    private func text(_ text: String?, _ html: inout HTML) {
        if let text { html.text(text) } else { nothing(&html) }
    }

    private func day(_ day: Day?, _ html: inout HTML) {
        guard let day else { return nothing(&html) }
        html.element("time", .attribute("datetime", day.iso8601), text: formats.compact(day, today: context.today))
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
        let warning = texts.warning(action, in: context)
        html.element("div") { html in
            html.element(
                "a", .href("\(base)/plan/\(action.number)\(query)"), .flag("data-panel"), text: action.title)
            if warning == nil, action.status.isOpen, !action.doneWhen.isEmpty {
                html.element("span", .class("hint"), text: texts.doneWhenHint(action.doneWhen))
            }
        }
        if let warning { html.element("span", .class("note late"), text: warning) }
    }

    private func responsible(_ action: Action, _ html: inout HTML) {
        guard let person = action.responsible.flatMap({ context.deployment.people[$0] }) else {
            html.element("span", .class("soft"), text: texts.nobody)
            return
        }
        html.text(person.name)
        // Who has not spoken yet is counted above the plan: a mark on every other row would tell nothing.
        guard action.expectedCommitment ?? .none != .none, !columns.contains(.commitment) else { return }
        html.text(" ")
        CommitmentMark(action: action, language: language, today: context.today).write(to: &html)
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
