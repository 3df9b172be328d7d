import Planning

/// What an action told in one line was understood to say.
struct QuickLineTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var help: String {
        pick(
            "Dans la même ligne, dans l’ordre qui vous vient\u{00A0}: @responsable, une date (12/03, lundi prochain, 3 mars), #étiquette, effort (3j).",
            "In the same line, in any order: @responsible, a date (12/03, next Monday, 3 March), #tag, effort (3d).")
    }
    var people: String { pick("Personnes", "People") }
    var suggestions: String { pick("Personnes et étiquettes", "People and tags") }
    var understood: String { pick("Compris\u{00A0}:", "Understood:") }

    /// What the line says besides the title, each in a few words.
    func parts(responsible: String?, dueDay: Day?, tags: [String], effort: Double?, today: Day) -> [String] {
        var parts: [String] = []
        if let responsible { parts.append(pick("responsable \(responsible)", "responsible \(responsible)")) }
        if let dueDay {
            let day = formats.compact(dueDay, today: today)
            parts.append(pick("échéance \(day)", "due \(day)"))
        }
        for tag in tags { parts.append(pick("étiquette \(tag)", "tag \(tag)")) }
        if let effort { parts.append(pick("effort \(formats.days(effort))", "effort \(formats.days(effort))")) }
        return parts
    }

    func sentence(for remark: QuickLine.Remark) -> String {
        switch remark {
        case .unknownPerson(let mention):
            pick(
                "\(formats.quoted(mention)) ne désigne personne du déploiement\u{00A0}: c’est resté dans le titre.",
                "\(formats.quoted(mention)) is nobody in the deployment: it stayed in the title.")
        case .severalPeople(let mention, let names):
            pick(
                "\(formats.quoted(mention)) peut être \(names.joined(separator: " ou "))\u{00A0}: c’est resté dans le titre.",
                "\(formats.quoted(mention)) may be \(names.joined(separator: " or ")): it stayed in the title.")
        case .oneResponsible(let mention):
            pick(
                "Une action a un seul responsable\u{00A0}: \(formats.quoted(mention)) est resté dans le titre.",
                "An action has one responsible: \(formats.quoted(mention)) stayed in the title.")
        }
    }

    /// What is said once an action is there. What a line left in the title is told from the title.
    func added(_ action: Action, in deployment: Deployment, today: Day) -> String {
        let parts = parts(
            responsible: action.responsible.flatMap { deployment.people[$0]?.name }, dueDay: action.dueDay, tags: action.tags,
            effort: action.effort?.likely, today: today)
        let number = action.number
        var sentences = [
            parts.isEmpty
                ? pick("Action \(number) ajoutée.", "Action \(number) added.")
                : pick(
                    "Action \(number) ajoutée\u{00A0}: \(parts.joined(separator: ", ")).",
                    "Action \(number) added: \(parts.joined(separator: ", ")).")
        ]
        let line = QuickLine(action.title, people: deployment.people.all, today: today, chosenResponsible: action.responsible)
        sentences += line.remarks.map(sentence)
        return sentences.joined(separator: " ")
    }
}

/// What a line says so far, shown below it while it is being typed.
struct QuickLineReading {
    let line: QuickLine
    let context: DeploymentContext
    let language: Language

    func write(to html: inout HTML) {
        let texts = QuickLineTexts(language: language)
        let parts = texts.parts(
            responsible: line.responsible.flatMap { context.deployment.people[$0]?.name }, dueDay: line.dueDay, tags: line.tags,
            effort: line.effort, today: context.today)
        if !parts.isEmpty {
            html.element("span", .class("soft"), text: texts.understood)
            for part in parts {
                html.text(" ")
                html.element("span", .class("chip"), text: part)
            }
        }
        for remark in line.remarks {
            html.text(" ")
            html.element("span", .class("remark"), text: texts.sentence(for: remark))
        }
    }
}
