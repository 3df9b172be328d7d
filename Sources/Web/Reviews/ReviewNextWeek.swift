import Planning

/// The week to come, drawn up together: each one picks what they promise, and sees it against the days they have.
extension ReviewPage {
    func nextWeek(_ html: inout HTML) {
        html.element("p", .class("soft"), text: texts.nextWeek(week + 1))
        for person in deployment.people.active { commitments(of: person, &html) }
    }

    private func commitments(of person: Person, _ html: inout HTML) {
        let promises = review.promises.filter { $0.person == person.id }
        let candidates = candidates(of: person.id).filter { action in !review.promises.contains { $0.action == action.id && $0.step == nil }
        }
        section("promises-\(person.id)", person.name, &html) { html in
            html.element("p", .class("soft"), text: capacity(of: person, promises))
            list("promises-of-\(person.id)", &html) { html in
                for promise in promises { promised(promise, &html) }
            }
            guard arranges || context.canEdit && context.person == person.id else { return }
            let isShort = candidates.count <= 3
            html.element("details", .id("candidates-\(person.id)"), .flag("open", promises.isEmpty && isShort)) { html in
                html.element("summary", text: "\(texts.promise) (\(candidates.count))")
                list("candidates-of-\(person.id)", &html) { html in
                    for action in candidates { candidate(action, person, &html) }
                }
            }
        }
    }

    private func promised(_ promise: Promise, _ html: inout HTML) {
        item("promised-\(promise.id)", &html) { html in
            html.element("span", .class("grow")) { target(promise.action, step: promise.step, &$0) }
            guard arranges || context.canEdit && context.person == promise.person else { return }
            html.element("span", .class("ends")) { html in
                button(
                    "withdraw", texts.withdraw, about: deployment.plan[promise.action]?.title ?? "", id: "withdraw-\(promise.id)",
                    [("promise", promise.id.rawValue)], to: &html)
            }
        }
    }

    private func candidate(_ action: Action, _ person: Person, _ html: inout HTML) {
        let due = action.dueDay.map { formats.compact($0, today: context.today) }
        item("candidate-\(person.id)-\(action.id)", &html) { html in
            html.element("span", .class("grow")) { html in
                actionLink(action, &html)
                if let due { html.element("span", .class("soft"), text: " " + due) }
            }
            html.element("span", .class("ends")) { html in promise(action.id.rawValue, action.title, person, &html) }
        }
        for step in action.steps where !step.isDone && !review.promises.contains(where: { $0.action == action.id && $0.step == step.id }) {
            item("candidate-\(person.id)-\(action.id)-\(step.id)", &html) { html in
                html.element("span", .class("grow soft"), text: "› " + step.title)
                html.element("span", .class("ends")) { html in promise("\(action.id)/\(step.id)", step.title, person, &html) }
            }
        }
    }

    private func promise(_ target: String, _ title: String, _ person: Person, _ html: inout HTML) {
        let id = "promise-\(person.id)-\(target.replacing("/", with: "-"))"
        button(
            "promise", texts.promise, about: title, id: id, [("person", person.id.rawValue), ("target", target)], to: &html)
    }

    /// The effort of what is promised, where it is known, against the days that the person has in the week to come.
    private func capacity(of person: Person, _ promises: [Promise]) -> String {
        let available = deployment.availability(of: person.id)?.days(in: week + 1) ?? 0
        var (known, unknown) = (0.0, 0)
        for promise in promises {
            // A step has no effort of its own.
            guard promise.step == nil, let effort = deployment.plan[promise.action]?.effort else {
                unknown += 1
                continue
            }
            known += effort.likely
        }
        let sentence = texts.capacity(formats.days(available), formats.days(known))
        return unknown > 0 ? "\(sentence), \(texts.unknownEffort(unknown))" : sentence
    }
}
