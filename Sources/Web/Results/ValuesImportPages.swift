import Documents
import Planning

/// Values from a file or from the clipboard: the form.
struct ValuesImportForm {
    let action: String
    let language: Language
    var problem: FieldForm.Problem?

    private var texts: ValuesImportTexts { ValuesImportTexts(language: language) }

    func write(to html: inout HTML) {
        html.element("details", .class("section"), .id("import-values-details"), .flag("open", problem?.form == "import-values")) { html in
            html.element("summary", text: texts.title)
            html.element("p", .class("soft"), text: texts.lead)
            let form = SectionForm(id: "import-values", action: action, language: language, problem: problem, takesFile: true)
            form.write(to: &html) { html in
                html.element("div") { html in
                    html.element("label", .attribute("for", "import-values-file"), text: texts.file)
                    html.void(
                        "input", .type("file"), .id("import-values-file"), .name("file"), .attribute("accept", ".csv,.txt,.tsv,.xlsx,.ods"))
                }
                html.element("div") { html in
                    html.element("label", .attribute("for", "import-values-cells"), text: texts.cells)
                    html.element(
                        "textarea", .id("import-values-cells"), .name("cells"), .attribute("rows", 6),
                        .attribute("aria-describedby", "import-values-message"), text: problem?.typed["cells"] ?? "")
                }
                html.element("div") { $0.element("button", text: texts.read) }
            }
        }
    }
}

/// What a table of values comes to, before anything is recorded.
struct ValuesPreviewPage {
    let page: PageContext
    let context: DeploymentContext
    let indicator: Indicator
    let reading: ValuesImport
    var problem: FieldForm.Problem?

    private var base: String { "/deployments/\(context.deployment.id)/results/\(indicator.id)" }
    private var texts: ValuesImportTexts { ValuesImportTexts(language: page.language) }
    private var pageTexts: ResultsPageTexts { ResultsPageTexts(language: page.language) }
    private var words: ResultsTexts { ResultsTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .results, problem: problem, isLive: false)
            .write(to: &html) { html in
                html.element("div", .class("results"), .id("values-preview")) { html in
                    html.element("p") { $0.element("a", .href(base), text: indicator.name) }
                    html.element("h2", .id("preview-title"), text: texts.previewTitle(indicator.name))
                    if !reading.problems.isEmpty { problems(&html) }
                    if reading.known > 0 { html.element("p", .class("soft"), text: texts.known(reading.known)) }
                    rows(&html)
                    if reading.problems.isEmpty, !reading.rows.isEmpty { accept(&html) }
                }
            }
    }

    private func problems(_ html: inout HTML) {
        html.element("div", .class("flash wrong"), .attribute("role", "alert")) { html in
            html.element("p", text: texts.refused(reading.problems.count))
            html.element("ul", .id("line-problems")) { html in
                for problem in reading.problems.prefix(100) {
                    html.element("li", text: texts.sentence(problem, unit: indicator.unit))
                }
            }
        }
    }

    private func rows(_ html: inout HTML) {
        guard !reading.rows.isEmpty else {
            if reading.problems.isEmpty { html.element("p", text: texts.nothing) }
            return
        }
        html.element("p", text: texts.new(reading.rows.count))
        html.element("table", .class("plain"), .id("new-values"), .attribute("aria-labelledby", "preview-title")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", .attribute("scope", "col"), text: pageTexts.day)
                    html.element("th", .attribute("scope", "col"), .class("number"), text: pageTexts.value)
                    html.element("th", .attribute("scope", "col"), text: pageTexts.source)
                }
            }
            html.element("tbody") { html in
                for row in reading.rows {
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "row"), text: formats.short(row.day))
                        html.element("td", .class("number"), text: words.figure(row.number, indicator.unit))
                        html.element("td", text: row.source)
                    }
                }
            }
        }
    }

    private func accept(_ html: inout HTML) {
        let form = SectionForm(id: "accept-values", action: "\(base)/import/accept", language: page.language, problem: problem)
        form.write(to: &html) { html in
            html.void("input", .type("hidden"), .name("rows"), .value(ItemCoding.json(value: reading.rows)))
            html.element("div", .class("actions")) { html in
                html.element("button", .class("primary"), text: texts.accept(reading.rows.count))
                html.element("a", .class("button quiet"), .href(base), text: texts.cancel)
            }
        }
    }
}

/// The words of importing values.
struct ValuesImportTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var title: String { pick("Importer des mesures", "Import measurements") }
    var lead: String {
        pick(
            "Trois colonnes\u{00A0}: le jour, la valeur, la source si elle est connue. Un fichier CSV, Excel ou LibreOffice, ou des cellules collées. Rien n’est enregistré avant que vous l’ayez vu.",
            "Three columns: the day, the value, the source if it is known. A CSV, Excel or LibreOffice file, or pasted cells. Nothing is recorded before you have seen it."
        )
    }
    var file: String { pick("Fichier", "File") }
    var cells: String { pick("Ou cellules collées", "Or pasted cells") }
    var read: String { pick("Lire", "Read") }
    var noTable: String {
        pick(
            "Aucun fichier ni cellule. Rien n’a été lu\u{00A0}: choisissez un fichier, ou collez des cellules.",
            "No file and no cells. Nothing was read: choose a file, or paste cells.")
    }
    func previewTitle(_ name: String) -> String { pick("Mesures à importer\u{00A0}: \(name)", "Measurements to import: \(name)") }
    func refused(_ count: Int) -> String {
        plural(
            count,
            fr: (
                "1 ligne ne peut pas être prise\u{00A0}: rien n’a été enregistré. Corrigez-la dans votre tableau, puis recommencez.",
                "\(count) lignes ne peuvent pas être prises\u{00A0}: rien n’a été enregistré. Corrigez-les dans votre tableau, puis recommencez."
            ),
            en: (
                "1 line can not be taken: nothing was recorded. Correct it in your table, then try again.",
                "\(count) lines can not be taken: nothing was recorded. Correct them in your table, then try again."
            ))
    }
    func known(_ count: Int) -> String {
        plural(
            count, fr: ("1 ligne dit ce qui est déjà noté.", "\(count) lignes disent ce qui est déjà noté."),
            en: ("1 line says what is noted already.", "\(count) lines say what is noted already."))
    }
    func new(_ count: Int) -> String {
        plural(
            count, fr: ("1 nouvelle mesure\u{00A0}:", "\(count) nouvelles mesures\u{00A0}:"),
            en: ("1 new measurement:", "\(count) new measurements:"))
    }
    var nothing: String {
        pick("Ce tableau n’apporte aucune nouvelle mesure.", "This table brings no new measurement.")
    }
    func accept(_ count: Int) -> String {
        plural(
            count, fr: ("Enregistrer cette mesure", "Enregistrer ces \(count) mesures"),
            en: ("Record this measurement", "Record these \(count) measurements"))
    }
    var cancel: String { pick("Ne rien enregistrer", "Record nothing") }

    func sentence(_ problem: ValuesImport.Problem, unit: String) -> String {
        let line = pick("Ligne \(problem.line)\u{00A0}: ", "Line \(problem.line): ")
        let words = ResultsTexts(language: language)
        switch problem.kind {
        case .notADay(let text) where text.isEmpty: return line + pick("il manque le jour.", "the day is missing.")
        case .notADay(let text):
            return line
                + pick(
                    "\(formats.quoted(text)) n’est pas un jour, comme 12/03/2026.",
                    "\(formats.quoted(text)) is not a day, such as 12/03/2026.")
        case .notANumber(let text) where text.isEmpty: return line + pick("il manque la valeur.", "the value is missing.")
        case .notANumber(let text):
            return line
                + pick("\(formats.quoted(text)) n’est pas un nombre, comme 12,5.", "\(formats.quoted(text)) is not a number, such as 12.5.")
        case .beforeBaseline(let day, let baseline):
            let (day, baseline) = (formats.long(day), formats.long(baseline))
            return line
                + pick(
                    "le \(day) vient avant le jour de la valeur de départ, le \(baseline).",
                    "\(day) comes before the day of the baseline, \(baseline).")
        case .toCome(let day):
            return line + pick("le \(formats.long(day)) est encore à venir.", "\(formats.long(day)) is still to come.")
        case .twice(let day, let other):
            let day = formats.long(day)
            return line + pick("le \(day) est déjà à la ligne \(other).", "\(day) is already on line \(other).")
        case .alreadyMeasured(let day, let number):
            let (day, figure) = (formats.long(day), words.figure(number, unit))
            return line
                + pick(
                    "le \(day) a déjà une autre valeur, \(figure)\u{00A0}: corrigez-la sur la page de l’indicateur.",
                    "\(day) already has another value, \(figure): correct it on the page of the indicator.")
        case .sourceTooLong(let limit):
            return line + pick("la source dépasse \(limit) caractères.", "the source has more than \(limit) characters.")
        }
    }
}
