import Planning

/// Whether the plan fits in its perimeter: a sentence, what it leaves out, and the figures of each person.
struct PerimeterSection {
    let forms: SettingsFragments

    private var texts: PerimeterTexts { PerimeterTexts(language: forms.language) }

    func write(to html: inout HTML) {
        let check = PerimeterCheck(of: forms.deployment, today: forms.context.today)
        html.element("div", .id("perimeter-check")) { html in
            PerimeterVerdict(
                check: check, context: forms.context, language: forms.language,
                address: forms.base + (forms.query.isEmpty ? "/aim" : "/aim/\(AimStep.check.rawValue)")
            ).write(to: &html)
            if check.last != nil, !check.people.isEmpty { table(check, &html) }
            if forms.context.sight.includesScenarios {
                html.element("p") { html in
                    html.element("a", .href(forms.base + "/scenarios"), text: ScenarioPageTexts(language: forms.language).tryAnotherWay)
                }
            }
        }
    }

    private func table(_ check: PerimeterCheck, _ html: inout HTML) {
        html.element("table", .class("plain stack"), .id("balances")) { html in
            html.element("caption", .class("visually-hidden"), text: texts.balances)
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", .attribute("scope", "col"), text: texts.person)
                    for label in [texts.asked, texts.available] {
                        html.element("th", .attribute("scope", "col"), .class("number"), text: label)
                    }
                    html.element("th", .attribute("scope", "col"), text: texts.result)
                }
            }
            html.element("tbody") { html in
                for balance in check.people { row(balance, &html) }
            }
        }
    }

    private func row(_ balance: PerimeterCheck.Balance, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.element(
                    "a", .href("\(forms.base)/plan?view=people&responsible=\(balance.person.id)"), text: balance.person.name)
            }
            for (label, days) in [(texts.asked, balance.needed), (texts.available, balance.available)] {
                html.element("td", .class("number"), .data("label", label), text: texts.number(days))
            }
            html.element("td", .data("label", texts.result)) { html in
                html.element("span", balance.excess > 0 ? .class("late") : nil, text: texts.result(of: balance))
            }
        }
    }
}

/// The sentences of the check: what the sums of days say, what they leave out, and what playing the plan says.
struct PerimeterVerdict {
    let check: PerimeterCheck
    let context: DeploymentContext
    let language: Language
    /// Of the page that it stands on, to ask for it again.
    let address: String

    func write(to html: inout HTML) {
        let texts = PerimeterTexts(language: language)
        // Sums that are enough are no verdict where the plan that is played does not fit: they only say that days are not what is missing.
        if case .fits(let spare) = check.verdict, let played = context.feasibility?.latest.flatMap(\.self), played.verdict != .fits {
            html.element("p", text: texts.daysSuffice(check, spare: spare))
        } else {
            html.element("p", .class(isWrong ? "verdict wrong" : "verdict"), text: texts.verdict(check))
        }
        for sentence in texts.notes(check) { html.element("p", .class("soft"), text: sentence) }
        FeasibilitySection(context: context, language: language, address: address).write(to: &html)
    }

    private var isWrong: Bool {
        switch check.verdict {
        case .doesNotFit, .overbooked, .promisedDayPast: true
        case .fits, .noPromisedDay, .nobody, .nothingEstimated: false
        }
    }
}
