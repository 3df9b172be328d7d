import Planning

/// The commands of resources as the API takes them.
enum NeedCommandReader {
    static func command(_ name: CommandName, _ reader: JSONObjectReader) throws -> NeedCommand? {
        switch name {
        case .addNeed: return .add(need: try reader.required("need", as: APINeed.self).need)
        case .editNeed:
            return .edit(
                need: try reader.required("need"), to: try NeedFieldReader.value("value", in: reader),
                was: try NeedFieldReader.was(in: reader))
        case .removeNeed: return .remove(need: try reader.required("need"))
        case .addNeedEntry:
            return .addEntry(need: try reader.required("need"), entry: try reader.required("entry", as: APINeedEntry.self).entry)
        case .editNeedEntry:
            let was = try reader.optional("was", as: APINeedEntry.self)?.entry
            if let quantity = was?.quantity, !isPossible(quantity) { throw reader.invalid("was", "what no value can be") }
            return .editEntry(
                need: try reader.required("need"), entry: try reader.required("entry", as: APINeedEntry.self).entry, was: was)
        case .removeNeedEntry: return .removeEntry(need: try reader.required("need"), entry: try reader.required("entry"))
        default: return nil
        }
    }

    static func isPossible(_ quantity: Quantity) -> Bool {
        quantity > .zero && quantity <= Quantity(hundredths: NeedUnit.euros.limit * 100)
    }
}

enum NeedFieldReader {
    enum Field: String, CaseIterable, Decodable {
        case title, kind, isCritical, quantity, unit, neededBy, decider, agent, span, waiting, obtaining, note
    }

    /// What the editor says they saw: something that could have been there.
    static func was(in reader: JSONObjectReader) throws -> NeedValue? {
        guard reader.has("was") else { return nil }
        let seen = try value("was", in: reader)
        switch seen {
        case .title(""): throw reader.invalid("was", "what no value can be")
        case .quantity(let quantity?) where !NeedCommandReader.isPossible(quantity): throw reader.invalid("was", "what no value can be")
        default: return seen
        }
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> NeedValue {
        switch try reader.required("field", as: Field.self) {
        case .title: .title(value: try reader.required(member))
        case .kind: .kind(value: try reader.required(member))
        case .isCritical: .isCritical(value: try reader.required(member))
        case .quantity: .quantity(value: try reader.present(member))
        case .unit: .unit(value: try reader.required(member, as: APINeedUnit.self).unit)
        case .neededBy: .neededBy(value: try reader.present(member))
        case .decider: .decider(value: try reader.present(member, as: APIParty.self)?.party)
        case .agent: .agent(value: try reader.present(member, as: APINeedAgent.self)?.agent)
        case .span: .span(value: try reader.present(member, as: APINeedSpan.self)?.span)
        case .waiting: .waiting(value: try reader.required(member))
        case .obtaining: .obtaining(value: try reader.present(member))
        case .note: .note(value: try reader.required(member))
        }
    }
}

struct APINeed: Decodable {
    let need: Need

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow([
            "id", "title", "kind", "isCritical", "quantity", "unit", "neededBy", "decider", "agent", "span", "waiting", "obtaining", "note",
        ])
        need = Need(
            id: try reader.required("id"), title: try reader.required("title"), kind: try reader.required("kind"),
            isCritical: try reader.value("isCritical", else: false), quantity: try reader.optional("quantity"),
            unit: try reader.optional("unit", as: APINeedUnit.self)?.unit, neededBy: try reader.optional("neededBy"),
            decider: try reader.optional("decider", as: APIParty.self)?.party,
            agent: try reader.optional("agent", as: APINeedAgent.self)?.agent,
            span: try reader.optional("span", as: APINeedSpan.self)?.span, waiting: try reader.value("waiting", else: []),
            obtaining: try reader.optional("obtaining"), note: try reader.value("note", else: ""))
    }
}

struct APINeedEntry: Decodable {
    let entry: NeedEntry

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        // Author and moment are the rules' to write: they count in `was` alone.
        try reader.allow(["id", "kind", "quantity", "day", "party", "words", "author", "at"])
        entry = NeedEntry(
            id: try reader.required("id"), kind: try reader.required("kind"), quantity: try reader.optional("quantity"),
            day: try reader.required("day"), party: try reader.optional("party", as: APIParty.self)?.party,
            words: try reader.value("words", else: ""), author: try reader.value("author", else: AccountID(0)),
            at: try reader.value("at", else: Moment(milliseconds: 0)))
    }
}

/// `{"usual": "days"}` or `{"own": "licences"}`.
struct APINeedUnit: Decodable {
    let unit: NeedUnit

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["usual", "own"])
        guard reader.has("usual") != reader.has("own") else { throw reader.invalid("usual", "either usual or own") }
        unit = reader.has("usual") ? .usual(try reader.required("usual")) : .own(words: try reader.required("own"))
    }
}

/// `{"person": "jeanne"}`, `{"stakeholder": "daf"}` or `{"words": "la DRH"}`.
struct APIParty: Decodable {
    let party: Party

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["person", "stakeholder", "words"])
        guard ["person", "stakeholder", "words"].count(where: reader.has) == 1 else {
            throw reader.invalid("person", "one of person, stakeholder and words")
        }
        if reader.has("person") {
            party = .person(try reader.required("person"))
        } else if reader.has("stakeholder") {
            party = .stakeholder(try reader.required("stakeholder"))
        } else {
            party = .words(try reader.required("words"))
        }
    }
}

/// `{"person": "jeanne"}` or `{"words": "l’accueil"}`.
struct APINeedAgent: Decodable {
    let agent: NeedAgent

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["person", "words"])
        guard reader.has("person") != reader.has("words") else { throw reader.invalid("person", "either person or words") }
        agent = reader.has("person") ? .person(try reader.required("person")) : .words(try reader.required("words"))
    }
}

struct APINeedSpan: Decodable {
    let span: NeedSpan

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["first", "last"])
        span = NeedSpan(first: try reader.required("first"), last: try reader.required("last"))
    }
}
