import Planning

/// The minutes of a closed review, as a page and as Markdown. They never change; what is said later stands beside.
extension ReviewPage {
    func minutes(_ html: inout HTML) {
        guard let minutes = review.minutes else { return }
        let day = deployment.settings.day(at: minutes.closedAt)
        let time = formats.time(minutes.closedAt, in: deployment.settings.zone)
        html.element("p", .class("soft")) { html in
            html.text(texts.closed(formats.long(day), time, context.accountNames[minutes.closedBy] ?? ""))
            html.text(" ")
            html.element("a", .href("\(base)/minutes.md"), .flag("download"), text: texts.download)
        }
        html.element("p", .class("past-ways")) { html in
            let past = PastTexts(language: page.language)
            let plan = "/deployments/\(deployment.id)"
            html.element("a", .href("\(plan)/plan?asOf=\(week)"), .id("plan-then"), text: past.asAtThisReview)
            html.element("a", .href("\(plan)/changes?since=\(week)"), .id("changes-since"), text: past.sinceThisReview)
        }
        for part in MinutesTexts(language: page.language).parts(of: minutes) {
            section(part.id, part.title, &html) { html in
                if part.lines.isEmpty { html.element("p", .class("soft"), text: texts.none) }
                html.element("ul", .class("items")) { html in
                    for line in part.lines { html.element("li") { $0.element("span", .class("grow"), text: line) } }
                }
            }
        }
        section("figures", texts.figures, &html) { figures(minutes.figures, &$0) }
        notes(&html)
        if reviews[week + 1]?.isClosed != true, week + 1 <= Week(containing: context.today) + 2 {
            html.element("p") { html in
                html.element(
                    "a", .href("/deployments/\(deployment.id)/reviews/\(week + 1)"), .id("prepare-next"), text: texts.prepareNext(week + 1))
            }
        }
        // Within the hour: the domain refuses later, and the button goes.
        if context.role == .lead, now.milliseconds - minutes.closedAt.milliseconds <= 3_600_000 {
            html.element("div", .class("review-turn")) { button("reopen", texts.reopen, id: "reopen-review", to: &$0) }
        }
    }

    private func figures(_ then: PlanFigures, _ html: inout HTML) {
        let now = deployment.figures(today: context.today, chances: context.forecast?.chances ?? [:])
        let rows = zip(texts.figureNames, zip(MinutesTexts.values(of: then), MinutesTexts.values(of: now)))
        html.element("table", .class("plain"), .id("figures")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("td", text: "")
                    html.element("th", .attribute("scope", "col"), .class("number"), text: texts.then)
                    html.element("th", .attribute("scope", "col"), .class("number"), text: texts.now)
                }
            }
            html.element("tbody") { html in
                for (name, (then, now)) in rows {
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "row"), text: name)
                        html.element("td", .class("number"), text: String(then))
                        html.element("td", .class("number"), text: String(now))
                    }
                }
            }
        }
    }

    private func notes(_ html: inout HTML) {
        guard !review.notes.isEmpty || context.canEdit else { return }
        section("notes", texts.notes, &html) { html in
            list("review-notes", &html) { html in
                for note in review.notes {
                    item("note-\(note.id)", &html) { html in
                        html.element("div", .class("grow")) { html in
                            html.element("strong", text: context.accountNames[note.author] ?? "")
                            html.element(
                                "span", .class("soft"),
                                text: " " + formats.compact(deployment.settings.day(at: note.at), today: context.today))
                            html.element("blockquote", text: note.text)
                        }
                    }
                }
            }
            guard context.canEdit else { return }
            let form = add("add-note", "note", about: texts.addNote)
            form.write(to: &html) { html in
                html.element(
                    "textarea", .name("text"), .attribute("rows", 2), .flag("required"), .attribute("aria-label", texts.addNote),
                    .attribute("placeholder", texts.addNote), text: form.typed("text") ?? "")
            }
        }
    }
}

/// Minutes in words, the same on the page and in Markdown.
struct MinutesTexts: Texts {
    let language: Language

    private var texts: ReviewPageTexts { ReviewPageTexts(language: language) }
    private var words: ReviewTexts { ReviewTexts(language: language) }
    private var formats: Formats { Formats(language: language) }

    struct Part {
        let id: String
        let title: String
        let lines: [String]
    }

    func parts(of minutes: Minutes) -> [Part] {
        let risks = RiskTexts(language: language)
        func confidence() -> [String] {
            guard let given = minutes.confidence else { return [] }
            return [words.confidence(given.level) + (given.word.isEmpty ? "" : ". " + given.word)]
        }
        return [
            Part(id: "attendees", title: texts.attended, lines: minutes.attendees),
            Part(id: "absent", title: texts.absent, lines: minutes.absent),
            Part(id: "judged", title: texts.promisesBefore, lines: minutes.judged.map(line)),
            Part(id: "done", title: texts.doneSince, lines: minutes.done.map(line)),
            Part(
                id: "obtained", title: texts.obtainedSince,
                lines: minutes.obtained.map { obtained in obtained.cause + (obtained.action.map { ", " + line($0) } ?? "") }),
            Part(
                id: "measured", title: texts.measuredSince,
                lines: minutes.measured.map { "\($0.name)\(colon)\(ResultsTexts(language: language).dated($0.value, $0.unit))" }),
            Part(
                id: "at-risk", title: texts.risksTitle,
                lines: minutes.risks.map { "\(line($0.action))\(colon)\($0.kinds.map(risks.name).joined(separator: ", "))" }),
            Part(id: "given-confidence", title: texts.confidence, lines: confidence()),
            Part(id: "decisions", title: texts.decided, lines: minutes.measures.map(line)),
            Part(id: "promised", title: texts.promisesTitle, lines: minutes.promises.map(line)),
            Part(id: "spoken-of", title: texts.points, lines: minutes.points),
        ]
    }

    static func values(of figures: PlanFigures) -> [Int] {
        [figures.actions, figures.done, figures.late, figures.blocked, figures.atRisk, figures.notCommitted]
    }

    private func line(_ action: Minutes.ActionLine) -> String { "\(action.number). \(action.title)" }

    private func line(_ promise: Minutes.PromiseLine) -> String {
        var text = "\(promise.person), \(line(promise.action))"
        if let step = promise.step { text += " › \(step)" }
        guard let outcome = promise.outcome else { return text }
        text += colon + (outcome.isKept ? texts.kept : texts.notKept).lowercased()
        let why = [outcome.reason.map(words.reason) ?? "", outcome.word].filter { !$0.isEmpty }
        return why.isEmpty ? text : "\(text) (\(why.joined(separator: ", ")))"
    }

    private func line(_ measure: Minutes.MeasureLine) -> String {
        var text = "\(line(measure.action))" + colon + words.measure(measure.kind)
        if let opened = measure.opened { text += " → \(line(opened))" }
        return measure.word.isEmpty ? text : "\(text), \(formats.quoted(measure.word))"
    }

    /// The minutes as Markdown (CommonMark 0.31): headings and lists, with what would be markup escaped.
    func markdown(of review: Review, deployment: String, closed: String) -> String {
        guard let minutes = review.minutes else { return "" }
        var text = "# \(Self.escaped(deployment))\n\n## \(Self.escaped(texts.heading(review.week)))\n\n\(Self.escaped(closed))\n"
        for part in parts(of: minutes) where !part.lines.isEmpty {
            text += "\n### \(Self.escaped(part.title))\n\n" + part.lines.map { "- \(Self.escaped($0))\n" }.joined()
        }
        text += "\n### \(Self.escaped(texts.figures.prefix { $0 != "," }.description))\n\n"
        for (name, value) in zip(texts.figureNames, Self.values(of: minutes.figures)) { text += "- \(name): \(value)\n" }
        if !review.notes.isEmpty {
            text += "\n### \(Self.escaped(texts.notes))\n\n" + review.notes.map { "- \(Self.escaped($0.text))\n" }.joined()
        }
        return text
    }

    /// Without line breaks, and with a backslash before each character that Markdown could read as markup.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if character.isNewline {
                escaped += " "
                continue
            }
            if "\\`*_{}[]<>()#+-!|~&".contains(character) { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }
}
