import Planning

/// What was asked, promised, obtained, refused and spent, the last one first, with the forms about it.
struct NeedEntries {
    private let needPage: NeedPage

    init(of page: NeedPage) { needPage = page }

    private var need: Need { needPage.need }
    private var texts: NeedPageTexts { needPage.texts }
    private var words: NeedTexts { needPage.words }
    private var formats: Formats { needPage.formats }
    private var problem: FieldForm.Problem? { needPage.problem }

    func write(to html: inout HTML) {
        if need.entries.isEmpty { html.element("p", .class("soft"), text: texts.noEntry) }
        html.element("ol", .class("exchange-list"), .id("entry-list")) { html in
            // What was written down last of a day comes first.
            for entry in need.entriesByDay.reversed() { item(entry, &html) }
        }
        guard needPage.mayArrange else { return }
        html.element("details", .id("add-entry-details"), .flag("open", problem?.form == "add-entry")) { html in
            html.element("summary", text: need.unit == .euros ? texts.addEntryOrExpense : texts.addEntry)
            form(nil, &html)
        }
    }

    private func item(_ entry: NeedEntry, _ html: inout HTML) {
        html.element("li", .id("entry-\(entry.id)")) { html in
            html.element("p") { html in
                html.element("strong", text: words.entry(entry.kind).capitalisedFirst)
                if let quantity = entry.quantity { html.text(", " + words.amount(quantity, need.unit)) }
                if let party = entry.party { html.text(", " + words.party(party, in: needPage.deployment)) }
            }
            html.element("p", .class("soft small")) { html in
                html.element("time", .attribute("datetime", entry.day.iso8601), text: formats.full(entry.day).capitalisedFirst)
                if let name = needPage.context.accountNames[entry.author] { html.text(", " + texts.notedBy(name)) }
            }
            if !entry.words.isEmpty { html.element("p", .class("said"), text: entry.words) }
            if needPage.mayArrange { correction(entry, &html) }
        }
    }

    private func correction(_ entry: NeedEntry, _ html: inout HTML) {
        let what = "\(words.entry(entry.kind)), \(formats.long(entry.day))"
        html.element("details", .id("entry-\(entry.id)-details"), .flag("open", problem?.form == "entry-\(entry.id)-edit")) { html in
            html.element("summary") { html in
                html.text(texts.correct)
                html.element("span", .class("visually-hidden"), text: " " + what)
            }
            form(entry, &html)
            ButtonForm(action: "\(needPage.base)/entries/\(entry.id)/remove", label: texts.removeEntry, context: what).write(to: &html)
        }
    }

    private func form(_ entry: NeedEntry?, _ html: inout HTML) {
        let id = entry.map { "entry-\($0.id)-edit" } ?? "add-entry"
        let form = SectionForm(
            id: id, action: "\(needPage.base)/entries" + (entry.map { "/\($0.id)" } ?? ""), language: needPage.page.language,
            problem: problem)
        let kinds = NeedEntry.Kind.allCases.filter { need.unit == .euros || $0 != .spent || $0 == entry?.kind }
        form.write(to: &html) { html in
            if let entry { html.void("input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: entry))) }
            html.element("div", .class("pair")) { html in
                form.select(
                    "kind", label: texts.what, present: (entry?.kind ?? .promised).rawValue,
                    options: kinds.map { ($0.rawValue, words.entry($0).capitalisedFirst) }, to: &html)
                form.input(
                    "quantity", label: texts.amount(in: words.unit(need.unit)),
                    present: entry?.quantity.map { words.amount($0, need.unit) } ?? "", .attribute("autocomplete", "off"), to: &html)
            }
            html.element("div", .class("pair")) { html in
                form.input(
                    "day", label: texts.day, type: "date", present: (entry?.day ?? needPage.context.today).iso8601, .flag("required"),
                    .attribute("max", needPage.context.today.iso8601), to: &html)
                let party = entry == nil ? need.decider : entry?.party
                form.input(
                    "party", label: texts.party, present: party.map { words.party($0, in: needPage.deployment) } ?? "",
                    .attribute("list", "party-names"), .attribute("maxlength", 300), .attribute("autocomplete", "off"), to: &html)
            }
            form.textArea("words", label: texts.words, present: entry?.words ?? "", to: &html)
            html.element("div") { $0.element("button", entry == nil ? .class("primary") : nil, text: texts.save) }
        }
    }
}
