import Planning

/// *Cap*: what the deployment is for, in the order of the method, with what is still to say and whether the plan fits.
struct AimPage {
    let page: PageContext
    let context: DeploymentContext
    var problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var texts: AimTexts { AimTexts(language: page.language) }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .aim, problem: problem, shows: .aim(nil)).write(
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
        let forms = SettingsFragments(context: context, language: page.language, problem: problem)
        html.fragment("aim") { html in
            html.element("div", .class("aim"), .id("aim")) { html in
                html.element("div", .class("aim-main")) { html in
                    html.element("h2", .class("visually-hidden"), text: texts.title)
                    for step in AimStep.allCases where step != .check && step != .team { section(step, forms, &html) }
                    section("milestones", texts.milestones, lead: texts.milestonesLead, &html) {
                        MilestoneFields(forms: forms).write(to: &$0)
                    }
                }
                html.element("div", .class("aim-side")) { html in
                    section("preparation", texts.preparation, &html) { preparation(&$0) }
                    section(.check, forms, &html)
                    section("confidence", texts.confidence, &html) { confidence(&$0) }
                    section(.team, forms, &html)
                }
            }
        }
    }

    private func section(_ step: AimStep, _ forms: SettingsFragments, _ html: inout HTML) {
        section("aim-\(step.rawValue)", texts.title(step), &html) { AimFields(forms: forms).write(step, to: &$0) }
    }

    private func section(
        _ id: String, _ title: String, lead: String? = nil, _ html: inout HTML, content: (inout HTML) -> Void
    ) {
        html.fragment("\(id)-part") { html in
            html.element("section", .class("section"), .id("\(id)-part"), .attribute("aria-labelledby", "\(id)-title")) { html in
                html.element("h3", .id("\(id)-title"), text: title)
                if let lead { html.element("p", .class("soft"), text: lead) }
                content(&html)
            }
        }
    }

    /// How far the preparation is, and where to go on.
    private func preparation(_ html: inout HTML) {
        let next = deployment.nextAimStep(today: context.today)
        AimSteps(context: context, language: page.language, current: nil).write(to: &html)
        guard context.role.arrangesPlan else { return }
        let step = next ?? .prototype
        html.element("p", .class("actions")) { html in
            html.element(
                "a", .class(next == nil ? "button" : "button primary"), .href("\(base)/aim/\(step.rawValue)"),
                text: next.map { texts.goOn(at: texts.title($0)) } ?? texts.goThrough)
        }
    }

    /// The lead's last judgement, with the week it was given in.
    private func confidence(_ html: inout HTML) {
        guard let review = deployment.reviews.all.last(where: { $0.confidence != nil }), let given = review.confidence else {
            html.element("p", .class("soft"), text: texts.noConfidence)
            return
        }
        html.element("p") { html in
            html.element("strong", text: ReviewTexts(language: page.language).confidence(given.level).capitalisedFirst)
            if !given.word.isEmpty { html.text(". " + given.word) }
        }
        html.element("p", .class("soft")) { html in
            html.element(
                "a", .href("\(base)/reviews/\(review.week)"), text: ReviewPageTexts(language: page.language).heading(review.week))
        }
    }
}

/// The steps of the preparation, each with whether it is answered.
struct AimSteps {
    let context: DeploymentContext
    let language: Language
    let current: AimStep?

    func write(to html: inout HTML) {
        let texts = AimTexts(language: language)
        let isAnswered = AimStep.allCases.map { context.deployment.hasAnswered($0, today: context.today) }
        html.element("p", .class("soft"), text: texts.progress(isAnswered.count { $0 }, of: isAnswered.count))
        html.element("nav", .class("aim-steps"), .attribute("aria-label", texts.preparation)) { html in
            html.element("ol") { html in
                for (step, isAnswered) in zip(AimStep.allCases, isAnswered) {
                    html.element("li", isAnswered ? .class("answered") : nil) { html in
                        html.element(
                            "a", .href("/deployments/\(context.deployment.id)/aim/\(step.rawValue)"),
                            step == current ? .attribute("aria-current", "step") : nil, text: texts.title(step))
                        html.element("span", .class("soft"), text: isAnswered ? texts.answered : texts.toAnswer)
                    }
                }
            }
        }
    }
}
