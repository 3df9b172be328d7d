import Planning

/// What puts an action at risk, in its panel: what rules say, what the team raised, what it dismissed.
extension ActionPanel {
    private var riskTexts: RiskTexts { RiskTexts(language: language) }

    func risks(_ html: inout HTML) {
        guard action.status.isOpen else { return }
        let risks = context.risks.risks(of: action)
        let dismissed = action.heldDismissals
        guard !risks.isEmpty || !dismissed.isEmpty || context.canSpeak else { return }
        section("risks", riskTexts.title, count: count(risks.count), &html) { html in
            html.element("ul", .class("items"), .id("risks-\(number)")) { html in
                for risk in risks { self.risk(risk, &html) }
                for risk in dismissed { self.dismissed(risk, &html) }
            }
            guard context.canSpeak else { return }
            html.element("details", .id("raise-\(number)"), .flag("open", problem?.form == "raise-risk-\(number)")) { html in
                html.element("summary", text: riskTexts.raise)
                word("raise-risk-\(number)", to: .raisedRisk, label: riskTexts.raiseHint, context: riskTexts.theRisk, &html)
            }
        }
    }

    /// What is to be spoken of at the next review about this action.
    func reviewPoints(_ html: inout HTML) {
        let reviewTexts = ReviewPageTexts(language: language)
        let week = Week(containing: context.today)
        let points = deployment.reviews.points.filter { $0.action == action.id && $0.state.isWaiting }
        guard !points.isEmpty || context.canSpeak else { return }
        section("points", reviewTexts.pointsOfAction, count: count(points.count), &html) { html in
            html.element("ul", .class("items"), .id("points-\(number)")) { html in
                for point in points { html.element("li") { $0.element("span", .class("grow"), text: point.text) } }
            }
            guard context.canSpeak else { return }
            let form = AddForm(
                id: "add-point", action: "/deployments/\(deployment.id)/reviews/\(week)/points", language: language, problem: problem,
                context: reviewTexts.addPoint)
            form.write(to: &html) { html in
                html.void("input", .type("hidden"), .name("action"), .value(action.id.rawValue))
                html.void("input", .type("hidden"), .name("return"), .value("action"))
                html.lineInput(
                    "text", label: reviewTexts.pointText, value: form.typed("text"), .flag("required"), .attribute("maxlength", 300))
            }
        }
    }

    private func risk(_ risk: Risk, _ html: inout HTML) {
        html.element("li", .id("risk-\(number)-\(risk.key)")) { html in
            html.element("span", .class("grow late"), text: sentence(risk))
            guard context.canSpeak else { return }
            if case .raised(let raised) = risk {
                guard isEditable || context.reader == raised.author else { return }
                html.element("span", .class("ends")) { html in
                    button(.raisedRisk(raised), "remove", riskTexts.takeAway, symbol: "×", about: raised.word, &html)
                }
            } else if isEditable {
                let form = "dismiss-\(risk.kind.rawValue)-\(number)"
                html.element("details", .id("\(form)-details"), .flag("open", problem?.form == form)) { html in
                    html.element("summary") { html in
                        html.text(riskTexts.dismiss)
                        html.element("span", .class("visually-hidden"), text: " " + riskTexts.name(risk.kind))
                    }
                    word(
                        form, to: .dismissedRisk, label: riskTexts.whyDismissed, context: riskTexts.name(risk.kind),
                        hidden: risk.kind.rawValue, &html)
                }
            }
        }
    }

    private func sentence(_ risk: Risk) -> String {
        guard case .raised(let raised) = risk else { return riskTexts.sentence(risk).capitalisedFirst }
        return riskTexts.raised(
            raised.word, by: context.accountNames[raised.author] ?? texts.somebody,
            on: formats.compact(deployment.settings.day(at: raised.at), today: context.today))
    }

    private func dismissed(_ risk: DismissedRisk, _ html: inout HTML) {
        html.element("li", .class("soft"), .id("dismissed-\(number)-\(risk.risk.rawValue)")) { html in
            html.element(
                "span", .class("grow"),
                text: riskTexts.dismissed(risk, by: context.accountNames[risk.author] ?? texts.somebody).capitalisedFirst)
            guard isEditable, context.canSpeak else { return }
            html.element("span", .class("ends")) { html in
                button(
                    .dismissedRisk(risk), "remove", riskTexts.lookAgain, symbol: nil, about: riskTexts.name(risk.risk), &html)
            }
        }
    }

    /// A line that asks for a word and adds it to a list.
    private func word(
        _ id: String, to kind: ActionItem.Kind, label: String, context: String, hidden risk: String? = nil, _ html: inout HTML
    ) {
        let form = AddForm(id: id, action: "\(path)/\(kind.list)", language: language, problem: problem, context: context)
        form.write(to: &html) { html in
            if let risk { html.void("input", .type("hidden"), .name("risk"), .value(risk)) }
            html.lineInput("word", label: label, value: form.typed("word"), .flag("required"), .attribute("maxlength", 300))
        }
    }
}

extension Risk {
    /// Tells it from the other risks of its action.
    fileprivate var key: String {
        if case .raised(let raised) = self { "raised-\(raised.id)" } else { kind.rawValue }
    }
}
