import Planning

/// The actions as cards in columns: by status, by week due, by responsible. A card put into another column is the same
/// change as in the table.
struct PlanBoard {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    /// In the order of the plan.
    let actions: [Action]
    var selected: ActionID?
    var problem: FieldForm.Problem?

    /// A column: what it is called, what a card that comes into it is sent, and what is in it.
    struct Column {
        let id: String
        let title: String
        let value: String
        let actions: [Action]
    }

    /// The weeks that have a column of their own.
    private static let weekCount = 6
    /// With more choices than these, a card leads to its action to be moved.
    private static let menuLimit = 12

    private var base: String { "/deployments/\(context.deployment.id)" }
    private var texts: BoardTexts { BoardTexts(language: language) }

    func write(to html: inout HTML) {
        let columns = columns
        let card = ActionCard(context: context, language: language, query: query.string)
        html.element("div", .class("board"), .id("plan"), .flag("data-filtered")) { html in
            for column in columns {
                html.element(
                    "section", .class("board-column"), .id("column-\(column.id)"),
                    .attribute("aria-labelledby", "column-\(column.id)-title"),
                    .data("drop", #"{"value":"\#(column.value)"}"#)
                ) { html in
                    html.element("h3", .id("column-\(column.id)-title")) { html in
                        html.text(column.title)
                        html.text(" ")
                        html.element("span", .class("count"), text: String(column.actions.count))
                    }
                    html.element("ul", .flag("data-drop-list")) { html in
                        for action in column.actions { self.card(action, in: column, of: columns, card, &html) }
                    }
                }
            }
        }
    }

    // MARK: Columns

    private var columns: [Column] {
        switch query.board {
        case .status:
            let byStatus = Dictionary(grouping: actions, by: \.status)
            return ActionStatus.allCases.map { status in
                Column(
                    id: status.rawValue, title: DomainTexts(language: language).status(status).capitalisedFirst, value: status.rawValue,
                    actions: byStatus[status] ?? [])
            }
        case .responsible:
            let byPerson = Dictionary(grouping: actions, by: \.responsible)
            let words = GroupTexts(language: language, context: context)
            return ([nil] + context.deployment.people.all.map { $0.id }).compactMap { id in
                guard let actions = byPerson[id] ?? (id == nil ? [] : nil) else { return nil }
                return Column(
                    id: id?.rawValue ?? "nobody", title: words.heading(.responsible(id)), value: id?.rawValue ?? "", actions: actions)
            }
        case .week: return weeks
        }
    }

    /// Weeks gone by, the present and the coming ones, later ones, and no week at all.
    private var weeks: [Column] {
        let current = Week(containing: context.today)
        let end = current + Self.weekCount
        let byDay = actions.sorted { ($0.dueDay?.ordinal ?? 0, $0.number) < ($1.dueDay?.ordinal ?? 0, $1.number) }
        let byWeek = Dictionary(grouping: byDay) { $0.dueDay.map { Week(containing: $0) } }
        let words = GroupTexts(language: language, context: context)
        func column(_ id: String, _ title: String, _ value: Week?, _ isIn: (Week?) -> Bool) -> Column {
            let found = byWeek.keys.filter(isIn).sorted { ($0?.monday.ordinal ?? 0) < ($1?.monday.ordinal ?? 0) }
            return Column(id: id, title: title, value: value?.monday.iso8601 ?? "", actions: found.flatMap { byWeek[$0] ?? [] })
        }
        var columns = [column("earlier", texts.earlier, current + -1) { $0.map { $0 < current } ?? false }]
        for count in 0..<Self.weekCount {
            let week = current + count
            columns.append(column("week-\(week.monday)", words.week(week.monday), week) { $0 == week })
        }
        columns.append(column("later", texts.later, end) { $0.map { $0 >= end } ?? false })
        columns.append(column("undated", texts.undated, nil) { $0 == nil })
        return columns
    }

    // MARK: Cards

    private func card(_ action: Action, in column: Column, of columns: [Column], _ card: ActionCard, _ html: inout HTML) {
        let isMovable = query.board == .responsible ? context.role.arrangesPlan : context.mayEdit(action)
        let address = "\(base)/actions/\(action.id)/\(query.board.path)"
        html.element(
            "li", .class(action.status.isOpen ? "card" : "card is-done"), .id("card-\(action.number)"), .data("action", action.id.rawValue),
            .data("name", action.title), isMovable ? .data("drag", address) : nil, .flag("data-open", action.id == selected)
        ) { html in
            html.element("div", .class("card-title")) { html in
                html.element("span", .class("soft"), text: "\(action.number)")
                card.link(action, &html)
            }
            html.element("div", .class("card-facts")) { html in
                if query.board != .responsible { card.responsible(action, &html) }
                card.due(action, &html)
                if query.board != .status { card.status(action, &html) }
            }
            card.warnings(action, &html)
            if isMovable { move(action, address, in: column, of: columns, &html) }
        }
    }

    /// The same as dragging, for keyboards, fingers and pages without script.
    private func move(_ action: Action, _ address: String, in column: Column, of columns: [Column], _ html: inout HTML) {
        guard columns.count <= Self.menuLimit else {
            html.element(
                "a", .class("card-move"), .href("\(base)/plan/\(action.number)\(query.string)"), .flag("data-panel"), text: texts.move)
            return
        }
        let id = "move-\(action.number)"
        html.element("details", .class("menu card-move"), .id("\(id)-menu")) { html in
            html.element("summary") { html in
                html.text(texts.move)
                html.element("span", .class("visually-hidden"), text: " \(action.title)")
            }
            html.element("div", .class("menu-body")) { html in
                html.element(
                    "form", .id(id), .attribute("method", "post"), .attribute("action", address), .data("live", "action")
                ) { html in
                    html.void("input", .type("hidden"), .name("form"), .value(id))
                    html.void("input", .type("hidden"), .name("back"), .value(query.string))
                    let shown = problem?.form == id ? problem?.typed ?? [:] : [:]
                    html.element("select", .name("value"), .attribute("aria-label", texts.moveTo(action.title))) { html in
                        for other in columns {
                            html.option(other.value, other.title, selected: other.value == shown["value"] ?? column.value)
                        }
                    }
                    if query.board == .week, action.commitmentState == .held {
                        let words = PlanTexts(language: language)
                        html.void(
                            "input", .type("text"), .name("reason"), .value(shown["reason"] ?? ""),
                            .attribute("placeholder", words.reasonHint),
                            .attribute("aria-label", words.reason))
                    }
                    html.element("button", text: texts.move)
                    FieldForm.message(of: id, problem: problem, language: language, to: &html)
                }
            }
        }
    }
}

extension BoardColumns {
    /// The form of an action that a move to another column sends.
    fileprivate var path: String {
        switch self {
        case .status: "status"
        case .week: "week"
        case .responsible: "responsible"
        }
    }
}

/// The words of board, calendar and view switch.
struct BoardTexts: Texts {
    let language: Language

    var views: String { pick("Vues du plan", "Views of the plan") }
    func view(_ view: PlanView) -> String {
        switch view {
        case .table: pick("Tableau", "Table")
        case .board: pick("Fiches", "Board")
        case .calendar: pick("Calendrier", "Calendar")
        case .timeline: pick("Chronologie", "Timeline")
        case .people: pick("Par personne", "By person")
        }
    }
    var columnsBy: String { pick("Colonnes de fiches", "Columns of cards") }
    func by(_ columns: BoardColumns) -> String {
        switch columns {
        case .status: pick("par statut", "by status")
        case .week: pick("par semaine", "by week")
        case .responsible: pick("par responsable", "by responsible")
        }
    }

    // Board
    var earlier: String { pick("Semaines passées", "Earlier") }
    var later: String { pick("Plus tard", "Later") }
    var undated: String { pick("Sans échéance", "No due date") }
    var move: String { pick("Déplacer", "Move") }
    func moveTo(_ title: String) -> String { pick("Déplacer «\u{00A0}\(title)\u{00A0}» vers", "Move “\(title)” to") }

    // Calendar
    var previousMonth: String { pick("Mois précédent", "Previous month") }
    var nextMonth: String { pick("Mois suivant", "Next month") }
    var thisMonth: String { pick("Ce mois-ci", "This month") }
    func others(_ count: Int) -> String {
        plural(count, fr: ("+ \(count) autre", "+ \(count) autres"), en: ("+ \(count) more", "+ \(count) more"))
    }
    func inMonth(_ count: Int, elsewhere: Int) -> String {
        let here = plural(
            count, fr: ("\(count) action ce mois-là", "\(count) actions ce mois-là"),
            en: ("\(count) action in this month", "\(count) actions in this month"))
        guard elsewhere > 0 else { return here }
        return here + pick(", \(elsewhere) à d’autres dates", ", \(elsewhere) at other dates")
    }
    func undated(_ count: Int) -> String { pick("Sans échéance (\(count))", "No due date (\(count))") }
    var today: String { pick("aujourd’hui", "today") }
}
