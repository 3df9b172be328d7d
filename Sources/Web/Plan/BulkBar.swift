import Planning

/// What changes for all the chosen actions at once; an empty choice leaves them as they are.
///
/// The boxes that choose stand in the rows. Without script the page of `?select=1` shows them; with it, a key does.
struct BulkBar {
    let context: DeploymentContext
    let language: Language
    let isSelecting: Bool
    /// The list without the boxes.
    let plan: String
    let problem: FieldForm.Problem?

    static let form = "bulk"

    private var texts: BulkTexts { BulkTexts(language: language) }
    private var fields: PlanTexts { PlanTexts(language: language) }
    private var typed: [String: String] { problem?.form == Self.form ? problem?.typed ?? [:] : [:] }

    func write(to html: inout HTML) {
        html.element(
            "form", .class(isSelecting ? "bulk selecting" : "bulk"), .id(Self.form), .attribute("method", "post"),
            .attribute("action", "/deployments/\(context.deployment.id)/actions/bulk"), .data("live", "action"),
            .attribute("aria-label", texts.title)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(Self.form))
            html.element("p", .id("bulk-count"), .attribute("role", "status")) { _ in }
            choices(&html)
            html.element("div", .class("actions")) { html in
                html.element("button", .class("primary"), text: texts.apply)
                html.element("button", .class("quiet"), .type("button"), .flag("data-pick-all"), .flag("hidden"), text: texts.chooseAll)
                html.element("a", .class("button quiet"), .href(plan), .flag("data-leave"), text: texts.leave)
                if context.role.arrangesPlan {
                    html.element("details") { html in
                        html.element("summary", .class("danger"), text: texts.deleteChosen)
                        html.element("p") { html in
                            html.text(fields.deleteExplained + " ")
                            html.element("button", .class("danger"), .name("delete"), .value("1"), text: texts.delete)
                        }
                    }
                }
            }
            FieldForm.message(of: Self.form, problem: problem, language: language, to: &html)
        }
    }

    private func choices(_ html: inout HTML) {
        let domain = DomainTexts(language: language)
        html.element("div", .class("choices")) { html in
            select("status", fields.status, &html) { html in
                for status in ActionStatus.allCases {
                    html.option(status.rawValue, domain.status(status), selected: typed["status"] == status.rawValue)
                }
            }
            if context.role.arrangesPlan {
                select("responsible", fields.responsible, &html) { html in
                    html.option(BulkForm.none, fields.nobody, selected: typed["responsible"] == BulkForm.none)
                    for person in context.deployment.people.active {
                        html.option(person.id.rawValue, person.name, selected: typed["responsible"] == person.id.rawValue)
                    }
                }
                select("workstream", fields.workstream, &html) { html in
                    html.option(BulkForm.none, fields.noWorkstream, selected: typed["workstream"] == BulkForm.none)
                    WorkstreamOptions(
                        plan: context.deployment.plan, selected: typed["workstream"].flatMap(WorkstreamID.init(rawValue:))
                    ).write(to: &html)
                }
            }
            input("due", fields.name(of: .dueDay), type: "date", &html)
            input("reason", fields.reason, type: "text", hint: fields.reasonHint, &html)
            input("tag", texts.addTag, type: "text", &html)
        }
    }

    private func select(_ name: String, _ label: String, _ html: inout HTML, options: (inout HTML) -> Void) {
        html.element("label") { html in
            html.element("span", text: label)
            html.element("select", .name(name)) { html in
                html.option("", texts.unchanged, selected: false)
                options(&html)
            }
        }
    }

    private func input(_ name: String, _ label: String, type: String, hint: String? = nil, _ html: inout HTML) {
        html.element("label") { html in
            html.element("span", text: label)
            html.void(
                "input", .type(type), .name(name), .value(typed[name] ?? ""), hint.map { .attribute("placeholder", $0) },
                name == "tag" ? .attribute("list", "plan-tags") : nil)
        }
    }
}

/// The box in a row that chooses its action.
struct PickBox {
    let action: Action
    let language: Language
    let isPicked: Bool

    func write(to html: inout HTML) {
        html.void(
            "input", .class("pick"), .type("checkbox"), .name("action"), .value(action.id.rawValue), .attribute("form", BulkBar.form),
            .attribute("aria-label", BulkTexts(language: language).choose(action.number)), .flag("checked", isPicked))
    }
}
