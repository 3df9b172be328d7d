import Documents
import Planning

/// The values of an indicator, the last one first, with what proves them and the forms about them.
struct IndicatorValues {
    private let indicatorPage: IndicatorPage

    init(of page: IndicatorPage) { indicatorPage = page }

    /// More than these are shown when asked for.
    private static let shown = 24

    private var indicator: Indicator { indicatorPage.indicator }
    private var base: String { indicatorPage.base }
    private var texts: ResultsPageTexts { indicatorPage.texts }
    private var words: ResultsTexts { indicatorPage.words }
    private var formats: Formats { indicatorPage.formats }
    private var language: Language { indicatorPage.page.language }
    private var problem: FieldForm.Problem? { indicatorPage.problem }
    private var measures: Bool { indicatorPage.measures }
    private var filesLeft: Int { max(0, Results.filesLimit - indicatorPage.deployment.results.fileBytes) }

    func write(to html: inout HTML) {
        if indicator.values.isEmpty {
            html.element("p", .class("soft"), text: texts.noValues(measures))
        } else {
            table(&html)
        }
        guard measures else { return }
        addForm(&html)
        ValuesImportForm(action: "\(base)/import", language: language, problem: problem).write(to: &html)
    }

    private func table(_ html: inout HTML) {
        html.element("table", .class("plain stack"), .id("value-list"), .attribute("aria-labelledby", "values-title")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", .attribute("scope", "col"), text: texts.day)
                    html.element("th", .attribute("scope", "col"), .class("number"), text: texts.value)
                    for label in [texts.source, texts.evidence] { html.element("th", .attribute("scope", "col"), text: label) }
                    if measures {
                        html.element("th", .attribute("scope", "col")) {
                            $0.element("span", .class("visually-hidden"), text: texts.correct)
                        }
                    }
                }
            }
            html.element("tbody") { html in
                let values = indicator.values.reversed()
                for value in indicatorPage.showsAll ? values[...] : values.prefix(Self.shown) { row(value, &html) }
            }
        }
        guard indicator.values.count > Self.shown, !indicatorPage.showsAll else { return }
        html.element("p") { $0.element("a", .href("\(base)?all=1"), text: texts.allValues(indicator.values.count)) }
    }

    private func row(_ value: MeasuredValue, _ html: inout HTML) {
        html.element("tr", .id("value-\(value.id)")) { html in
            html.element("th", .attribute("scope", "row"), text: formats.short(value.day))
            html.element("td", .class("number"), .data("label", texts.value)) {
                $0.element("span", text: words.figure(value.number, indicator.unit))
            }
            html.element("td", .data("label", texts.source)) { html in
                if !value.source.isEmpty { html.element("span", text: value.source) }
            }
            html.element("td", .data("label", texts.evidence)) { html in
                guard !value.link.isEmpty || value.file != nil else { return }
                html.element("span", .class("evidence")) { evidence(of: value, &$0) }
            }
            if measures { html.element("td") { correction(of: value, &$0) } }
        }
    }

    private func evidence(of value: MeasuredValue, _ html: inout HTML) {
        if !value.link.isEmpty {
            html.element("a", .href(value.link), .attribute("rel", "noreferrer"), text: texts.page)
        }
        guard let file = value.file else { return }
        if !value.link.isEmpty { html.text(" ") }
        html.element(
            "a", .href("\(base)/values/\(value.id)/file/\(file.hash)"),
            text: texts.openFile(file.name, formats.fileSize(file.byteCount)))
    }

    private func correction(of value: MeasuredValue, _ html: inout HTML) {
        let id = "value-\(value.id)"
        let day = formats.short(value.day)
        let isOpen = problem?.form == "\(id)-edit" || problem?.form == "\(id)-file"
        html.element("details", .id("\(id)-details"), .flag("open", isOpen)) { html in
            html.element("summary") { html in
                html.text(texts.correct)
                html.element("span", .class("visually-hidden"), text: " " + texts.correctOf(day))
            }
            let form = SectionForm(id: "\(id)-edit", action: "\(base)/values/\(value.id)", language: language, problem: problem)
            form.write(to: &html) { html in
                html.void("input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: value)))
                figure(form, value, &html)
                origin(form, value, &html)
                html.element("div") { $0.element("button", text: texts.save) }
            }
            fileForm(of: value, &html)
            html.element("div", .class("actions")) { html in
                if value.file != nil {
                    ButtonForm(action: "\(base)/values/\(value.id)/detach", label: texts.detach, context: texts.correctOf(day)).write(
                        to: &html)
                }
                ButtonForm(action: "\(base)/values/\(value.id)/remove", label: texts.remove, context: texts.correctOf(day)).write(to: &html)
            }
        }
    }

    private func figure(_ form: SectionForm, _ value: MeasuredValue?, _ html: inout HTML) {
        html.element("div", .class("pair")) { html in
            form.input(
                "day", label: texts.day, type: "date", present: (value?.day ?? indicatorPage.context.today).iso8601,
                .attribute("max", indicatorPage.context.today.iso8601), .flag("required"), to: &html)
            form.input(
                "number", label: texts.valueIn(indicator.unit), present: value.map { formats.typed($0.number) } ?? "",
                .attribute("inputmode", "decimal"), .flag("required"), .attribute("autocomplete", "off"), to: &html)
        }
    }

    private func origin(_ form: SectionForm, _ value: MeasuredValue?, _ html: inout HTML) {
        form.input("source", label: texts.source, present: value?.source ?? "", .attribute("maxlength", 300), to: &html)
        form.input("link", label: texts.link, type: "url", present: value?.link ?? "", help: texts.linkHelp, to: &html)
    }

    private func fileField(_ id: String, isRequired: Bool, _ html: inout HTML) {
        html.element("div") { html in
            html.element("label", .attribute("for", "\(id)-upload"), text: texts.file)
            html.element("p", .class("help"), .id("\(id)-upload-help"), text: texts.fileHelp(Results.fileLimit, left: filesLeft))
            html.void(
                "input", .type("file"), .id("\(id)-upload"), .name("file"), .attribute("accept", EvidenceReading.accepted),
                .attribute("aria-describedby", "\(id)-upload-help \(id)-message"), .flag("required", isRequired))
        }
    }

    private func fileForm(of value: MeasuredValue, _ html: inout HTML) {
        let id = "value-\(value.id)-file"
        let form = SectionForm(
            id: id, action: "\(base)/values/\(value.id)/file", language: language, problem: problem, takesFile: true)
        form.write(to: &html) { html in
            fileField(id, isRequired: true, &html)
            html.element("div") { $0.element("button", text: texts.attach) }
        }
    }

    private func addForm(_ html: inout HTML) {
        html.element(
            "details", .class("section"), .id("add-value-details"),
            .flag("open", problem?.form == "add-value" || indicator.isMeasureDue(on: indicatorPage.context.today))
        ) { html in
            html.element("summary", text: texts.addValue)
            let form = SectionForm(id: "add-value", action: "\(base)/values", language: language, problem: problem, takesFile: true)
            form.write(to: &html) { html in
                figure(form, nil, &html)
                // What most do not give is one step away: on a phone the button stays in sight.
                html.element("details", .id("add-value-proof"), .flag("open", problem?.form == "add-value")) { html in
                    html.element("summary", text: texts.proof)
                    origin(form, nil, &html)
                    fileField("add-value", isRequired: false, &html)
                }
                html.element("div") { $0.element("button", .class("primary"), text: texts.addValue) }
            }
        }
    }
}

extension Formats {
    /// A number as somebody types it: without thousands separators.
    func typed(_ number: Double) -> String {
        let text = quantity(number).replacing("\u{2212}", with: "-")
        return pick(text.replacing("\u{202F}", with: ""), text.replacing(",", with: ""))
    }
}
