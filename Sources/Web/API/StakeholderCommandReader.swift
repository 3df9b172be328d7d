import Planning

/// The commands on stakeholders, levers and pitches as the API takes them.
enum StakeholderCommandReader {
    static func command(_ name: CommandName, _ reader: JSONObjectReader) throws -> StakeholderCommand? {
        switch name {
        case .addStakeholder: return .add(stakeholder: try reader.required("stakeholder", as: APIStakeholder.self).stakeholder)
        case .editStakeholder:
            return .edit(
                stakeholder: try reader.required("stakeholder"), to: try StakeholderFieldReader.value("value", in: reader),
                was: try StakeholderFieldReader.was(in: reader))
        case .removeStakeholder: return .remove(id: try reader.required("stakeholder"))
        case .addStakeholderItem:
            return .addItem(
                stakeholder: try reader.required("stakeholder"), item: try reader.required("item", as: APIStakeholderItem.self).item)
        case .editStakeholderItem:
            return .editItem(
                stakeholder: try reader.required("stakeholder"), item: try reader.required("item", as: APIStakeholderItem.self).item,
                was: try seen(reader, APIStakeholderItem.self, \.item) {
                    if case .exchange(let exchange) = $0 { !exchange.words.isEmpty } else { true }
                })
        case .removeStakeholderItem:
            return .removeItem(stakeholder: try reader.required("stakeholder"), item: try reader.required("item"))
        case .addLever: return .addLever(lever: try reader.required("lever", as: APILever.self).lever)
        case .editLever:
            return .editLever(
                lever: try reader.required("lever", as: APILever.self).lever,
                was: try seen(reader, APILever.self, \.lever) { !$0.argument.isEmpty })
        case .removeLever: return .removeLever(id: try reader.required("lever"))
        case .addPitch: return .addPitch(pitch: try reader.required("pitch", as: APIPitch.self).pitch)
        case .editPitch:
            return .editPitch(
                pitch: try reader.required("pitch"), to: try PitchFieldReader.value("value", in: reader),
                was: try PitchFieldReader.was(in: reader))
        case .removePitch: return .removePitch(id: try reader.required("pitch"))
        default: return nil
        }
    }

    /// What the editor says they saw: something that could have been there.
    private static func seen<Coded: Decodable, Value>(
        _ reader: JSONObjectReader, _ type: Coded.Type, _ value: (Coded) -> Value, isPossible: (Value) -> Bool
    ) throws -> Value? {
        guard let seen = try reader.optional("was", as: type).map(value) else { return nil }
        guard isPossible(seen) else { throw reader.invalid("was", "what no value can be") }
        return seen
    }
}

enum StakeholderFieldReader {
    static func was(in reader: JSONObjectReader) throws -> StakeholderValue? {
        guard reader.has("was") else { return nil }
        let seen = try value("was", in: reader)
        if case .name("") = seen { throw reader.invalid("was", "what no value can be") }
        return seen
    }

    static func value(_ member: String, in reader: JSONObjectReader) throws -> StakeholderValue {
        switch try reader.required("field", as: StakeholderValue.Field.self) {
        case .name: .name(value: try reader.required(member))
        case .family: .family(value: try reader.required(member))
        case .person: .person(value: try reader.present(member))
        case .function: .function(value: try reader.required(member))
        case .risk: .risk(value: try reader.required(member))
        case .gain: .gain(value: try reader.required(member))
        case .reluctance: .reluctance(value: try reader.required(member))
        case .influence: .influence(value: try reader.present(member))
        case .next: .next(value: try reader.present(member, as: APINextExchange.self)?.next)
        }
    }
}

enum PitchFieldReader {
    enum Field: String, CaseIterable, Decodable { case title, levers, text }

    static func was(in reader: JSONObjectReader) throws -> PitchValue? {
        guard reader.has("was") else { return nil }
        let seen = try value("was", in: reader)
        if case .title("") = seen { throw reader.invalid("was", "what no value can be") }
        return seen
    }

    /// A text has a `part`; null is what is assembled.
    static func value(_ member: String, in reader: JSONObjectReader) throws -> PitchValue {
        let field: Field = try reader.required("field")
        guard (field == .text) == reader.has("part") else { throw reader.invalid("part", "the part of a text, and of nothing else") }
        return switch field {
        case .title: .title(value: try reader.required(member))
        case .levers: .levers(value: try reader.required(member))
        case .text: .text(part: try reader.required("part"), value: try reader.present(member, as: String.self).map { PitchText(text: $0) })
        }
    }
}

struct APIStakeholder: Decodable {
    let stakeholder: NewStakeholder

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "name", "family", "function"])
        stakeholder = NewStakeholder(
            id: try reader.required("id"), name: try reader.required("name"), family: try reader.required("family"),
            function: try reader.value("function", else: ""))
    }
}

struct APINextExchange: Decodable {
    let next: NextExchange

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["day", "action", "purpose"])
        next = NextExchange(
            day: try reader.optional("day"), action: try reader.optional("action"), purpose: try reader.value("purpose", else: ""))
    }
}

/// An exchange or a position: a flat object, told apart by `kind`.
struct APIStakeholderItem: Decodable {
    enum Kind: String, CaseIterable, Decodable { case exchange, position }

    let item: StakeholderItem

    /// Author and moment may be there, as events tell them; the rules write their own.
    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        let kind: Kind = try reader.required("kind")
        let author = try reader.value("author", else: AccountID(0))
        let at = try reader.value("at", else: Moment(milliseconds: 0))
        switch kind {
        case .exchange:
            try reader.allow(["kind", "id", "day", "place", "person", "words", "levers", "effect", "author", "at"])
            item = .exchange(
                value: Exchange(
                    id: try reader.required("id"), day: try reader.required("day"), place: try reader.value("place", else: ""),
                    person: try reader.optional("person"), words: try reader.required("words"),
                    levers: try reader.value("levers", else: []), effect: try reader.optional("effect"), author: author, at: at))
        case .position:
            try reader.allow(["kind", "id", "position", "day", "word", "author", "at"])
            item = .position(
                value: PositionRecord(
                    id: try reader.required("id"), position: try reader.required("position"), day: try reader.required("day"),
                    word: try reader.value("word", else: ""), author: author, at: at))
        }
    }
}

/// `{"family": "decisionMakers"}` or `{"stakeholder": "maire"}`.
struct APIAudience: Decodable {
    let audience: Audience

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["family", "stakeholder"])
        guard reader.has("family") != reader.has("stakeholder") else { throw reader.invalid("family", "either family or stakeholder") }
        audience =
            reader.has("family")
            ? .family(value: try reader.required("family")) : .stakeholder(id: try reader.required("stakeholder"))
    }
}

struct APILever: Decodable {
    let lever: Lever

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "argument", "proof", "audience"])
        lever = Lever(
            id: try reader.required("id"), argument: try reader.required("argument"), proof: try reader.value("proof", else: ""),
            audience: try reader.value("audience", else: [APIAudience]()).map(\.audience))
    }
}

struct APIPitch: Decodable {
    let pitch: Pitch

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "audience", "title", "levers"])
        pitch = Pitch(
            id: try reader.required("id"), audience: try reader.required("audience", as: APIAudience.self).audience,
            title: try reader.required("title"), levers: try reader.value("levers", else: []))
    }
}

extension JSONValue {
    /// `{"field": …, "value": …}`, as commands write it.
    static func fieldValue(_ value: StakeholderValue) -> JSONValue {
        guard case .object(let members) = plain(value), let coded = members.first?.value else { return .null }
        return ["field": .string(value.field.rawValue), "value": coded["value"] ?? nil]
    }

    /// The item's own members with its kind.
    static func stakeholderItem(_ item: StakeholderItem) -> JSONValue {
        switch item {
        case .exchange(let exchange): plain(exchange).merging(["kind": "exchange"])
        case .position(let record): plain(record).merging(["kind": "position"])
        }
    }

    static func audience(_ audience: Audience) -> JSONValue {
        switch audience {
        case .family(let family): ["family": .string(family.rawValue)]
        case .stakeholder(let id): ["stakeholder": .string(id.rawValue)]
        }
    }

    static func lever(_ lever: Lever) -> JSONValue {
        plain(lever).merging(["audience": .array(lever.audience.map(audience))])
    }

    static func pitch(_ pitch: Pitch) -> JSONValue { plain(pitch).merging(["audience": audience(pitch.audience)]) }

    static func stakeholders(_ stakeholders: Stakeholders) -> JSONValue {
        [
            "stakeholders": .array(stakeholders.all.map { plain($0) }), "levers": .array(stakeholders.levers.map { lever($0) }),
            "pitches": .array(stakeholders.pitches.map { pitch($0) }),
        ]
    }

    /// `{"field": "text", "part": …, "value": …}`.
    static func fieldValue(_ value: PitchValue) -> JSONValue {
        switch value {
        case .title(let title): ["field": "title", "value": .string(title)]
        case .levers(let levers): ["field": "levers", "value": .array(levers.map { .string($0.rawValue) })]
        case .text(let part, let text):
            ["field": "text", "part": .string(part.rawValue), "value": text.map { .string($0.text) } ?? .null]
        }
    }
}
