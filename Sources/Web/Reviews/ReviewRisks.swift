import Planning

/// *Risques*: every action at risk under its most pressing cause; what the team raises, and what it says is none.
extension ReviewPage {
    private var riskTexts: RiskTexts { RiskTexts(language: page.language) }

    func risks(_ html: inout HTML) {
        let actions = context.risks.actionsAtRisk()
        html.fragment("risk-count") { $0.element("p", .class("soft"), .id("risk-count"), text: texts.atRisk(actions.count)) }
        html.fragment("risks") { html in
            html.element("div", .class("review-causes"), .id("risks")) { html in
                for group in RiskGroup.groups(of: actions) { self.group(group, &html) }
            }
        }
        dismissed(&html)
        said("worry", texts.worry, \.worry, &html)
        if context.canEdit { section("raise", riskTexts.raise, &html) { raise(&$0) } }
        section("confidence", texts.confidence, &html) { confidence(&$0) }
    }

    private func group(_ group: RiskGroup, _ html: inout HTML) {
        let heading = "\(riskTexts.name(group.cause).capitalisedFirst) (\(group.actions.count))"
        section("cause-\(group.cause.rawValue)", heading, &html) { html in
            list("risks-\(group.cause.rawValue)", &html) { html in
                for reading in group.actions { atRisk(reading, &html) }
            }
        }
    }

    private func atRisk(_ reading: ActionAtRisk, _ html: inout HTML) {
        let action = reading.action
        item("risk-\(action.number)", &html) { html in
            html.element("div", .class("grow")) { html in
                actionLink(action, &html)
                let facts = [action.responsible.map(name) ?? "", action.dueDay.map { formats.compact($0, today: context.today) } ?? ""]
                html.element("span", .class("soft"), text: " " + facts.filter { !$0.isEmpty }.joined(separator: ", "))
                for risk in reading.risks {
                    html.element("p") { $0.element("span", .class("note late"), text: riskTexts.sentence(risk).capitalisedFirst) }
                }
            }
            html.element("span", .class("ends")) { html in
                // One sees each raised risk beside its own button.
                for case .raised(let raised) in reading.risks where arranges || raised.author == context.reader {
                    button(
                        "take-away-risk", riskTexts.takeAway, about: raised.word, id: "take-away-\(raised.id)",
                        [("action", action.id.rawValue), ("risk", raised.id.rawValue)], to: &html)
                }
                html.element("a", .href("\(base)?step=\(ReviewStep.measures.rawValue)#rescue-\(action.number)"), .flag("data-visit")) {
                    html in
                    html.text(texts.itsMeasures)
                    html.element("span", .class("visually-hidden"), text: " " + action.title)
                }
            }
            let kinds = reading.risks.map(\.kind).filter { $0 != .raised }
            if !kinds.isEmpty, context.mayEdit(action) { dismiss(kinds, of: action, &html) }
        }
    }

    private func dismiss(_ kinds: [Risk.Kind], of action: Action, _ html: inout HTML) {
        let id = "dismiss-\(action.number)"
        html.element("details", .id("\(id)-details"), .flag("open", problem?.form == id)) { html in
            html.element("summary") { html in
                html.text(riskTexts.dismiss)
                html.element("span", .class("visually-hidden"), text: " " + action.title)
            }
            let form = add(id, "dismiss", about: action.title, button: riskTexts.dismiss)
            form.write(to: &html) { html in
                html.void("input", .type("hidden"), .name("action"), .value(action.id.rawValue))
                html.element("select", .name("risk"), .attribute("aria-label", riskTexts.theRisk)) { html in
                    for kind in kinds {
                        html.option(kind.rawValue, riskTexts.name(kind), selected: form.typed("risk") == kind.rawValue)
                    }
                }
                html.lineInput(
                    "word", label: riskTexts.whyDismissed, value: form.typed("word"), .flag("required"), .attribute("maxlength", 300))
            }
        }
    }

    /// What the team said is no risk, for as long as that holds.
    private func dismissed(_ html: inout HTML) {
        let actions = deployment.actionsWithDismissedRisk()
        guard !actions.isEmpty else { return }
        section("dismissed", riskTexts.dismissedTitle, &html) { html in
            list("dismissed-risks", &html) { html in
                for action in actions {
                    for risk in action.heldDismissals { dismissed(risk, of: action, &html) }
                }
            }
        }
    }

    private func dismissed(_ risk: DismissedRisk, of action: Action, _ html: inout HTML) {
        item("dismissed-\(action.number)-\(risk.risk.rawValue)", &html) { html in
            html.element("div", .class("grow")) { html in
                actionLink(action, &html)
                let author = context.accountNames[risk.author] ?? PlanTexts(language: page.language).somebody
                html.element("p", .class("soft"), text: riskTexts.dismissed(risk, by: author).capitalisedFirst)
            }
            guard context.mayEdit(action) else { return }
            html.element("span", .class("ends")) { html in
                button(
                    "look-again", riskTexts.lookAgain, about: action.title, id: "look-again-\(action.number)-\(risk.risk.rawValue)",
                    [("action", action.id.rawValue), ("risk", risk.risk.rawValue)], to: &html)
            }
        }
    }

    private func raise(_ html: inout HTML) {
        let open = deployment.plan.actions.filter(\.status.isOpen).sorted { $0.number < $1.number }
        guard !open.isEmpty else { return }
        let form = add("raise-risk", "raise", about: riskTexts.theRisk, button: riskTexts.raiseVerb)
        form.write(to: &html) { html in
            html.element("select", .name("action"), .attribute("aria-label", texts.whichAction), .flag("required")) { html in
                html.option("", texts.whichAction, selected: form.typed("action") == nil)
                for action in open {
                    html.option(
                        action.id.rawValue, "\(action.number). \(action.title)", selected: form.typed("action") == action.id.rawValue)
                }
            }
            html.lineInput(
                "word", label: riskTexts.raiseHint, value: form.typed("word"), .flag("required"), .attribute("maxlength", 300))
        }
    }

    private func confidence(_ html: inout HTML) {
        if let given = review.confidence {
            html.element("p") { html in
                html.element("strong", text: words.confidence(given.level).capitalisedFirst)
                if !given.word.isEmpty { html.text(". " + given.word) }
            }
        } else {
            html.element("p", .class("soft"), text: texts.noConfidence)
        }
        guard context.role == .lead else { return }
        let form = add("confidence", "confidence", about: texts.confidence)
        form.write(to: &html) { html in
            html.element("select", .name("level"), .attribute("aria-label", texts.confidence), .flag("required")) { html in
                for level in Confidence.Level.allCases {
                    html.option(level.rawValue, words.confidence(level), selected: review.confidence?.level == level)
                }
            }
            html.lineInput("word", label: texts.word, value: form.typed("word"), .attribute("maxlength", 300))
        }
    }
}
