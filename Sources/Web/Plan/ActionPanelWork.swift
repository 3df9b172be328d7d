import Planning

/// What there is to do in an action and what it waits for: steps, contributions, dependencies, blockers.
extension ActionPanel {
    func steps(_ html: inout HTML) {
        guard isShown(.step) else { return }
        let done = action.steps.count(where: \.isDone)
        let figures = action.steps.isEmpty ? nil : texts.stepsDone(done, action.steps.count)
        section("steps", texts.steps, count: figures, &html) { html in
            html.element("ol", .class("items"), .id("steps-\(number)")) { html in
                for (index, step) in action.steps.enumerated() { self.step(step, index, &html) }
            }
            guard isEditable else { return }
            add(.step, texts.theStep, &html) { html, typed in
                input("text", typed["text"] ?? "", label: texts.newStep, placeholder: texts.newStep, isRequired: true, &html)
                input("day", typed["day"] ?? "", label: texts.newStepDay, type: "date", &html)
            }
        }
    }

    private func step(_ step: Step, _ index: Int, _ html: inout HTML) {
        let item = ActionItem.step(step)
        let about = texts.stepNumber(index + 1)
        html.element("li", .id("\(formID(item))-item"), .attribute("tabindex", "-1")) { html in
            guard isEditable else {
                html.element("span", .class("grow"), text: (step.isDone ? "✓ " : "○ ") + step.title)
                if let day = step.day { html.element("span", .class("soft"), text: formats.compact(day, today: context.today)) }
                return
            }
            line(item, &html, label: about) { html in
                html.void(
                    "input", .type("checkbox"), .name("done"), .value("1"), .flag("checked", step.isDone),
                    .flag("data-instant"), .attribute("aria-label", texts.stepIsDone(step.title)))
                // A textarea, so that a long step wraps; the script keeps it on one line.
                html.element(
                    "textarea", .class(step.isDone ? "in-place step-done" : "in-place"), .name("text"), .attribute("rows", 1),
                    .flag("required"), .flag("data-single-line"), .attribute("aria-label", about),
                    text: typed(item, "text", step.title))
                input(
                    "day", typed(item, "day", step.day?.iso8601 ?? ""), label: texts.dayOf(about), type: "date",
                    style: "in-place", &html)
            }
            html.element("span", .class("ends")) { html in
                if index > 0 { button(item, "up", texts.moveUp, symbol: "↑", about: about, &html) }
                if index + 1 < action.steps.count {
                    button(item, "down", texts.moveDown, symbol: "↓", about: about, &html)
                }
                remove(item, about: about, &html)
            }
        }
    }

    func contributions(_ html: inout HTML) {
        guard isShown(.contribution) else { return }
        section("contributions", texts.contributions, count: count(action.contributions.count), &html) { html in
            html.element("ul", .class("items"), .id("contributions-\(number)")) { html in
                for contribution in action.contributions { self.contribution(contribution, &html) }
            }
            guard isEditable, deployment.people.active.contains(where: { $0.id != action.responsible }) else { return }
            add(.contribution, texts.theContribution, &html) { html, typed in
                people("person", texts.person, selected: typed["person"] ?? "", &html)
                input("role", typed["role"] ?? "", label: texts.theirRole, placeholder: texts.roleHint, isRequired: true, &html)
                days(typed["days"] ?? "", label: texts.days, style: nil, &html)
            }
        }
    }

    private func contribution(_ contribution: Contribution, _ html: inout HTML) {
        let item = ActionItem.contribution(contribution)
        let name = deployment.people[contribution.person]?.name ?? "?"
        html.element("li", .id("\(formID(item))-item"), .attribute("tabindex", "-1")) { html in
            guard isEditable else {
                html.element("span", .class("grow"), text: ValueTexts(language: language).item(item, in: deployment))
                return
            }
            line(item, &html, label: name) { html in
                html.element("span", text: name)
                input("role", typed(item, "role", contribution.role), label: texts.roleOf(name), style: "in-place", &html)
                days(
                    typed(item, "days", contribution.days.map(FormValue.number) ?? ""), label: texts.daysOf(name),
                    style: "in-place", &html)
            }
            html.element("span", .class("ends")) { html in remove(item, about: name, &html) }
        }
    }

    func dependencies(_ html: inout HTML) {
        let successors = deployment.plan.successors(of: action.id)
        guard isShown(.dependency) || !successors.isEmpty else { return }
        section("dependencies", texts.dependencies, count: count(action.dependencies.count), &html) { html in
            html.element("ul", .class("items"), .id("dependencies-\(number)")) { html in
                for dependency in action.dependencies { self.dependency(dependency, &html) }
            }
            if !successors.isEmpty {
                html.element("p", .class("soft small")) { html in
                    html.text(texts.before + " ")
                    for (index, successor) in successors.enumerated() {
                        if index > 0 { html.text(", ") }
                        actionLink(successor, &html)
                    }
                }
            }
            guard isEditable else { return }
            add(.dependency, texts.theDependency, &html) { html, typed in
                html.element("label", .class("unit")) { html in
                    html.element("span", text: texts.afterAction)
                    html.void(
                        "input", .type("number"), .name("after"), .attribute("min", 1), .flag("required"),
                        .value(typed["after"] ?? ""))
                }
                lag(typed["lag"] ?? "0", style: nil, &html)
            }
        }
    }

    private func lag(_ value: String, style: String?, _ html: inout HTML) {
        html.element("label", .class("unit")) { html in
            html.element("span", text: texts.lag)
            html.void("input", style.map { .class($0) }, .type("number"), .name("lag"), .value(value))
            html.element("span", text: texts.dayUnit)
        }
    }

    private func actionLink(_ other: Action, _ html: inout HTML) {
        html.element(
            "a", .href("\(base)/plan/\(other.number)\(query.string)"), .flag("data-panel"),
            text: "\(other.number). \(other.title)")
    }

    private func dependency(_ dependency: Dependency, _ html: inout HTML) {
        guard let predecessor = deployment.plan[dependency.predecessor] else { return }
        let item = ActionItem.dependency(dependency)
        html.element("li", .id("\(formID(item))-item"), .attribute("tabindex", "-1")) { html in
            html.element("span", .class("grow")) { html in
                actionLink(predecessor, &html)
                html.text(" ")
                html.element(
                    "span", .class("soft"), text: DomainTexts(language: language).status(predecessor.status))
            }
            guard isEditable else {
                if dependency.lagDays != 0 {
                    html.element("span", .class("soft"), text: ValueTexts(language: language).lag(dependency.lagDays))
                }
                return
            }
            line(item, &html, label: texts.theDependency) { html in
                lag(typed(item, "lag", String(dependency.lagDays)), style: "in-place", &html)
            }
            html.element("span", .class("ends")) { html in
                remove(item, about: texts.dependencyOn(predecessor.number), &html)
            }
        }
    }

    func blockers(_ html: inout HTML) {
        guard isShown(.blocker) else { return }
        let open = action.blockers.count { $0.liftedDay == nil }
        section("blockers", texts.blockers, count: count(open), &html) { html in
            html.element("ul", .class("items"), .id("blockers-\(number)")) { html in
                for blocker in action.blockers { self.blocker(blocker, &html) }
            }
            guard isEditable else { return }
            add(.blocker, texts.theBlocker, &html) { html, typed in
                input("cause", typed["cause"] ?? "", label: texts.blockerCause, placeholder: texts.blockerCause, isRequired: true, &html)
                waitsFor(typed["waits-for"].flatMap(Blocker.Awaited.init(rawValue:)), style: nil, &html)
                input(
                    "lifted-when", typed["lifted-when"] ?? "", label: texts.liftedWhen, placeholder: texts.liftedWhen, &html)
                input("by", typed["by"] ?? "", label: texts.whoCanLift, placeholder: texts.whoCanLift, &html)
            }
        }
    }

    /// What is needed for it, where the register of resources says so.
    func needs(_ html: inout HTML) {
        let needs = ActionNeeds(context: context, language: language, action: action)
        guard !needs.needs.isEmpty else { return }
        section("needs", NeedPageTexts(language: language).linked, count: count(needs.needs.count { !$0.isObtained }), &html) {
            needs.write(to: &$0)
        }
    }

    private func blocker(_ blocker: Blocker, _ html: inout HTML) {
        let item = ActionItem.blocker(blocker)
        html.element("li", .id("\(formID(item))-item"), .attribute("tabindex", "-1")) { html in
            if let lifted = blocker.liftedDay {
                html.element(
                    "p", .class("wide soft"), text: texts.lifted(blocker.cause, formats.compact(lifted, today: context.today)))
            }
            if isEditable, blocker.liftedDay == nil {
                line(item, &html, label: texts.theBlocker) { html in
                    input(
                        "cause", typed(item, "cause", blocker.cause), label: texts.blockerCause, style: "in-place strong",
                        isRequired: true, &html)
                    waitsFor(
                        Blocker.Awaited(rawValue: typed(item, "waits-for", blocker.waitsFor?.rawValue ?? "")), style: "in-place", &html)
                    input(
                        "lifted-when", typed(item, "lifted-when", blocker.liftedWhen), label: texts.liftedWhen,
                        style: "in-place", placeholder: texts.liftedWhen, &html)
                    input(
                        "by", typed(item, "by", blocker.whoCanLift), label: texts.whoCanLift, style: "in-place",
                        placeholder: texts.whoCanLift, &html)
                }
            } else if blocker.liftedDay == nil {
                html.element("span", .class("grow"), text: ValueTexts(language: language).item(item, in: deployment))
            }
            guard isEditable else { return }
            html.element("span", .class("ends")) { html in
                button(
                    item, "lift", blocker.liftedDay == nil ? texts.lift : texts.notLifted, symbol: nil,
                    about: blocker.cause, &html)
                remove(item, about: blocker.cause, &html)
            }
        }
    }

    private func waitsFor(_ chosen: Blocker.Awaited?, style: String?, _ html: inout HTML) {
        html.element("select", style.map { .class($0) }, .name("waits-for"), .attribute("aria-label", texts.waitsFor)) { html in
            html.option("", texts.waitsForHint, selected: chosen == nil)
            for awaited in Blocker.Awaited.allCases {
                html.option(awaited.rawValue, DomainTexts(language: language).awaited(awaited), selected: awaited == chosen)
            }
        }
    }
}
