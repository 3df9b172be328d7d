import Planning

/// The responsible's word on an action, and the forms by which they give it or are answered.
///
/// In the panel and on *Pour moi*: what a reader may not say is not there.
struct CommitmentWord {
    let context: DeploymentContext
    let language: Language
    let action: Action
    /// What the identifiers of its forms begin with: one page may show several actions.
    let id: String
    /// The page that sends the forms, when it is not the action's own.
    var returnsTo: String?
    var problem: FieldForm.Problem?
    let newCommand: () -> CommandID

    private var texts: CommitmentTexts { CommitmentTexts(language: language) }
    private var formats: Formats { Formats(language: language) }
    private var path: String { "/deployments/\(context.deployment.id)/actions/\(action.id)" }
    private var isTheirs: Bool { context.canEdit && context.person != nil && context.person == action.responsible }
    private var maySpeak: Bool { isTheirs || context.role == .lead }

    func write(to html: inout HTML) {
        html.element("p", .class("commitment"), .data("state", action.commitmentState.rawValue), text: sentence)
        if let answer = action.answer { html.element("blockquote", text: answer.text) }
        guard maySpeak || context.role.arrangesPlan else { return }
        if let answer = action.answer, context.role.arrangesPlan { replies(to: answer, &html) }
        // Elsewhere than on the action's own page: what waits for this reader, and no more.
        guard isTheirs || (maySpeak && returnsTo == nil) else { return }
        html.element("div", .class("actions")) { html in
            switch action.commitmentState {
            case .held: button("withdraw", texts.withdraw, "quiet", &html)
            case .none, .toConfirm: button("commit", isTheirs ? texts.commit : texts.recordCommitment, isTheirs ? "primary" : "", &html)
            case .dateProposed, .questionAsked:
                button("commit", isTheirs ? texts.commitToPresent(presentDay) : texts.recordCommitment, "", &html)
                button("withdraw", texts.withdrawAnswer, "quiet", &html)
            }
        }
        // Who records for somebody else waits until what was said is answered.
        if isTheirs || action.answer == nil { answers(&html) }
    }

    // MARK: What was said

    private var sentence: String {
        let name = action.responsible.flatMap { context.deployment.people[$0]?.name } ?? PlanTexts(language: language).nobody
        switch action.commitmentState {
        case .none: return texts.notCommitted
        case .held:
            let day = action.commitment.map { context.deployment.settings.day(at: $0.at) } ?? context.today
            return texts.committed(name, formats.long(day))
        case .toConfirm: return texts.toConfirm(name)
        case .dateProposed: return texts.proposes(name, action.answer?.day.map(formats.full) ?? "")
        case .questionAsked: return texts.asks(name)
        }
    }

    private var presentDay: String { action.dueDay.map { formats.compact($0, today: context.today) } ?? "" }

    // MARK: Forms

    private func button(
        _ verb: StaticString, _ label: String, _ style: StaticString, _ html: inout HTML, fields: [(name: String, value: String)] = []
    ) {
        ButtonForm(
            action: "\(path)/\(verb)", label: label, context: action.title, style: style, fields: fields + back,
            id: "\(id)-\(verb)"
        ).write(to: &html)
    }

    private var back: [(name: String, value: String)] { returnsTo.map { [("return", $0)] } ?? [] }

    /// For who arranges the plan: take the date or keep the present one, answer the question.
    private func replies(to answer: CommitmentAnswer, _ html: inout HTML) {
        if let day = answer.day {
            html.element("div", .class("actions")) { html in
                button(
                    "accept-date", texts.accept(formats.compact(day, today: context.today)), "primary", &html,
                    fields: [("day", day.iso8601)])
            }
        }
        let moment = [("to", String(answer.at.milliseconds))]
        if answer.day == nil {
            form("reply", texts.reply, fields: moment, &html) { html, typed in
                text(texts.yourReply, typed, &html)
            }
        } else {
            folded("reply", texts.keep(presentDay), &html) { html in
                form("reply", texts.keepVerb, fields: moment, &html) { html, typed in text(texts.whyKeep, typed, &html) }
            }
        }
    }

    /// Another date, or a question.
    private func answers(_ html: inout HTML) {
        folded("propose", isTheirs ? texts.proposeDate : texts.recordDate, &html) { html in
            form("propose", texts.propose, &html) { html, typed in
                html.void(
                    "input", .type("date"), .name("day"), .flag("required"), .value(typed["day"] ?? ""),
                    .attribute("aria-label", texts.newDate))
                html.void(
                    "input", .type("text"), .name("text"), .flag("required"), .attribute("maxlength", 1_000),
                    .value(typed["text"] ?? ""), .attribute("placeholder", texts.whyDate), .attribute("aria-label", texts.whyDate))
            }
        }
        folded("ask", isTheirs ? texts.ask : texts.recordQuestion, &html) { html in
            form("ask", texts.send, &html) { html, typed in text(texts.question, typed, &html) }
        }
    }

    private func folded(_ verb: String, _ label: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        let form = "\(id)-\(verb)"
        html.element("details", .id("\(form)-more"), .flag("open", problem?.form == form)) { html in
            html.element("summary", text: label)
            content(&html)
        }
    }

    private func form(
        _ verb: String, _ label: String, fields: [(name: String, value: String)] = [], _ html: inout HTML,
        content: (inout HTML, [String: String]) -> Void
    ) {
        let form = "\(id)-\(verb)"
        html.element(
            "form", .class("add"), .id(form), .attribute("method", "post"), .attribute("action", "\(path)/\(verb)"), .data("live", "add")
        ) { html in
            let hidden = [("form", form), ("command", newCommand().rawValue)] + fields + back
            for (name, value) in hidden { html.void("input", .type("hidden"), .name(name), .value(value)) }
            content(&html, problem?.form == form ? problem?.typed ?? [:] : [:])
            html.element("button") { html in
                html.text(label)
                html.element("span", .class("visually-hidden"), text: " " + action.title)
            }
            FieldForm.message(of: form, problem: problem, language: language, to: &html)
        }
    }

    private func text(_ label: String, _ typed: [String: String], _ html: inout HTML) {
        html.element(
            "textarea", .name("text"), .attribute("rows", 2), .flag("required"), .attribute("placeholder", label),
            .attribute("aria-label", label), text: typed["text"] ?? "")
    }
}

/// Where the responsible's word stands, in a word or two: for rows and cards.
struct CommitmentMark {
    let action: Action
    let language: Language
    let today: Day

    func write(to html: inout HTML) {
        guard let state = action.expectedCommitment else { return }
        html.element(
            "span", .class("commitment-mark"), .data("state", state.rawValue),
            text: CommitmentTexts(language: language).mark(state, day: action.answer?.day, today: today))
    }
}

/// How many actions stand where with their responsible's word, each leading to those.
struct CommitmentCounts {
    let context: DeploymentContext
    let language: Language

    static let id = "commitments"

    /// Visits every action.
    var counts: [(state: CommitmentState, count: Int)] {
        var byState: [CommitmentState: Int] = [:]
        for action in context.deployment.plan.actions {
            if let state = action.expectedCommitment { byState[state, default: 0] += 1 }
        }
        let order: [CommitmentState] = [.held, .toConfirm, .dateProposed, .questionAsked, .none]
        return order.compactMap { state in byState[state].map { (state, $0) } }
    }

    func write(to html: inout HTML) {
        let texts = CommitmentTexts(language: language)
        html.element("ul", .class("commitments"), .id(Self.id), .attribute("aria-label", texts.commitments)) { html in
            for (state, count) in counts {
                html.element("li") { html in
                    html.element(
                        "a", .href("/deployments/\(context.deployment.id)/plan?commitment=\(state.rawValue)"), .flag("data-visit"),
                        .data("state", state.rawValue), text: texts.count(count, state))
                }
            }
        }
    }
}
