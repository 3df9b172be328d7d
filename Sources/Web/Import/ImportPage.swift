import Planning

/// First stage of an import: choose the file.
struct ImportPage {
    let page: PageContext
    /// The deployment to import into; nil for a new one.
    var into: Deployment?
    /// The largest file that is read.
    let megabytes: Int
    /// What is wrong with the file that was sent.
    var problem: FieldForm.Problem?

    private var texts: ImportTexts { ImportTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) {
                    $0.element("h1", text: into.map { texts.titleInto($0.settings.name) } ?? texts.title)
                }
                ImportStages(current: .choose, language: page.language).write(to: &html)
                form(&html)
                html.element("p", .class("section"), text: texts.nothingSavedYet)
            }
        }
    }

    private func form(_ html: inout HTML) {
        let action = into.map { "/deployments/\($0.id)/import" } ?? "/import"
        html.element(
            "form", .id("import"), .attribute("method", "post"), .attribute("action", action),
            .attribute("enctype", "multipart/form-data")
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value("import"))
            html.element("div", .class("drop"), .flag("data-drop-file")) { html in
                html.element("label", .attribute("for", "file")) { html in
                    html.element("strong", text: texts.fileKinds)
                    html.void("br")
                    html.text(texts.chooseOrDrop(megabytes: megabytes))
                }
                html.void(
                    "input", .type("file"), .id("file"), .name("file"), .flag("required"),
                    .attribute("accept", ".xlsx,.ods,.csv,.tsv,.txt"), .attribute("aria-describedby", "import-message"))
                html.element("div", .class("actions")) { $0.element("button", .class("primary"), text: texts.read) }
                FieldForm.message(of: "import", problem: problem, language: page.language, to: &html)
            }
        }
    }
}

/// Where one stands in an import.
struct ImportStages {
    enum Stage: CaseIterable { case choose, check, report }

    let current: Stage
    let language: Language

    func write(to html: inout HTML) {
        let texts = ImportTexts(language: language)
        html.element("ol", .class("stages"), .attribute("aria-label", texts.stages)) { html in
            for stage in Stage.allCases {
                let label =
                    switch stage {
                    case .choose: texts.chooseStage
                    case .check: texts.checkStage
                    case .report: texts.reportStage
                    }
                html.element("li", stage == current ? .attribute("aria-current", "step") : nil, text: label)
            }
        }
    }
}
