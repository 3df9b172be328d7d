import Planning

/// *Résultats*: where each indicator stands, and what to measure next.
struct ResultsPage {
    let page: PageContext
    let context: DeploymentContext
    var problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)/results" }
    private var texts: ResultsPageTexts { ResultsPageTexts(language: page.language) }
    private var words: ResultsTexts { ResultsTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .results, problem: problem, shows: .results).write(
            to: &html, content: content)
    }

    /// What a change of the deployment can change on it, in the parts that it is sent in.
    var live: LiveMarkup {
        LiveMarkup { html in
            html.fragment("deployment") { RouteFragment(context: context, language: page.language).write(to: &$0) }
            content(&html)
        }
    }

    private func content(_ html: inout HTML) {
        html.fragment("results") { html in
            html.element("div", .class("results"), .id("results")) { html in
                html.element("h2", .class("visually-hidden"), .id("results-title"), text: texts.title)
                html.element("p", .class("soft"), text: texts.lead)
                if deployment.results.indicators.isEmpty {
                    html.element("p", .class("empty"), text: texts.none)
                } else {
                    summary(&html)
                    table(&html)
                    html.element("p", .class("soft small"), text: texts.rule)
                }
                if context.role.arrangesPlan { addForm(&html) }
            }
        }
    }

    /// `4 indicateurs : 1 en bonne voie, 1 en retard, 2 pas de donnée`.
    private func summary(_ html: inout HTML) {
        var counts: [(word: String, count: Int)] = []
        for indicator in deployment.results.indicators {
            let word = texts.word(indicator.verdict(today: context.today)).lowercased()
            if let index = counts.firstIndex(where: { $0.word == word }) {
                counts[index].count += 1
            } else {
                counts.append((word, 1))
            }
        }
        let parts = counts.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
        html.element("p") { html in
            html.element("strong", text: texts.count(deployment.results.indicators.count))
            html.text(texts.colon + parts + ".")
        }
    }

    private func table(_ html: inout HTML) {
        html.element("table", .class("plain stack"), .id("indicators"), .attribute("aria-labelledby", "results-title")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    for label in [texts.indicator, texts.verdict] { html.element("th", .attribute("scope", "col"), text: label) }
                    for label in [texts.lastValue, texts.change, texts.target] {
                        html.element("th", .attribute("scope", "col"), .class("number"), text: label)
                    }
                    html.element("th", .attribute("scope", "col"), text: texts.nextMeasure)
                }
            }
            html.element("tbody") { html in
                for indicator in deployment.results.indicators {
                    html.fragment("indicator-\(indicator.id)", inTable: true) { row(indicator, &$0) }
                }
            }
        }
    }

    private func row(_ indicator: Indicator, _ html: inout HTML) {
        let verdict = indicator.verdict(today: context.today)
        html.element("tr", .id("indicator-\(indicator.id)")) { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.element("a", .href("\(base)/\(indicator.id)"), text: indicator.name)
                html.element("span", .class("detail"), text: words.kind(indicator.kind).capitalisedFirst)
            }
            html.element("td", .data("label", texts.verdict)) { html in
                html.element("span") { html in
                    VerdictMark(verdict: verdict, language: page.language).write(to: &html)
                    if case .noData = verdict { html.element("span", .class("detail"), text: texts.sentence(verdict, of: indicator)) }
                }
            }
            html.element("td", .class("number"), .data("label", texts.lastValue)) { html in
                guard let last = indicator.values.last else { return html.element("span", .class("soft"), text: texts.notMeasured) }
                html.element("span") { html in
                    html.text(words.figure(last.number, indicator.unit))
                    html.element("span", .class("detail"), text: formats.short(last.day))
                }
            }
            html.element("td", .class("number"), .data("label", texts.change)) { html in
                html.element("span", text: indicator.lastChange.map { words.change($0, indicator.unit) } ?? "–")
            }
            html.element("td", .class("number"), .data("label", texts.target)) { html in
                guard let target = indicator.target else { return html.element("span", .class("soft"), text: texts.noTarget) }
                html.element("span") { html in
                    html.text(words.figure(target.number, indicator.unit))
                    html.element("span", .class("detail"), text: formats.short(target.day))
                }
            }
            html.element("td", .data("label", texts.nextMeasure)) { next(indicator, &$0) }
        }
    }

    private func next(_ indicator: Indicator, _ html: inout HTML) {
        html.element("span") { html in
            if let day = indicator.nextMeasure {
                let isDue = indicator.isMeasureDue(on: context.today)
                let date = formats.short(day)
                html.element("span", isDue ? .class("late") : nil, text: isDue ? texts.due(since: date) : texts.by(date))
            } else {
                html.element("span", .class("soft"), text: texts.notPlanned)
            }
            if let name = indicator.responsible.flatMap({ deployment.people[$0]?.name }) {
                html.element("span", .class("detail"), text: name)
            }
        }
    }

    private func addForm(_ html: inout HTML) {
        let isOpen = problem?.form == "add-indicator" || deployment.results.indicators.isEmpty
        html.element("details", .id("add-indicator-details"), .class("section"), .flag("open", isOpen)) { html in
            html.element("summary", text: texts.addIndicator)
            let form = SectionForm(id: "add-indicator", action: base, language: page.language, problem: problem)
            form.write(to: &html) { html in
                form.input("name", label: texts.name, help: texts.nameHelp, .flag("required"), .attribute("maxlength", 300), to: &html)
                form.input("how", label: texts.how, to: &html)
                form.select(
                    "kind", label: texts.kind, present: Indicator.Kind.impact.rawValue,
                    options: Indicator.Kind.allCases.map { ($0.rawValue, words.kind($0).capitalisedFirst) }, to: &html)
                html.element("div", .class("pair")) { html in
                    form.input("unit", label: texts.unit, help: texts.unitHelp, .attribute("maxlength", 60), to: &html)
                    form.select(
                        "direction", label: texts.direction, present: Indicator.Direction.up.rawValue,
                        options: Indicator.Direction.allCases.map { ($0.rawValue, words.direction($0).capitalisedFirst) }, to: &html)
                }
                html.element("div", .class("pair")) { html in
                    form.input("baseline", label: texts.baseline, .attribute("inputmode", "decimal"), to: &html)
                    form.input("baseline-day", label: texts.onDay, type: "date", .attribute("max", context.today.iso8601), to: &html)
                }
                html.element("div", .class("pair")) { html in
                    form.input("target", label: texts.target, .attribute("inputmode", "decimal"), to: &html)
                    form.input("target-day", label: texts.byDay, type: "date", to: &html)
                }
                form.select(
                    "responsible", label: texts.responsible, present: "",
                    options: [("", texts.nobody)] + deployment.people.active.map { ($0.id.rawValue, $0.name) }, to: &html)
                form.select("rhythm", label: texts.rhythm, present: "", options: IndicatorForms.rhythms(words), to: &html)
                html.element("div") { $0.element("button", .class("primary"), text: texts.addIndicator) }
            }
        }
    }
}

/// Where an indicator stands, in words: the colour only repeats them.
struct VerdictMark {
    let verdict: Verdict
    let language: Language

    func write(to html: inout HTML) {
        html.element("span", .class("standing \(style)"), text: ResultsPageTexts(language: language).word(verdict))
    }

    private var style: String {
        switch verdict {
        case .noData: "none"
        case .reached: "reached"
        case .onTrack: "on-track"
        case .behind: "behind"
        }
    }
}
