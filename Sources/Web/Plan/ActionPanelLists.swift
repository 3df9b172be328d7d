import Planning

/// The lists of an action's panel: steps, contributions, dependencies, blockers, links, notes, postponements, comments.
extension ActionPanel {
    func lists(_ html: inout HTML) {
        steps(&html)
        contributions(&html)
        dependencies(&html)
        blockers(&html)
        links(&html)
        notes(&html)
        postponements(&html)
        comments(&html)
    }

    private var number: Int { action.number }

    /// A list is shown to who may add to it, or when it has something.
    private func isShown(_ kind: ActionItem.Kind) -> Bool { isEditable || !action.items(kind).isEmpty }

    private func count(_ items: Int) -> String? { items == 0 ? nil : String(items) }

    // MARK: Parts of forms

    private func formID(_ item: ActionItem) -> String { "\(item.kind.rawValue)-\(number)-\(item.key)" }

    /// A form that edits one item on one line.
    private func line(_ item: ActionItem, _ html: inout HTML, label: String, content: (inout HTML) -> Void) {
        let id = formID(item)
        let was = ItemCoding.json(item)
        html.element(
            "form", .class("line grow"), .id(id), .attribute("method", "post"),
            .attribute("action", "\(path)/\(item.kind.list)/\(item.key)"), .data("live", "field"), .data("was", was),
            .data("shown", ValueTexts(language: language).item(item, in: deployment))
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.void("input", .type("hidden"), .name("was"), .value(was))
            content(&html)
            html.element("button", .class("save")) { html in
                html.text(FormTexts(language: language).save)
                html.element("span", .class("visually-hidden"), text: " " + label)
            }
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
        }
    }

    private func typed(_ item: ActionItem, _ name: String, _ present: String) -> String {
        problem?.form == formID(item) ? problem?.typed[name] ?? present : present
    }

    private func button(_ item: ActionItem, _ verb: String, _ label: String, symbol: String?, about: String, _ html: inout HTML) {
        ButtonForm(
            action: "\(path)/\(item.kind.list)/\(item.key)/\(verb)", label: label, context: about, symbol: symbol,
            style: symbol == nil ? "" : "quiet", id: "\(formID(item))-\(verb)"
        ).write(to: &html)
    }

    private func remove(_ item: ActionItem, about: String, _ html: inout HTML) {
        button(item, "remove", texts.remove, symbol: "×", about: about, &html)
    }

    /// The form that adds to a list.
    private func add(_ kind: ActionItem.Kind, _ label: String, _ html: inout HTML, content: (inout HTML, [String: String]) -> Void) {
        let id = "add-\(kind.rawValue)-\(number)"
        html.element(
            "form", .class("add"), .id(id), .attribute("method", "post"), .attribute("action", "\(path)/\(kind.list)"),
            .data("live", "add")
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.void("input", .type("hidden"), .name("command"), .value(newCommand().rawValue))
            content(&html, problem?.form == id ? problem?.typed ?? [:] : [:])
            html.element("button") { html in
                html.text(kind == .comment ? texts.comment : texts.add)
                html.element("span", .class("visually-hidden"), text: " " + label)
            }
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
        }
    }

    private func input(
        _ name: String, _ value: String, label: String, type: String = "text", style: String? = nil,
        placeholder: String? = nil, isRequired: Bool = false, _ html: inout HTML
    ) {
        html.void(
            "input", style.map { .class($0) }, .type(type), .name(name), .value(value),
            .flag("required", isRequired), placeholder.map { .attribute("placeholder", $0) },
            .attribute("aria-label", label), type == "number" ? .attribute("min", 0) : nil,
            type == "number" ? .attribute("step", "any") : nil)
    }

    private func days(_ value: String, label: String, style: String?, _ html: inout HTML) {
        html.element("label", .class("unit")) { html in
            input("days", value, label: label, type: "number", style: style, &html)
            html.element("span", text: texts.dayUnit)
        }
    }

    private func people(_ name: String, _ label: String, selected: String, _ html: inout HTML) {
        html.element("select", .name(name), .attribute("aria-label", label)) { html in
            for person in deployment.people.active where person.id != action.responsible {
                html.option(person.id.rawValue, person.name, selected: person.id.rawValue == selected)
            }
        }
    }

    // MARK: Lists

    private func steps(_ html: inout HTML) {
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
        html.element("li", .id("\(formID(item))-item")) { html in
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

    private func contributions(_ html: inout HTML) {
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
        html.element("li", .id("\(formID(item))-item")) { html in
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

    private func dependencies(_ html: inout HTML) {
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
        html.element("li", .id("\(formID(item))-item")) { html in
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

    private func blockers(_ html: inout HTML) {
        guard isShown(.blocker) else { return }
        let open = action.blockers.count { $0.liftedDay == nil }
        section("blockers", texts.blockers, count: count(open), &html) { html in
            html.element("ul", .class("items"), .id("blockers-\(number)")) { html in
                for blocker in action.blockers { self.blocker(blocker, &html) }
            }
            guard isEditable else { return }
            add(.blocker, texts.theBlocker, &html) { html, typed in
                input("cause", typed["cause"] ?? "", label: texts.blockerCause, placeholder: texts.blockerCause, isRequired: true, &html)
                input(
                    "lifted-when", typed["lifted-when"] ?? "", label: texts.liftedWhen, placeholder: texts.liftedWhen, &html)
                input("by", typed["by"] ?? "", label: texts.whoCanLift, placeholder: texts.whoCanLift, &html)
            }
        }
    }

    private func blocker(_ blocker: Blocker, _ html: inout HTML) {
        let item = ActionItem.blocker(blocker)
        html.element("li", .id("\(formID(item))-item")) { html in
            if let lifted = blocker.liftedDay {
                html.element(
                    "p", .class("wide soft"), text: texts.lifted(blocker.cause, formats.compact(lifted, today: context.today)))
            }
            if isEditable, blocker.liftedDay == nil {
                line(item, &html, label: texts.theBlocker) { html in
                    input(
                        "cause", typed(item, "cause", blocker.cause), label: texts.blockerCause, style: "in-place strong",
                        isRequired: true, &html)
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

    private func links(_ html: inout HTML) {
        guard isShown(.link) else { return }
        section("links", texts.links, count: count(action.links.count), &html) { html in
            html.element("ul", .class("items"), .id("links-\(number)")) { html in
                for link in action.links { self.link(link, &html) }
            }
            guard isEditable else { return }
            add(.link, texts.theLink, &html) { html, typed in
                input("address", typed["address"] ?? "", label: texts.linkAddress, placeholder: "https://…", isRequired: true, &html)
                input("title", typed["title"] ?? "", label: texts.linkTitle, placeholder: texts.linkTitle, &html)
            }
        }
    }

    private func link(_ link: Link, _ html: inout HTML) {
        let item = ActionItem.link(link)
        let name = link.title.isEmpty ? link.address : link.title
        html.element("li", .id("\(formID(item))-item")) { html in
            html.element("a", .class("grow"), .href(link.address), .attribute("rel", "noreferrer noopener"), text: name)
            guard isEditable else { return }
            html.element("details", .id("\(formID(item))-edit")) { html in
                html.element("summary") { html in
                    html.text(texts.edit)
                    html.element("span", .class("visually-hidden"), text: " " + name)
                }
                line(item, &html, label: name) { html in
                    input("title", typed(item, "title", link.title), label: texts.linkTitle, style: "in-place", &html)
                    input(
                        "address", typed(item, "address", link.address), label: texts.linkAddress, style: "in-place",
                        isRequired: true, &html)
                }
            }
            html.element("span", .class("ends")) { html in remove(item, about: name, &html) }
        }
    }

    private func notes(_ html: inout HTML) {
        guard !action.notes.isEmpty else { return }
        section("notes", texts.notes, count: count(action.notes.count), &html) { html in
            html.element("ul", .class("items"), .id("notes-\(number)")) { html in
                for note in action.notes { self.note(note, &html) }
            }
        }
    }

    private func note(_ note: Note, _ html: inout HTML) {
        let item = ActionItem.note(note)
        html.element("li", .id("\(formID(item))-item")) { html in
            guard isEditable else {
                html.element("span", .class("soft"), text: note.label)
                html.element("span", .class("grow"), text: note.text)
                return
            }
            line(item, &html, label: note.label) { html in
                input("label", typed(item, "label", note.label), label: texts.noteLabel, style: "in-place soft", isRequired: true, &html)
                html.element(
                    "textarea", .class("in-place"), .name("text"), .attribute("rows", 1),
                    .attribute("aria-label", note.label), text: typed(item, "text", note.text))
            }
            html.element("span", .class("ends")) { html in remove(item, about: note.label, &html) }
        }
    }

    private func postponements(_ html: inout HTML) {
        guard !action.postponements.isEmpty else { return }
        section("postponements", texts.postponements, count: count(action.postponements.count), &html) { html in
            html.element("ul", .class("items"), .id("postponements-\(number)")) { html in
                for postponement in action.postponements.reversed() {
                    html.element("li") { html in
                        html.element(
                            "span", .class("grow"),
                            text: texts.postponement(
                                from: formats.compact(postponement.from, today: context.today),
                                to: formats.compact(postponement.to, today: context.today),
                                by: context.accountNames[postponement.author] ?? texts.somebody,
                                reason: postponement.reason.isEmpty ? nil : formats.quoted(postponement.reason)))
                    }
                }
            }
        }
    }

    private func comments(_ html: inout HTML) {
        guard context.canEdit || !action.comments.isEmpty else { return }
        section("comments", texts.comments, count: count(action.comments.count), &html) { html in
            html.element("ul", .class("items"), .id("comments-\(number)")) { html in
                for comment in action.comments { self.comment(comment, &html) }
            }
            guard context.canEdit else { return }
            add(.comment, "", &html) { html, typed in
                html.element(
                    "textarea", .name("text"), .attribute("rows", 2), .flag("required"),
                    .attribute("placeholder", texts.writeToTheTeam), .attribute("aria-label", texts.newComment),
                    text: typed["text"] ?? "")
            }
        }
    }

    private func comment(_ comment: Comment, _ html: inout HTML) {
        let item = ActionItem.comment(comment)
        let day = deployment.settings.day(at: comment.at)
        html.element("li", .id("\(formID(item))-item")) { html in
            html.element("p", .class("wide")) { html in
                html.element("strong", text: context.accountNames[comment.author] ?? texts.somebody)
                html.text(" ")
                html.element(
                    "span", .class("soft"),
                    text: formats.compact(day, today: context.today) + ", "
                        + formats.time(comment.at, in: deployment.settings.zone))
            }
            html.element("blockquote", .class("grow"), text: comment.text)
            guard context.reader == comment.author || context.role == .lead else { return }
            html.element("details", .id("\(formID(item))-edit")) { html in
                html.element("summary", text: texts.edit)
                line(item, &html, label: texts.newComment) { html in
                    html.element(
                        "textarea", .class("in-place"), .name("text"), .attribute("rows", 2), .flag("required"),
                        .attribute("aria-label", texts.newComment), text: typed(item, "text", comment.text))
                }
            }
            html.element("span", .class("ends")) { html in remove(item, about: texts.theComment, &html) }
        }
    }
}
