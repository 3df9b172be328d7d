import Planning

/// The line that adds an action: all of it in words, or with the pickers beside it.
struct NewActionForm {
    let context: DeploymentContext
    let language: Language
    /// The workstream that the list is filtered by.
    let workstream: WorkstreamID?
    let problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }

    func write(to html: inout HTML) {
        let texts = PlanTexts(language: language)
        let quick = QuickLineTexts(language: language)
        let typed = problem?.form == "new-action" ? problem?.typed ?? [:] : [:]
        html.element(
            "form", .class("new-action"), .id("new-action"), .attribute("method", "post"),
            .attribute("action", "/deployments/\(deployment.id)/actions"), .data("live", "add"),
            .attribute("aria-label", texts.newAction)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value("new-action"))
            html.void(
                "input", .type("text"), .id("new-title"), .name("title"), .flag("required"),
                .attribute("maxlength", 500), .value(typed["title"] ?? ""), .attribute("autocomplete", "off"),
                .attribute("placeholder", texts.newActionHint), .attribute("aria-label", texts.newActionTitle),
                .attribute("aria-describedby", "quick-help"), .attribute("aria-keyshortcuts", "n"))
            html.element("select", .name("workstream"), .attribute("aria-label", texts.newActionWorkstream)) { html in
                html.option("", texts.workstream, selected: false)
                WorkstreamOptions(
                    plan: deployment.plan,
                    selected: typed["workstream"].flatMap(WorkstreamID.init(rawValue:)) ?? workstream
                ).write(to: &html)
            }
            html.element("select", .name("responsible"), .attribute("aria-label", texts.newActionResponsible)) { html in
                html.option("", texts.responsible, selected: false)
                for person in deployment.people.active {
                    html.option(person.id.rawValue, person.name, selected: typed["responsible"] == person.id.rawValue)
                }
            }
            html.void(
                "input", .type("date"), .name("due"), .value(typed["due"] ?? ""),
                .attribute("aria-label", texts.newActionDue))
            html.element("button", .class("primary"), text: texts.add)
            html.element("p", .class("quick-help"), .id("quick-help"), text: quick.help)
            html.element("p", .class("understood"), .id("understood"), .attribute("role", "status")) { _ in }
            // The script opens it after "@" and "#".
            html.element(
                "ul", .class("quick-options"), .id("quick-options"), .attribute("role", "listbox"),
                .attribute("aria-label", quick.suggestions), .flag("hidden")
            ) { _ in }
            html.element("datalist", .id("plan-tags")) { html in
                for tag in deployment.plan.tags { html.void("option", .value(tag)) }
            }
            FieldForm.message(of: "new-action", problem: problem, language: language, to: &html)
        }
    }
}
