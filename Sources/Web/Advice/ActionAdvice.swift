import Planning

/// The advice on one action, in its panel: a short list that folds away. Nothing when there is none.
struct ActionAdvice {
    let deployment: Deployment
    let language: Language
    let action: Action
    let today: Day

    private var texts: AdviceTexts { AdviceTexts(language: language) }

    func write(to html: inout HTML) {
        let advice = deployment.advice(on: action, today: today).filter { !isShownBeside($0) }
        guard !advice.isEmpty else { return }
        html.element("details", .class("advice"), .id("advice-\(action.number)"), .flag("open")) { html in
            html.element("summary", text: texts.onAction(advice.count))
            html.element("ul") { html in
                for one in advice {
                    html.element("li", .data("advice", one.kind.rawValue), text: texts.sentence(one, in: deployment))
                }
            }
        }
    }

    /// What a draft misses, who has committed and how late it is are said by the panel itself.
    private func isShownBeside(_ advice: Advice) -> Bool {
        switch advice {
        case .noResponsible, .noDueDay, .noDoneWhen: action.status == .draft
        case .notCommitted, .overdue: true
        default: false
        }
    }
}
