import Planning

/// An action in few words, for board and calendar.
struct ActionCard {
    let context: DeploymentContext
    let language: Language
    let query: String

    private let texts: PlanTexts
    private let domain: DomainTexts
    private let formats: Formats

    init(context: DeploymentContext, language: Language, query: String) {
        self.context = context
        self.language = language
        self.query = query
        texts = PlanTexts(language: language)
        domain = DomainTexts(language: language)
        formats = Formats(language: language)
    }

    /// The action's page beside the list.
    func link(_ action: Action, _ html: inout HTML) {
        html.element(
            "a", .href("/deployments/\(context.deployment.id)/plan/\(action.number)\(query)"), .flag("data-panel"), text: action.title)
    }

    func status(_ action: Action, hidesWord: Bool = false, _ html: inout HTML) {
        html.element("span", .class("status"), .data("status", action.status.rawValue)) { html in
            html.element("span", hidesWord ? .class("visually-hidden") : nil, text: domain.status(action.status))
        }
    }

    func responsible(_ action: Action, _ html: inout HTML) {
        let name = action.responsible.flatMap { context.deployment.people[$0]?.name }
        html.element("span", name == nil ? .class("soft") : nil, text: name ?? texts.nobody)
    }

    func due(_ action: Action, _ html: inout HTML) {
        guard let day = action.dueDay else {
            html.element("span", .class("soft"), text: texts.noDate)
            return
        }
        html.element("time", .attribute("datetime", day.iso8601), text: formats.compact(day, today: context.today))
    }

    /// What keeps it from going on: late, blocked, or what a draft still lacks.
    func warnings(_ action: Action, _ html: inout HTML) {
        let calendar = context.deployment.settings.calendar
        if let day = action.dueDay, action.isLate(on: context.today, calendar: calendar) {
            let days = max(calendar.workingDays(from: day, to: context.today), 1)
            html.element("span", .class("note late"), text: texts.lateBy(days))
        }
        if let warning = texts.warning(action, in: context) { html.element("span", .class("note late"), text: warning) }
    }
}

extension PlanTexts {
    /// What keeps an action from going on: a blocker, what a draft still lacks, or the most pressing risk that nothing beside
    /// it says. Lateness stands with the date, the commitment with the responsible.
    func warning(_ action: Action, in context: DeploymentContext) -> String? {
        if let blocker = action.blockers.first(where: { $0.liftedDay == nil }), action.status.isOpen {
            return blocked(blocker.cause)
        }
        if action.status == .draft, !action.missingToLeaveDraft.isEmpty { return missing(action.missingToLeaveDraft) }
        let told: Set<Risk.Kind> = [.blocked, .late, .notCommitted]
        return context.risks.risks(of: action).first { !told.contains($0.kind) }
            .map(RiskTexts(language: language).sentence)
    }
}
