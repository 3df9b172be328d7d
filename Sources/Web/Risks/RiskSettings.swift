import Planning

/// From where on each risk rule speaks in this deployment.
struct RiskSettings {
    let forms: SettingsFragments

    func write(to html: inout HTML) {
        let texts = RiskTexts(language: forms.language)
        html.element("p", text: texts.rulesLead)
        for kind in Risk.Kind.allCases {
            guard let threshold = kind.threshold else { continue }
            let value = forms.deployment.settings.riskThreshold(kind)
            forms.field(
                "settings/risk-\(kind.rawValue)", texts.name(kind).capitalisedFirst, present: String(value),
                words: texts.threshold(kind, value), isEditable: forms.isLead, to: &html
            ) { html, form in
                html.element("span", .class("unit")) { html in
                    html.control(
                        "input", form.control, .type("number"), .name("value"), .value(form.shown(String(value))),
                        .attribute("min", threshold.range.lowerBound), .attribute("max", threshold.range.upperBound),
                        .flag("required"))
                    html.element("span", text: texts.unit(threshold))
                }
            }
        }
    }
}
