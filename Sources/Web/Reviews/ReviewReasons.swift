import Planning

/// The team's own list of reasons for promises not kept, beside where they are chosen.
extension ReviewPage {
    func reasons(_ html: inout HTML) {
        guard arranges else { return }
        html.fragment("reasons-details") { html in
            html.element("details", .id("reasons-details"), .flag("open", problem?.form.hasPrefix("reason-") == true)) { html in
                html.element("summary", text: texts.ownReasons)
                html.element("p", .class("soft small"), text: texts.ownReasonsLead)
                html.element("ol", .class("items"), .id("reasons")) { html in
                    for (index, reason) in reviews.reasons.enumerated() { self.reason(reason, at: index, &html) }
                }
                guard reviews.reasons.count < Reviews.reasonLimit else { return }
                let form = add("reason-new", "reasons", about: texts.theReason)
                form.write(to: &html) { html in
                    html.void("input", .type("hidden"), .name("do"), .value("add"))
                    html.lineInput(
                        "value", label: texts.anotherReason, value: form.typed("value"), .flag("required"), .attribute("maxlength", 300))
                }
            }
        }
    }

    private func reason(_ reason: NotKeptReason, at index: Int, _ html: inout HTML) {
        let text = words.reason(reason)
        let coded = ItemCoding.json(value: reason)
        let id = "reason-\(index)"
        html.element("li", .id(id + "-item")) { html in
            html.element("div", .class("grow")) { html in
                let form = add(id, "reasons", about: text, button: texts.rename)
                form.write(to: &html) { html in
                    html.void("input", .type("hidden"), .name("do"), .value("rename"))
                    html.void("input", .type("hidden"), .name("reason"), .value(coded))
                    html.lineInput(
                        "value", label: text, value: form.typed("value") ?? text, .flag("required"), .attribute("maxlength", 300))
                }
            }
            html.element("span", .class("ends")) { html in
                func turn(_ what: String, _ label: String, _ symbol: String) {
                    ButtonForm(
                        action: to("reasons"), label: label, context: text, symbol: symbol,
                        fields: [("do", what), ("reason", coded)], id: "\(id)-\(what)"
                    ).write(to: &html)
                }
                if index > 0 { turn("up", texts.moveUp, "↑") }
                if index + 1 < reviews.reasons.count { turn("down", texts.moveDown, "↓") }
                if reviews.reasons.count > 1 { turn("remove", texts.remove, "×") }
            }
        }
    }
}

extension ReviewForms {
    /// The team's list with one thing changed in it.
    func reasons() throws -> ReviewCommand {
        var reasons = deployment.reviews.reasons
        let text = form["value"]
        guard form["do"] != "add" else {
            let reason = NotKeptReason.own(text: text)
            return .setReasons(to: reasons + [reason])
        }
        let named: NotKeptReason? = try form.json("reason")
        guard let named, let index = reasons.firstIndex(of: named) else { throw Refusal.unknown(.notKeptReason) }
        switch form["do"] {
        case "rename":
            // Saved as it was, one of the usual reasons stays one, in each reader's language.
            let isSame = [Language.french, .english].contains { ReviewTexts(language: $0).reason(named) == text }
            if !isSame { reasons[index] = .own(text: text) }
        case "remove": reasons.remove(at: index)
        case "up" where index > 0: reasons.swapAt(index, index - 1)
        case "down" where index + 1 < reasons.count: reasons.swapAt(index, index + 1)
        case "up", "down": break
        default: throw FormProblem.unknownChoice
        }
        return .setReasons(to: reasons)
    }
}
