import Planning

/// Asks, where an action that is done is told, how many days it took; says it once somebody has.
///
/// One number that nobody has to give, beside the estimate it is read against. Asked of who may edit the action, while it is not known
/// and while there is an estimate: without one the answer tells nothing.
struct SpentDaysForm {
    let context: DeploymentContext
    let language: Language
    let action: Action
    /// Of the form, where one page shows actions of several deployments.
    var id: String?
    /// The page that sends it, when it is not the action's own.
    var returnsTo: String?

    private var texts: SpentDaysTexts { SpentDaysTexts(language: language) }
    /// The form of the same field in the panel of the action: there the answer of a browser without script is shown.
    private var panelForm: String { "action-\(action.number)-\(path)" }
    private var path: String { ActionField.spentDays.path ?? "" }

    func write(to html: inout HTML) {
        if action.spentDays != nil {
            html.element("span", .class("soft small"), text: texts.said(action))
        } else if action.status == .done, action.estimatedDays != nil, context.mayEdit(.spentDays, of: action) {
            form(&html)
        }
    }

    private func form(_ html: inout HTML) {
        let id = id ?? panelForm
        html.element(
            "form", .class("line spent"), .id(id), .attribute("method", "post"),
            .attribute("action", "/deployments/\(context.deployment.id)/actions/\(action.id)/\(path)"), .data("live", "field"),
            .data("was", "")
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(panelForm))
            html.void("input", .type("hidden"), .name("was"), .value(""))
            if let returnsTo { html.void("input", .type("hidden"), .name("return"), .value(returnsTo)) }
            html.element("label", .class("unit")) { html in
                html.element("span") { html in
                    html.text(PlanTexts(language: language).name(of: .spentDays))
                    html.element("span", .class("visually-hidden"), text: " " + action.title)
                }
                html.void(
                    "input", .type("number"), .name("value"), .attribute("min", 0), .attribute("step", "any"),
                    .attribute("inputmode", "decimal"), .attribute("autocomplete", "off"))
            }
            html.element("span", .class("soft small"), text: texts.beside(action))
            html.element("button", .class("save")) { html in
                html.text(FormTexts(language: language).save)
                html.element("span", .class("visually-hidden"), text: " " + action.title)
            }
            FieldForm.message(of: id, problem: nil, language: language, to: &html)
        }
    }
}

/// The words about the days that an action took.
struct SpentDaysTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    /// Beside the field in the panel: what for, and that nobody has to.
    func why(_ action: Action) -> String {
        guard let estimated = action.estimatedDays else {
            return pick("De tous ceux qui y ont travaillé. Facultatif.", "Of all who worked on it. Optional.")
        }
        let days = formats.days(rounded(estimated))
        return pick(
            "De tous ceux qui y ont travaillé, pour \(days) d’après l’estimation. Facultatif\u{00A0}: la prévision en tire l’écart habituel de l’équipe.",
            "Of all who worked on it, for \(days) by the estimate. Optional: the forecast learns from it how far off the team’s estimates usually are."
        )
    }

    /// Beside the field elsewhere.
    func beside(_ action: Action) -> String {
        let days = formats.days(rounded(action.estimatedDays ?? 0))
        return pick("pour \(days) d’après l’estimation, facultatif", "for \(days) by the estimate, optional")
    }

    /// `6 jours passés, pour 5 jours d’après l’estimation`.
    func said(_ action: Action) -> String {
        let spent = action.spentDays ?? 0
        let days = formats.days(spent)
        let told = pick("\(days) \(spent < 2 ? "passé" : "passés")", "\(days) spent")
        guard let estimated = action.estimatedDays else { return told }
        let expected = formats.days(rounded(estimated))
        return told + pick(", pour \(expected) d’après l’estimation", ", for \(expected) by the estimate")
    }

    /// Nobody counts hundredths of a day.
    private func rounded(_ days: Double) -> Double { (days * 10).rounded() / 10 }
}
