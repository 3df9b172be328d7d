import Foundation
import Planning

/// *Vues gardées*: the team's and one's own, to rename, share and remove.
struct ViewsPage {
    let page: PageContext
    let context: DeploymentContext
    var problem: FieldForm.Problem?

    private var texts: ViewsTexts { ViewsTexts(language: page.language) }
    private var base: String { "/deployments/\(context.deployment.id)" }

    func write(to html: inout HTML) {
        let views = context.deployment.views.seen(by: context.reader)
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .plan, problem: problem).write(to: &html) { html in
            // A form of the plan's page can not be shown again here: its problem is told at the top.
            if let problem, problem.form == KeepViewForm.id {
                html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: problem.sentence)
            }
            html.element("div", .class("page-head")) { html in
                html.element("h2", text: texts.title)
                html.element("a", .class("button quiet"), .href(base + "/plan"), text: texts.backToPlan)
            }
            html.element("p", text: texts.lead)
            list(texts.shared, "shared-views", views.filter(\.isShared), empty: texts.noneShared, &html)
            list(texts.own, "own-views", views.filter { !$0.isShared }, empty: texts.noneOwn, &html)
        }
    }

    private func list(_ title: String, _ id: String, _ views: [SavedView], empty: String, _ html: inout HTML) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            if views.isEmpty { html.element("p", .class("soft"), text: empty) }
            html.element("ul", .class("items"), .id(id)) { html in
                for view in views { write(view, &html) }
            }
        }
    }

    private func write(_ view: SavedView, _ html: inout HTML) {
        let address = "\(base)/views/\(view.id)"
        let mayShare = context.role.arrangesPlan
        html.element("li", .id("view-\(view.id)-item")) { html in
            let isEditable = !view.isShared || mayShare
            html.element("a", .href(base + "/plan" + view.planQuery.string)) { html in
                html.text(isEditable ? texts.open : view.name)
                if isEditable { html.element("span", .class("visually-hidden"), text: " " + view.name) }
            }
            guard isEditable else { return summary(of: view, &html) }
            let form = LineForm(
                id: "view-\(view.id)", action: address, was: ItemCoding.json(value: view), language: page.language, problem: problem,
                context: view.name)
            form.write(to: &html) { html in
                html.void(
                    "input", .class("in-place"), .type("text"), .name("name"), .flag("required"),
                    .attribute("aria-label", texts.nameOf(view.name)),
                    .value(form.shown(view.name, name: "name")))
                if mayShare {
                    html.element("label", .class("check")) { html in
                        html.void(
                            "input", .type("checkbox"), .name("shared"), .value("1"),
                            .flag("checked", form.isTicked(view.isShared, name: "shared")), .flag("data-instant"))
                        html.text(texts.isShared)
                    }
                }
            }
            summary(of: view, &html)
            html.element("span", .class("ends")) { html in
                ButtonForm(
                    action: address + "/remove", label: PlanTexts(language: page.language).remove, context: view.name, symbol: "×",
                    id: "view-\(view.id)-remove"
                ).write(to: &html)
            }
        }
    }
}

extension ViewsPage {
    /// What the view shows, in the words of its filters.
    private func summary(of view: SavedView, _ html: inout HTML) {
        let query = view.planQuery
        let words =
            [BoardTexts(language: page.language).view(query.view)]
            + FilterChips(context: context, language: page.language, query: query).all.map(\.label)
        html.element("span", .class("soft small"), text: words.joined(separator: ", "))
    }
}

/// The kept views as links above the plan, and the form that keeps the present one.
struct KeptViews {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery

    /// The links that stand above the plan; the page of views has them all.
    private static let linkLimit = 8

    private var base: String { "/deployments/\(context.deployment.id)" }
    private var texts: ViewsTexts { ViewsTexts(language: language) }

    func links(to html: inout HTML) {
        let views = context.deployment.views.seen(by: context.reader)
        guard !views.isEmpty else { return }
        html.element("nav", .class("views kept"), .attribute("aria-label", texts.title)) { html in
            html.element("ul") { html in
                for view in views.prefix(Self.linkLimit) {
                    let shown = view.planQuery
                    html.element("li") { html in
                        html.element(
                            "a", .href(base + "/plan" + shown.string), .flag("data-visit"),
                            shown == query ? .attribute("aria-current", "page") : nil, text: view.name)
                    }
                }
                html.element("li") { html in
                    html.element("a", .class("soft"), .href(base + "/views"), text: texts.manage(views.count))
                }
            }
        }
    }

    func form(to html: inout HTML) {
        MenuFrame(id: "keep-view-menu", label: texts.keep).write(to: &html) { html in
            KeepViewForm(context: context, language: language, query: query).write(to: &html)
        }
    }
}

/// Keeps what the page shows under a name.
struct KeepViewForm {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery

    static let id = "keep-view"

    func write(to html: inout HTML) {
        let texts = ViewsTexts(language: language)
        html.element(
            "form", .id(Self.id), .attribute("method", "post"), .attribute("action", "/deployments/\(context.deployment.id)/views"),
            .data("live", "add"), .attribute("aria-label", texts.keep)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(Self.id))
            html.void("input", .type("hidden"), .name("query"), .value(String(query.string.dropFirst())))
            html.element("p", .class("soft small"), text: texts.keepExplained)
            html.void(
                "input", .type("text"), .name("name"), .flag("required"), .attribute("maxlength", 300),
                .attribute("aria-label", texts.name),
                .attribute("placeholder", texts.name), .attribute("autocomplete", "off"))
            if context.role.arrangesPlan {
                html.element("label", .class("check")) { html in
                    html.void("input", .type("checkbox"), .name("shared"), .value("1"))
                    html.text(texts.isShared)
                }
            }
            html.element("button", text: texts.keep)
            FieldForm.message(of: Self.id, problem: nil, language: language, to: &html)
        }
    }
}

extension SavedView {
    /// What its address says, as the page reads it now.
    var planQuery: PlanQuery { PlanQuery(address: query) }

    /// The view that a hidden field carries.
    static func read(_ text: String) throws -> SavedView {
        guard let view = try? JSONDecoder().decode(SavedView.self, from: Data(text.utf8)) else { throw WebError.malformed }
        return view
    }
}

/// The words of kept views.
struct ViewsTexts: Texts {
    let language: Language

    var title: String { pick("Vues gardées", "Kept views") }
    var lead: String {
        pick(
            "Une vue garde des filtres, un tri, des colonnes sous un nom. Celles de l’équipe sont en tête du plan de chacun\u{00A0}; les vôtres ne sont vues que de vous.",
            "A view keeps filters, an order and columns under a name. Those of the team stand above everybody’s plan; yours are seen by nobody else."
        )
    }
    var backToPlan: String { pick("Revenir au plan", "Back to the plan") }
    var shared: String { pick("De l’équipe", "Of the team") }
    var own: String { pick("À moi", "Mine") }
    var noneShared: String { pick("L’équipe ne partage encore aucune vue.", "The team does not share any view yet.") }
    var noneOwn: String {
        pick(
            "Aucune. Sur le plan, choisissez des filtres puis «\u{00A0}Garder cette vue\u{00A0}».",
            "None. On the plan, choose filters, then “Keep this view”.")
    }
    var open: String { pick("Ouvrir", "Open") }
    func nameOf(_ name: String) -> String { pick("Nom de la vue \(name)", "Name of the view \(name)") }
    var name: String { pick("Nom de la vue", "Name of the view") }
    var isShared: String { pick("Partagée avec l’équipe", "Shared with the team") }
    var keep: String { pick("Garder cette vue", "Keep this view") }
    var keepExplained: String {
        pick(
            "Les filtres, le tri et les colonnes de cette page, sous un nom.", "The filters, order and columns of this page, under a name.")
    }
    func manage(_ count: Int) -> String { pick("Toutes les vues (\(count))", "All views (\(count))") }
}
