import Planning

/// One step of the guided preparation: the sentence of the method it answers, why, an example, and its fields. Each field is kept as
/// soon as it is left, so one may stop anywhere.
struct AimStepPage {
    let page: PageContext
    let context: DeploymentContext
    let step: AimStep
    var problem: FieldForm.Problem?

    private var base: String { "/deployments/\(context.deployment.id)/aim" }
    private var texts: AimTexts { AimTexts(language: page.language) }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title(step), tab: .aim, problem: problem, shows: .aim(step)).write(
            to: &html, content: content)
    }

    /// What a change of the deployment can change on it, in the parts that it is sent in.
    var live: LiveMarkup {
        LiveMarkup { html in
            html.fragment("deployment") { RouteFragment(context: context, language: page.language).write(to: &$0) }
            content(&html)
        }
    }

    private func content(_ html: inout HTML) {
        let forms = SettingsFragments(
            context: context, language: page.language, problem: problem, query: "?step=\(step.rawValue)")
        html.fragment("aim") { html in
            html.element("div", .class("aim guided"), .id("aim")) { html in
                html.element("div", .class("aim-main")) { html in
                    html.element("p", .class("soft"), text: texts.place(number, of: AimStep.allCases.count))
                    html.element("h2", text: texts.title(step))
                    html.element("blockquote", .class("card-sentence")) { html in
                        html.element("p", text: texts.card(step))
                        html.element("footer", text: texts.theCard)
                    }
                    html.element("p", text: texts.why(step))
                    html.element("p", .class("example")) { html in
                        html.element("strong", text: texts.example)
                        html.text(" " + texts.example(step))
                    }
                    html.fragment("aim-fields") { html in
                        html.element("div", .id("aim-fields")) { AimFields(forms: forms).write(step, to: &$0) }
                    }
                    onward(&html)
                }
                html.fragment("aim-side") { html in
                    html.element("div", .class("aim-side"), .id("aim-side")) { html in
                        html.element("h3", text: texts.preparation)
                        AimSteps(context: context, language: page.language, current: step).write(to: &html)
                    }
                }
            }
        }
    }

    private var number: Int { (AimStep.allCases.firstIndex(of: step) ?? 0) + 1 }

    private func onward(_ html: inout HTML) {
        let all = AimStep.allCases
        html.element("p", .class("actions onward")) { html in
            if number > 1 {
                html.element("a", .class("button"), .href("\(base)/\(all[number - 2].rawValue)"), text: texts.previous)
            }
            if number < all.count {
                html.element(
                    "a", .class("button primary"), .href("\(base)/\(all[number].rawValue)"), text: texts.next(texts.title(all[number])))
                html.element("a", .href(base), text: texts.stop)
            } else {
                html.element("a", .class("button primary"), .href(base), text: texts.finish)
            }
        }
    }
}
