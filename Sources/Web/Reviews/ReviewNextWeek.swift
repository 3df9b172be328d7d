import Planning

/// The week to come, drawn up together: each one picks what they promise, and sees it against the days they have.
extension ReviewPage {
    func nextWeek(_ html: inout HTML) {
        if deployment.people.active.isEmpty {
            html.element("p") { $0.element("a", .href("/deployments/\(deployment.id)/people"), text: texts.addPeople) }
        }
        for person in deployment.people.active { commitments(of: person, &html) }
    }

    private func commitments(of person: Person, _ html: inout HTML) {
        let promises = review.promises.filter { $0.person == person.id }
        section("promises-\(person.id)", person.name, &html) { html in
            capacity(of: person, promises, &html)
            list("promises-of-\(person.id)", &html) { html in
                for promise in promises { promised(promise, &html) }
            }
            guard arranges || context.canEdit && context.person == person.id else { return }
            let candidates = deployment.promiseCandidates(of: person.id, in: review, today: context.today)
            let pressing = candidates.filter { !$0.reasons.isEmpty && isFree($0) }
            let others = candidates.filter { $0.reasons.isEmpty && isFree($0) }
            html.element("details", .id("candidates-\(person.id)"), .flag("open", promises.isEmpty && !pressing.isEmpty)) { html in
                html.element("summary") { html in
                    html.text("\(texts.promise) (\(pressing.count + others.count))")
                    html.element("span", .class("visually-hidden"), text: " " + person.name)
                }
                list("candidates-of-\(person.id)", &html) { html in
                    for candidate in pressing { self.candidate(candidate, person, &html) }
                }
                guard !others.isEmpty else { return }
                html.element("details", .id("others-\(person.id)"), .flag("open", pressing.isEmpty)) { html in
                    html.element("summary") { html in
                        html.text("\(texts.otherActions) (\(others.count))")
                        html.element("span", .class("visually-hidden"), text: " " + person.name)
                    }
                    list("others-of-\(person.id)", &html) { html in
                        for candidate in others { self.candidate(candidate, person, &html) }
                    }
                }
            }
        }
    }

    /// Whether something of it can still be promised.
    private func isFree(_ candidate: PromiseCandidate) -> Bool {
        !isPromised(candidate.action.id, nil) || candidate.action.steps.contains { !$0.isDone && !isPromised(candidate.action.id, $0.id) }
    }

    private func isPromised(_ action: ActionID, _ step: ItemID?) -> Bool {
        review.promises.contains { $0.action == action && $0.step == step }
    }

    private func promised(_ promise: Promise, _ html: inout HTML) {
        item("promised-\(promise.id)", &html) { html in
            html.element("span", .class("grow")) { html in
                target(promise.action, step: promise.step, &html)
                if let days = deployment.remainingDays(of: promise) {
                    html.element("span", .class("soft"), text: " " + texts.aboutDays(formats.days(tenths(days))))
                }
            }
            guard arranges || context.canEdit && context.person == promise.person else { return }
            html.element("span", .class("ends")) { html in
                button(
                    "withdraw", texts.withdraw, about: deployment.plan[promise.action]?.title ?? "", id: "withdraw-\(promise.id)",
                    [("promise", promise.id.rawValue)], to: &html)
            }
        }
    }

    private func candidate(_ candidate: PromiseCandidate, _ person: Person, _ html: inout HTML) {
        let action = candidate.action
        item("candidate-\(person.id)-\(action.id)", &html) { html in
            html.element("span", .class("grow")) { html in
                actionLink(action, &html)
                let facts = [
                    action.dueDay.map { formats.compact($0, today: context.today) },
                    candidate.days.map { texts.aboutDays(formats.days(tenths($0))) },
                ]
                html.element("span", .class("soft"), text: " " + facts.compactMap(\.self).joined(separator: ", "))
                for reason in candidate.reasons {
                    html.text(" ")
                    html.element("span", .class("reason-chip"), text: texts.why(reason))
                }
            }
            guard !isPromised(action.id, nil) else { return }
            html.element("span", .class("ends")) { html in promise(action.id.rawValue, action.title, person, &html) }
        }
        for step in action.steps where !step.isDone && !isPromised(action.id, step.id) {
            item("candidate-\(person.id)-\(action.id)-\(step.id)", &html) { html in
                html.element("span", .class("grow")) { html in
                    html.element("span", .class("soft"), text: "› " + step.title)
                    if candidate.steps.contains(step.id) {
                        html.text(" ")
                        html.element("span", .class("reason-chip"), text: texts.namedStep)
                    }
                }
                html.element("span", .class("ends")) { html in promise("\(action.id)/\(step.id)", step.title, person, &html) }
            }
        }
    }

    private func promise(_ target: String, _ title: String, _ person: Person, _ html: inout HTML) {
        let id = "promise-\(person.id)-\(target.replacing("/", with: "-"))"
        button(
            "promise", texts.promise, about: title, id: id, [("person", person.id.rawValue), ("target", target)], to: &html)
    }

    /// What is promised, where its effort is known, and what the plan asks, against the days that the person has in the week
    /// to come.
    private func capacity(of person: Person, _ promises: [Promise], _ html: inout HTML) {
        let efforts = promises.map { deployment.remainingDays(of: $0) }
        let known = efforts.reduce(0) { $0 + ($1 ?? 0) }
        let unknown = efforts.count { $0 == nil }
        let coming = workload.people.first { $0.person.id == person.id }?.weeks.first { $0.week == week + 1 }
        let available = coming?.available ?? deployment.availability(of: person.id)?.days(in: week + 1) ?? 0
        html.element("p", .class("soft")) { html in
            html.text(texts.capacity(formats.days(tenths(available)), formats.days(tenths(known))))
            if unknown > 0 { html.text(", " + texts.unknownEffort(unknown)) }
            if let asked = coming?.asked { html.text(". " + texts.planAsks(formats.days(tenths(asked)))) }
            html.text(".")
            if known > available + 0.05 {
                html.text(" ")
                html.element("span", .class("note late"), text: texts.tooMany(formats.days(tenths(known - available))))
            }
        }
    }

    /// A tenth of a day is as exact as anybody's estimate.
    private func tenths(_ days: Double) -> Double { (days * 10).rounded() / 10 }
}
