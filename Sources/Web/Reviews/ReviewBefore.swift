import Planning

/// Before the review: two minutes of each person, on a phone; who has answered is visible to all.
extension ReviewPage {
    func before(_ html: inout HTML) {
        judging(&html)
        if let person = context.person, deployment.people[person]?.hasLeft == false, context.canEdit {
            section("prepare", texts.prepare, &html) { preparation(of: person, &$0) }
        }
        prepared(&html)
        html.fragment("review-turn") { html in
            html.element("div", .class("review-turn"), .id("review-turn")) { html in
                if arranges {
                    button("open", texts.open, style: "primary", id: "open-review", to: &html)
                } else {
                    html.element("p", .class("soft"), text: texts.openLater)
                }
            }
        }
    }

    private func preparation(of person: PersonID, _ html: inout HTML) {
        let said = review.preparations[person]
        let form = SectionForm(id: "prepare", action: "\(base)/prepare", language: page.language, problem: problem, live: "field")
        form.write(to: &html) { html in
            html.void("input", .type("hidden"), .name("person"), .value(person.rawValue))
            form.input("worry", label: texts.worry, present: said?.worry ?? "", .attribute("maxlength", Preparation.textLimit), to: &html)
            form.input("help", label: texts.help, present: said?.help ?? "", .attribute("maxlength", Preparation.textLimit), to: &html)
            let candidates = candidates(of: person)
            if !candidates.isEmpty {
                html.element("fieldset") { html in
                    html.element("legend", text: texts.proposals)
                    for action in candidates {
                        html.element("label", .class("check")) { html in
                            html.void(
                                "input", .type("checkbox"), .name("proposal"), .value(action.id.rawValue),
                                .flag("checked", said?.proposals.contains { $0.action == action.id && $0.step == nil } == true))
                            html.text(" \(action.number). \(action.title)")
                        }
                    }
                }
            }
            html.element("div") { $0.element("button", text: texts.sendPreparation) }
        }
    }

    /// What each one has prepared, and who has not yet.
    func prepared(_ html: inout HTML) {
        let people = deployment.people.active
        guard !people.isEmpty else { return }
        let missing = people.filter { review.preparations[$0.id] == nil }
        section("prepared", texts.preparations, &html) { html in
            html.element(
                "p", .class("soft"), text: missing.isEmpty ? texts.everybodyAnswered : texts.notAnswered(formats.list(missing.map(\.name))))
            list("preparations", &html) { html in
                for person in people {
                    guard let said = review.preparations[person.id] else { continue }
                    item("preparation-\(person.id)", &html) { html in
                        html.element("div", .class("grow")) { html in
                            html.element("strong", text: person.name)
                            words(of: said, &html)
                        }
                    }
                }
            }
        }
    }

    private func words(of said: Preparation, _ html: inout HTML) {
        for (label, text) in [(texts.worry, said.worry), (texts.help, said.help)] where !text.isEmpty {
            html.element("p") { html in
                html.element("span", .class("soft"), text: label + (page.language == .french ? "\u{00A0}: " : ": "))
                html.text(text)
            }
        }
        guard !said.proposals.isEmpty else { return }
        html.element("p") { html in
            html.element("span", .class("soft"), text: texts.proposals + (page.language == .french ? "\u{00A0}: " : ": "))
            for (index, proposal) in said.proposals.enumerated() {
                if index > 0 { html.text(", ") }
                target(proposal.action, step: proposal.step, &html)
            }
        }
    }

    /// What a person may promise, the most pressing first: their open actions, late, under way, due soon, then the next ones.
    func candidates(of person: PersonID) -> [Action] {
        let calendar = deployment.settings.calendar
        func order(_ action: Action) -> Int {
            if action.isLate(on: context.today, calendar: calendar) { return 0 }
            if action.status == .inProgress { return 1 }
            return action.status == .draft ? 3 : 2
        }
        let theirs = deployment.plan.actions.filter { action in
            action.status.isOpen && (action.responsible == person || action.contributions.contains { $0.person == person })
        }
        return theirs.sorted { left, right in
            (order(left), left.dueDay?.ordinal ?? Int.max, left.number) < (order(right), right.dueDay?.ordinal ?? Int.max, right.number)
        }
    }

    // MARK: Points

    func points(_ html: inout HTML) {
        let waiting = reviews.points.filter { $0.waits(in: week) || $0.settledHere(week) }
        section("points", texts.points, &html) { html in
            if waiting.isEmpty { html.element("p", .class("soft"), text: texts.noPoint) }
            list("review-points", &html) { html in
                for point in waiting { self.point(point, &html) }
            }
            guard context.canEdit else { return }
            let form = add("add-point", "points", about: texts.addPoint)
            form.write(to: &html) { html in
                html.lineInput("text", label: texts.pointText, value: form.typed("text"), .flag("required"), .attribute("maxlength", 300))
            }
        }
    }

    private func point(_ point: ReviewPoint, _ html: inout HTML) {
        item("point-\(point.id)", &html) { html in
            html.element("span", .class("grow")) { html in
                html.text(point.text)
                html.text(" ")
                html.element("span", .class("soft"), text: context.accountNames[point.author] ?? "")
                if point.settledHere(week) { html.element("strong", text: " " + texts.taken.lowercased()) }
            }
            html.element("span", .class("ends")) { html in
                let named = [("point", point.id.rawValue)]
                if arranges, review.opening != nil, !point.settledHere(week) {
                    for (state, label) in [("taken", texts.taken), ("postponed", texts.nextTime), ("action", texts.makeAction)] {
                        button(
                            "settle", label, about: point.text, id: "settle-\(point.id)-\(state)", named + [("state", state)], to: &html)
                    }
                } else if context.canEdit, !point.settledHere(week), arranges || point.author == context.reader {
                    button("remove-point", texts.removePoint, about: point.text, id: "remove-point-\(point.id)", named, to: &html)
                }
            }
        }
    }
}

extension ReviewPoint {
    /// Whether a week's review has dealt with it.
    func settledHere(_ week: Week) -> Bool {
        switch state {
        case .taken(week), .becameAction(_, week): true
        default: false
        }
    }
}
