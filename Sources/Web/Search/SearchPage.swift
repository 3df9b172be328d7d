import Planning

/// What was found in one's deployments: each action with the place and the words around.
struct SearchPage {
    /// What was found in one deployment.
    struct Group {
        let deployment: Deployment
        /// In the order of its plan.
        let actions: [Action]
        /// Of the team's register of stakeholders, in the order of its page.
        var arguments: [SearchableArgument.Subject] = []
        /// In the order they were written down.
        var needs: [NeedID] = []
    }

    let page: PageContext
    let text: String
    let words: [Substring]
    let groups: [Group]

    /// The actions of one deployment that the page shows; its plan has the others.
    private static let actionLimit = 20
    /// The actions of all of them; the deployments that come after are told by their number of actions alone.
    private static let pageLimit = 100
    /// The places told of one action.
    private static let placeLimit = 3

    private var texts: SearchTexts { SearchTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: text.isEmpty ? texts.title : texts.title(of: text)).write(to: &html) { html in
            html.element("h1", text: texts.title)
            html.element(
                "form", .class("toolbar search-form"), .attribute("method", "get"), .attribute("action", "/search"),
                .attribute("role", "search"), .attribute("aria-label", texts.words)
            ) { html in
                html.void(
                    "input", .type("search"), .id("search"), .name("text"), .value(text), .attribute("aria-label", texts.words),
                    .attribute("placeholder", texts.words), .attribute("aria-keyshortcuts", "/"))
                html.element("button", .class("primary"), text: texts.search)
            }
            html.element("p", .attribute("role", "status"), .class("section"), text: summary)
            var room = Self.pageLimit
            for group in groups {
                let shown = min(room, Self.actionLimit, group.actions.count)
                room -= shown
                write(group, showing: shown, &html)
            }
        }
    }

    private var summary: String {
        if words.isEmpty { return texts.hint }
        let actions = groups.reduce(0) { $0 + $1.actions.count }
        let arguments = groups.reduce(0) { $0 + $1.arguments.count }
        let needs = groups.reduce(0) { $0 + $1.needs.count }
        return actions + arguments + needs == 0
            ? texts.nothing(text) : texts.found(actions, arguments: arguments, needs: needs, in: groups.count)
    }

    private func write(_ group: Group, showing count: Int, _ html: inout HTML) {
        let id = group.deployment.id
        let plan = "/deployments/\(id)/plan"
        let filtered = plan + PlanQuery().with { $0.filter.text = text }.string
        html.element("section", .class("section"), .attribute("aria-labelledby", "found-\(id)")) { html in
            html.element("h2", .id("found-\(id)")) { html in
                html.element("a", .href(group.actions.isEmpty ? plan : filtered), text: group.deployment.settings.name)
                html.text(" ")
                html.element("span", .class("count"), text: String(group.actions.count + group.needs.count + group.arguments.count))
            }
            if count > 0 {
                html.element("ul", .class("results")) { html in
                    for action in group.actions.prefix(count) { write(action, group.deployment, plan, &html) }
                }
            }
            if group.actions.count > count {
                html.element("p") { html in
                    html.element("a", .href(filtered), text: texts.others(group.actions.count - count))
                }
            }
            needs(group, &html)
            arguments(group, &html)
        }
    }

    private func needs(_ group: Group, _ html: inout HTML) {
        guard !group.needs.isEmpty else { return }
        let base = "/deployments/\(group.deployment.id)/resources"
        html.element("h3", text: texts.inResources)
        html.element("ul", .class("results")) { html in
            for need in group.needs.prefix(Self.actionLimit).compactMap({ group.deployment.needs[$0] }) {
                write("\(base)/\(need.id)", SearchableNeed.texts(of: need, in: group.deployment), &html)
            }
        }
        if group.needs.count > Self.actionLimit {
            html.element("p") { $0.element("a", .href(base), text: texts.otherNeeds(group.needs.count - Self.actionLimit)) }
        }
    }

    private func arguments(_ group: Group, _ html: inout HTML) {
        guard !group.arguments.isEmpty else { return }
        let base = "/deployments/\(group.deployment.id)/stakeholders"
        html.element("h3", text: texts.inBuyIn)
        html.element("ul", .class("results")) { html in
            for subject in group.arguments.prefix(Self.actionLimit) {
                switch subject {
                case .stakeholder(let id):
                    guard let stakeholder = group.deployment.stakeholders[id] else { continue }
                    write("\(base)/\(id)", SearchableArgument.texts(of: stakeholder), &html)
                case .lever(let id):
                    guard let lever = group.deployment.stakeholders[id] else { continue }
                    write("\(base)#lever-\(id)", [lever.argument, lever.proof].filter { !$0.isEmpty }, &html)
                }
            }
        }
        if group.arguments.count > Self.actionLimit {
            html.element("p") { $0.element("a", .href(base), text: texts.otherArguments(group.arguments.count - Self.actionLimit)) }
        }
    }

    /// Something with a first text that names it, and the places around what was found in the others.
    private func write(_ address: String, _ all: [String], _ html: inout HTML) {
        html.element("li") { html in
            html.element("div", .class("result-title")) { html in
                html.element("a", .href(address)) { html in
                    guard let first = all.first else { return }
                    if let excerpt = Excerpt(first, words: words) { write(excerpt, &html) } else { html.text(first) }
                }
            }
            let excerpts = all.dropFirst().compactMap { Excerpt($0, words: words) }
            for excerpt in excerpts.prefix(Self.placeLimit) { html.element("p", .class("excerpt")) { write(excerpt, &$0) } }
        }
    }

    private func write(_ action: Action, _ deployment: Deployment, _ plan: String, _ html: inout HTML) {
        // The places that hold most of the words come first, each kind of place in its order.
        let excerpts = SearchableAction.texts(of: action, in: deployment).compactMap { place, text in
            Excerpt(text, words: words).map { (place: place, excerpt: $0) }
        }
        let title = excerpts.first { $0.place == .title }?.excerpt
        let others = excerpts.filter { $0.place != .title }.enumerated().sorted {
            ($1.element.excerpt.count, $0.offset) < ($0.element.excerpt.count, $1.offset)
        }.map(\.element)
        html.element("li") { html in
            html.element("div", .class("result-title")) { html in
                html.element("a", .href("\(plan)/\(action.number)")) { html in
                    if let title { write(title, &html) } else { html.text("\(action.number). \(action.title)") }
                }
                html.element(
                    "span", .class("status"), .data("status", action.status.rawValue),
                    text: DomainTexts(language: page.language).status(action.status))
            }
            for (place, excerpt) in others.prefix(Self.placeLimit) {
                html.element("p", .class("excerpt")) { html in
                    html.element("span", .class("soft"), text: texts.place(place) + " ")
                    write(excerpt, &html)
                }
            }
        }
    }

    private func write(_ excerpt: Excerpt, _ html: inout HTML) {
        for piece in excerpt.pieces {
            if piece.isFound { html.element("mark", text: piece.text) } else { html.text(piece.text) }
        }
    }
}

/// The words of the search in all of one's deployments.
struct SearchTexts: Texts {
    let language: Language

    var title: String { pick("Chercher dans mes déploiements", "Search my deployments") }
    func title(of text: String) -> String { pick("«\u{00A0}\(text)\u{00A0}» dans mes déploiements", "“\(text)” in my deployments") }
    var words: String { pick("Mots à chercher", "Words to look for") }
    var search: String { pick("Chercher", "Search") }
    var hint: String {
        pick(
            "Chaque mot est cherché dans les titres, les descriptions, les commentaires, les étapes et les personnes des plans auxquels vous avez accès, dans les besoins, et pour l’équipe dans l’adhésion.",
            "Each word is looked for in the titles, descriptions, comments, steps and people of the plans that you may see, in needs, and for the team in buy-in."
        )
    }
    func nothing(_ text: String) -> String {
        pick(
            "Rien ne contient «\u{00A0}\(text)\u{00A0}» dans vos déploiements. Essayez un seul mot, ou le début d’un mot.",
            "Nothing contains “\(text)” in your deployments. Try a single word, or the beginning of one.")
    }
    func found(_ count: Int, arguments: Int, needs: Int = 0, in deployments: Int) -> String {
        var parts: [String] = []
        if count > 0 {
            parts.append(plural(count, fr: ("\(count) action", "\(count) actions"), en: ("\(count) action", "\(count) actions")))
        }
        if needs > 0 { parts.append(plural(needs, fr: ("\(needs) besoin", "\(needs) besoins"), en: ("\(needs) need", "\(needs) needs"))) }
        if arguments > 0 {
            parts.append(
                plural(
                    arguments, fr: ("\(arguments) résultat dans l’adhésion", "\(arguments) résultats dans l’adhésion"),
                    en: ("\(arguments) result in buy-in", "\(arguments) results in buy-in")))
        }
        let actions = Formats(language: language).list(parts)
        let places = plural(
            deployments, fr: ("\(deployments) déploiement", "\(deployments) déploiements"),
            en: ("\(deployments) deployment", "\(deployments) deployments"))
        let comma = arguments > 0 ? "," : ""
        return pick("\(actions)\(comma) dans \(places).", "\(actions)\(comma) in \(places).")
    }
    func others(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) autre action dans ce plan", "\(count) autres actions dans ce plan"),
            en: ("\(count) more action in this plan", "\(count) more actions in this plan"))
    }
    var inResources: String { pick("Besoins", "Needs") }
    func otherNeeds(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) autre besoin", "\(count) autres besoins"), en: ("\(count) more need", "\(count) more needs"))
    }
    var inBuyIn: String { pick("Adhésion", "Buy-in") }
    func otherArguments(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) autre dans l’adhésion", "\(count) autres dans l’adhésion"),
            en: ("\(count) more in buy-in", "\(count) more in buy-in"))
    }
    func place(_ place: FoundPlace) -> String {
        switch place {
        case .title: pick("Titre\u{00A0}:", "Title:")
        case .description: pick("Description\u{00A0}:", "Description:")
        case .doneWhen: pick("Réalisée quand\u{00A0}:", "Done when:")
        case .person: pick("Personne\u{00A0}:", "Person:")
        case .comment: pick("Commentaire\u{00A0}:", "Comment:")
        case .step: pick("Étape\u{00A0}:", "Step:")
        case .blocker: pick("Blocage\u{00A0}:", "Blocker:")
        case .note: pick("Note\u{00A0}:", "Note:")
        case .link: pick("Lien\u{00A0}:", "Link:")
        case .tag: pick("Étiquettes\u{00A0}:", "Tags:")
        }
    }
}
