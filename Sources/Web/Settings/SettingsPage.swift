import Journal
import Planning

/// The settings of a deployment: name, workstreams, calendar, access, deletion.
///
/// What the reader may not change shows as text, without a form.
struct SettingsPage {
    /// An account that has access, and as what.
    struct Member: Sendable {
        var membership: Directory.Membership
        var account: Directory.Account
    }

    let page: PageContext
    let context: DeploymentContext
    let members: [Member]
    /// Those that wait, for leads alone.
    var invitations: [Directory.Invitation] = []
    /// Whether messages can be sent from here.
    var canSend = false
    /// Names the submission of a form that must not take effect twice.
    var newCommand = CommandID(0)
    var problem: FieldForm.Problem?

    private var texts: SettingsTexts { SettingsTexts(language: page.language) }

    func write(to html: inout HTML) {
        let forms = SettingsFragments(context: context, language: page.language, problem: problem)
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .settings, problem: problem)
            .write(to: &html) { html in
                html.element("div", .class("column")) { html in
                    html.element("h2", .class("visually-hidden"), text: texts.title)
                    section("name", texts.nameTitle, &html) { name(forms, &$0) }
                    section("workstreams", texts.workstreams, &html) { WorkstreamSettings(forms: forms).write(to: &$0) }
                    section("calendar", texts.calendar, &html) { CalendarSettings(forms: forms).write(to: &$0) }
                    section("closures", texts.closures, &html) { ClosureSettings(forms: forms).write(to: &$0) }
                    section("risks", RiskTexts(language: page.language).rules, &html) { RiskSettings(forms: forms).write(to: &$0) }
                    section("members", texts.members, &html) {
                        MemberSettings(forms: forms, members: members).write(to: &$0)
                    }
                    if forms.isLead {
                        section("invitations", InvitationTexts(language: page.language).invitations, &html) {
                            InvitationSettings(forms: forms, invitations: invitations, canSend: canSend, command: newCommand)
                                .write(to: &$0)
                        }
                    }
                    if forms.isLead { section("delete", texts.delete, &html) { deletion(&$0) } }
                }
            }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h2", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    /// Start, destination and perimeter have a page of their own.
    private func name(_ forms: SettingsFragments, _ html: inout HTML) {
        let name = context.deployment.settings.name
        forms.field("settings/name", texts.name, present: name, words: name, isEditable: forms.isLead, to: &html) {
            $0.control(
                "input", $1.control, .type("text"), .name("value"), .value($1.shown(name)), .flag("required"),
                .attribute("autocomplete", "off"))
        }
        html.element("p") { html in
            html.element("a", .class("button"), .href("\(forms.base)/aim"), text: texts.aimElsewhere)
        }
    }

    /// For good: the name is typed again.
    private func deletion(_ html: inout HTML) {
        let deployment = context.deployment
        html.element("p", text: texts.deleteLead(actions: deployment.plan.actionCount))
        html.element("details", .flag("open", problem?.form == "delete")) { html in
            html.element("summary", .class("danger"), text: texts.deleteThis)
            let form = SectionForm(
                id: "delete", action: "/deployments/\(deployment.id)/delete", language: page.language, problem: problem)
            form.write(to: &html) { html in
                form.input(
                    "name", label: texts.typeName(deployment.settings.name), .attribute("autocomplete", "off"),
                    .flag("required"), to: &html)
                html.element("div") { $0.element("button", .class("danger"), text: texts.deleteForGood) }
            }
        }
    }
}

/// What the sections of the settings share: one field that edits in place, or its value for those who only read.
struct SettingsFragments {
    let context: DeploymentContext
    let language: Language
    let problem: FieldForm.Problem?
    /// What the addresses of forms end with: the step to come back to.
    var query = ""

    var deployment: Deployment { context.deployment }
    var base: String { "/deployments/\(deployment.id)" }
    /// Name, calendar, access: for the lead alone.
    var isLead: Bool { context.role == .lead }
    /// Route, milestones, workstreams.
    var mayArrange: Bool { context.role.arrangesPlan }
    var texts: SettingsTexts { SettingsTexts(language: language) }
    var formats: Formats { Formats(language: language) }

    /// - Parameters:
    ///   - path: Where the form goes, below the deployment: `route/start`.
    ///   - present: The value as the form carries it.
    ///   - words: The value as people read it.
    func field(
        _ path: String, _ label: String, present: String, words: String, isEditable: Bool, to html: inout HTML,
        control: (inout HTML, FieldForm) -> Void
    ) {
        guard isEditable else {
            html.element("div", .class("field")) { html in
                html.element("span", .class("label"), text: label)
                html.element("p", .class("field-value"), text: words.isEmpty ? texts.unsaid : words)
            }
            return
        }
        let form = FieldForm(
            id: path.replacing("/", with: "-"), action: "\(base)/\(path)\(query)", label: label, was: present, problem: problem,
            language: language)
        form.write(to: &html) { control(&$0, form) }
    }

    /// The button at the end of a line that takes its object away.
    func removal(_ path: String, of what: String, fields: [(name: String, value: String)] = [], to html: inout HTML) {
        ButtonForm(
            action: "\(base)/\(path)", label: texts.remove, context: what, symbol: "×", fields: fields
        ).write(to: &html)
    }

    func line(_ id: String, _ path: String, was: String?, context: String) -> LineForm {
        LineForm(
            id: id, action: "\(base)/\(path)\(query)", was: was, language: language, problem: problem, context: context)
    }

    func add(_ id: String, _ path: String, context: String) -> AddForm {
        AddForm(id: id, action: "\(base)/\(path)\(query)", language: language, problem: problem, context: context)
    }
}
