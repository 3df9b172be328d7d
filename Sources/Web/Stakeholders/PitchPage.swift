import Planning

/// A pitch being prepared: the levers chosen, and each part as it is assembled or as somebody wrote it.
struct PitchPage {
    let page: PageContext
    let context: DeploymentContext
    let pitch: Pitch
    var problem: FieldForm.Problem?

    /// More characters than this do not fit on the sheet.
    private static let sheetLimit = 2_400

    private var deployment: Deployment { context.deployment }
    private var texts: StakeholderPageTexts { StakeholderPageTexts(language: page.language) }
    private var words: StakeholderTexts { StakeholderTexts(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)/pitches/\(pitch.id)" }
    private var mayArrange: Bool { context.role.arrangesPlan }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: pitch.title, tab: .stakeholders, problem: problem).write(to: &html) { html in
            html.element("div", .class("pitch"), .id("pitch")) { html in
                html.element("h2") { html in
                    html.element("a", .href("/deployments/\(deployment.id)/stakeholders"), text: texts.title)
                    html.text(" › " + pitch.title)
                }
                html.element("p", .class("soft"), text: words.audience(pitch.audience, in: deployment))
                html.element("p", .class("actions")) { html in
                    html.element("a", .class("button primary"), .href("\(base)/show"), text: texts.projectOrPrint)
                }
                let length = PitchPart.allCases.reduce(0) { $0 + deployment.text(of: $1, in: pitch).count }
                if length > Self.sheetLimit {
                    html.element("p", .class("flash"), .attribute("role", "status"), text: texts.tooLong(length, limit: Self.sheetLimit))
                }
                if mayArrange {
                    title(&html)
                    levers(&html)
                }
                for part in PitchPart.allCases { write(part, &html) }
                if mayArrange {
                    ButtonForm(
                        action: "\(base)/remove", label: texts.removePitch, context: pitch.title, style: "quiet danger", isLive: false
                    ).write(to: &html)
                }
            }
        }
    }

    private func title(_ html: inout HTML) {
        let form = FieldForm(
            id: "pitch-title", action: "\(base)/title", label: texts.pitchTitle,
            was: ItemCoding.json(value: PitchValue.title(value: pitch.title)), problem: problem, language: page.language)
        form.write(to: &html) { html in
            html.control("input", form.control, .type("text"), .name("value"), .value(form.shown(pitch.title)), .flag("required"))
        }
    }

    /// A number gives each lever its place; without one it is left out.
    private func levers(_ html: inout HTML) {
        let known = deployment.stakeholders.levers
        html.element("section", .class("section"), .attribute("aria-labelledby", "pitch-levers-title")) { html in
            html.element("h3", .id("pitch-levers-title"), text: texts.chosenLevers)
            guard !known.isEmpty else { return html.element("p", .class("soft"), text: texts.noLever) }
            let form = SectionForm(id: "pitch-levers", action: "\(base)/levers", language: page.language, problem: problem)
            form.write(to: &html) { html in
                html.void(
                    "input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: PitchValue.levers(value: pitch.levers))))
                html.element("p", .class("help"), text: texts.chosenLeversHint)
                html.element("ul", .class("items")) { html in
                    for lever in known.sorted(by: isBefore) { choice(lever, form, &html) }
                }
                html.element("div") { $0.element("button", text: texts.save) }
            }
        }
    }

    private func choice(_ lever: Lever, _ form: SectionForm, _ html: inout HTML) {
        let place = pitch.levers.firstIndex(of: lever.id).map { String($0 + 1) } ?? ""
        html.element("li") { html in
            html.void(
                "input", .type("number"), .name("lever-\(lever.id)"), .attribute("min", 1), .attribute("max", 999),
                .attribute("aria-label", texts.placeOf(lever.argument)), .value(form.shown(place, name: "lever-\(lever.id)")))
            html.element("span", .class("grow"), text: lever.argument)
        }
    }

    private func isBefore(_ left: Lever, _ right: Lever) -> Bool {
        let (first, second) = (pitch.levers.firstIndex(of: left.id) ?? .max, pitch.levers.firstIndex(of: right.id) ?? .max)
        return (first, left.argument.lowercased()) < (second, right.argument.lowercased())
    }

    private func write(_ part: PitchPart, _ html: inout HTML) {
        let text = deployment.text(of: part, in: pitch)
        let written = pitch.texts[part]
        html.element("section", .class("section"), .attribute("aria-labelledby", "part-\(part.rawValue)-title")) { html in
            html.element("h3", .id("part-\(part.rawValue)-title"), text: words.part(part))
            if mayArrange {
                let form = FieldForm(
                    id: "pitch-\(part.rawValue)", action: "\(base)/\(part.rawValue)", label: words.part(part),
                    was: ItemCoding.json(value: PitchValue.text(part: part, value: written)), problem: problem, language: page.language,
                    hidesLabel: true)
                form.write(to: &html) { html in
                    html.control(
                        "textarea", form.control, .name("value"), .attribute("rows", 2), .attribute("placeholder", texts.hint(part))
                    ) { $0.text(form.shown(text)) }
                }
            } else {
                html.element("p", .class("said"), text: text)
            }
            guard written != nil else { return html.element("p", .class("soft small"), text: texts.source(of: part)) }
            source(of: part, &html)
        }
    }

    /// What was written stays; where its sources have changed since, both are told.
    private func source(of part: PitchPart, _ html: inout HTML) {
        let isOutdated = deployment.isOutdated(part, in: pitch)
        html.element("div", .class(isOutdated ? "outdated" : "soft small")) { html in
            html.element("p", text: isOutdated ? texts.outdated : texts.written)
            if isOutdated { html.element("blockquote", .class("said"), text: deployment.assembled(part, of: pitch)) }
            guard mayArrange else { return }
            ButtonForm(
                action: "\(base)/current", label: texts.takeCurrent, context: words.part(part), fields: [("part", part.rawValue)],
                id: "current-\(part.rawValue)"
            ).write(to: &html)
        }
    }
}

/// A pitch on one page, for a wall or a sheet of A4: its words in large type and nothing around.
struct PitchSheet {
    let page: PageContext
    let deployment: Deployment
    let pitch: Pitch

    func write(to html: inout HTML) {
        let texts = StakeholderPageTexts(language: page.language)
        let words = StakeholderTexts(language: page.language)
        var layout = Layout(page: page, title: pitch.title, style: "sheet")
        layout.isBare = true
        layout.write(to: &html) { html in
            html.element("p", .class("sheet-name"), text: deployment.settings.name)
            html.element("h1", text: pitch.title)
            for part in PitchPart.allCases {
                let text = deployment.text(of: part, in: pitch)
                if !text.isEmpty {
                    html.element("section") { html in
                        html.element("h2", text: words.part(part))
                        for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
                            html.element("p", .class("said"), text: String(paragraph))
                        }
                    }
                }
            }
            html.element("p", .class("sheet-back")) { html in
                html.element("a", .href("/deployments/\(deployment.id)/pitches/\(pitch.id)"), text: texts.back)
            }
        }
    }
}
