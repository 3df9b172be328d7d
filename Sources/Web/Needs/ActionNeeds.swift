import Planning

/// What an action can not go on without, and what it goes and gets: the needs that name it, each with where it stands.
struct ActionNeeds {
    let context: DeploymentContext
    let language: Language
    let action: Action

    private var texts: NeedPageTexts { NeedPageTexts(language: language) }
    private var words: NeedTexts { NeedTexts(language: language) }

    /// The needs that name it.
    var needs: [Need] { context.deployment.needs.linked(to: action.id) }

    func write(to html: inout HTML) {
        html.element("ul", .class("items"), .id("needs-\(action.number)")) { html in
            for need in needs {
                html.element("li") { html in
                    html.element("span", .class("grow")) { html in
                        html.element("a", .href("/deployments/\(context.baseID)/resources/\(need.id)"), text: need.title)
                        html.text(" ")
                        html.element("span", .class("soft"), text: facts(about: need))
                    }
                }
            }
        }
    }

    private func facts(about need: Need) -> String {
        var facts = [words.standing(need.standing)]
        if let missing = need.missing, missing > .zero { facts.append(texts.stillMissing(words.amount(missing, need.unit))) }
        if need.obtaining == action.id { facts.append(texts.obtainedByThis) }
        return facts.joined(separator: ", ")
    }
}
