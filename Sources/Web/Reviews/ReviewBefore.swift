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
            proposals(of: person, said, &html)
            html.element("div") { $0.element("button", text: texts.sendPreparation) }
        }
    }

    private func proposals(of person: PersonID, _ said: Preparation?, _ html: inout HTML) {
        let candidates = deployment.promiseCandidates(of: person, in: review, today: context.today)
        guard !candidates.isEmpty else { return }
        func write(_ candidates: [PromiseCandidate], _ html: inout HTML) {
            for candidate in candidates {
                let action = candidate.action
                proposal(action.id.rawValue, " \(action.number). \(action.title)", isStep: false, said, &html)
                for step in action.steps where !step.isDone {
                    proposal("\(action.id)/\(step.id)", " " + step.title, isStep: true, said, &html)
                }
            }
        }
        let others = candidates.filter(\.reasons.isEmpty)
        html.element("fieldset") { html in
            html.element("legend", text: texts.proposals)
            write(candidates.filter { !$0.reasons.isEmpty }, &html)
            guard !others.isEmpty else { return }
            html.element("details", .id("other-proposals"), .flag("open", others.count == candidates.count)) { html in
                html.element("summary", text: "\(texts.otherActions) (\(others.count))")
                write(others, &html)
            }
        }
    }

    private func proposal(_ target: String, _ label: String, isStep: Bool, _ said: Preparation?, _ html: inout HTML) {
        let isProposed = said?.proposals.contains { proposal in
            target == proposal.action.rawValue + (proposal.step.map { "/\($0)" } ?? "")
        }
        html.element("label", .class(isStep ? "check step" : "check")) { html in
            html.void(
                "input", .type("checkbox"), .name("proposal"), .value(target), .flag("checked", isProposed == true))
            html.text(label)
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
            if review.opening != nil { prepareLate(&html) }
        }
    }

    /// What some have said of one thing as they prepared, where that is spoken of in the room.
    func said(_ id: String, _ title: String, _ text: KeyPath<Preparation, String>, _ html: inout HTML) {
        let people = deployment.people.active.filter { review.preparations[$0.id]?[keyPath: text].isEmpty == false }
        guard !people.isEmpty else { return }
        section(id, title, &html) { html in
            list("\(id)-said", &html) { html in
                for person in people {
                    item("\(id)-\(person.id)", &html) { html in
                        html.element("span", .class("grow")) { html in
                            html.element("strong", text: person.name)
                            html.text(" " + (review.preparations[person.id]?[keyPath: text] ?? ""))
                        }
                    }
                }
            }
        }
    }

    /// Contributing in the room is as easy as before it: for oneself, or for somebody who speaks. What each one promises has
    /// its own step.
    private func prepareLate(_ html: inout HTML) {
        guard context.canEdit else { return }
        let missing = deployment.people.active.filter { person in
            review.preparations[person.id] == nil && (arranges || person.id == context.person)
        }
        guard !missing.isEmpty else { return }
        html.fragment("late-details") { html in
            html.element("details", .id("late-details"), .flag("open", problem?.form == "prepare-late")) { html in
                html.element("summary", text: texts.prepareLate)
                let form = SectionForm(id: "prepare-late", action: to("prepare"), language: page.language, problem: problem, live: "action")
                form.write(to: &html) { html in
                    html.void("input", .type("hidden"), .name("late"), .value("1"))
                    form.select(
                        "person", label: texts.whoSpeaks, present: missing[0].id.rawValue,
                        options: missing.map { ($0.id.rawValue, $0.name) },
                        to: &html)
                    form.input("worry", label: texts.worry, present: "", .attribute("maxlength", Preparation.textLimit), to: &html)
                    form.input("help", label: texts.help, present: "", .attribute("maxlength", Preparation.textLimit), to: &html)
                    html.element("div") { $0.element("button", text: texts.sendLate) }
                }
            }
        }
    }

    private func words(of said: Preparation, _ html: inout HTML) {
        for (label, text) in [(texts.worry, said.worry), (texts.help, said.help)] where !text.isEmpty {
            html.element("p") { html in
                html.element("span", .class("soft"), text: label + texts.colon)
                html.text(text)
            }
        }
        guard !said.proposals.isEmpty else { return }
        html.element("p") { html in
            html.element("span", .class("soft"), text: texts.proposals + texts.colon)
            for (index, proposal) in said.proposals.enumerated() {
                if index > 0 { html.text(", ") }
                target(proposal.action, step: proposal.step, &html)
            }
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
                // Raised in the page of an action, and refused there.
                if let action = form.typed("action") { html.void("input", .type("hidden"), .name("action"), .value(action)) }
                html.lineInput("text", label: texts.pointText, value: form.typed("text"), .flag("required"), .attribute("maxlength", 300))
            }
        }
    }

    private func point(_ point: ReviewPoint, _ html: inout HTML) {
        item("point-\(point.id)", &html) { html in
            html.element("span", .class("grow")) { html in
                html.text(point.text)
                html.text(" ")
                if let action = point.action.flatMap({ deployment.plan[$0] }) {
                    actionLink(action, &html)
                    html.text(" ")
                }
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
