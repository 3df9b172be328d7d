import Planning

/// The form that takes the place of a cell while it is edited.
struct CellForm {
    let context: DeploymentContext
    let language: Language
    let action: Action
    let field: ActionField

    func write(to html: inout HTML) {
        let texts = PlanTexts(language: language)
        let was = FormValue.text(action.value(of: field))
        let path = field.path ?? ""
        let id = "edit-\(action.number)-\(path)"
        html.element(
            "form", .id(id), .attribute("method", "post"),
            .attribute("action", "/deployments/\(context.deployment.id)/actions/\(action.id)/\(path)"),
            .data("live", "cell"), .data("was", was)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.void("input", .type("hidden"), .name("was"), .value(was))
            ActionControl(context: context, language: language, action: action, field: field)
                .write([.attribute("aria-label", texts.name(of: field))], value: was, to: &html)
            if field == .dueDay, action.isCommitted {
                html.void(
                    "input", .type("text"), .name("reason"), .attribute("placeholder", texts.reasonHint),
                    .attribute("aria-label", texts.reason))
            }
            FieldForm.message(of: id, problem: nil, language: language, to: &html)
            html.element("button", .class("save visually-hidden"), text: FormTexts(language: language).save)
        }
    }
}

/// The control that edits a field of an action, in a cell or in the panel.
struct ActionControl {
    let context: DeploymentContext
    let language: Language
    let action: Action
    let field: ActionField

    /// - Parameters:
    ///   - common: Attributes of whatever control it is.
    ///   - value: The value to show, as forms carry it.
    func write(_ common: [Attribute?], value: String, to html: inout HTML) {
        let texts = PlanTexts(language: language)
        let domain = DomainTexts(language: language)
        switch field {
        case .title:
            html.control("input", common, .type("text"), .name("value"), .flag("required"), .attribute("maxlength", 300), .value(value))
        case .status:
            html.control("select", common, .name("value")) { html in
                for status in ActionStatus.allCases {
                    html.option(status.rawValue, domain.status(status), selected: value == status.rawValue)
                }
            }
        case .priority:
            html.control("select", common, .name("value")) { html in
                for priority in Priority.allCases.reversed() {
                    html.option(priority.rawValue, domain.priority(priority), selected: value == priority.rawValue)
                }
            }
        case .responsible:
            html.control("select", common, .name("value")) { html in
                html.option("", texts.nobody, selected: value.isEmpty)
                for person in context.deployment.people.all where !person.hasLeft || value == person.id.rawValue {
                    html.option(person.id.rawValue, person.name, selected: value == person.id.rawValue)
                }
            }
        case .workstream:
            html.control("select", common, .name("value")) { html in
                html.option("", texts.noWorkstream, selected: value.isEmpty)
                WorkstreamOptions(plan: context.deployment.plan, selected: WorkstreamID(rawValue: value)).write(to: &html)
            }
        case .dueDay, .earliestStart, .doneDay:
            html.control("input", common, .type("date"), .name("value"), .value(value))
        case .spentDays:
            html.control(
                "input", common, .type("number"), .name("value"), .attribute("min", 0), .attribute("step", "any"),
                .attribute("inputmode", "decimal"), .value(value))
        case .tags:
            html.control("input", common, .type("text"), .name("value"), .value(value), .attribute("placeholder", texts.tagsHint))
        case .description, .doneWhen:
            let hint = field == .description ? texts.descriptionHint : texts.doneWhenPlaceholder
            html.control(
                "textarea", common, .name("value"), .attribute("rows", field == .description ? 2 : 1), .attribute("placeholder", hint)
            ) { html in
                // A line break right after the tag is not part of the text: give it one to lose.
                html.text(value.hasPrefix("\n") ? "\n" + value : value)
            }
        case .effort, .rank, .commitment, .answer:
            break
        }
    }
}
