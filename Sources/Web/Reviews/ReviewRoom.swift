import Planning

/// The room: four steps, a timer, who is here; all follow the step of the team unless they look elsewhere.
extension ReviewPage {
    private var shownStep: ReviewStep { looksAt ?? review.place.step }

    func room(_ html: inout HTML) {
        html.fragment("review-bar") { bar(&$0) }
        html.fragment("presence") { presence(&$0) }
        if shownStep != review.place.step {
            html.element("p", .class("flash"), .id("elsewhere")) { html in
                html.text(texts.elsewhere(words.step(review.place.step)) + " ")
                html.element("a", .href(base), .flag("data-visit"), text: texts.rejoin)
            }
        }
        html.fragment("review-step") { html in
            html.element("div", .id("review-step"), .data("step", shownStep.rawValue)) { html in
                html.element("h3", .class("review-step"), .attribute("tabindex", "-1"), text: words.step(shownStep))
                html.element("p", .class("soft"), text: texts.lead(of: shownStep))
                switch shownStep {
                case .achievements: achievements(&html)
                case .risks: risks(&html)
                case .measures: measures(&html)
                case .nextWeek: nextWeek(&html)
                }
            }
        }
        html.fragment("review-turn") { html in
            html.element("div", .class("review-turn"), .id("review-turn")) { turn(&$0) }
        }
    }

    /// The steps with their share of the time; the timer counts from when the team came to its step.
    private func bar(_ html: inout HTML) {
        html.element("nav", .class("review-steps"), .id("review-bar"), .attribute("aria-label", texts.steps)) { html in
            html.element("ol") { html in
                for step in ReviewStep.allCases {
                    html.element("li") { html in
                        html.element(
                            "a", .href(step == review.place.step ? base : "\(base)?step=\(step.rawValue)"), .flag("data-visit"),
                            step == shownStep ? .attribute("aria-current", "step") : nil
                        ) { html in
                            html.text(words.step(step))
                            if step == review.place.step {
                                html.element("span", .class("visually-hidden"), text: ", " + texts.currentStep)
                            }
                        }
                        minutes(of: step, &html)
                    }
                }
            }
        }
    }

    private func minutes(of step: ReviewStep, _ html: inout HTML) {
        guard let rhythm = reviews.rhythm else { return }
        let budget = rhythm.minutes(for: step)
        guard step == review.place.step, let since = review.place.since else {
            html.element("span", .class("soft"), text: texts.minutes(budget))
            return
        }
        // Without script, the minutes that are left when the page was written.
        let left = budget - Int((now.milliseconds - since.milliseconds) / 60_000)
        html.element(
            "span", .class(left < 0 ? "timer late" : "timer"), .attribute("role", "timer"),
            .data("since", String(since.milliseconds)), .data("minutes", String(budget)),
            text: texts.minutes(left))
    }

    private func presence(_ html: inout HTML) {
        html.element("details", .class("review-people"), .id("presence")) { html in
            html.element("summary") { html in
                html.text("\(texts.present) (\(review.attendees.count))")
                let names = review.attendees.map(name)
                if !names.isEmpty { html.element("span", .class("soft"), text: " " + formats.list(names)) }
            }
            html.element("ul", .class("review-presence")) { html in
                for person in deployment.people.active {
                    let isHere = review.attendees.contains(person.id)
                    item("here-\(person.id)", &html) { html in
                        html.text(person.name + " ")
                        guard arranges || context.canEdit && context.person == person.id else {
                            html.element("span", .class("soft"), text: isHere ? texts.here : texts.notHere)
                            return
                        }
                        html.element(
                            "form", .attribute("method", "post"), .attribute("action", to("attend")), .data("live", "action"),
                            .id("attend-\(person.id)")
                        ) { html in
                            html.void("input", .type("hidden"), .name("person"), .value(person.id.rawValue))
                            html.void("input", .type("hidden"), .name("here"), .value(isHere ? "0" : "1"))
                            html.element("button", .class("quiet"), .attribute("aria-pressed", isHere ? "true" : "false")) { html in
                                html.text(isHere ? texts.here : texts.notHere)
                                html.element("span", .class("visually-hidden"), text: " " + person.name)
                            }
                        }
                    }
                }
            }
        }
    }

    /// What takes everybody on: the next step, or the end.
    private func turn(_ html: inout HTML) {
        guard arranges else { return }
        let steps = ReviewStep.allCases
        let index = steps.firstIndex(of: review.place.step) ?? 0
        if index + 1 < steps.count {
            let next = steps[index + 1]
            button(
                "step", texts.lead(to: words.step(next)), style: "primary", id: "next-step", [("value", next.rawValue)], to: &html)
        } else {
            html.element("p", .class("soft"), text: texts.closeLead)
            button("close", texts.close, style: "primary", id: "close-review", to: &html)
        }
    }

    // MARK: Achievements

    private func achievements(_ html: inout HTML) {
        judging(&html)
        let done = deployment.actionsDone(since: reviews.lastClosed(before: week)?.minutes, until: context.today)
        section("done", texts.doneSince, &html) { html in
            if done.isEmpty { html.element("p", .class("soft"), text: texts.nothingDone) }
            list("done-since", &html) { html in
                for line in done {
                    item("done-\(line.number)", &html) { html in
                        html.element(
                            "a", .class("grow"), .href("/deployments/\(deployment.id)/plan/\(line.number)"),
                            text: "\(line.number). \(line.title)")
                        // Asked once, of who was there: whoever answers spares everybody else the question.
                        guard let action = deployment.plan.action(number: line.number) else { return }
                        SpentDaysForm(context: context, language: page.language, action: action).write(to: &html)
                    }
                }
            }
        }
        obtained(&html)
        measured(&html)
        if let last = reviews.lastClosed(before: week) {
            html.element("p") { html in
                html.element(
                    "a", .href("/deployments/\(deployment.id)/changes?since=\(last.week)"), .id("changes-since"),
                    text: PastTexts(language: page.language).sinceLastReview)
            }
        }
        prepared(&html)
    }

    /// The needs that came since; nothing where none did.
    private func obtained(_ html: inout HTML) {
        let obtained = deployment.needsObtained(since: reviews.lastClosed(before: week)?.minutes, until: context.today)
        guard !obtained.isEmpty else { return }
        section("obtained", texts.obtainedSince, &html) { html in
            list("obtained-since", &html) { html in
                for (index, line) in obtained.enumerated() {
                    item("obtained-\(index)", &html) { html in
                        html.element("span", .class("grow")) { html in
                            html.text(line.cause)
                            guard let action = line.action else { return }
                            html.text(", ")
                            html.element(
                                "a", .href("/deployments/\(deployment.id)/plan/\(action.number)"), text: "\(action.number). \(action.title)"
                            )
                        }
                    }
                }
            }
        }
    }

    /// What indicators showed since; nothing where none was measured.
    private func measured(_ html: inout HTML) {
        let measured = deployment.measured(since: reviews.lastClosed(before: week)?.minutes, until: context.today)
        guard !measured.isEmpty else { return }
        let results = ResultsTexts(language: page.language)
        section("measured", texts.measuredSince, &html) { html in
            list("measured-since", &html) { html in
                for (indicator, value) in measured {
                    item("measured-\(indicator.id)", &html) { html in
                        html.element("span", .class("grow")) { html in
                            html.element("a", .href("/deployments/\(deployment.id)/results/\(indicator.id)"), text: indicator.name)
                            html.text(
                                texts.colon
                                    + results.dated(DatedNumber(value.number, on: value.day), indicator.unit))
                        }
                    }
                }
            }
        }
    }

    /// Last review's promises, each kept or not.
    func judging(_ html: inout HTML) {
        guard let last = reviews.lastClosed(before: week) else {
            if review.opening != nil { html.element("p", .class("soft"), text: texts.noPromiseBefore) }
            return
        }
        section("judging", texts.promisesBefore, &html) { html in
            if last.promises.isEmpty { html.element("p", .class("soft"), text: texts.noPromiseBefore) }
            list("judging", &html) { html in
                for promise in last.promises { judged(promise, of: last.week, &html) }
            }
            if !last.promises.isEmpty { reasons(&html) }
        }
    }

    private func judged(_ promise: Promise, of made: Week, _ html: inout HTML) {
        let mayAnswer = arranges || context.canEdit && context.person == promise.person
        let fields = [("of", made.iso8601), ("promise", promise.id.rawValue)]
        item("promise-\(promise.id)", &html) { html in
            html.element("span", .class("grow")) { html in
                html.element("strong", text: name(promise.person))
                html.text(" ")
                target(promise.action, step: promise.step, &html)
                guard let outcome = promise.outcome else { return }
                html.text(" ")
                html.element("span", .class(outcome.isKept ? "kept" : "late"), text: outcome.isKept ? texts.kept : texts.notKept)
                let why = [outcome.reason.map(words.reason) ?? "", outcome.word].filter { !$0.isEmpty }
                if !why.isEmpty { html.element("span", .class("soft"), text: " " + why.joined(separator: ", ")) }
            }
            guard mayAnswer else { return }
            let about = "\(name(promise.person)), \(deployment.plan[promise.action]?.title ?? "")"
            guard promise.outcome == nil else {
                html.element("span", .class("ends")) { html in
                    button("judge", texts.changeAnswer, about: about, id: "clear-\(promise.id)", fields, to: &html)
                }
                return
            }
            html.element("span", .class("ends")) { html in
                button("judge", texts.kept, about: about, style: "", id: "keep-\(promise.id)", fields + [("kept", "yes")], to: &html)
            }
            notKept(promise, fields, about: about, &html)
        }
    }

    private func notKept(_ promise: Promise, _ fields: [(String, String)], about: String, _ html: inout HTML) {
        let id = "break-\(promise.id)"
        html.element("details", .id("\(id)-details"), .flag("open", problem?.form == id)) { html in
            html.element("summary") { html in
                html.text(texts.notKept)
                html.element("span", .class("visually-hidden"), text: " " + about)
            }
            add(id, "judge", about: texts.notKept).write(to: &html) { html in
                for field in fields + [("kept", "no")] { html.void("input", .type("hidden"), .name(field.0), .value(field.1)) }
                html.element("select", .name("reason"), .attribute("aria-label", texts.reason), .flag("required")) { html in
                    html.option("", texts.reason, selected: true)
                    for reason in reviews.reasons { html.option(ItemCoding.json(value: reason), words.reason(reason), selected: false) }
                }
                html.lineInput("word", label: texts.word, value: nil, .attribute("maxlength", Preparation.textLimit))
            }
        }
    }
}
