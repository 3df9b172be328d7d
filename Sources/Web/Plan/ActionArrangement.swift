import Planning

/// The words of copies and of moves.
struct ArrangingTexts: Texts {
    let language: Language

    var duplicate: String { pick("Dupliquer", "Duplicate") }
    var arrange: String { pick("Copier, déplacer", "Copy, move") }

    var moveUp: String { pick("Monter", "Move up") }
    var moveDown: String { pick("Descendre", "Move down") }

    /// The title of a copy, within what a title may hold.
    func copy(of title: String) -> String {
        let ending = pick(" (copie)", " (copy)")
        return String(String.UnicodeScalarView(title.unicodeScalars.prefix(300 - ending.unicodeScalars.count))) + ending
    }

    func duplicated(_ original: Int, as number: Int) -> String {
        pick("Action \(number) ajoutée, copie de l’action \(original).", "Action \(number) added, a copy of action \(original).")
    }
}

extension ActionPanel {
    /// What is done with the action as a whole: copied, or moved among those of its workstream.
    func arrangement(_ html: inout HTML) {
        let words = ArrangingTexts(language: language)
        let name = "\(texts.action) \(action.number)"
        html.element("section", .attribute("aria-label", words.arrange)) { html in
            html.element("div", .class("actions")) { html in
                ButtonForm(
                    action: path + "/duplicate", label: words.duplicate, context: name, style: "", id: "duplicate-\(action.number)"
                ).write(to: &html)
                let siblings = deployment.plan.siblings(of: action)
                guard let index = siblings.firstIndex(where: { $0.id == action.id }) else { return }
                if index > 0 { move("up", words.moveUp, before: siblings[index - 1], &html) }
                if index + 1 < siblings.count {
                    move("down", words.moveDown, before: index + 2 < siblings.count ? siblings[index + 2] : nil, &html)
                }
            }
        }
    }

    private func move(_ id: String, _ label: String, before: Action?, _ html: inout HTML) {
        ButtonForm(
            action: path + "/move", label: label, context: "\(texts.action) \(action.number)",
            fields: [("workstream", action.workstream?.rawValue ?? ""), ("before", before?.id.rawValue ?? "")],
            id: "move-\(id)-\(action.number)"
        ).write(to: &html)
    }
}
