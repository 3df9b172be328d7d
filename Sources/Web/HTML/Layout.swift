import Planning

/// The whole page around `<main>`: head, bar, footer, messages, shortcuts.
struct Layout {
    /// A page that follows what changes.
    struct LivePage {
        let url: String
        let sequence: Int
        /// Where the reader's last change is taken back, and whether there is one; nil for who can not change anything, and on
        /// pages of several deployments.
        let undo: (address: String, isPossible: Bool)?
        let shows: ShownPage

        /// A page of one deployment.
        init(deployment: DeploymentID, sequence: Int, canUndo: Bool?, shows: ShownPage = .other) {
            url = "/deployments/\(deployment)/live"
            self.sequence = sequence
            self.shows = shows
            undo = canUndo.map { ("/deployments/\(deployment)/undo", $0) }
        }

        /// A page of all the reader's deployments.
        init(url: String, sequence: Int) {
            self.url = url
            self.sequence = sequence
            shows = .other
            undo = nil
        }
    }

    let page: PageContext
    let title: String
    var live: LivePage?
    /// A class of `<main>`.
    var style: StaticString?
    /// Nothing around the content: for a wall or a sheet of paper.
    var isBare = false

    /// The rooms of the style sheet that every page has, in order.
    static let styleSheets: [String] = [
        "tokens", "base", "layout", "forms", "route", "toolbar", "table", "menu", "views", "quick", "panel", "pages",
        "stakeholders", "needs", "talk",
        "aim", "review", "scenarios", "charts", "timeline", "timeline-bars", "print",
    ]

    func write(to html: inout HTML, main: (inout HTML) -> Void) {
        let texts = LayoutTexts(language: page.language)
        html.doctype()
        html.element("html", .attribute("lang", page.language.rawValue)) { html in
            html.element("head") { html in head(&html) }
            html.element(
                "body",
                live.map { .data("live-url", $0.url) },
                live.map { .data("sequence", String($0.sequence)) },
                page.reader.map { .data("account", $0.account.rawValue) }
            ) { html in
                guard !isBare else {
                    return html.element("main", .id("main"), style.map { .class("\($0)") }, content: main)
                }
                html.element("a", .class("skip"), .href("#main"), text: texts.skip)
                bar(&html, texts)
                if page.reader != nil {
                    // Outside of what a fresh page replaces: the script says there what waits for the network.
                    html.element(
                        "section", .id("queue"), .class("queue"), .flag("hidden"),
                        .attribute("aria-label", OfflineTexts(language: page.language).waiting)
                    ) { _ in }
                }
                html.element(
                    "main", .id("main"), .attribute("tabindex", "-1"), style.map { .class("\($0)") },
                    live.flatMap { $0.shows == .other ? nil : .data("shows", $0.shows.text) }
                ) { html in
                    if let notice = page.notice { html.element("p", .class("flash"), .attribute("role", "status"), text: notice) }
                    main(&html)
                }
                footer(&html, texts)
                statusBar(&html, texts)
                if page.reader != nil { shortcuts(&html, ShortcutTexts(language: page.language)) }
                messages(&html, MessageTexts(language: page.language))
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.void("meta", .attribute("charset", "utf-8"))
        html.void("meta", .name("viewport"), .attribute("content", "width=device-width, initial-scale=1"))
        html.element("title", text: "\(title) · Jalon")
        html.void("link", .attribute("rel", "icon"), .href(page.assets.address("icons/jalon.svg")))
        html.void("link", .attribute("rel", "stylesheet"), .href(page.assets.address(Assets.styleSheet)))
        guard !isBare else { return }
        html.element("script", .type("module"), .attribute("src", page.assets.address("js/main.js"))) { _ in }
    }

    private func bar(_ html: inout HTML, _ texts: LayoutTexts) {
        html.element("header", .class("bar")) { html in
            html.element("a", .class("brand"), .href("/deployments")) { html in
                html.element("svg", .attribute("aria-hidden", "true"), .attribute("viewBox", "0 0 28 16")) { html in
                    html.element(
                        "path",
                        .attribute("d", "M0 7h7v2H0zM21 7h7v2h-7zM14 0l8 8-8 8-8-8zM14 4.2L10.2 8l3.8 3.8L17.8 8z")
                    ) { _ in }
                }
                html.text(" Jalon")
            }
            if let reader = page.reader {
                html.element("nav", .attribute("aria-label", texts.mainNavigation)) { html in
                    ForMeLink(unread: reader.unread, language: page.language).write(to: &html)
                    html.element("a", .href("/deployments"), text: texts.myDeployments)
                    if reader.isAdministrator { html.element("a", .href("/accounts"), text: texts.accounts) }
                }
            }
            if page.reader != nil { search(&html, texts) }
            html.element("div", .class("bar-end")) { html in
                language(&html, texts)
                if let reader = page.reader {
                    html.element("a", .href("/account"), text: reader.name)
                    html.element(
                        "form", .class("sign-out"), .attribute("method", "post"), .attribute("action", "/sign-out")
                    ) { html in
                        html.element("button", .class("as-text"), text: texts.signOut)
                    }
                }
            }
        }
    }

    /// A box on wide pages, a link where there is no room for one.
    private func search(_ html: inout HTML, _ texts: LayoutTexts) {
        html.element(
            "form", .class("site-search"), .attribute("method", "get"), .attribute("action", "/search"), .attribute("role", "search"),
            .attribute("aria-label", texts.searchAll)
        ) { html in
            html.void(
                "input", .type("search"), .id("site-search"), .name("text"), .attribute("aria-label", texts.searchAll),
                .attribute("placeholder", texts.search))
        }
        html.element("a", .class("site-search-link"), .href("/search"), text: texts.search)
    }

    private func language(_ html: inout HTML, _ texts: LayoutTexts) {
        let other: Language = page.language == .french ? .english : .french
        html.element(
            "form", .class("language"), .attribute("method", "post"), .attribute("action", "/language")
        ) { html in
            html.void("input", .type("hidden"), .name("return"), .value(page.path))
            html.element(
                "button", .class("as-text"), .name("language"), .value(other.rawValue),
                .attribute("lang", other.rawValue), text: texts.otherLanguage)
        }
    }

    private func footer(_ html: inout HTML, _ texts: LayoutTexts) {
        html.element("footer", .class("foot")) { html in
            html.element("a", .href("/help"), text: texts.help)
            if page.reader != nil {
                html.element(
                    "button", .class("as-text"), .data("opens", "shortcuts"), .type("button"), .flag("hidden"),
                    text: texts.shortcuts)
            }
            html.element("span", text: "Jalon")
        }
    }

    private func statusBar(_ html: inout HTML, _ texts: LayoutTexts) {
        html.element("div", .class("status-bar")) { html in
            html.element("div") { html in
                html.element("p", .id("status"), .attribute("role", "status")) { _ in }
                if let undo = live?.undo {
                    html.element(
                        "form", .id("undo"), .attribute("method", "post"),
                        .attribute("action", undo.address), .data("live", "action"),
                        .flag("hidden", !undo.isPossible)
                    ) { html in
                        html.element("button", .class("as-text"), text: texts.undo)
                    }
                }
            }
            html.element("div", .class("offline")) { html in
                html.element("p", .id("connection"), .attribute("role", "status")) { _ in }
            }
        }
    }

    private func shortcuts(_ html: inout HTML, _ texts: ShortcutTexts) {
        html.element("dialog", .id("shortcuts"), .attribute("aria-labelledby", "shortcuts-title")) { html in
            html.element("h2", .id("shortcuts-title"), text: texts.title)
            html.element("dl", .class("keys")) { html in
                for (keys, meaning) in texts.all {
                    html.element("dt") { html in
                        for key in keys { html.element("kbd", text: key) }
                    }
                    html.element("dd", text: meaning)
                }
            }
            html.element("p") { html in
                html.element("label", .class("check")) { html in
                    html.void("input", .type("checkbox"), .id("single-keys"), .flag("checked"))
                    html.text(" " + texts.singleKeys)
                }
            }
            html.element("form", .attribute("method", "dialog")) { html in
                html.element("button", .class("primary"), text: texts.close)
            }
        }
    }

    private func messages(_ html: inout HTML, _ texts: MessageTexts) {
        html.element("template", .id("messages")) { html in
            for (key, sentence) in texts.all { html.element("p", .data("key", key), text: sentence) }
        }
    }
}
